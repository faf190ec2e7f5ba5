import type {
  Block,
  Capabilities,
  CellContent,
  CellWrite,
  Done,
  Edit,
  Extension,
  HostFacts,
  HostTrouble,
  OpenWorkbook,
  Place,
  WorkbookPort,
  Written,
} from '#addin/port/workbookPort';
import type { Paint } from '#shared/colour/paint';
import { isDateFormat, serialToDate } from '#shared/sheet/format';
import type { Cell, Grid, GridRow, Workbook } from '#shared/sheet/grid';

/** Every way into the workbook that can be made to fail or be counted. */
export type PortAct = Exclude<keyof WorkbookPort, 'capabilities'>;

export type FakeWorkbook = WorkbookPort & {
  /** What was asked, in order, with what it was asked of. */
  readonly asked: readonly { readonly act: PortAct; readonly place?: Place }[];
  readonly places: readonly Place[];
  readonly pages: readonly string[];
  readonly painted: () => Paint | null;
  readonly extensions: () => readonly Extension[];
  readonly kept: ReadonlyMap<string, string>;
  /** What a cell shows now; '' for an empty one. */
  readonly text: (place: Place) => string;
  readonly cell: (place: Place) => Cell | undefined;
  readonly grid: (sheet: string) => Grid;
  readonly undos: () => number;

  /** A person (or, `remote`, another one) types into a cell: the listeners are told. */
  readonly type: (place: Place, content: CellContent | string, remote?: boolean) => void;
  /** As `type`, but the host tells nobody, as Excel does now and then. */
  readonly typeUnheard: (place: Place, content: CellContent | string) => void;
  readonly insertRow: (sheet: string, before: number) => void;
  readonly deleteRow: (sheet: string, row: number) => void;
  readonly select: (place: Place) => void;
  /** The next call of an act (every one with `always`) fails so; null lets it work again. */
  readonly fail: (act: PortAct, trouble: HostTrouble | null, always?: boolean) => void;
  readonly protect: (sheet: string) => void;
};

export const everything: Capabilities = {
  api: '1.20',
  platform: 'windows',
  colours: true,
  lists: true,
  live: true,
  merges: true,
  hiddenRows: true,
  wholeFile: true,
  remembers: true,
  undoes: true,
};

export type FakeOptions = {
  readonly file?: string | null;
  readonly capabilities?: Partial<Capabilities>;
  readonly bytes?: Uint8Array;
  readonly kept?: Readonly<Record<string, string>>;
};

type Sheet = { readonly grid: Grid; rows: Map<number, (Cell | undefined)[]> };

