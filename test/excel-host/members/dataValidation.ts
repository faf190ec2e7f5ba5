import { type Area, areaText, around, overlap, quotedSheet, without } from '#test/excel-host/book/address';
import { clearValidations } from '#test/excel-host/book/copyCells';
import type { Validation } from '#test/excel-host/book/sheet';
import type { Place } from '#test/excel-host/host/host';
import { badArgument, HostError } from '#test/excel-host/host/hostError';
import { hostType, isHostObject, type Maker } from '#test/excel-host/host/hostObject';
import { guard } from '#test/excel-host/members/cellBlock';
import type { Places } from '#test/excel-host/members/rangeAreas';

const kinds: Readonly<Record<string, string>> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
};
const programNames: Readonly<Record<string, string>> = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const operators: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};
const alertStyles: Readonly<Record<string, string>> = { Stop: 'stop', Warning: 'warning', Information: 'information' };

type Words = Readonly<Record<string, unknown>>;
const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const inverse = (map: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.keys(map).find((key) => map[key] === value);

/** The validation of every cell of the block; undefined where there is none, null where the cells differ. */
function current(places: Places): Validation | undefined | null {
  const [first, second] = touching(places);
  if (!first) return undefined;
  return second || !covers(first, places) ? null : first;
}

function covers(one: Validation, { areas }: Places): boolean {
  return areas.every(
    (area) =>
      one.areas.reduce<readonly Area[]>((rest, hole) => rest.flatMap((a) => without(a, hole)), [area]).length === 0,
  );
}

function touching({ sheet, areas }: Places): readonly Validation[] {
  return sheet.state.validations.filter((one) => one.areas.some((a) => areas.some((area) => overlap(a, area))));
}

function replace(places: Places, made: Omit<Validation, 'areas'>): void {
  const { host, sheet, areas } = places;
  for (const area of areas) guard({ host, sheet, area });
  clearValidations(sheet, areas);
  sheet.change('validations', [...sheet.state.validations, { areas, ...made }], 'validations');
}

function setRule(places: Places, rule: unknown): void {
  if (!isWords(rule)) throw badArgument();
  const before = current(places);
  const kept = withoutRule(before?.attributes ?? { allowBlank: '1', showInputMessage: '1', showErrorMessage: '1' });
  const { list, custom } = rule;
  if (isWords(list)) {
    const attributes = { ...kept, type: 'list', ...(list.inCellDropDown === false ? { showDropDown: '1' } : {}) };
    replace(places, { attributes, formulas: [listFormula(list.source)] });
    return;
  }
  if (isWords(custom)) {
    replace(places, { attributes: { ...kept, type: 'custom' }, formulas: [formulaGiven(custom.formula)] });
    return;
  }
  for (const [name, type] of Object.entries(kinds)) {
    const given = rule[name];
    if (!isWords(given)) continue;
    const operator = operators[String(given.operator)] ?? 'between';
    const formulas = [
      formulaGiven(given.formula1),
      given.formula2 === undefined ? undefined : formulaGiven(given.formula2),
    ];
    replace(places, { attributes: { ...kept, type, operator }, formulas });
    return;
  }
  throw badArgument();
}

function withoutRule(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const { type: _t, operator: _o, showDropDown: _d, ...kept } = attributes;
  return kept;
}

function listFormula(source: unknown): string {
  if (isHostObject(source) && source.type === 'Range') {
    const place = source.self as Place;
    const absolute = areaText(place.area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return `${quotedSheet(place.sheet.name)}!${absolute}`;
  }
  if (typeof source !== 'string' || source === '') throw badArgument();
  if (source.startsWith('=')) return source.slice(1);
  // Excel refuses a longer list that is typed out.
  if (source.length > 255) throw badArgument();
  return `"${source.replace(/"/g, '""')}"`;
}

function formulaGiven(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw badArgument();
  return value.replace(/^=/, '');
}

function readRule(places: Places): unknown {
  const one = current(places);
  if (one === null) return null;
  const type = one?.attributes.type;
  if (!one || type === undefined) return {};
  const [first = '', second] = one.formulas;
  if (type === 'list') {
    const source = first.startsWith('"') ? first.slice(1, -1).replace(/""/g, '"') : `=${first}`;
    return { list: { inCellDropDown: one.attributes.showDropDown !== '1', source } };
  }
  if (type === 'custom') return { custom: { formula: `=${first}` } };
  const value = (text: string): unknown => (/^-?[\d.]+$/.test(text) ? Number(text) : `=${text}`);
  const name = inverse(kinds, type);
  if (name === undefined) throw new HostError('NotImplemented', `The simulator reads no validation of type ${type}.`);
  return {
    [name]: {
      formula1: value(first),
      ...(second === undefined ? {} : { formula2: value(second) }),
      operator: inverse(operators, one.attributes.operator ?? 'between') ?? 'Between',
    },
  };
}

function setWords(places: Places, changes: Readonly<Record<string, string | undefined>>): void {
  const one = current(places);
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries({ ...one?.attributes, ...changes }))
    if (value !== undefined) attributes[key] = value;
  replace(places, { attributes, formulas: one?.formulas ?? [] });
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function limited(value: unknown, most: number): string | undefined {
  const words = text(value);
  if (words !== undefined && words.length > most) throw badArgument();
  return words;
}

export const validationObject: Maker<Places> = hostType('DataValidation', {
  get: {
    Rule: readRule,
    Type: (places) => {
      const one = current(places);
      // One rule over a part of the cells, or several rules.
      if (one === null) return touching(places).length === 1 ? 'MixedCriteria' : 'Inconsistent';
      return programNames[one?.attributes.type ?? ''] ?? 'None';
    },
    IgnoreBlanks: (places) => current(places)?.attributes.allowBlank === '1',
    ErrorAlert: (places) => {
      const a = current(places)?.attributes ?? {};
      return {
        message: a.error ?? '',
        showAlert: a.showErrorMessage === '1',
        style: inverse(alertStyles, a.errorStyle ?? 'stop') ?? 'Stop',
        title: a.errorTitle ?? '',
      };
    },
    Prompt: (places) => {
      const a = current(places)?.attributes ?? {};
      return { message: a.prompt ?? '', showPrompt: a.showInputMessage === '1', title: a.promptTitle ?? '' };
    },
  },
  set: {
    Rule: setRule,
    IgnoreBlanks: (places, value) => setWords(places, { allowBlank: value === true ? '1' : undefined }),
    ErrorAlert: (places, value) => {
      if (!isWords(value)) throw badArgument();
      const style = alertStyles[String(value.style ?? 'Stop')];
      setWords(places, {
        showErrorMessage: value.showAlert === false ? undefined : '1',
        errorStyle: style === 'stop' ? undefined : style,
        errorTitle: limited(value.title, 32),
        error: limited(value.message, 255),
      });
    },
    Prompt: (places, value) => {
      if (!isWords(value)) throw badArgument();
      setWords(places, {
        showInputMessage: value.showPrompt === false ? undefined : '1',
        promptTitle: limited(value.title, 32),
        prompt: limited(value.message, 255),
      });
    },
  },
  call: {
    Clear: ({ host, sheet, areas }) => {
      guard({ host, sheet, area: around(areas) ?? { top: 0, left: 0, bottom: 0, right: 0 } });
      clearValidations(sheet, areas);
    },
  },
});
