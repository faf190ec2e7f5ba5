import type { Standing } from '#server/ledger/ledger';
import type { ReminderRecord, SubmissionRecord } from '#server/store/records';
import type { Service } from '#server/usecases/service';
import type { Receipt } from '#shared/merge/model';
import type { ReceivedFile } from '#shared/report/rate';
import type { ProgrammeSettings } from '#shared/wire/settingsAnswer';

/** A file that counts, with its record; its receipt is the one it would get now (M9). */
export type Received = ReceivedFile & { readonly record: SubmissionRecord };

/** Whether a submission is the agency's word, by what the province asks for (K5). A signed document is more than a leader's click. */
export function isConfirmed({ confirmation }: SubmissionRecord, required: ProgrammeSettings['confirmation']): boolean {
  if (confirmation === null) return false;
  return required !== 'document' || confirmation.kind === 'document';
}

/** Everything received for a period and not withdrawn, in the order it came; files nobody could read are among it (K2). */
export async function receivedFiles(service: Service, standing: Standing): Promise<readonly Received[]> {
  const { base, period } = standing;
  const records = await service.store.submissions(base.record.id, { period: period.period });
  const now = new Map(standing.consolidation().receipts.map((receipt) => [keyOf(receipt), receipt]));
  // A scan whose lines a person typed is spoken for by them.
  const typed = new Set(records.flatMap((one) => (one.withdrawn === null && one.enteredFrom ? [one.enteredFrom] : [])));
  return records.flatMap((record): readonly Received[] => {
    if (record.withdrawn !== null || (record.refusal !== null && typed.has(record.hash))) return [];
    const receipt = now.get(keyOf(record.receipt)) ?? record.receipt;
    if (receipt.sameAs !== undefined) return [];
    return [
      {
        record,
        agency: record.agency,
        file: record.file,
        receipt,
        readable: record.refusal === null,
        nothing: record.nothing,
        arrivedOn: record.arrivedOn,
        confirmed: isConfirmed(record, base.settings.confirmation),
      },
    ];
  });
}

/** The same bytes of the same body are one. */
function keyOf({ hash, agency }: Receipt): string {
  return `${hash} ${agency ?? ''}`;
}

/** How often each body was reminded in a period (K6): letters that name it, messages and calls; the opening letter reminds nobody. */
export async function remindedOf(
  service: Service,
  programme: string,
  period: string,
): Promise<{ readonly records: readonly ReminderRecord[]; readonly times: ReadonlyMap<string, number> }> {
  const records = await service.store.reminders(programme, period);
  const times = new Map<string, number>();
  for (const { kind, agency } of records)
    if (kind !== 'opening_letter' && agency !== null) times.set(agency, (times.get(agency) ?? 0) + 1);
  return { records, times };
}
