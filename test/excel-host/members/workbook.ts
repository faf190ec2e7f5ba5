import { parseArea } from '#test/excel-host/book/address';
import type { Host } from '#test/excel-host/host/host';
import { found, HostError } from '#test/excel-host/host/hostError';
import { type HostObject, hostType, type Maker, nothing } from '#test/excel-host/host/hostObject';
import { customXmlCollection } from '#test/excel-host/members/customXml';
import { nameCollection } from '#test/excel-host/members/names';
import { rangeAt } from '#test/excel-host/members/range';
import { areasObject } from '#test/excel-host/members/rangeAreas';
import { settingCollection } from '#test/excel-host/members/settings';
import { tableCollection } from '#test/excel-host/members/table';
import { worksheetCollection } from '#test/excel-host/members/worksheet';

type Whole = { readonly host: Host };

export const workbookObject = (host: Host): HostObject => workbook({ host });

const workbook: Maker<Whole> = hostType('Workbook', {
  get: {
    Name: ({ host }) => host.name,
    IsDirty: ({ host }) => host.book.sheets.some((sheet) => sheet.touched.size > 0),
    ReadOnly: () => false,
    AutoSave: ({ host }) => host.platform === 'OfficeOnline',
    PreviouslySaved: () => true,
    Application: (whole) => application(whole),
    Worksheets: (whole) => worksheetCollection(whole),
    Names: ({ host }) => nameCollection({ host, sheet: undefined }),
    Settings: (whole) => settingCollection(whole),
    Tables: (whole) => tableCollection(whole),
    CustomXmlParts: (whole) => customXmlCollection(whole),
    Properties: (whole) => properties(whole),
    Protection: (whole) => protection(whole),
    _Runtime: (whole) => runtime(whole),
  },
  call: {
    GetSelectedRange: ({ host }) => {
      const [area, more] = host.book.active.selection;
      if (!area || more)
        throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
      return rangeAt(host, host.book.active, area);
    },
    GetSelectedRanges: ({ host }) => areasObject({ host, sheet: host.book.active, areas: host.book.active.selection }),
    GetActiveCell: ({ host }) => {
      const area = host.book.active.selection[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
      return rangeAt(host, host.book.active, { ...area, bottom: area.top, right: area.left });
    },
    Save: ({ host }) => {
      host.saved += 1;
    },
    _GetRangeForEventByReferenceId: ({ host }, given) => found(eventRange(host, given.text(0))),
    _GetRangeOrNullObjectForEventByReferenceId: ({ host }, given) => eventRange(host, given.text(0)) ?? nothing,
    _RemoveReference: ({ host }, given) => {
      host.references.delete(given.text(0));
    },
    _RemoveAllReferences: ({ host }) => host.references.clear(),
  },
});

/** The cells an event told of: the reference names sheet and address. */
function eventRange(host: Host, reference: string): HostObject | undefined {
  const [id = '', address = ''] = reference.split('!');
  const sheet = host.book.sheetNamed(id);
  const area = parseArea(address);
  return sheet && area ? rangeAt(host, sheet, area) : undefined;
}

const application: Maker<Whole> = hostType('Application', {
  get: {
    CalculationMode: ({ host }) => host.book.calculation,
    CalculationState: () => 'Done',
    CalculationEngineVersion: () => 191029,
    DecimalSeparator: ({ host }) => (host.numbers === 'vi' ? ',' : '.'),
    ThousandsSeparator: ({ host }) => (host.numbers === 'vi' ? '.' : ','),
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: ({ host }, value) => {
      host.book.calculation = String(value);
    },
  },
  call: {
    Calculate: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

const runtime: Maker<Whole> = hostType('Runtime', {
  get: { EnableEvents: ({ host }) => host.events.enabled },
  set: {
    EnableEvents: ({ host }, value) => {
      host.events.enabled = value === true;
    },
  },
});

const wordsOf = (name: string) => (whole: Whole) => whole.host.book.properties[name] ?? '';
const setWords =
  (name: string) =>
  ({ host }: Whole, value: unknown): void => {
    host.book.properties[name] = String(value);
  };

const properties: Maker<Whole> = hostType('DocumentProperties', {
  get: {
    Author: wordsOf('author'),
    Title: wordsOf('title'),
    Subject: wordsOf('subject'),
    Keywords: wordsOf('keywords'),
    Comments: wordsOf('comments'),
    Category: wordsOf('category'),
    LastAuthor: wordsOf('lastAuthor'),
  },
  set: {
    Author: setWords('author'),
    Title: setWords('title'),
    Subject: setWords('subject'),
    Keywords: setWords('keywords'),
    Comments: setWords('comments'),
    Category: setWords('category'),
  },
});

const protection: Maker<Whole> = hostType('WorkbookProtection', {
  get: { Protected: ({ host }) => host.faults.structureProtected },
});
