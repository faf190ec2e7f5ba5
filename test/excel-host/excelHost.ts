import { basename } from 'node:path';
import { type Area, around } from '#test/excel-host/book/address';
import { Book } from '#test/excel-host/book/book';
import { enter, shown } from '#test/excel-host/book/cells';
import { copyCells, copyRulesAndLists } from '#test/excel-host/book/copyCells';
import { deleteSheet, renameSheet } from '#test/excel-host/book/formulas';
import { saveBook } from '#test/excel-host/book/saveBook';
import type { Sheet } from '#test/excel-host/book/sheet';
import { shiftCells } from '#test/excel-host/book/shift';
import { type Answer, Answering } from '#test/excel-host/host/answering';
import { apiSets } from '#test/excel-host/host/apiSets';
import type { EventMessage } from '#test/excel-host/host/events';
import { type Faults, usualFaults } from '#test/excel-host/host/faults';
import { emptyStats, Host, type Origin, type Platform, type Stats } from '#test/excel-host/host/host';
import { activate, addressed } from '#test/excel-host/members/range';
import type { Recorder } from '#test/excel-host/record/recorder';

export type HostSettings = {
  /** Highest ExcelApi set the host has; `1.14` when not said. */
  readonly api?: string;
  readonly platform?: Platform;
  /** How the computer writes numbers; Vietnamese when not said. */
  readonly numbers?: 'vi' | 'en';
  readonly faults?: Partial<Faults>;
  /** Name of the file; that of the path when not said. */
  readonly name?: string;
};

/** Cells of a sheet. */
export type Spot = { readonly sheet: string; readonly address: string };

/** An Excel with one open workbook: answers the client library's requests, and does what a person at the keyboard does. */
export class ExcelHost {
  readonly host: Host;
  /** Delivers messages that Excel sends by itself. */
  deliver: (messages: readonly EventMessage[]) => Promise<void> = async () => undefined;
  readonly #answering: Answering;

  private constructor(host: Host) {
    this.host = host;
    this.#answering = new Answering(host);
  }

  static async open(workbook: string | Uint8Array, settings: HostSettings = {}): Promise<ExcelHost> {
    const { api = '1.14', platform = 'OfficeOnline', numbers = 'vi' } = settings;
    // Read now, so that no request has to wait for it.
    apiSets();
    const faults = { ...usualFaults(platform, api), ...settings.faults };
    const name = settings.name ?? (typeof workbook === 'string' ? basename(workbook) : 'Book1.xlsx');
    return new ExcelHost(new Host(await Book.open(workbook), { api, platform, numbers, faults, name }));
  }

  get book(): Book {
    return this.host.book;
  }

  get faults(): Faults {
    return this.host.faults;
  }

  get stats(): Stats {
    return this.host.stats;
  }

  /** Writes down requests, answers and messages while there is one. */
  get recorder(): Recorder | undefined {
    return this.#answering.recorder;
  }

  set recorder(recorder: Recorder | undefined) {
    this.#answering.recorder = recorder;
  }

  /** Forgets what was counted so far. */
  resetStats(): void {
    Object.assign(this.host.stats, emptyStats());
  }

  /** Answers one request of the client library. */
  answer(request: string, flags = 0): Promise<Answer> {
    return this.#answering.answer(request, flags);
  }

  /** Sends what Excel has to say by itself. */
  async flushEvents(): Promise<void> {
    const messages = this.host.events.take();
    for (const message of messages) this.recorder?.event(message);
    if (messages.length > 0) await this.deliver(messages);
  }

  /** A person types into a cell and presses Enter; `origin` says where they sit. */
  async type(sheet: string, address: string, value: string | number | boolean, origin: Origin = 'user'): Promise<void> {
    const { host } = this;
    const place = addressed(host, this.sheet(sheet), address);
    const restore = host.book.snapshot();
    const { top, left } = place.area;
    const before = place.sheet.cell(top, left)?.value ?? '';
    enter(host.book, place.sheet, top, left, value);
    const after = place.sheet.cell(top, left)?.value ?? '';
    const details = {
      valueBefore: before,
      valueAfter: after,
      valueTypeBefore: kind(before),
      valueTypeAfter: kind(after),
    };
    if (origin === 'user') host.undoSteps.push(restore);
    host.cellsChanged(place.sheet, place.area, origin, details);
    await this.flushEvents();
  }

  /** A person pastes or fills a block; such events carry no details of values. */
  async paste(
    sheet: string,
    address: string,
    rows: readonly (readonly unknown[])[],
    origin: Origin = 'user',
  ): Promise<void> {
    const { host } = this;
    const place = addressed(host, this.sheet(sheet), address);
    const { top, left } = place.area;
    if (origin === 'user') host.undoSteps.push(host.book.snapshot());
    rows.forEach((line, r) => {
      line.forEach((value, c) => {
        enter(host.book, place.sheet, top + r, left + c, value);
      });
    });
    const area = { top, left, bottom: top + rows.length - 1, right: left + Math.max(1, rows[0]?.length ?? 1) - 1 };
    host.cellsChanged(place.sheet, area, origin);
    await this.flushEvents();
  }

