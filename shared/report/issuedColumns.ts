import type { FamiliarColumn } from '#shared/report/familiar';
import type { RowState } from '#shared/report/issuedClass';
import type { RowPlaces } from '#shared/report/issuedRow';
import type { IssuedBlock } from '#shared/report/issuedRows';
import { shortPeriodWords } from '#shared/report/words';
import type { TaskStatus } from '#shared/status/class';
import type { Timing } from '#shared/status/timing';
import type { OwnedColumn, ProgressField } from '#shared/table/field';
import type { bandTitles } from '#shared/table/frame';
import { ownedHeaders } from '#shared/table/owned';
import type { ProgrammeDocument, Task } from '#shared/task/programme';

export type IssuedPlan = {
  readonly columns: readonly FamiliarColumn[];
  readonly blocks: readonly IssuedBlock[];
  readonly agencyName: string;
  readonly document: ProgrammeDocument;
  readonly period: string;
  readonly asOf: string;
  readonly clock: 'as_of' | 'today';
  readonly dueSoonDays: number;
  readonly baseId: string;
  /** Deadline in force, start and recurrence, by the rule the province's classes rest on. */
  readonly timeOf: (task: Task) => Timing;
  /** The class of a task a person has decided about (cancelled, suspended, completed); null for all others. */
  readonly fixedOf: (task: Task) => RowState | null;
  readonly status?: ReadonlyMap<string, TaskStatus>;
  readonly sendTo?: string;
  readonly due?: string;
};

export type ColumnPlan = {
  readonly band: keyof typeof bandTitles | null;
  readonly header: string;
  readonly width: number;
  readonly part:
    | { readonly kind: 'familiar'; readonly column: FamiliarColumn }
    | { readonly kind: 'owned'; readonly owned: OwnedColumn }
    | { readonly kind: 'entry'; readonly field: ProgressField };
};

/** What an agency fills in, with headings and widths. */
export const entryColumns: readonly (readonly [ProgressField, string, number])[] = [
  ['progress_text', 'Kết quả kỳ này', 23],
  ['percent', '%', 5],
  ['status', 'Trạng thái đơn vị ghi', 11.5],
  ['submitted_on', 'Ngày trình', 10.5],
  ['completed_on', 'Ngày hoàn thành', 10.5],
  ['obstacles', 'Khó khăn, vướng mắc', 13.5],
  ['evidence', 'Văn bản minh chứng', 12.5],
  ['note', 'Ghi chú', 8.5],
];

/** Columns of the issued table: the programme's own, what the software gives, what the agency fills in, what the software derives. */
export function columnPlans(plan: IssuedPlan): readonly ColumnPlan[] {
  const owned = (kind: OwnedColumn, band: ColumnPlan['band'], width: number, suffix = ''): ColumnPlan => ({
    band,
    header: `${ownedHeaders[kind]}${suffix}`,
    width,
    part: { kind: 'owned', owned: kind },
  });
  const last = lastPeriod(plan);
  return [
    ...plan.columns.map(
      (column): ColumnPlan => ({
        band: 'programme',
        header: column.header,
        width: column.width,
        part: { kind: 'familiar', column },
      }),
    ),
    owned('deadline', 'software', 10.5),
    owned('last_period', 'software', 17, last === null ? '' : ` (${shortPeriodWords(last)})`),
    ...entryColumns.map(
      ([field, header, width]): ColumnPlan => ({
        band: 'agency',
        header: field === 'progress_text' ? `${header} (${shortPeriodWords(plan.period)})` : header,
        width,
        part: { kind: 'entry', field },
      }),
    ),
    owned('class', 'derived', 19),
    owned('warning', 'derived', 19),
    owned('id', null, 14),
  ];
}

/** Latest period any line of the workbook speaks of before this one; null when none did. */
function lastPeriod(plan: IssuedPlan): string | null {
  let last: string | null = null;
  for (const { rows } of plan.blocks) {
    for (const { line } of rows) {
      const version = line?.fields.progress_text?.findLast((known) => known.period !== plan.period);
      if (version && (last === null || version.period > last)) last = version.period;
    }
  }
  return last;
}

/** Where the columns stand that formulas and rules speak of. */
export function placesOf(columns: readonly ColumnPlan[]): RowPlaces {
  const owned = (kind: OwnedColumn) => columns.findIndex((c) => c.part.kind === 'owned' && c.part.owned === kind);
  const entry = (field: ProgressField) => columns.findIndex((c) => c.part.kind === 'entry' && c.part.field === field);
  return {
    deadline: owned('deadline'),
    last: owned('last_period'),
    progress: entry('progress_text'),
    percent: entry('percent'),
    status: entry('status'),
    submitted: entry('submitted_on'),
    completed: entry('completed_on'),
    obstacles: entry('obstacles'),
    evidence: entry('evidence'),
    note: entry('note'),
    class: owned('class'),
    warning: owned('warning'),
    id: owned('id'),
  };
}
