import { a1 } from '#addin/excel/addresses';
import { askWhatItCan, type Can, capabilitiesOf } from '#addin/excel/capabilities';
import { listenToEdits } from '#addin/excel/events';
import { extendWorkbook, takeBack } from '#addin/excel/extend';
import { hostFacts } from '#addin/excel/facts';
import { wholeFile } from '#addin/excel/fileBytes';
import { recallTexts, rememberText } from '#addin/excel/memory';
import { keepOwnSheet } from '#addin/excel/ownSheets';
import { type Around, type OwnWrites, rememberOwnWrites } from '#addin/excel/ownWrites';
import { paintWorkbook, unpaintWorkbook } from '#addin/excel/paint';
import { readOpenWorkbook, readRowsOf } from '#addin/excel/read';
import { type Recorder, startRecording } from '#addin/excel/recorder';
import { done, failed, troubleOf } from '#addin/excel/trouble';
import { runsOf, writeCells } from '#addin/excel/write';
import type { Done, HostTrouble, OpenWorkbook, Place, WorkbookPort } from '#addin/port/workbookPort';
import { paintSheet } from '#shared/colour/own';

/** The workbook the pane was opened in; null outside Excel, where the page says so. */
export async function openOfficeWorkbook(): Promise<WorkbookPort | null> {
  if (typeof Office === 'undefined') return null;
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel || typeof Excel === 'undefined') return null;
  return officeWorkbook(askWhatItCan());
}

type Work<T> = (context: Excel.RequestContext) => Promise<T>;
type Quiet<T> = (context: Excel.RequestContext, around: Around) => Promise<T>;

function officeWorkbook(can: Can): WorkbookPort {
  const own = rememberOwnWrites(() => performance.now());
  const capabilities = capabilitiesOf(can);
  const recallText = recallTexts(can);
  let date1904 = false;
  let recorder: Recorder | null = null;
  const colouring = async <T>(work: Quiet<T | HostTrouble>): Promise<Done<T>> => {
    if (!can.colours) return unsupported();
    const quiet = silence(can, () => expectStructure(own, paintSheet));
    return orTrouble(
      inExcel((context) => quiet(context, (around) => work(context, around)), { structure: true, undo: can }),
    );
  };
  return {
    capabilities: () => capabilities,
    facts: async () => hostFacts(),
    read: async (told) => {
      const read = await inExcel((context): Promise<OpenWorkbook> => readOpenWorkbook(context, can, told));
      if (read.ok) date1904 = read.value.sheets.some((sheet) => sheet.date1904);
      return read;
    },
    readRows: (sheet, top, bottom) =>
      inExcel((context) => readRowsOf(context, can, sheet, { top, bottom, date1904 }), { sheet }),
    goTo: (place) => inExcel((context) => goTo(context, place), { sheet: place.sheet }),
    selected: () => inExcel(selected),
    write: (cells) => {
      const quiet = silence(can, () => {
        for (const { sheet, block } of runsOf(cells)) own.expect(sheet, [block]);
      });
      return inExcel((context) => quiet(context, (around) => writeCells(context, cells, around)), {
        undo: can,
        ...(cells[0] ? { sheet: cells[0].sheet } : {}),
      });
    },
    paint: (paint) => colouring((context, around) => paintWorkbook(context, can, paint, around)),
    unpaint: () => colouring((context, around) => unpaintWorkbook(context, can, around)),
    extend: async (extension) => {
      if (!can.orNull) return unsupported();
      const quiet = silence(can, () => expectStructure(own, extension.sheet));
      const run = (work: Quiet<HostTrouble | null>): Promise<Done<null>> =>
        orTrouble(
          inExcel((context) => quiet(context, (around) => work(context, around)), {
            undo: can,
            sheet: extension.sheet,
          }),
        );
      const put = await run((context, around) => extendWorkbook(context, can, extension, around));
      return put.ok ? done({ undo: () => run((context, around) => takeBack(context, can, extension, around)) }) : put;
    },
    keepSheet: (name, rows) => {
      const quiet = silence(can, () => expectStructure(own, name));
      return orTrouble(
        inExcel((context) => quiet(context, (around) => keepOwnSheet(context, can, name, rows, around)), {
          structure: true,
          undo: can,
        }),
      );
    },
    onEdit: async (listener) => {
      try {
        return done(await listenToEdits(can, own, listener));
      } catch (error) {
        return { ok: false, trouble: troubleOf(error) };
      }
    },
    recall: (key) => guarded(() => recallText(key)),
    remember: (key, text) => guarded(() => rememberText(can, key, text).then(() => null)),
    fileBytes: (told) => (capabilities.wholeFile ? guarded(() => wholeFile(told)) : unsupported()),
    openPage: (url) => guarded(async () => openPage(url)),
    startRecording: (about) => {
      recorder ??= startRecording(about);
      return recorder !== null;
    },
    stopRecording: () => {
      const lines = recorder?.stop() ?? null;
      recorder = null;
      return lines;
    },
  };
}

