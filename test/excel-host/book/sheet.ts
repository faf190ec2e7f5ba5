import type { Area } from '#test/excel-host/book/address';
import type { XmlElement } from '#test/excel-host/xml/tree';

/** A cell with content or a style of its own. Never changed in place: a new one takes its place, so that copies of a sheet are cheap. */
export type Cell = {
  /** '' for a cell that holds nothing. */
  readonly value: string | number | boolean;
  readonly error?: true;
  /** Without `=`. */
  readonly formula?: string;
  /** Attributes of an array formula's element. */
  readonly array?: Readonly<Record<string, string>>;
  readonly style: number;
  /** Number of the text among the file's shared strings while it is still the file's own (it may be rich text). */
  readonly shared?: number;
};

export type ConditionalRule = {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly priority: number;
  /** `cfRule` as the file has it, but for what stands in the other fields. */
  readonly rule: XmlElement;
  readonly formulas: readonly string[];
  readonly stopIfTrue: boolean;
  /** The differential style; `dxfId` names the file's own while it is unchanged. */
  readonly dxf?: XmlElement;
  readonly dxfId?: string;
};

export type Validation = {
  readonly areas: readonly Area[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly formulas: readonly (string | undefined)[];
};

export type Column = {
  readonly from: number;
  readonly to: number;
  readonly attributes: Readonly<Record<string, string>>;
};
export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
export type Table = {
  readonly part: string;
  readonly id: string;
  name: string;
  area: Area;
  readonly root: XmlElement;
};

/** Parts of a sheet that are only written anew once they were changed. */
export type Aspect = 'cells' | 'columns' | 'merges' | 'rules' | 'validations' | 'protection' | 'view' | 'other';

type State = {
  rows: Map<number, Map<number, Cell>>;
  rowAttributes: Map<number, Readonly<Record<string, string>>>;
  columns: readonly Column[];
  merges: readonly Area[];
  rules: readonly ConditionalRule[];
  validations: readonly Validation[];
  protection: Readonly<Record<string, string>> | undefined;
  frozen: { readonly rows: number; readonly columns: number };
  visibility: Visibility;
  name: string;
};

export class Sheet {
  readonly id: string;
  /** The part within the package; undefined for a sheet that was added. */
  readonly part: string | undefined;
  readonly root: XmlElement;
  readonly touched = new Set<Aspect>();
  /** Counts what was changed. */
  revision = 0;
  readonly tables: Table[] = [];
  state: State;
  selection: readonly Area[] = [{ top: 0, left: 0, bottom: 0, right: 0 }];

  constructor(about: { id: string; name: string; part: string | undefined; root: XmlElement }) {
    this.id = about.id;
    this.part = about.part;
    this.root = about.root;
    this.state = {
      rows: new Map(),
      rowAttributes: new Map(),
      columns: [],
      merges: [],
      rules: [],
      validations: [],
      protection: undefined,
      frozen: { rows: 0, columns: 0 },
      visibility: 'Visible',
      name: about.name,
    };
  }

  get name(): string {
    return this.state.name;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.state.rows.get(row)?.get(column);
  }

  /** Puts a cell; undefined takes it away with its style. */
  put(row: number, column: number, cell: Cell | undefined): void {
    this.touched.add('cells');
    this.revision += 1;
    let line = this.state.rows.get(row);
    if (cell === undefined) {
      line?.delete(column);
      if (line?.size === 0) this.state.rows.delete(row);
      return;
    }
    if (!line) {
      line = new Map();
      this.state.rows.set(row, line);
    }
    line.set(column, cell);
  }

  /** The style a cell has, or would have if something were put into it. */
  styleAt(row: number, column: number): number {
    const own = this.cell(row, column);
    if (own) return own.style;
    const line = this.state.rowAttributes.get(row);
    if (line?.s !== undefined && line.customFormat !== undefined) return Number(line.s);
    const covering = this.state.columns.find((one) => one.from <= column && column <= one.to);
    return Number(covering?.attributes.style ?? 0);
  }

  change<Key extends keyof State>(key: Key, value: State[Key], aspect: Aspect): void {
    this.state[key] = value;
    this.touched.add(aspect);
    this.revision += 1;
  }

  touchAll(): void {
    for (const aspect of ['cells', 'columns', 'merges', 'rules', 'validations', 'protection'] as const)
      this.touched.add(aspect);
  }

  isRowHidden(row: number): boolean {
    const hidden = this.state.rowAttributes.get(row)?.hidden;
    return hidden === '1' || hidden === 'true';
  }

  isColumnHidden(column: number): boolean {
    const hidden = this.state.columns.find((one) => one.from <= column && column <= one.to)?.attributes.hidden;
    return hidden === '1' || hidden === 'true';
  }

  /** Extent of what the sheet holds; with `valuesOnly` of cells that hold something, not merely a style. */
  usedArea(valuesOnly: boolean, within?: Area): Area | undefined {
    let box: { top: number; left: number; bottom: number; right: number } | undefined;
    for (const [row, line] of this.state.rows) {
      if (within && (row < within.top || row > within.bottom)) continue;
      for (const [column, cell] of line) {
        if (within && (column < within.left || column > within.right)) continue;
        if (valuesOnly && cell.value === '' && cell.formula === undefined) continue;
        if (!valuesOnly && cell.value === '' && cell.formula === undefined && cell.style === 0) continue;
        if (!box) box = { top: row, left: column, bottom: row, right: column };
        else {
          box.top = Math.min(box.top, row);
          box.bottom = Math.max(box.bottom, row);
          box.left = Math.min(box.left, column);
          box.right = Math.max(box.right, column);
        }
      }
    }
    return box;
  }

  /** A copy that later changes leave alone; give it back to {@link restore}. */
  snapshot(): () => void {
    const kept = {
      ...this.state,
      rows: new Map([...this.state.rows].map(([row, line]) => [row, new Map(line)])),
      rowAttributes: new Map(this.state.rowAttributes),
    };
    const tables = this.tables.map((table) => ({ table, name: table.name, area: table.area }));
    const selection = this.selection;
    return () => {
      this.state = kept;
      this.selection = selection;
      this.tables.splice(0, this.tables.length, ...tables.map((one) => Object.assign(one.table, one)));
    };
  }
}
