import { around, overlap } from '#test/excel-host/book/address';
import { cutAreas } from '#test/excel-host/book/cutAreas';
import type { ConditionalRule, Sheet } from '#test/excel-host/book/sheet';
import type { Given } from '#test/excel-host/host/arguments';
import type { Host, Place } from '#test/excel-host/host/host';
import { badArgument, found, HostError } from '#test/excel-host/host/hostError';
import { type HostObject, hostType, type Maker, nothing } from '#test/excel-host/host/hostObject';
import { guard } from '#test/excel-host/members/cellBlock';
import { conditionalLook } from '#test/excel-host/members/conditionalLook';
import { addressed, rangeAt } from '#test/excel-host/members/range';
import { areasObject, type Places } from '#test/excel-host/members/rangeAreas';
import { element } from '#test/excel-host/xml/tree';

/** `moved` once its place in the order was changed: Excel then wants it fetched anew. */
export type RuleHandle = { readonly host: Host; readonly sheet: Sheet; readonly id: string; moved?: true };

export const ruleCollection = ({ host, sheet, area }: Place): HostObject =>
  ruleCollectionOf({ host, sheet, areas: [area] });

/** The rule as it is now; it may have been deleted since. */
export function ruleOf({ sheet, id, moved }: RuleHandle): ConditionalRule {
  if (moved) throw new HostError('GeneralException', 'The rule has another priority now and must be fetched again.');
  return found(sheet.state.rules.find((rule) => rule.id === id));
}

export function changeRule(handle: RuleHandle, change: Partial<ConditionalRule>): void {
  const { sheet, id, host } = handle;
  const rule = ruleOf(handle);
  guard({ host, sheet, area: around(rule.areas) ?? { top: 0, left: 0, bottom: 0, right: 0 } }, 'formatCells');
  sheet.change(
    'rules',
    sheet.state.rules.map((one) => (one.id === id ? { ...one, ...change } : one)),
    'rules',
  );
}

function touching({ sheet, areas }: Places): readonly ConditionalRule[] {
  return sheet.state.rules
    .filter((rule) => rule.areas.some((one) => areas.some((area) => overlap(one, area))))
    .sort((a, b) => a.priority - b.priority);
}

/** Priorities as programs see them are 0, 1, 2 … whatever numbers the file has. */
function placeInOrder(sheet: Sheet, rule: ConditionalRule): number {
  return sheet.state.rules.filter((one) => one.priority < rule.priority).length;
}

const fileTypes: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};
const typeOf = (rule: ConditionalRule): string => fileTypes[rule.rule.attributes.type ?? ''] ?? 'PresetCriteria';

function item(places: Places, id: string): HostObject | undefined {
  const rule = touching(places).find((one) => one.id === id);
  return rule && ruleObject({ host: places.host, sheet: places.sheet, id: rule.id });
}

export const ruleCollectionOf: Maker<Places> = hostType('ConditionalFormatCollection', {
  items: (places) => touching(places).map(({ id }) => ruleObject({ host: places.host, sheet: places.sheet, id })),
  call: {
    Add: (places, given) => {
      const { host, sheet, areas } = places;
      const type = given.text(0);
      if (type !== 'Custom') throw new HostError('NotImplemented', `The simulator adds no rules of type ${type}.`);
      guard({ host, sheet, area: around(areas) ?? { top: 0, left: 0, bottom: 0, right: 0 } }, 'formatCells');
      const id = host.book.ids.guid();
      const rule: ConditionalRule = {
        id,
        areas,
        priority: 1,
        rule: element('cfRule', { type: 'expression' }),
        formulas: [],
        stopIfTrue: false,
      };
      // A new rule comes first, as in Excel.
      const others = sheet.state.rules.map((one) => ({ ...one, priority: one.priority + 1 }));
      sheet.change('rules', [rule, ...others], 'rules');
      return ruleObject({ host, sheet, id });
    },
    GetCount: (places) => touching(places).length,
    GetItem: (places, given) => found(item(places, given.text(0))),
    GetItemOrNullObject: (places, given) => item(places, given.text(0)) ?? nothing,
    GetItemAt: (places, given) => {
      const rule = found(touching(places)[given.whole(0)]);
      return ruleObject({ host: places.host, sheet: places.sheet, id: rule.id });
    },
    ClearAll: ({ host, sheet, areas }) => {
      for (const area of areas) guard({ host, sheet, area }, 'formatCells');
      sheet.change('rules', cutAreas(sheet.state.rules, areas), 'rules');
    },
  },
});

