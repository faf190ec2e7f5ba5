import { officerOf } from '#bench/serviceWorld';
import { decide } from '#server/usecases/decisions/decide';
import type { TrackerState } from '#shared/merge/model';
import { seeded } from '#test/faults/seeded';
import { type SmallProvince, sendReport, smallProvince } from '#test/faults/smallProvince';
import { typedReport } from '#test/faults/typedReport';

export type OldBase = {
  readonly runs: number;
  /** Runs in which the settled value stood after every later file from the old base, nothing was disputed again, and the new word was seen. */
  readonly kept: number;
};

const size = { agencies: 1, rows: 12, seed: 17 };

/**
 * Q-F6: two divisions dispute a cell and the agency settles it; then each sends again from the old base, with its old word on that cell and a
 * new one on another, several times by turns. The settlement stands, the new words are seen, and no dispute comes back.
 */
export async function againFromTheOldBase(runs: number, seed = 6): Promise<OldBase> {
  const random = seeded(seed);
  let kept = 0;
  for (let run = 0; run < runs; run += 1) {
    const province = await smallProvince(size);
    try {
      const row = Math.floor(random() * size.rows);
      if (await settledAndKept(province, row, 2 + Math.floor(random() * 4))) kept += 1;
    } finally {
      await province.close();
    }
  }
  return { runs, kept };
}

async function settledAndKept(province: SmallProvince, row: number, turns: number): Promise<boolean> {
  const { service, programme, period } = province;
  const words = ['Phòng Kế hoạch: đã trình', 'Phòng Quản lý: đang soạn'] as const;
  const file = (division: number) => `phong-${division + 1}.xlsx`;
  const other = (row + 1) % size.rows;
  for (const [division, value] of words.entries())
    await sendReport(service, province, 0, typedReport(size, 0, [{ row, field: 'progress', value }]), file(division));
  const before = await stateOf(province);
  const [conflict] = before.conflicts;
  if (conflict === undefined || before.conflicts.length !== 1) return false;
  const chosen = words[row % 2] ?? words[0];
  await decide(service, officerOf('xa-1'), {
    programme,
    period,
    drafts: [{ kind: 'choose', conflict: conflict.id, value: chosen }],
    reason: 'Theo ý kiến của lãnh đạo',
  });
  for (let turn = 0; turn < turns; turn += 1) {
    const division = turn % 2;
    const news = `Tin mới lần ${turn + 1}`;
    const edits = [
      { row, field: 'progress' as const, value: words[division] ?? '' },
      // Each turn has a row of its own: what is new is no dispute between the divisions.
      {
        row: (other + turn) % size.rows === row ? (other + turns + 1) % size.rows : (other + turn) % size.rows,
        field: 'progress' as const,
        value: news,
      },
    ];
    await sendReport(service, province, 0, typedReport(size, 0, edits), `${turn}-${file(division)}`);
    const state = await stateOf(province);
    const values = valuesOf(state);
    if (!values.includes(chosen) || !values.includes(news)) return false;
    if (state.conflicts.length > 0 || values.some((value) => words.some((word) => word === value && word !== chosen)))
      return false;
  }
  return true;
}

async function stateOf({ service, programme, period }: SmallProvince): Promise<TrackerState> {
  return (await service.ledger.standing(programme, period)).consolidation().state;
}

/** Values in force. */
function valuesOf({ lines }: TrackerState): readonly string[] {
  return lines.flatMap(({ fields }) => Object.values(fields).flatMap((versions) => versions?.at(-1)?.value ?? []));
}

if (process.argv[1] === import.meta.filename) {
  const outcome = await againFromTheOldBase(Number(process.argv[2] ?? 200));
  console.log(JSON.stringify(outcome));
  process.exit(outcome.kept === outcome.runs ? 0 : 1);
}
