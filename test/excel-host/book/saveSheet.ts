import { address } from '#shared/sheet/address';
import { areasText, areaText } from '#test/excel-host/book/address';
import type { Cell, ConditionalRule, Sheet, Validation } from '#test/excel-host/book/sheet';
import { childNamed, copyOf, element, setChild, setChildren, type XmlElement } from '#test/excel-host/xml/tree';

export const sheetOrder = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

export type SheetTargets = {
  /** Number of a style in the file being written. */
  readonly styleNumber: (style: number) => number;
  /** Number of the differential style in the file being written. */
  readonly dxfNumber: (dxf: XmlElement) => number;
  readonly sharedString: ((text: string) => number) | undefined;
};

/** The sheet's part: the file's own tree with the cells, and with whatever else was changed. */
export function saveSheet(sheet: Sheet, targets: SheetTargets): XmlElement {
  const root = copyOf(sheet.root);
  const { state, touched } = sheet;
  setChild(root, 'sheetData', element('sheetData', {}, rowElements(sheet, targets)), sheetOrder);
  const used = sheet.usedArea(false);
  if (used && childNamed(root, 'dimension')) {
    setChild(root, 'dimension', element('dimension', { ref: areaText(used) }), sheetOrder);
  }
  if (touched.has('columns')) {
    const columns = state.columns.map((one) =>
      element('col', { min: one.from + 1, max: one.to + 1, ...one.attributes }),
    );
    setChild(root, 'cols', listOf('cols', columns), sheetOrder);
  }
  if (touched.has('merges')) {
    const merges = state.merges.map((area) => element('mergeCell', { ref: areaText(area) }));
    setChild(root, 'mergeCells', listOf('mergeCells', merges, true), sheetOrder);
  }
  if (touched.has('rules')) {
    setChildren(
      root,
      'conditionalFormatting',
      state.rules.map((one) => ruleBlock(one, targets)),
      sheetOrder,
    );
  }
  if (touched.has('validations')) {
    setChild(
      root,
      'dataValidations',
      listOf('dataValidations', state.validations.map(validationElement), true),
      sheetOrder,
    );
  }
  if (touched.has('protection')) {
    setChild(root, 'sheetProtection', state.protection && element('sheetProtection', state.protection), sheetOrder);
  }
  if (touched.has('view')) writeView(sheet, root);
  return root;
}

function listOf(name: string, items: XmlElement[], counted = false): XmlElement | undefined {
  return items.length === 0 ? undefined : element(name, counted ? { count: items.length } : {}, items);
}

function rowElements(sheet: Sheet, targets: SheetTargets): XmlElement[] {
  const { rows, rowAttributes } = sheet.state;
  const numbers = [...new Set([...rows.keys(), ...rowAttributes.keys()])].sort((a, b) => a - b);
  return numbers.map((row) => {
    const attributes: Record<string, string> = { ...rowAttributes.get(row) };
    if (attributes.s !== undefined) attributes.s = String(targets.styleNumber(Number(attributes.s)));
    const cells = [...(rows.get(row) ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([column, cell]) => cellElement(cell, row, column, targets));
    return element('row', { r: row + 1, ...attributes }, cells);
  });
}

function cellElement(cell: Cell, row: number, column: number, targets: SheetTargets): XmlElement {
  const style = targets.styleNumber(cell.style);
  const about = { r: address(row, column), s: style === 0 ? undefined : style };
  const formula = cell.formula === undefined ? [] : [element('f', cell.array ?? {}, [cell.formula])];
  const value = (text: string): XmlElement => element('v', {}, [text]);
  if (cell.error) return element('c', { ...about, t: 'e' }, [...formula, value(String(cell.value))]);
  if (typeof cell.value === 'boolean')
    return element('c', { ...about, t: 'b' }, [...formula, value(cell.value ? '1' : '0')]);
  if (typeof cell.value === 'number') return element('c', about, [...formula, value(String(cell.value))]);
  if (formula.length > 0) return element('c', { ...about, t: 'str' }, [...formula, value(cell.value)]);
  if (cell.value === '') return element('c', about);
  const shared = cell.shared ?? targets.sharedString?.(cell.value);
  if (shared !== undefined) return element('c', { ...about, t: 's' }, [value(String(shared))]);
  return element('c', { ...about, t: 'inlineStr' }, [element('is', {}, [stringElement(cell.value)])]);
}

export function stringElement(text: string): XmlElement {
  return element('t', /^\s|\s$|\n|\s{2}/.test(text) ? { 'xml:space': 'preserve' } : {}, [text]);
}

function ruleBlock(one: ConditionalRule, targets: SheetTargets): XmlElement {
  const rule = copyOf(one.rule);
  const dxfId = one.dxfId ?? (one.dxf && String(targets.dxfNumber(one.dxf)));
  if (dxfId === undefined) delete rule.attributes.dxfId;
  else rule.attributes.dxfId = dxfId;
  rule.attributes.priority = String(one.priority);
  if (one.stopIfTrue) rule.attributes.stopIfTrue = '1';
  else delete rule.attributes.stopIfTrue;
  const formulas = one.formulas.map((formula) => element('formula', {}, [formula]));
  setChildren(rule, 'formula', formulas, ['formula', 'colorScale', 'dataBar', 'iconSet', 'extLst']);
  return element('conditionalFormatting', { sqref: areasText(one.areas) }, [rule]);
}

function validationElement(one: Validation): XmlElement {
  const formulas = one.formulas.flatMap((text, i) =>
    text === undefined ? [] : [element(`formula${i + 1}`, {}, [text])],
  );
  return element('dataValidation', { ...one.attributes, sqref: areasText(one.areas) }, formulas);
}

function writeView(sheet: Sheet, root: XmlElement): void {
  const views = copyOf(childNamed(root, 'sheetViews') ?? element('sheetViews'));
  const view = childNamed(views, 'sheetView') ?? element('sheetView', { workbookViewId: 0 });
  if (!views.children.includes(view)) views.children.push(view);
  const { rows, columns } = sheet.state.frozen;
  const frozen = rows > 0 || columns > 0;
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const corner = address(rows, columns);
  const first = sheet.selection[0];
  const cell = first ? address(first.top, first.left) : 'A1';
  const order = ['pane', 'selection', 'pivotSelection', 'extLst'];
  const pane = element('pane', {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: corner,
    activePane: active,
    state: 'frozen',
  });
  setChild(view, 'pane', frozen ? pane : undefined, order);
  const selection = element('selection', {
    pane: frozen ? active : undefined,
    activeCell: cell,
    sqref: areasText(sheet.selection),
  });
  setChild(view, 'selection', selection, order);
  setChild(root, 'sheetViews', views, sheetOrder);
}
