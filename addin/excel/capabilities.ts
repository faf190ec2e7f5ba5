import type { Capabilities } from '#addin/port/workbookPort';

/**
 * What can be asked of the Excel at hand: the host says which sets it has, and the client library must have the member too. The library of
 * npm is older than most hosts: a host at 1.18 with a library that stops at 1.15 has no notes.
 */
export type Can = {
  readonly api: string;
  /** `getUsedRange(true)` and hidden rows and columns. */
  readonly valuesOnly: boolean;
  /** `…OrNullObject`, settings, names of a sheet, visible names. */
  readonly orNull: boolean;
  readonly colours: boolean;
  readonly properties: boolean;
  readonly sheetChanged: boolean;
  readonly lists: boolean;
  readonly enableEvents: boolean;
  /** All sheets' edits by one listener. */
  readonly anyChanged: boolean;
  readonly specialCells: boolean;
  readonly lineProperties: boolean;
  readonly copyLooks: boolean;
  readonly suspendScreen: boolean;
  readonly merges: boolean;
  /** Several requests become one step of Ctrl+Z. */
  readonly undoGroups: boolean;
  readonly undoes: boolean;
};

const highest = 40;

function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Highest ExcelApi set the host says it has; they are cumulative. */
export function highestApi(): string {
  let minor = 1;
  while (minor < highest && supports(`1.${minor + 1}`)) minor += 1;
  return `1.${minor}`;
}

function knows(className: string, member: string): boolean {
  const prototype = (Excel as unknown as Readonly<Record<string, { readonly prototype?: object } | undefined>>)[
    className
  ]?.prototype;
  return prototype !== undefined && member in prototype;
}

export function askWhatItCan(): Can {
  const both = (version: string, className: string, member: string) => supports(version) && knows(className, member);
  return {
    api: highestApi(),
    valuesOnly: both('1.2', 'Range', 'rowHidden'),
    orNull: both('1.4', 'Worksheet', 'getUsedRangeOrNullObject') && knows('SettingCollection', 'getItemOrNullObject'),
    colours: both('1.6', 'Range', 'conditionalFormats'),
    properties: both('1.7', 'Workbook', 'properties'),
    sheetChanged: both('1.7', 'Worksheet', 'onChanged'),
    lists: both('1.8', 'Range', 'dataValidation'),
    enableEvents: both('1.8', 'Runtime', 'enableEvents'),
    anyChanged: both('1.9', 'WorksheetCollection', 'onChanged'),
    specialCells: both('1.9', 'Range', 'getSpecialCellsOrNullObject'),
    lineProperties: both('1.9', 'Range', 'getRowProperties'),
    copyLooks: both('1.9', 'Range', 'copyFrom'),
    suspendScreen: both('1.9', 'Application', 'suspendScreenUpdatingUntilNextSync'),
    merges: both('1.13', 'Range', 'getMergedAreasOrNullObject'),
    undoGroups: supports('1.20'),
    undoes: supports('1.19'),
  };
}

export function platform(): Capabilities['platform'] {
  return platforms[String(Office.context.platform)] ?? 'other';
}

const platforms: Readonly<Record<string, Capabilities['platform']>> = {
  PC: 'windows',
  Mac: 'mac',
  OfficeOnline: 'web',
  iOS: 'ipad',
};

/** The same for the pane, in the words of the port. */
export function capabilitiesOf(can: Can): Capabilities {
  const where = platform();
  return {
    api: can.api,
    platform: where,
    colours: can.colours,
    lists: can.lists,
    live: can.sheetChanged,
    merges: can.merges,
    hiddenRows: can.valuesOnly,
    wholeFile:
      where !== 'ipad' &&
      typeof Office.context.document.getFileAsync === 'function' &&
      Office.context.requirements.isSetSupported('CompressedFile', '1.1'),
    remembers: can.orNull || typeof Office.context.document.settings === 'object',
    undoes: can.undoes,
  };
}