/** Moves a rule to a place in the order of its sheet: from 0, or from the back where negative; what lies outside is the end. */
function setPriority(handle: RuleHandle, value: unknown): void {
  if (typeof value !== 'number') throw badArgument();
  const rule = ruleOf(handle);
  const before = [...handle.sheet.state.rules].sort((a, b) => a.priority - b.priority);
  const last = before.length - 1;
  const place = Math.min(last, Math.max(0, value < 0 ? before.length + value : value));
  if (before.indexOf(rule) === place) return;
  const order = before.filter((one) => one !== rule);
  order.splice(place, 0, rule);
  rank(handle.sheet, order);
  handle.moved = true;
}

/** Numbers the rules of a sheet 1, 2, 3 …, in this order. */
function rank(sheet: Sheet, order: readonly ConditionalRule[]): void {
  const ranked = new Map(order.map((one, i) => [one.id, i + 1]));
  const rules = sheet.state.rules.map((one) => ({ ...one, priority: ranked.get(one.id) ?? one.priority }));
  sheet.change('rules', rules, 'rules');
}

function areasGiven(handle: RuleHandle, given: Given): ConditionalRule['areas'] {
  const object = given.object(0);
  if (object?.type === 'Range') return [(object.self as Place).area];
  if (object?.type === 'RangeAreas') return (object.self as Places).areas;
  return given
    .text(0)
    .split(',')
    .map((one) => addressed(handle.host, handle.sheet, one.trim()).area);
}

const custom = (handle: RuleHandle): HostObject | undefined =>
  typeOf(ruleOf(handle)) === 'Custom' ? customRule(handle) : undefined;

export const ruleObject: Maker<RuleHandle> = hostType('ConditionalFormat', {
  id: ({ id }) => id,
  get: {
    Id: ({ id }) => id,
    Type: (handle) => typeOf(ruleOf(handle)),
    Priority: (handle) => placeInOrder(handle.sheet, ruleOf(handle)),
    StopIfTrue: (handle) => ruleOf(handle).stopIfTrue,
    Custom: (handle) => found(custom(handle)),
    CustomOrNullObject: (handle) => custom(handle) ?? nothing,
    CellValueOrNullObject: (handle) => (typeOf(ruleOf(handle)) === 'CellValue' ? cellValueRule(handle) : nothing),
  },
  set: {
    Priority: setPriority,
    StopIfTrue: (handle, value) => changeRule(handle, { stopIfTrue: value === true }),
  },
  call: {
    Delete: (handle) => {
      changeRule(handle, {});
      const { sheet, id } = handle;
      const rest = sheet.state.rules.filter((one) => one.id !== id);
      sheet.change('rules', rest, 'rules');
      rank(
        sheet,
        [...rest].sort((a, b) => a.priority - b.priority),
      );
    },
    GetRange: (handle) => {
      const [area, more] = ruleOf(handle).areas;
      if (!area || more) throw new HostError('InvalidOperation', 'The rule applies to more than one range.');
      return rangeAt(handle.host, handle.sheet, area);
    },
    GetRangeOrNullObject: (handle) => {
      const [area, more] = ruleOf(handle).areas;
      return area && !more ? rangeAt(handle.host, handle.sheet, area) : nothing;
    },
    GetRanges: (handle) => areasObject({ host: handle.host, sheet: handle.sheet, areas: ruleOf(handle).areas }),
    SetRanges: (handle, given) => changeRule(handle, { areas: areasGiven(handle, given) }),
    ChangeRuleToCustom: (handle, given) =>
      changeRule(handle, {
        rule: element('cfRule', { type: 'expression' }),
        formulas: [given.text(0).replace(/^=/, '')],
      }),
  },
});

const customRule: Maker<RuleHandle> = hostType('CustomConditionalFormat', {
  get: { Rule: (handle) => formulaRule(handle), Format: (handle) => conditionalLook(handle) },
});

const cellValueRule: Maker<RuleHandle> = hostType('CellValueConditionalFormat', {
  get: { Format: (handle) => conditionalLook(handle) },
});

function setFormula(handle: RuleHandle, value: unknown): void {
  if (typeof value !== 'string' || !value.startsWith('=')) throw badArgument();
  if (value.length > 8_192) throw badArgument();
  changeRule(handle, { formulas: [value.slice(1)] });
}

const formulaRule: Maker<RuleHandle> = hostType('ConditionalFormatRule', {
  get: {
    Formula: (handle) => `=${ruleOf(handle).formulas[0] ?? ''}`,
    FormulaLocal: (handle) => `=${ruleOf(handle).formulas[0] ?? ''}`,
  },
  set: { Formula: setFormula, FormulaLocal: setFormula },
});
