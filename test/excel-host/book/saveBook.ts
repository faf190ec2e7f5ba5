import { areaText } from '#test/excel-host/book/address';
import type { Book } from '#test/excel-host/book/book';
import { writeCustomXml } from '#test/excel-host/book/customXmlParts';
import { writeProperties } from '#test/excel-host/book/documentProperties';
import { type Parts, partOfType } from '#test/excel-host/book/parts';
import { type SheetTargets, saveSheet, stringElement } from '#test/excel-host/book/saveSheet';
import type { Sheet } from '#test/excel-host/book/sheet';
import { writeSettings } from '#test/excel-host/book/webExtension';
import { append, table } from '#test/excel-host/book/writeStyle';
import { childNamed, childrenNamed, copyOf, element, setChild, setChildren } from '#test/excel-host/xml/tree';

const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const bookOrder = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'extLst',
];

/** The workbook as a file: the package it came from, with only those parts written anew that were changed. */
export function saveBook(book: Book): Buffer {
  const parts = book.parts.copy();
  const styles = copyOf(book.styles.root);
  const numbers = book.styles.written(styles, stylesInUse(book));
  const strings = sharedStrings(book, parts);
  const targets: SheetTargets = {
    styleNumber: (style) => numbers.get(style) ?? style,
    dxfNumber: (dxf) => append(table(styles, 'dxfs'), dxf),
    sharedString: strings?.add,
  };
  const sheetParts = new Map<Sheet, { part: string; relation: string }>();
  for (const sheet of book.sheets) sheetParts.set(sheet, writeSheet(book, sheet, parts, targets));
  const kept = new Set([...sheetParts.values()].map((one) => one.part));
  for (const part of originalSheets(book)) if (!kept.has(part)) dropSheet(book, parts, part);
  strings?.write();
  const stylesPart = book.stylesPart ?? 'xl/styles.xml';
  if (JSON.stringify(styles) !== JSON.stringify(book.styles.root)) parts.put(stylesPart, styles);
  writeCustomXml(book, parts);
  writeSettings(book, parts);
  writeProperties(book, parts);
  const chain = partOfType(parts, book.workbookPart, 'calcChain');
  if (chain !== undefined && book.sheets.some((sheet) => sheet.touched.size > 0)) {
    parts.unrelate(book.workbookPart, chain);
    parts.remove(chain);
  }
  parts.put(book.workbookPart, workbookElement(book, sheetParts));
  return parts.file();
}

function stylesInUse(book: Book): Set<number> {
  const used = new Set<number>();
  for (const sheet of book.sheets) {
    for (const line of sheet.state.rows.values()) for (const cell of line.values()) used.add(cell.style);
    for (const row of sheet.state.rowAttributes.values()) if (row.s !== undefined) used.add(Number(row.s));
    for (const column of sheet.state.columns) used.add(Number(column.attributes.style ?? 0));
  }
  return used;
}

function sharedStrings(book: Book, parts: Parts) {
  const name = book.stringsPart;
  const tree = name === undefined ? undefined : parts.tree(name);
  if (name === undefined || !tree) return undefined;
  const added = new Map<string, number>();
  let count = childrenNamed(tree, 'si').length;
  return {
    add: (text: string): number => {
      const known = added.get(text);
      if (known !== undefined) return known;
      tree.children.push(element('si', {}, [stringElement(text)]));
      added.set(text, count);
      count += 1;
      return count - 1;
    },
    write: (): void => {
      if (added.size === 0) return;
      tree.attributes.uniqueCount = String(count);
      parts.put(name, tree);
    },
  };
}

function writeSheet(book: Book, sheet: Sheet, parts: Parts, targets: SheetTargets): { part: string; relation: string } {
  if (sheet.part !== undefined) {
    const relation = parts.relations(book.workbookPart).find((one) => one.target === sheet.part);
    if (sheet.touched.size > 0) parts.put(sheet.part, saveSheet(sheet, targets));
    for (const one of sheet.tables) {
      if (one.root.attributes.ref === areaText(one.area)) continue;
      const root = copyOf(one.root);
      root.attributes.ref = areaText(one.area);
      const filter = childNamed(root, 'autoFilter');
      if (filter) filter.attributes.ref = areaText(one.area);
      parts.put(one.part, root);
    }
    return { part: sheet.part, relation: relation?.id ?? '' };
  }
  let number = book.sheets.length;
  while (parts.has(`xl/worksheets/sheet${number}.xml`)) number += 1;
  const part = `xl/worksheets/sheet${number}.xml`;
  parts.put(part, saveSheet(sheet, targets));
  parts.declare(part, worksheetType);
  return { part, relation: parts.relate(book.workbookPart, `${officeRelations}/worksheet`, part) };
}

function originalSheets(book: Book): readonly string[] {
  return book.parts
    .relations(book.workbookPart)
    .flatMap((one) => (one.type.endsWith('/worksheet') ? [one.target] : []));
}

function dropSheet(book: Book, parts: Parts, part: string): void {
  for (const relation of parts.relations(part)) if (relation.type.endsWith('/table')) parts.remove(relation.target);
  parts.unrelate(book.workbookPart, part);
  parts.remove(part);
}

function workbookElement(book: Book, sheetParts: ReadonlyMap<Sheet, { readonly relation: string }>) {
  const root = copyOf(book.root);
  const listed = childrenNamed(childNamed(root, 'sheets'), 'sheet');
  let number = Math.max(0, ...listed.map((one) => Number(one.attributes.sheetId)));
  const entries = book.sheets.map((sheet) => {
    const relation = sheetParts.get(sheet)?.relation ?? '';
    const known = listed.find((one) => one.attributes['r:id'] === relation);
    const state = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' }[sheet.state.visibility];
    if (!known) number += 1;
    return element('sheet', {
      name: sheet.name,
      sheetId: known?.attributes.sheetId ?? number,
      state,
      'r:id': relation,
    });
  });
  root.attributes['xmlns:r'] = officeRelations;
  setChild(root, 'sheets', element('sheets', {}, entries), bookOrder);
  const names = book.names
    .filter((one) => one.sheet === undefined || book.sheets.includes(one.sheet))
    .map((one) =>
      element(
        'definedName',
        { name: one.name, localSheetId: one.sheet && book.sheets.indexOf(one.sheet), ...one.attributes },
        [one.formula],
      ),
    );
  setChild(root, 'definedNames', names.length > 0 ? element('definedNames', {}, names) : undefined, bookOrder);
  const view = childNamed(childNamed(root, 'bookViews'), 'workbookView');
  const active = book.sheets.indexOf(book.active);
  if (view) setActive(view.attributes, active);
  else if (active > 0) {
    setChildren(
      root,
      'bookViews',
      [element('bookViews', {}, [element('workbookView', { activeTab: active })])],
      bookOrder,
    );
  }
  return root;
}

function setActive(attributes: Record<string, string>, active: number): void {
  if (active > 0) attributes.activeTab = String(active);
  else delete attributes.activeTab;
}