/** The open workbook as the add-in sees it, in memory over what the file reader gave: for tests of use cases and screens without Excel. */
export function fakeWorkbook(workbook: Workbook, options: FakeOptions = {}): FakeWorkbook {
  const capabilities = { ...everything, ...options.capabilities };
  const sheets = new Map<string, Sheet>(workbook.sheets.map((grid) => [grid.name, { grid, rows: openRows(grid) }]));
  const asked: { act: PortAct; place?: Place }[] = [];
  const places: Place[] = [];
  const pages: string[] = [];
  const kept = new Map(Object.entries(options.kept ?? {}));
  const faults = new Map<PortAct, { readonly trouble: HostTrouble; readonly always: boolean }>();
  const locked = new Set<string>();
  const listeners = new Set<(edit: Edit) => void>();
  const extensions: Extension[] = [];
  let painted: Paint | null = null;
  let selected: Place = { sheet: workbook.sheets[0]?.name ?? '', row: 0, column: 0 };
  let undos = 0;

  const fault = (act: PortAct, place?: Place): HostTrouble | null => {
    asked.push(place === undefined ? { act } : { act, place });
    const found = faults.get(act);
    if (found === undefined) return null;
    if (!found.always) faults.delete(act);
    return found.trouble;
  };
  const cellAt = ({ sheet, row, column }: Place): Cell | undefined => sheets.get(sheet)?.rows.get(row)?.[column];
  const put = (place: Place, cell: Cell | undefined): void => {
    const rows = sheets.get(place.sheet)?.rows;
    if (rows === undefined) return;
    const row = rows.get(place.row) ?? [];
    row[place.column] = cell;
    rows.set(place.row, row);
  };
  const tell = (sheet: string, block: Block, structure: boolean, remote = false): void => {
    if (!capabilities.live) return;
    for (const listener of [...listeners]) listener({ sheet, block, structure, remote });
  };
  const typed = (place: Place, content: CellContent | string): void =>
    put(place, cellOf(typeof content === 'string' ? textOf(content) : content, cellAt(place)));
  const shift = (sheet: string, at: number, by: 1 | -1): void => {
    const held = sheets.get(sheet);
    if (held === undefined) return;
    const moved = new Map<number, (Cell | undefined)[]>();
    for (const [row, cells] of held.rows) {
      if (by === -1 && row === at) continue;
      moved.set(row >= at ? row + by : row, cells);
    }
    held.rows = moved;
    tell(sheet, { top: at, bottom: at, left: 0, right: 16_383 }, true);
  };

  return {
    asked,
    places,
    pages,
    painted: () => painted,
    extensions: () => extensions,
    kept,
    text: (place) => cellAt(place)?.text ?? '',
    cell: cellAt,
    grid: (sheet) => {
      const held = sheets.get(sheet);
      if (held === undefined) throw new Error(`no sheet ${sheet}`);
      return gridOf(held);
    },
    undos: () => undos,

    type: (place, content, remote = false) => {
      typed(place, content);
      tell(place.sheet, { top: place.row, bottom: place.row, left: place.column, right: place.column }, false, remote);
    },
    typeUnheard: typed,
    insertRow: (sheet, before) => shift(sheet, before, 1),
    deleteRow: (sheet, row) => shift(sheet, row, -1),
    select: (place) => {
      selected = place;
    },
    fail: (act, trouble, always = false) => {
      if (trouble === null) faults.delete(act);
      else faults.set(act, { trouble, always });
    },
    protect: (sheet) => {
      locked.add(sheet);
    },

    capabilities: () => capabilities,
    facts: async () => facts(capabilities),
    read: async (told) => {
      const trouble = fault('read');
      if (trouble !== null) return { ok: false, trouble };
      const grids = [...sheets.values()].map(gridOf);
      told?.(grids.reduce((sum, grid) => sum + grid.rows.length, 0));
      const value: OpenWorkbook = {
        ...workbook,
        sheets: capabilities.merges ? grids : grids.map((grid) => ({ ...grid, merges: 'unknown' as const })),
        file: options.file ?? null,
        protectedSheets: new Set(locked),
      };
      return { ok: true, value };
    },
    readRows: async (sheet, top, bottom) => {
      const trouble = fault('readRows', { sheet, row: top, column: 0 });
      if (trouble !== null) return { ok: false, trouble };
      const held = sheets.get(sheet);
      if (held === undefined) return missing(sheet);
      const grid = gridOf(held);
      return done({ ...grid, rows: grid.rows.filter(({ index }) => index >= top && index <= bottom) });
    },
    goTo: async (place) => {
      const trouble = fault('goTo', place);
      if (trouble !== null) return { ok: false, trouble };
      if (!sheets.has(place.sheet)) return missing(place.sheet);
      places.push(place);
      selected = place;
      return done(null);
    },
    selected: async () => {
      const trouble = fault('selected');
      return trouble === null ? done(selected) : { ok: false, trouble };
    },
    write: async (cells) => {
      const trouble = fault('write', cells[0]);
      if (trouble !== null) return { ok: false, trouble };
      const shut = cells.find(({ sheet }) => locked.has(sheet));
      if (shut !== undefined)
        return { ok: false, trouble: { code: 'sheet_protected', detail: 'AccessDenied', sheet: shut.sheet } };
      const before: CellWrite[] = [];
      const changed: Place[] = [];
      for (const write of cells) {
        const { sheet, row, column } = write;
        const cell = cellAt(write);
        if (write.expect !== undefined && (cell?.text ?? '') !== write.expect) {
          changed.push({ sheet, row, column });
          continue;
        }
        const now = cellOf(write.content, cell);
        before.push({ sheet, row, column, content: contentOf(cell), expect: now?.text ?? '' });
        put(write, now);
      }
      if (before.length > 0) undos += 1;
      const value: Written = { written: before.length, changed, before };
      return done(value);
    },
    paint: async (paint) => {
      const trouble = fault('paint');
      if (trouble !== null) return { ok: false, trouble };
      painted = paint;
      return done({ rules: paint.blocks.reduce((sum, { rules }) => sum + rules.length, 0) });
    },
    unpaint: async () => {
      const trouble = fault('unpaint');
      if (trouble !== null) return { ok: false, trouble };
      const removed = painted?.blocks.reduce((sum, { rules }) => sum + rules.length, 0) ?? 0;
      painted = null;
      return done({ removed });
    },
    extend: async (extension) => {
      const trouble = fault('extend');
      if (trouble !== null) return { ok: false, trouble };
      extensions.push(extension);
      return done({
        undo: async () => {
          extensions.splice(extensions.indexOf(extension), 1);
          return done(null);
        },
      });
    },
    keepSheet: async (name, rows) => {
      const trouble = fault('keepSheet');
      if (trouble !== null) return { ok: false, trouble };
      if (rows === null) sheets.delete(name);
      else {
        const cells = (texts: readonly string[]) =>
          texts.map((text): Cell | undefined => (text === '' ? undefined : { value: text, text }));
        const grid: Grid = {
          name,
          visibility: 'veryHidden',
          rows: rows.map((texts, index) => ({ index, cells: cells(texts) })),
          merges: [],
          hiddenRows: new Set(),
          hiddenColumns: new Set(),
          date1904: false,
        };
        sheets.set(name, { grid, rows: openRows(grid) });
      }
      return done(null);
    },
    onEdit: async (listener) => {
      const trouble = fault('onEdit');
      if (trouble !== null) return { ok: false, trouble };
      listeners.add(listener);
      return done(async () => {
        listeners.delete(listener);
      });
    },
    recall: async (key) => {
      const trouble = fault('recall');
      return trouble === null ? done(kept.get(key) ?? null) : { ok: false, trouble };
    },
    remember: async (key, text) => {
      const trouble = fault('remember');
      if (trouble !== null) return { ok: false, trouble };
      if (text === null) kept.delete(key);
      else kept.set(key, text);
      return done(null);
    },
    fileBytes: async (told) => {
      const trouble = fault('fileBytes');
      if (trouble !== null) return { ok: false, trouble };
      if (options.bytes === undefined)
        return { ok: false, trouble: { code: 'not_supported', detail: 'no bytes were given' } };
      told?.(options.bytes.length, options.bytes.length);
      return done(options.bytes);
    },
    openPage: async (url) => {
      const trouble = fault('openPage');
      if (trouble !== null) return { ok: false, trouble };
      pages.push(url);
      return done(null);
    },
  };
}

