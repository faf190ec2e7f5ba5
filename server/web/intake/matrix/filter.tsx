import type { ReportState } from '#shared/report/reportState';
import { fold } from '#shared/text/fold';
import type { ReportingPeriods } from '#shared/wire/reportingAnswer';
import { urgency } from '#web/intake/states';

export type MatrixRow = ReportingPeriods['agencies'][number];

/** What is asked of the matrix: the state in the last period, and a text of the name without marks. */
export type MatrixFilter = { readonly state: ReportState | null; readonly text: string };

/** Rows of the matrix that match, in their order. Only bodies that must report in a period are in a state there. */
export function matching(rows: readonly MatrixRow[], { state, text }: MatrixFilter): readonly MatrixRow[] {
  const sought = fold(text).trim();
  return rows.filter((row) => {
    const now = row.periods.at(-1);
    if (state !== null && (now?.expected !== true || now.state !== state)) return false;
    return sought === '' || fold(`${row.name} ${row.short}`).includes(sought);
  });
}

/** How many periods running, the last one included, nothing came. */
export function missedInARow({ periods }: MatrixRow): number {
  let missed = 0;
  for (let at = periods.length - 1; at >= 0; at -= 1) {
    const standing = periods[at];
    if (standing?.expected !== true || standing.state !== 'missing') break;
    missed += 1;
  }
  return missed;
}

/** For a phone: who needs work first, the longest silent first; then what was received, the latest arrival first. */
export function workFirst(rows: readonly MatrixRow[]): {
  readonly first: readonly MatrixRow[];
  readonly done: readonly MatrixRow[];
} {
  const first: MatrixRow[] = [];
  const done: MatrixRow[] = [];
  for (const row of rows) {
    const now = row.periods.at(-1);
    if (!now) continue;
    (now.expected && urgency[now.state] < urgency.new ? first : done).push(row);
  }
  const rank = (row: MatrixRow): number => urgency[row.periods.at(-1)?.state ?? 'none'];
  const arrived = (row: MatrixRow): string => row.periods.at(-1)?.arrivedOn ?? '';
  first.sort((a, b) => rank(a) - rank(b) || missedInARow(b) - missedInARow(a));
  done.sort((a, b) => (arrived(a) < arrived(b) ? 1 : arrived(a) > arrived(b) ? -1 : 0));
  return { first, done };
}
