import type { AgencyIndex } from '#shared/agency/resolve';
import type { DateReader, RowProgress } from '#shared/rules/readProgress';
import type { Grid } from '#shared/sheet/grid';
import type { Field } from '#shared/table/field';
import type { Table, TableRow } from '#shared/table/table';
import type { Programme, Task } from '#shared/task/programme';

export type Severity = 'error' | 'warning' | 'notice';
/** The six clears (6 rõ, R6): rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền. */
export const sixClears = ['nguoi', 'viec', 'thoi_gian', 'trach_nhiem', 'san_pham', 'tham_quyen'] as const;
export type SixClear = (typeof sixClears)[number];
export type Language = 'vi' | 'en';
export type Words = { readonly vi: string; readonly en: string };

export const ruleFamilies = ['structure', 'responsibility', 'time', 'output', 'progress', 'text'] as const;
export type RuleFamily = (typeof ruleFamilies)[number];

/**
 * Values put into a rule's words. Placeholders `{name}` or `{name|format}` (see `#shared/message/fill`) in both languages are the
 * same set. Three are always there: `read` (the cell as typed), `header` (of its column) and `path`.
 */
export type Params = Readonly<Record<string, string | number>>;

/** Where a finding stands. Positions count from 0; `field` is absent for a whole row or table. */
export type At = { readonly sheet: string; readonly row: number; readonly column: number; readonly field?: Field };

/** A repair whose meaning cannot change, or one that is only offered: the new text of the cell (R1). */
export type Repair = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
  /** It is only offered: a person has to agree to this very text, as to a reading of an old encoding or to the lead of the row above. */
  readonly offered?: true;
};

/** What a rule would have a cell say. */
export type RepairTo =
  | string
  | {
      readonly after: string;
      readonly offered?: true;
      /** Also where Excel made a number or a date of the text. */
      readonly overNumber?: true;
    };

/** What a rule reports; words are rendered late by `#shared/message/render`. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: At;
  readonly path: string;
  /** Id of the task the finding is about; absent for a whole table. */
  readonly task?: string;
  readonly params: Params;
  readonly repair?: Repair;
  /** The rule is on trial: shown, never blocks (R4). */
  readonly trial?: boolean;
};

/** The match keys of what the rows of a table mean, by their index; each different text is folded once. */
export type RowKeys = (field: 'content' | 'output', index: number) => string;

/**
 * One section, task or step with its readings, prepared once for all rules. `row` and `task` are renewed in place when the row is
 * edited, so a rule reads them at the time of checking and keeps nothing.
 */
export type RuleRow = {
  readonly table: Table;
  readonly row: TableRow;
  readonly task: Task;
  readonly parent: RuleRow | null;
  readonly children: readonly RuleRow[];
  /** The row before and after under the same parent. */
  readonly before: RuleRow | null;
  readonly after: RuleRow | null;
  /** Place in the rows of its table. */
  readonly index: number;
  readonly keys: RowKeys;
  /** What its report says, read when it is first asked for; see `#shared/rules/reading`. */
  progress: RowProgress | null;
  /** Reads date cells as of the day of the check. */
  readonly dates: DateReader;
  /** What one look over the row told; see `#shared/rules/rowMarks`. */
  readonly hints: number;
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
  /** Whether the table has a column for the field. */
  readonly has: (field: Field) => boolean;
  /** How many tasks (or steps) the table has, and how many of them fill the field. */
  readonly filled: (kind: 'task' | 'step', field: Field) => { readonly rows: number; readonly filled: number };
  /** Whether at least half of the tasks (or of the steps) of the table fill the field: an empty cell is then a gap, not a habit. */
  readonly usual: (kind: 'task' | 'step', field: Field) => boolean;
};

type RuleBase = {
  /** Stable code, family first: `time.start-after-finish`. Never renamed or reused. */
  readonly id: string;
  /** What findings of this rule are headed by in a list, without placeholders; as short as a heading has to be. */
  readonly title: Words;
  readonly family: RuleFamily;
  readonly severity: Severity;
  readonly clears: readonly [SixClear, ...SixClear[]];
  /** Product sentence or source the rule rests on. */
  readonly source: string;
  /** What was read and what is wrong with it; may use `{placeholders}`. */
  readonly say: Words;
  /** What is accepted in the cell. */
  readonly accept: Words;
  /**
   * A string is a cell text that, written into the marked cell of the first bad example, clears the finding (R3); words where one
   * cell cannot show it.
   */
  readonly example: string | Words;
  readonly why: Words;
  /** What to do; following it literally clears the finding (R3). */
  readonly fix: Words;
  /** Each `bad` fires exactly this rule (and those it lists in `alsoFires`), each `good` none. The first good one is the first bad one mended. */
  readonly examples: { readonly bad: readonly RuleExample[]; readonly good: readonly RuleExample[] };
  /** On trial: shown, never blocks (R4). */
  readonly trial?: boolean;
  /** Only a notice, yet what it says leaves its clears open (R6). */
  readonly leavesUnclear?: true;
  /** The rule can fire only in such a table; asked once for each. */
  readonly applies?: (context: RuleContext) => boolean;
};