function done<T>(value: T): Done<T> {
  return { ok: true, value };
}

function missing(sheet: string): Done<never> {
  return { ok: false, trouble: { code: 'not_there', detail: 'ItemNotFound', sheet } };
}

function openRows(grid: Grid): Map<number, (Cell | undefined)[]> {
  return new Map(grid.rows.map(({ index, cells }) => [index, [...cells]]));
}

function gridOf({ grid, rows }: Sheet): Grid {
  const filled: GridRow[] = [];
  for (const [index, cells] of rows)
    if (cells.some((cell) => cell !== undefined)) filled.push({ index, cells: [...cells] });
  return { ...grid, rows: filled.sort((a, b) => a.index - b.index) };
}

function textOf(text: string): CellContent {
  return text === '' ? { kind: 'empty' } : { kind: 'text', text };
}

/** What stands in the cell after the writing; a number keeps the format the cell had where none is given. */
function cellOf(content: CellContent, before: Cell | undefined): Cell | undefined {
  switch (content.kind) {
    case 'empty':
      return undefined;
    case 'text':
      return { value: content.text, text: content.text };
    case 'truth':
      return { value: content.value, text: content.value ? 'TRUE' : 'FALSE' };
    case 'number': {
      const format = content.format ?? before?.format;
      return {
        value: content.value,
        text: numberText(content.value, format),
        ...(format === undefined ? {} : { format }),
      };
    }
    case 'formula':
      return { value: 0, text: '0', formula: content.formula.replace(/^=/, '') };
  }
}

function numberText(value: number, format: string | undefined): string {
  if (format === undefined) return String(value);
  if (isDateFormat(format)) {
    const [year, month, day] = (serialToDate(value, false) ?? '').split('-');
    return `${day}/${month}/${year}`;
  }
  return format.includes('%') ? `${Math.round(value * 1e4) / 100}%` : String(value);
}

function contentOf(cell: Cell | undefined): CellContent {
  if (cell === undefined) return { kind: 'empty' };
  const format = cell.format === undefined ? {} : { format: cell.format };
  if (cell.formula !== undefined) return { kind: 'formula', formula: `=${cell.formula}`, ...format };
  if (typeof cell.value === 'number') return { kind: 'number', value: cell.value, ...format };
  if (typeof cell.value === 'boolean') return { kind: 'truth', value: cell.value };
  return { kind: 'text', text: cell.value };
}

function facts(capabilities: Capabilities): HostFacts {
  return {
    host: 'Excel',
    version: '16.0.0.0',
    platform: capabilities.platform,
    api: capabilities.api,
    library: '16.0.15407.10000',
    language: 'vi-VN',
    sharedRuntime: true,
  };
}
