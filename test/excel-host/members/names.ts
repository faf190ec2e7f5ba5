import { areaText, parseArea, quotedSheet, splitSheet } from '#test/excel-host/book/address';
import type { Name } from '#test/excel-host/book/book';
import type { Sheet } from '#test/excel-host/book/sheet';
import type { Given } from '#test/excel-host/host/arguments';
import type { Host, Place } from '#test/excel-host/host/host';
import { badArgument, found, HostError, notFound } from '#test/excel-host/host/hostError';
import { hostType, type Maker, nothing } from '#test/excel-host/host/hostObject';
import { rangeAt } from '#test/excel-host/members/range';
import { worksheetObject } from '#test/excel-host/members/worksheet';

/** The names of the workbook (`sheet` undefined), or those that count on one sheet only. */
type Scope = { readonly host: Host; readonly sheet: Sheet | undefined };
type NameHandle = { readonly host: Host; readonly name: Name };

const listed = ({ host, sheet }: Scope): readonly Name[] => host.book.names.filter((one) => one.sheet === sheet);
const shownName = (name: string): string => name.replace(/^_xlnm\./, '');
const find = (scope: Scope, name: string): Name | undefined =>
  listed(scope).find((one) => shownName(one.name).toLowerCase() === name.toLowerCase());
const valid = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

function formulaGiven(given: Given, at: number): string {
  const object = given.object(at);
  if (object?.type === 'Range') {
    const place = object.self as Place;
    return `${quotedSheet(place.sheet.name)}!${areaText(place.area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
  }
  const text = given.raw(at);
  if (typeof text === 'number' || typeof text === 'boolean') return String(text);
  if (typeof text !== 'string') throw badArgument();
  return text.startsWith('=') ? text.slice(1) : `"${text.replace(/"/g, '""')}"`;
}

export const nameCollection: Maker<Scope> = hostType('NamedItemCollection', {
  items: (scope) => listed(scope).map((name) => nameObject({ host: scope.host, name })),
  call: {
    Add: (scope, given) => {
      const name = given.text(0);
      if (!valid.test(name) || /^(?:[A-Za-z]{1,3}\d+|[rc]\d*)$/i.test(name)) throw badArgument();
      if (find(scope, name)) throw new HostError('ItemAlreadyExists', 'A name like this exists already.');
      const comment = given.textOr(2, '');
      const made: Name = {
        name,
        formula: formulaGiven(given, 1),
        sheet: scope.sheet,
        attributes: comment === '' ? {} : { comment },
      };
      scope.host.book.names.push(made);
      return nameObject({ host: scope.host, name: made });
    },
    GetCount: (scope) => listed(scope).length,
    GetItem: (scope, given) => nameObject({ host: scope.host, name: found(find(scope, given.text(0))) }),
    GetItemOrNullObject: (scope, given) => {
      const name = find(scope, given.text(0));
      return name ? nameObject({ host: scope.host, name }) : nothing;
    },
  },
});

function target({ host, name }: NameHandle) {
  const { sheet, rest } = splitSheet(name.formula);
  const area = parseArea(rest);
  const on = sheet === undefined ? undefined : host.book.sheetNamed(sheet);
  return area && on ? rangeAt(host, on, area) : undefined;
}

function typeOf({ name }: NameHandle): string {
  if (name.formula.startsWith('"')) return 'String';
  if (/^-?\d+$/.test(name.formula)) return 'Integer';
  if (/^-?\d*\.\d+$/.test(name.formula)) return 'Double';
  if (/^(?:TRUE|FALSE)$/i.test(name.formula)) return 'Boolean';
  if (/#REF!/.test(name.formula)) return 'Error';
  return 'Range';
}

const nameObject: Maker<NameHandle> = hostType('NamedItem', {
  id: ({ name }) => shownName(name.name),
  get: {
    Name: ({ name }) => shownName(name.name),
    Formula: ({ name }) => `=${name.formula}`,
    Comment: ({ name }) => name.attributes.comment ?? '',
    Visible: ({ name }) => name.attributes.hidden !== '1',
    Scope: ({ name }) => (name.sheet ? 'Worksheet' : 'Workbook'),
    Type: typeOf,
    Value: ({ name }) => (name.formula.startsWith('"') ? name.formula.slice(1, -1).replace(/""/g, '"') : name.formula),
    Worksheet: ({ host, name }) => {
      if (!name.sheet) throw new HostError('InvalidOperation', 'The name counts in the whole workbook.');
      return worksheetObject({ host, sheet: name.sheet });
    },
    WorksheetOrNullObject: ({ host, name }) => (name.sheet ? worksheetObject({ host, sheet: name.sheet }) : nothing),
  },
  set: {
    Visible: ({ name }, value) => {
      if (value === true) delete name.attributes.hidden;
      else name.attributes.hidden = '1';
    },
    Comment: ({ name }, value) => {
      name.attributes.comment = String(value);
    },
    Formula: ({ name }, value) => {
      if (typeof value !== 'string') throw badArgument();
      name.formula = value.replace(/^=/, '');
    },
  },
  call: {
    Delete: ({ host, name }) => {
      host.book.names = host.book.names.filter((one) => one !== name);
    },
    GetRange: (handle) => {
      const range = target(handle);
      if (!range) throw notFound();
      return range;
    },
    GetRangeOrNullObject: (handle) => target(handle) ?? nothing,
  },
});
