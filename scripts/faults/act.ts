import type { Storage } from '#server/store/open';
import type { CellEvent, SubmissionRecord } from '#server/store/records';

/** Values of one report of the fault runs. */
export const valuesOfReport = 120;
const programme = 'ct';
const at = '2015-11-20T02:00:00.000Z';

/** One report as the service takes it: the original is kept first, then journal, submission and what became of every cell in one act. */
export async function report({ store, originals }: Storage, nth: number): Promise<string> {
  const { hash } = await originals.keep(Buffer.from(`báo cáo ${nth} ${'nội dung '.repeat(4000)}`));
  return await store.act(programme, async (act) => {
    const { seq: last } = await act.head(programme);
    if (last === 0)
      await act.putProgramme({
        id: programme,
        title: 'Chương trình',
        province: null,
        revision: 0,
        createdAt: at,
        settings: {},
      });
    const number = `2015-11-${last + 1}`;
    const { seq } = await act.append({
      kind: 'submitted',
      at,
      by: 'cb',
      period: '2015-11',
      body: { number, hash, nth },
    });
    await act.putSubmission(submission(number, seq, hash));
    await act.addCellEvents(Array.from({ length: valuesOfReport }, (_, i) => event(number, seq, i)));
    return number;
  });
}

function submission(number: string, seq: number, hash: string): SubmissionRecord {
  const cells = {
    read: valuesOfReport,
    taken: valuesOfReport,
    same: 0,
    proposed: 0,
    conflict: 0,
    refused: 0,
    extra: 0,
    waiting: 0,
  };
  return {
    number,
    programme,
    period: '2015-11',
    seq,
    agency: 'so-khcn',
    sender: 'signed_in',
    hash,
    file: 'báo cáo.xlsx',
    form: 'workbook',
    channel: 'api',
    arrivedOn: '2015-11-20',
    receivedAt: at,
    by: 'cb',
    person: null,
    enteredFrom: null,
    confirmation: null,
    withdrawn: null,
    receipt: {
      file: 'báo cáo.xlsx',
      hash,
      agency: 'so-khcn',
      period: '2015-11',
      savedAt: null,
      base: null,
      cells,
      rows: { matched: 1, new: 0, unclear: 0, outside: 0, frame: 0, missing: 0 },
      items: [],
      notes: [],
    },
    nothing: false,
    refusal: null,
    checkCode: 'K3TR',
  };
}

function event(number: string, seq: number, i: number): CellEvent {
  return {
    programme,
    key: `bao-cao|${number}`,
    period: '2015-11',
    seq,
    submission: number,
    task: `t${i}`,
    field: 'progress_text',
    outcome: 'taken',
    reason: null,
    base: null,
    value: `Đang thực hiện ${i}`,
    sheet: 'Báo cáo',
    cell: `K${i + 7}`,
  };
}

/** What the store shows: one number per report that is there whole; throws where one is there by half. */
export async function wholeReports({ store, originals }: Storage): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (const { number, hash } of await store.submissions(programme)) {
    const events = await store.cellEvents(programme, `bao-cao|${number}`);
    if (events.length !== valuesOfReport) throw new Error(`${number} has ${events.length} values`);
    if ((await originals.fetch(hash)) === null) throw new Error(`${number} has no original`);
    numbers.push(number);
  }
  const { seq } = await store.head(programme);
  if (seq !== numbers.length) throw new Error(`${seq} entries, ${numbers.length} submissions`);
  return numbers;
}
