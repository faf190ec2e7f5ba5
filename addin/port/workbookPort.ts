import type { Paint } from '#shared/colour/paint';
import type { Grid, Workbook } from '#shared/sheet/grid';

/**
 * What the add-in asks of the program the workbook is open in. One adapter (addin/excel) answers it over Office.js; nothing is decided
 * there. Positions count from 0. Trouble is a value; an adapter throws only for its own bugs.
 */
export interface WorkbookPort {
  capabilities(): Capabilities;
  /** For the self-check and for whoever is asked for help. */
  facts(): Promise<HostFacts>;

  /** Every sheet, hidden ones too, as the file reader would give it (R2). In pages, so that a large sheet does not pass the host's limits. */
  read(told?: (rows: number) => void): Promise<Done<OpenWorkbook>>;
  /** Some whole rows of one sheet, read anew after an edit. */
  readRows(sheet: string, top: number, bottom: number): Promise<Done<Grid>>;
  goTo(place: Place): Promise<Done<null>>;
  /** The cell the person is in. */
  selected(): Promise<Done<Place>>;

  /**
   * Writes cells in one step of the host's own undo where it has one. A cell whose text is no longer `expect` is left alone and listed, so
   * that nothing a person typed meanwhile is overwritten. `before` written back restores what was there: text, number, formula, format.
   */
  write(cells: readonly CellWrite[]): Promise<Done<Written>>;

  /** Replaces everything we own for colours and lists by what is given; `unpaint` takes it away without a trace (S5). */
  paint(paint: Paint): Promise<Done<{ readonly rules: number }>>;
  unpaint(): Promise<Done<{ readonly removed: number }>>;
  /** Columns, names and sheets of ours on request ("make it trackable"), in one step; `undo` takes exactly them away again. */
  extend(extension: Extension): Promise<Done<{ readonly undo: () => Promise<Done<null>> }>>;

  /**
   * A very hidden sheet of ours with texts from A1 on, which travels with the file and which every reader of it sees; null takes it away without
   * a trace. Colours leave it alone. `workbook_protected` where sheets can neither come nor go.
   */
  keepSheet(name: string, rows: readonly (readonly string[])[] | null): Promise<Done<null>>;

  /** Tells of edits by hand, by others and by undo, never of our own writes. Absent capability `live`: never calls. */
  onEdit(listener: (edit: Edit) => void): Promise<Done<() => Promise<void>>>;

  /** Small texts that travel with the workbook (as-of date, choice of agency). Keys are ours. */
  recall(key: string): Promise<Done<string | null>>;
  remember(key: string, text: string | null): Promise<Done<null>>;

  /** The workbook as it would be saved now. */
  fileBytes(told?: (done: number, of: number) => void): Promise<Done<Uint8Array>>;
  /** Opens an address of our own service outside the pane, to print or to save. */
  openPage(url: string): Promise<Done<null>>;

  /**
   * Writes down what is asked of Excel and answered, to be sent as evidence; only while a person has switched it on. With `mask` the texts of
   * cells are unreadable. False where the program at hand cannot; `stopRecording` gives the lines, null where none was under way.
   */
  startRecording?(about: { readonly startedAt: string; readonly mask: boolean }): boolean;
  stopRecording?(): string | null;
}

/** Asked at run time: what the host says and what the library at hand knows. */
export type Capabilities = {
  /** Highest ExcelApi set, `1.14`. */
  readonly api: string;
  readonly platform: 'windows' | 'mac' | 'web' | 'ipad' | 'other';
  /** Conditional formats. */
  readonly colours: boolean;
  readonly lists: boolean;
  readonly live: boolean;
  /** The host tells merged cells; without it they are unknown, which is said. */
  readonly merges: boolean;
  readonly hiddenRows: boolean;
  readonly wholeFile: boolean;
  readonly remembers: boolean;
  /** The host takes back what an add-in wrote by Ctrl+Z. */
  readonly undoes: boolean;
};

export type HostFacts = {
  readonly host: string;
  readonly version: string;
  readonly platform: string;
  readonly api: string;
  readonly library: string;
  readonly language: string;
  readonly sharedRuntime: boolean;
};

export type OpenWorkbook = Workbook & {
  /** Name of the file; null where the host does not tell, as before the first saving. */
  readonly file: string | null;
  readonly protectedSheets: ReadonlySet<string>;
};

export type Place = { readonly sheet: string; readonly row: number; readonly column: number };

/** `format` is the number format given along; without it the cell keeps its own. */
export type CellContent =
  | { readonly kind: 'empty'; readonly format?: string }
  /** Stays text whatever it looks like: `10/11/2015`, `1.10`, `=A1`. */
  | { readonly kind: 'text'; readonly text: string; readonly format?: string }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  | { readonly kind: 'truth'; readonly value: boolean; readonly format?: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly format?: string };

export type CellWrite = Place & {
  readonly content: CellContent;
  /** Text the cell shows now as the writer knows it; left out to write whatever stands there. */
  readonly expect?: string;
};

export type Written = {
  readonly written: number;
  /** Cells left alone because they had changed meanwhile. */
  readonly changed: readonly Place[];
  /** Written back, they undo the step. */
  readonly before: readonly CellWrite[];
};

/** Rows and columns, inclusive on all sides. */
export type Block = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** Columns put into a table, and what belongs to them. */
export type Extension = {
  readonly sheet: string;
  readonly columns: readonly {
    /** Column of the sheet as it is now, before which the new one is put. */
    readonly before: number;
    readonly header: string;
    readonly headerRow: number;
    /** The look of the header and the body is taken over from this column, width aside. */
    readonly like: number;
    readonly widthChars: number;
    /** Number format of the body, `General` where none is given. */
    readonly format?: string;
    readonly hidden?: true;
    /** Texts by sheet row, as for hidden ids. */
    readonly cells?: readonly { readonly row: number; readonly text: string }[];
  }[];
  readonly body: { readonly top: number; readonly bottom: number };
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly sheets: Paint['sheets'];
  /** Choices, on the columns as they stand afterwards; cells somebody checks already are left out. */
  readonly lists?: Paint['lists'];
};

export type Edit = {
  readonly sheet: string;
  readonly block: Block;
  /** Rows or columns came or went, or a sheet did. */
  readonly structure: boolean;
  /** By somebody else who has the workbook open: read it, write nothing for it. */
  readonly remote: boolean;
};

export type Done<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: HostTrouble };

/** Closed codes; words for people in `#addin/text/trouble`. */
export const hostTroubleCodes = [
  'cell_being_edited',
  'sheet_protected',
  'workbook_protected',
  'too_large',
  'not_supported',
  'not_there',
  'other_workbook',
  'read_only',
  /** Something stands where nothing of a person's may be lost. */
  'changed_since',
  'host_failed',
] as const;
export type HostTroubleCode = (typeof hostTroubleCodes)[number];
export type HostTrouble = {
  readonly code: HostTroubleCode;
  /** What the host said, for whoever is asked for help. */
  readonly detail: string;
  readonly sheet?: string;
};