/** A cell of an example that is more than a text: a number with its format, a formula, an Excel error. */
export type ExampleCell = {
  readonly value: string | number;
  readonly text?: string;
  readonly format?: string;
  readonly formula?: string;
  readonly error?: string;
};

/** A small table: field → text by row under canonical headers; the columns are the fields used by any row, and `columns`. */
export type RuleExample = {
  readonly rows: readonly Partial<Readonly<Record<Field, string | number | ExampleCell>>>[];
  /** Columns the table has though no row fills them. */
  readonly columns?: readonly Field[];
  readonly title?: readonly string[];
  readonly asOf?: string;
  readonly previous?: readonly Partial<Readonly<Record<Field, string>>>[];
  /** Rows (from 0) that are hidden. */
  readonly hidden?: readonly number[];
  readonly hiddenColumns?: readonly Field[];
  /** Headers that differ from the canonical ones; a header repeated before row n with other words. */
  readonly headers?: Partial<Readonly<Record<Field, string>>>;
  readonly repeatedHeader?: { readonly before: number; readonly headers: Partial<Readonly<Record<Field, string>>> };
  /** Rules a bad example cannot help firing too. */
  readonly alsoFires?: readonly string[];
};

export type Report = (
  at: { readonly row: TableRow; readonly field?: Field; readonly column?: number },
  params?: Params,
  repairTo?: RepairTo,
) => void;

/** What a row must be and have for a rule to be asked about it: saves asking it elsewhere. */
type Gate = {
  /** True where sections are looked at too; tasks and steps always are. */
  readonly sections?: boolean;
  /** The rule is about one kind of row. */
  readonly only?: 'section' | 'task' | 'step';
  /** The rule can fire only where one of these fields has a cell. */
  readonly fields?: readonly Field[];
  /** The rule can fire only where none of these fields has a cell. */
  readonly lacks?: readonly Field[];
  /** The rule can fire only where one of these marks (`#shared/rules/rowMarks`) is set. */
  readonly marks?: number;
  /** The rule can fire only where one of these hints (`#shared/rules/rowMarks`) is given. */
  readonly hints?: number;
};

/** A rule that looks at one row with its parent, children and neighbours: an edit re-checks only the rows it touches. */
export type RowRule = RuleBase &
  Gate & {
    readonly scope: 'row';
    readonly check: (row: RuleRow, context: RuleContext, report: Report) => void;
  };

/** A number is made and found far faster than a text; where several texts share one, the check has to tell them apart. */
export type GroupKey = string | number;
/** Keys under which a row is compared with others; null when it takes no part. */
export type GroupKeys = GroupKey | readonly GroupKey[] | null;

/** A rule that compares rows that share a key (repeats, spellings of one body): an edit re-checks only the groups of its old and new keys. */
export type GroupRule = RuleBase &
  Gate & {
    readonly scope: 'group';
    readonly keys: (row: RuleRow, context: RuleContext) => GroupKeys;
    /** `rows` in sheet order, two or more. */
    readonly check: (rows: readonly RuleRow[], context: RuleContext, report: Report, key: GroupKey) => void;
  };

/** The different texts of one column, and which of them each task and step has. */
export type ColumnTexts = {
  readonly texts: readonly string[];
  readonly rows: readonly RuleRow[];
  /** By row: the number of its text, negative where it has none and for sections; as it is typed, and as it is meant. */
  readonly of: Int32Array;
  readonly meant: Int32Array;
  /** The match key of a text. */
  readonly key: (text: number) => string;
  /** By text: in how many rows it stands, 0 where in none any more. */
  readonly times: Int32Array;
  /** The first row a text stands in. */
  readonly first: (text: number) => RuleRow | undefined;
};

/** A rule that compares the texts of a column: an edit re-checks only the columns in which it changed what a cell says. */
export type ColumnRule = RuleBase & {
  readonly scope: 'column';
  readonly columns: readonly Field[];
  /** Other cells it reads of the rows. */
  readonly weighs?: readonly Field[];
  readonly check: (column: ColumnTexts, field: Field, context: RuleContext, report: Report) => void;
};

/** A rule about the table as a whole; it must be cheap, since every edit runs it again. */
export type TableRule = RuleBase & {
  readonly scope: 'table';
  readonly check: (context: RuleContext, report: Report) => void;
};

export type Rule = RowRule | GroupRule | ColumnRule | TableRule;