  /** Ctrl+C, Ctrl+V within the workbook: rules and lists multiply as they do in Excel. */
  async copyPaste(from: Spot, to: Spot): Promise<void> {
    const { host } = this;
    const source = addressed(host, this.sheet(from.sheet), from.address);
    const target = addressed(host, this.sheet(to.sheet), to.address);
    host.undoSteps.push(host.book.snapshot());
    const area = copyCells(source, target, 'All', false, false);
    copyRulesAndLists(host.book, source, target.sheet, area);
    host.cellsChanged(target.sheet, area, 'user');
    await this.flushEvents();
  }

  async renameSheet(sheet: string, name: string): Promise<void> {
    renameSheet(this.book, this.sheet(sheet), name);
    await this.flushEvents();
  }

  async deleteSheet(name: string): Promise<void> {
    const sheet = this.sheet(name);
    const other = this.book.sheets.find((one) => one !== sheet && one.state.visibility === 'Visible');
    if (!other) throw new Error('Excel keeps one visible sheet');
    deleteSheet(this.book, sheet);
    if (this.book.active === sheet) activate(this.host, other);
    this.host.raise('deleted', sheet);
    await this.flushEvents();
  }

  /** Review, Protect Sheet, without a password; `allow` as the file names what stays open, e.g. `formatCells`. */
  protect(sheet: string, allow: readonly string[] = []): void {
    const open = Object.fromEntries(allow.map((deed) => [deed, '0']));
    this.sheet(sheet).change('protection', { sheet: '1', objects: '1', scenarios: '1', ...open }, 'protection');
  }

  async insertRows(sheet: string, rows: string, origin: Origin = 'user'): Promise<void> {
    await this.#shift(
      sheet,
      rows,
      'insertDown',
      { changeType: 'RowInserted', shiftDirection: 'ShiftCellDown' },
      origin,
    );
  }

  async deleteRows(sheet: string, rows: string, origin: Origin = 'user'): Promise<void> {
    await this.#shift(sheet, rows, 'deleteUp', { changeType: 'RowDeleted', shiftDirection: 'ShiftCellUp' }, origin);
  }

  async insertColumns(sheet: string, columns: string, origin: Origin = 'user'): Promise<void> {
    await this.#shift(
      sheet,
      columns,
      'insertRight',
      { changeType: 'ColumnInserted', shiftDirection: 'ShiftCellRight' },
      origin,
    );
  }

  async #shift(
    sheet: string,
    address: string,
    shift: Parameters<typeof shiftCells>[3],
    about: object,
    origin: Origin,
  ): Promise<void> {
    const { host } = this;
    const place = addressed(host, this.sheet(sheet), address);
    if (origin === 'user') host.undoSteps.push(host.book.snapshot());
    shiftCells(host, place.sheet, place.area, shift);
    host.cellsChanged(place.sheet, place.area, origin, about);
    await this.flushEvents();
  }

  async select(sheet: string, address: string): Promise<void> {
    const { host } = this;
    const place = addressed(host, this.sheet(sheet), address);
    activate(host, place.sheet);
    place.sheet.selection = [place.area];
    host.raise('selectionChanged', place.sheet, { address: address.toUpperCase() });
    await this.flushEvents();
  }

  async activate(sheet: string): Promise<void> {
    activate(this.host, this.sheet(sheet));
    await this.flushEvents();
  }

  /** Ctrl+Z: takes back the last step; false where Excel has none to take back. */
  async undo(): Promise<boolean> {
    const step = this.host.undoSteps.pop();
    if (!step) return false;
    const { host } = this;
    const before = new Map(host.book.sheets.map((sheet) => [sheet, sheet.state.rows]));
    step();
    for (const sheet of host.book.sheets) {
      sheet.touchAll();
      const area = differing(before.get(sheet) ?? new Map(), sheet.state.rows);
      if (area) host.cellsChanged(sheet, area, 'user');
    }
    await this.flushEvents();
    return true;
  }

  /** Enter or Escape: the person is done typing. */
  endEditing(): void {
    this.#answering.endEditing();
  }

  sheet(name: string): Sheet {
    const sheet = this.book.sheetNamed(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  value(sheet: string, address: string): string | number | boolean {
    const { area, sheet: on } = addressed(this.host, this.sheet(sheet), address);
    return on.cell(area.top, area.left)?.value ?? '';
  }

  values(sheet: string, address: string): readonly (readonly (string | number | boolean)[])[] {
    const { area, sheet: on } = addressed(this.host, this.sheet(sheet), address);
    return rowsOf(area, (row, column) => on.cell(row, column)?.value ?? '');
  }

  text(sheet: string, address: string): string {
    const { area, sheet: on } = addressed(this.host, this.sheet(sheet), address);
    const { styles, date1904 } = this.book;
    return shown(
      on.cell(area.top, area.left),
      styles.look(on.styleAt(area.top, area.left)),
      date1904,
      this.host.numbers,
    );
  }

  /** The workbook as a file, as Excel would save it now. */
  save(): Buffer {
    return saveBook(this.book);
  }
}

type Rows = Sheet['state']['rows'];

/** The block around all cells that are not the same in both. */
function differing(before: Rows, after: Rows): Area | undefined {
  const spots: Area[] = [];
  for (const row of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(row), after.get(row)];
    for (const column of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
      if (old?.get(column) !== now?.get(column)) spots.push({ top: row, bottom: row, left: column, right: column });
    }
  }
  return around(spots);
}

const kind = (value: unknown): string =>
  value === '' ? 'Empty' : typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';

function rowsOf<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
    Array.from({ length: area.right - area.left + 1 }, (_unused, c) => read(area.top + r, area.left + c)),
  );
}
