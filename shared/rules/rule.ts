import type { AgencyIndex } from '#shared/agency/resolve';
import type { Grid } from '#shared/sheet/grid';
import type { Field } from '#shared/table/field';
import type { SourceCell, Table, TableRow } from '#shared/table/table';
import type { Programme, Task } from '#shared/task/programme';

export type Severity = 'error' | 'warning' | 'notice';
export type SixClear = 'nguoi' | 'viec' | 'thoi_gian' | 'trach_nhiem' | 'san_pham' | 'tham_quyen';
export type Language = 'vi' | 'en';
export type Words = { readonly vi: string; readonly en: string };

export type RuleFamily = 'structure' | 'responsibility' | 'time' | 'output' | 'progress' | 'text';

/** Values put into a rule's words; placeholders `{name}` in both languages must be the same set. */
export type Params = Readonly<Record<string, string | number>>;

/** Where a finding stands. Positions count from 0; `field` is absent for a whole row or table. */
export type At = { readonly sheet: string; readonly row: number; readonly column: number; readonly field?: Field };

/** A repair whose meaning cannot change: the new text of the cell (R1). */
export type Repair = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
};

/** What a rule reports; words are rendered late by `#shared/message`. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: At;
  readonly path: string;
  readonly params: Params;
  readonly repair?: Repair;
};

/** One task row with its readings, prepared once for all rules. */
export type RuleRow = {
  readonly table: Table;
  readonly row: TableRow;
  readonly task: Task;
  readonly parent: Task | null;
  readonly children: readonly Task[];
  /** Text of a field as it is meant: ditto and merge resolved; '' when empty. */
  readonly text: (field: Field) => string;
  readonly cell: (field: Field) => SourceCell | undefined;
};

export type RuleContext = {
  readonly programme: Programme;
  readonly grid: Grid;
  readonly table: Table;
  readonly rows: readonly RuleRow[];
  readonly agencies: AgencyIndex;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Values of the previous reporting period by task path and field, where the workbook or the service knows them. */
  readonly previous?: (path: string, field: Field) => string | undefined;
};

type RuleBase = {
  /** Stable code, family first: `time.start-after-finish`. Never renamed or reused. */
  readonly id: string;
  readonly family: RuleFamily;
  readonly severity: Severity;
  readonly clears: readonly [SixClear, ...SixClear[]];
  /** Product sentence or source the rule rests on. */
  readonly source: string;
  /** What is wrong, what is accepted; may use `{placeholders}`. */
  readonly say: Words;
  readonly why: Words;
  /** What to do; following it literally clears the finding (R3). */
  readonly fix: Words;
  /** Tables as rows of cells under canonical headers (see test/helpers): each `bad` fires exactly this rule, each `good` none. */
  readonly examples: { readonly bad: readonly RuleExample[]; readonly good: readonly RuleExample[] };
  /** On trial: shown, never blocks (R4). */
  readonly trial?: boolean;
};

/** A small table: field → text by row. `expect` names the column the finding must stand in, where it matters. */
export type RuleExample = {
  readonly rows: readonly Partial<Readonly<Record<Field, string | number>>>[];
  readonly title?: readonly string[];
  readonly asOf?: string;
  readonly previous?: readonly Partial<Readonly<Record<Field, string>>>[];
};

export type Report = (
  at: { readonly row: TableRow; readonly field?: Field },
  params?: Params,
  repairTo?: string,
) => void;

/** A rule that looks at one row (with its parent and children): an edit re-checks only the rows it touches. */
export type RowRule = RuleBase & {
  readonly scope: 'row';
  readonly check: (row: RuleRow, context: RuleContext, report: Report) => void;
};

/** A rule that needs the whole table (repeats, order, gaps). */
export type TableRule = RuleBase & {
  readonly scope: 'table';
  readonly check: (context: RuleContext, report: Report) => void;
};

export type Rule = RowRule | TableRule;
