import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Area, around } from '#test/excel-host/book/address';
import { Book } from '#test/excel-host/book/book';
import { enter, shown } from '#test/excel-host/book/cells';
import { saveBook } from '#test/excel-host/book/saveBook';
import type { Sheet } from '#test/excel-host/book/sheet';
import { shiftCells } from '#test/excel-host/book/shift';
import { apiSets } from '#test/excel-host/host/apiSets';
import type { EventMessage } from '#test/excel-host/host/events';
import { type Faults, usualFaults } from '#test/excel-host/host/faults';
import { emptyStats, Host, type Origin, type Platform, type Stats } from '#test/excel-host/host/host';
import { type AnswerBody, isCleanup, type RequestBody, run } from '#test/excel-host/host/run';
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

export type Answer = {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: null;
  readonly Body: AnswerBody | null;
};

/** Asks that the request wait while a person types (Excel.run's `delayForCellEdit`). */
const waitForCellEdit = 64;

/** An Excel with one open workbook: answers the client library's requests, and does what a person at the keyboard does. */
export class ExcelHost {
  readonly host: Host;
  /** Delivers messages that Excel sends by itself. */
  deliver: (messages: readonly EventMessage[]) => Promise<void> = async () => undefined;
  /** Writes down requests, answers and messages while there is one. */
  recorder: Recorder | undefined;
  readonly #wakers: (() => void)[] = [];

  private constructor(host: Host) {
    this.host = host;
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

  /** Forgets what was counted so far. */
  resetStats(): void {
    Object.assign(this.host.stats, emptyStats());
  }

  /** Answers one request of the client library. */
  async answer(request: string, flags = 0): Promise<Answer> {
    const answer = await this.#answer(request, flags);
    this.recorder?.exchange(JSON.parse(request), flags, answer);
    return answer;
  }

  async #answer(request: string, flags: number): Promise<Answer> {
    const { host } = this;
    const { stats, faults } = host;
    const asked = JSON.parse(request) as RequestBody;
    if (isCleanup(asked)) {
      stats.cleanups += 1;
      return { ...answered, Body: run(host, asked) };
    }
    stats.syncs += 1;
    const size = Buffer.byteLength(request);
    stats.bytesIn += size;
    stats.largestIn = Math.max(stats.largestIn, size);
    if (faults.slowness > 0) await pause(faults.slowness);
    if (faults.payloadLimit !== undefined && size > faults.payloadLimit) {
      return refused(413, 'RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    }
    if ((flags & waitForCellEdit) !== 0) await this.#editingEnds();
    const failing = faults.failAll ?? faults.failAt.get(stats.syncs);
    if (failing !== undefined) return failed(failing, 'There was an internal error while processing the request.');
    if (faults.editMode) return failed('InvalidOperationInCellEditMode', editModeMessage);
    const undo = faults.undo === 'kept' ? host.book.snapshot() : undefined;
    const before = host.book.revision();
    const body = run(host, asked);
    if (host.book.revision() !== before) this.#remember(undo);
    this.#forgetPlaces();
    const text = JSON.stringify(body);
    const sent = Buffer.byteLength(text);
    stats.bytesOut += sent;
    stats.largestOut = Math.max(stats.largestOut, sent);
    if (faults.payloadLimit !== undefined && sent > faults.payloadLimit) {
      return refused(413, 'ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
    }
    return { ...answered, Body: body };
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
    this.faults.editMode = false;
    for (const wake of this.#wakers.splice(0)) wake();
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

  async #editingEnds(): Promise<void> {
    while (this.faults.editMode) await new Promise<void>((resolve) => this.#wakers.push(resolve));
  }

  #remember(undo: (() => void) | undefined): void {
    if (undo) this.host.undoSteps.push(undo);
    else this.host.undoSteps.length = 0;
  }

  /** Ranges nobody refers to any more need not move along. */
  #forgetPlaces(): void {
    const kept = new Set([...this.host.references.values()].map((one) => one.self));
    for (const place of this.host.places) if (!kept.has(place)) this.host.places.delete(place);
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

const answered = { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: null };
const editModeMessage =
  'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.';

function refused(status: number, code: string, message: string): Answer {
  return { HttpStatusCode: status, ErrorCode: code, ErrorMessage: message, Headers: null, Body: null };
}

function failed(Code: string, Message: string): Answer {
  const error = { Code, Message, Location: '', ActionIndex: 0, HttpStatusCode: 400 };
  return { ...answered, Body: { Error: error, Results: [] } };
}

const kind = (value: unknown): string =>
  value === '' ? 'Empty' : typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';

function rowsOf<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
    Array.from({ length: area.right - area.left + 1 }, (_unused, c) => read(area.top + r, area.left + c)),
  );
}
