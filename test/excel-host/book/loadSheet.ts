import { parseAddress } from '#shared/sheet/address';
import { type Area, parseArea, parseAreas } from '#test/excel-host/book/address';
import { movedFormula } from '#test/excel-host/book/references';
import type { Cell, Column, ConditionalRule, Sheet, Validation } from '#test/excel-host/book/sheet';
import { childNamed, childrenNamed, copyOf, flag, textOf, type XmlElement } from '#test/excel-host/xml/tree';

export type SheetSources = {
  readonly strings: readonly string[];
  readonly dxfs: readonly XmlElement[];
  /** Makes an id for a conditional format, which files do not have. */
  readonly newId: () => string;
};

type SharedFormula = { readonly formula: string; readonly row: number; readonly column: number };

/** Fills a sheet from its part; what is understood is taken out of the kept tree's `sheetData`, all else stays where it is. */
export function loadSheet(sheet: Sheet, sources: SheetSources): void {
  const { root, state } = sheet;
  const data = childNamed(root, 'sheetData');
  const formulas = new Map<string, SharedFormula>();
  let nextRow = 0;
  for (const line of childrenNamed(data, 'row')) {
    const row = line.attributes.r === undefined ? nextRow : Number(line.attributes.r) - 1;
    nextRow = row + 1;
    const { r: _r, spans: _spans, ...attributes } = line.attributes;
    if (Object.keys(attributes).length > 0) state.rowAttributes.set(row, attributes);
    const cells = new Map<number, Cell>();
    let nextColumn = 0;
    for (const one of childrenNamed(line, 'c')) {
      const column = parseAddress(one.attributes.r ?? '')?.column ?? nextColumn;
      nextColumn = column + 1;
      cells.set(column, readCell(one, row, column, sources.strings, formulas));
    }
    if (cells.size > 0) state.rows.set(row, cells);
  }
  data?.children.splice(0, data.children.length);
  state.columns = childrenNamed(childNamed(root, 'cols'), 'col').map(readColumn);
  state.merges = childrenNamed(childNamed(root, 'mergeCells'), 'mergeCell')
    .map((one) => parseArea(one.attributes.ref ?? ''))
    .filter((area): area is Area => area !== undefined);
  state.rules = childrenNamed(root, 'conditionalFormatting').flatMap((block) => readRules(block, sources));
  state.validations = childrenNamed(childNamed(root, 'dataValidations'), 'dataValidation').flatMap(readValidation);
  const protection = childNamed(root, 'sheetProtection');
  state.protection = protection && flag(protection.attributes.sheet) ? protection.attributes : undefined;
  readView(sheet, childNamed(childNamed(root, 'sheetViews'), 'sheetView'));
}

function readCell(
  one: XmlElement,
  row: number,
  column: number,
  strings: readonly string[],
  formulas: Map<string, SharedFormula>,
): Cell {
  const style = Number(one.attributes.s ?? 0);
  const raw = textOf(childNamed(one, 'v'));
  const formula = readFormula(childNamed(one, 'f'), row, column, formulas);
  const about = { style, ...formula };
  switch (one.attributes.t ?? 'n') {
    case 's': {
      const shared = Number(raw);
      return { value: strings[shared] ?? '', shared, ...about };
    }
    case 'inlineStr':
      return { value: stringText(childNamed(one, 'is')), ...about };
    case 'str':
      return { value: raw, ...about };
    case 'b':
      return { value: raw === '1', ...about };
    case 'e':
      return { value: raw, error: true, ...about };
    default:
      return { value: raw === '' ? '' : Number(raw), ...about };
  }
}

function readFormula(
  f: XmlElement | undefined,
  row: number,
  column: number,
  formulas: Map<string, SharedFormula>,
): Pick<Cell, 'formula' | 'array'> {
  if (!f) return {};
  const formula = textOf(f);
  const { t, si } = f.attributes;
  if (t === 'shared' && si !== undefined) {
    if (formula !== '') formulas.set(si, { formula, row, column });
    const first = formulas.get(si);
    return first ? { formula: movedFormula(first.formula, row - first.row, column - first.column) } : {};
  }
  if (t === 'array' || t === 'dataTable') return { formula, array: f.attributes };
  return formula === '' ? {} : { formula };
}

/** Text of a shared or inline string: its runs together, without the phonetic guides. */
export function stringText(item: XmlElement | undefined): string {
  const plain = childNamed(item, 't');
  if (plain) return textOf(plain);
  return childrenNamed(item, 'r')
    .map((run) => textOf(childNamed(run, 't')))
    .join('');
}

function readColumn(one: XmlElement): Column {
  const { min, max, ...attributes } = one.attributes;
  return { from: Number(min) - 1, to: Number(max) - 1, attributes };
}

function readRules(block: XmlElement, sources: SheetSources): ConditionalRule[] {
  const areas = parseAreas(block.attributes.sqref ?? '') ?? [];
  return childrenNamed(block, 'cfRule').map((one) => {
    const dxfId = one.attributes.dxfId;
    const dxf = dxfId === undefined ? undefined : sources.dxfs[Number(dxfId)];
    return {
      id: sources.newId(),
      areas,
      priority: Number(one.attributes.priority ?? 1),
      rule: copyOf(one),
      formulas: childrenNamed(one, 'formula').map(textOf),
      stopIfTrue: flag(one.attributes.stopIfTrue),
      ...(dxf ? { dxf: copyOf(dxf) } : {}),
      ...(dxfId === undefined ? {} : { dxfId }),
    };
  });
}

function readValidation(one: XmlElement): Validation[] {
  const areas = parseAreas(one.attributes.sqref ?? '');
  if (!areas) return [];
  const { sqref: _sqref, ...attributes } = one.attributes;
  const formulas = ['formula1', 'formula2']
    .map((name) => childNamed(one, name))
    .map((f) => (f ? textOf(f) : undefined));
  return [{ areas, attributes, formulas }];
}

function readView(sheet: Sheet, view: XmlElement | undefined): void {
  const pane = childNamed(view, 'pane');
  if (pane?.attributes.state?.startsWith('frozen')) {
    sheet.state.frozen = { rows: Number(pane.attributes.ySplit ?? 0), columns: Number(pane.attributes.xSplit ?? 0) };
  }
  const selections = childrenNamed(view, 'selection');
  const selection = selections.find((one) => one.attributes.pane === pane?.attributes.activePane) ?? selections[0];
  const areas = parseAreas(selection?.attributes.sqref ?? 'A1');
  if (areas) sheet.selection = areas;
}
