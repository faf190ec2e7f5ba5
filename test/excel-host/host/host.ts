import { type Area, areaText } from '#test/excel-host/book/address';
import type { Book } from '#test/excel-host/book/book';
import type { Sheet } from '#test/excel-host/book/sheet';
import { reaches } from '#test/excel-host/host/apiSets';
import { Events } from '#test/excel-host/host/events';
import type { Faults } from '#test/excel-host/host/faults';
import type { HostObject } from '#test/excel-host/host/hostObject';

export type Platform = 'OfficeOnline' | 'PC' | 'Mac' | 'iOS';

export type Stats = {
  /** Requests answered: `sync` calls that had something to say. */
  syncs: number;
  /** Requests by which the library lets go of references after each `Excel.run`; nobody waits for their work. */
  cleanups: number;
  actions: number;
  bytesIn: number;
  bytesOut: number;
  largestIn: number;
  largestOut: number;
  /** `Range.values` → how often it was read, written or called. */
  calls: Record<string, number>;
  /** Members asked for that are not simulated, or not in the type declarations. */
  unknown: string[];
  errors: { readonly code: string; readonly message: string; readonly at: string }[];
};

/** A range that lives on: its area moves along when rows or columns are put in or taken out. */
export type Place = { readonly host: Host; readonly sheet: Sheet; area: Area };

export type Origin = 'addin' | 'user' | 'remote';

/** One workbook in one Excel, as its add-in meets it. */
export class Host {
  readonly book: Book;
  api: string;
  readonly platform: Platform;
  /** `vi` shows numbers as `1.234,5`. */
  readonly numbers: 'vi' | 'en';
  readonly faults: Faults;
  /** Name of the file, as Excel's title shows it. */
  readonly name: string;
  readonly events = new Events();
  readonly stats: Stats = emptyStats();
  /** Objects that the client refers to from one request to the next. */
  readonly references = new Map<string, HostObject>();
  readonly places = new Set<Place>();
  /** How often the add-in asked to save. */
  saved = 0;
  #lastReference = 0;
  readonly undoSteps: (() => void)[] = [];

  constructor(
    book: Book,
    about: { api: string; platform: Platform; numbers: 'vi' | 'en'; faults: Faults; name: string },
  ) {
    this.book = book;
    this.api = about.api;
    this.platform = about.platform;
    this.numbers = about.numbers;
    this.faults = about.faults;
    this.name = about.name;
  }

  keep(object: HostObject): string {
    for (const [id, one] of this.references) if (one === object) return id;
    this.#lastReference += 1;
    const id = `r${this.#lastReference}`;
    this.references.set(id, object);
    return id;
  }

  /** Tells whoever listens that cells changed. */
  cellsChanged(sheet: Sheet, area: Area, origin: Origin, about: object = {}): void {
    const details: Record<string, unknown> = {
      address: areaText(area),
      changeType: 'RangeEdited',
      source: origin === 'remote' ? 'Remote' : 'Local',
      triggerSource: origin === 'addin' ? 'ThisLocalAddin' : 'Unknown',
      shiftDirection: 'None',
      referenceId: `${sheet.id}!${areaText(area)}`,
      ...about,
    };
    // What older hosts do not tell: values before and after since 1.9, who did it and which way cells went since 1.14.
    for (const [name, since] of sinceWhen) if (!reaches(this.api, since)) delete details[name];
    this.events.raise('changed', sheet.id, details, this.faults.dropEvery);
  }

  raise(name: Parameters<Events['raise']>[0], sheet: Sheet, about: object = {}): void {
    this.events.raise(name, sheet.id, { source: 'Local', ...about }, this.faults.dropEvery);
  }
}

const sinceWhen = [
  ['valueBefore', '1.9'],
  ['valueAfter', '1.9'],
  ['triggerSource', '1.14'],
  ['shiftDirection', '1.14'],
] as const;

export function emptyStats(): Stats {
  return {
    syncs: 0,
    cleanups: 0,
    actions: 0,
    bytesIn: 0,
    bytesOut: 0,
    largestIn: 0,
    largestOut: 0,
    calls: {},
    unknown: [],
    errors: [],
  };
}
