import type { Receipt, ReceiptItem, SubmissionRecord } from '#shared/merge/model';
import { submissionId } from '#shared/merge/submission';
import type { TrackerFacts } from '#shared/report/trackerInput';

/** Receipts of a period; those given in an earlier run are made from what the state keeps of them. */
export type ReceiptsOfPeriod = {
  readonly earlier: readonly Receipt[];
  /** Of this run, in the order given. */
  readonly now: readonly Receipt[];
  /** Whether it is of a tracker that came back (M13): in the account like any file, and nobody's report (K2). */
  readonly ofTracker: (receipt: Receipt) => boolean;
};

/**
 * All files of the period: those of this run, and those an earlier run over a folder of files took into the same tracker (K2, M8), each
 * once. The service has every receipt of the period at hand.
 */
export function receiptsOfPeriod({ state, receipts, period, noted }: TrackerFacts): ReceiptsOfPeriod {
  if (noted !== undefined)
    return { earlier: [], now: receipts, ofTracker: (receipt) => noted(receipt)?.editorial === true };
  const records = state.submissions.filter((record) => record.period === period);
  const trackers = new Set(records.filter(({ speaks }) => speaks === 'tracker').map(submissionId));
  // Bytes that came again with their sender named were accounted for anew.
  const accounted = new Set(receipts.filter(({ sameAs }) => sameAs === undefined).map(({ hash }) => hash));
  return {
    earlier: records.filter(({ hash }) => !accounted.has(hash)).map((record) => receiptOfRecord(record, state.waiting)),
    now: receipts,
    ofTracker: (receipt) => trackers.has(submissionId(receipt)),
  };
}

/** What a record still tells of its receipt: the counts, and the cells that wait to this day. */
function receiptOfRecord(record: SubmissionRecord, waiting: TrackerFacts['state']['waiting']): Receipt {
  const { file, hash, agency, period, savedAt, counts } = record;
  return {
    file,
    hash,
    agency,
    period,
    savedAt,
    base: null,
    cells: counts,
    rows: { matched: 0, new: 0, unclear: 0, outside: 0, frame: 0, missing: 0 },
    items: waiting
      .filter(({ origin }) => origin.hash === hash)
      .map(
        ({ origin, field, path, reason, value }): ReceiptItem => ({
          sheet: origin.sheet,
          cell: origin.cell,
          field,
          path,
          outcome: 'waiting',
          reason,
          base: null,
          current: null,
          theirs: value,
        }),
      ),
    notes: [],
  };
}