/** Sheets of ours come and go, and columns do: told under the sheet, and under no sheet at all. */
function expectStructure(own: OwnWrites, sheet: string): void {
  own.expect(sheet, [everything]);
  own.expect('', [everything]);
}

const everything = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

type About = { readonly sheet?: string; readonly structure?: boolean; readonly undo?: Can };

/** One `Excel.run`, and what goes wrong in it as a value. */
async function inExcel<T>(work: Work<T>, about: About = {}): Promise<Done<T>> {
  try {
    const value = about.undo?.undoGroups ? await Excel.run({ mergeUndoGroup: true }, work) : await Excel.run(work);
    return done(value);
  } catch (error) {
    return { ok: false, trouble: troubleOf(error, about) };
  }
}

async function guarded<T>(work: () => Promise<T>): Promise<Done<T>> {
  try {
    return done(await work());
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  }
}

/** A trouble answered rather than thrown. */
async function orTrouble<T>(work: Promise<Done<T | HostTrouble>>): Promise<Done<T>> {
  const result = await work;
  if (!result.ok) return result;
  const { value } = result;
  return isTrouble(value) ? { ok: false, trouble: value } : done(value);
}

function isTrouble(value: unknown): value is HostTrouble {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;
}

async function unsupported(): Promise<{ ok: false; trouble: HostTrouble }> {
  return failed('not_supported', '');
}

/** Keeps our own writes from being told as edits: the host keeps silent where it can, else we know them again. */
function silence(can: Can, expect: () => void) {
  return async <T>(context: Excel.RequestContext, work: (around: Around) => Promise<T>): Promise<T> => {
    let quiet = false;
    const around: Around = {
      before: () => {
        if (!can.enableEvents) expect();
        else {
          context.runtime.enableEvents = false;
          quiet = true;
        }
      },
      after: () => {
        if (quiet) context.runtime.enableEvents = true;
      },
    };
    try {
      return await work(around);
    } catch (error) {
      // A pane that hears nothing any more would be worse than one that hears itself.
      if (quiet) await hearAgain(context);
      throw error;
    }
  };
}

async function hearAgain(context: Excel.RequestContext): Promise<void> {
  try {
    context.runtime.enableEvents = true;
    await context.sync();
  } catch {
    // The host is gone or busy; the trouble that led here is told.
  }
}

async function goTo(context: Excel.RequestContext, { sheet: name, row, column }: Place): Promise<null> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.activate();
  sheet.getRange(a1({ top: row, bottom: row, left: column, right: column })).select();
  await context.sync();
  return null;
}

async function selected(context: Excel.RequestContext): Promise<Place> {
  const range = context.workbook.getSelectedRange();
  range.load('rowIndex,columnIndex');
  range.worksheet.load('name');
  await context.sync();
  return { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex };
}

function openPage(url: string): null {
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1'))
    Office.context.ui.openBrowserWindow(url);
  else window.open(url, '_blank', 'noopener');
  return null;
}
