import { readFile } from 'node:fs/promises';
import { readTheme } from '#test/excel-host/book/colours';
import { type CustomXml, readCustomXml } from '#test/excel-host/book/customXmlParts';
import { readProperties } from '#test/excel-host/book/documentProperties';
import { Counter } from '#test/excel-host/book/ids';
import { loadSheet, stringText } from '#test/excel-host/book/loadSheet';
import { Parts, partOfType } from '#test/excel-host/book/parts';
import { Sheet, type Visibility } from '#test/excel-host/book/sheet';
import { Styles } from '#test/excel-host/book/styles';
import { loadTables } from '#test/excel-host/book/tables';
import { readSettings } from '#test/excel-host/book/webExtension';
import { childNamed, childrenNamed, element, flag, textOf, type XmlElement } from '#test/excel-host/xml/tree';

/** A defined name; `sheet` where it counts on one sheet only. */
export type Name = {
  name: string;
  /** Without `=`. */
  formula: string;
  readonly sheet: Sheet | undefined;
  attributes: Record<string, string>;
};

/** A workbook in memory, with the package it came from. */
export class Book {
  readonly parts: Parts;
  readonly workbookPart: string;
  readonly root: XmlElement;
  readonly styles: Styles;
  readonly stylesPart: string | undefined;
  readonly stringsPart: string | undefined;
  readonly ids = new Counter();
  readonly date1904: boolean;
  readonly themePart: string | undefined;
  sheets: Sheet[] = [];
  names: Name[] = [];
  active: Sheet;
  settings: Map<string, unknown>;
  customXml: CustomXml[];
  calculation = 'Automatic';
  properties: Record<string, string>;

  private constructor(parts: Parts) {
    this.parts = parts;
    this.workbookPart = partOfType(parts, '', 'officeDocument') ?? 'xl/workbook.xml';
    const root = parts.tree(this.workbookPart);
    if (root?.name !== 'workbook') throw new Error('the simulator opens workbooks of the usual form only');
    this.root = root;
    this.stylesPart = partOfType(parts, this.workbookPart, 'styles');
    this.stringsPart = partOfType(parts, this.workbookPart, 'sharedStrings');
    this.themePart = partOfType(parts, this.workbookPart, 'theme');
    const theme = readTheme(this.themePart === undefined ? undefined : parts.text(this.themePart));
    const styles = this.stylesPart === undefined ? undefined : parts.tree(this.stylesPart);
    this.styles = new Styles(styles ?? element('styleSheet', { xmlns: mainNamespace }), theme);
    this.date1904 = flag(childNamed(root, 'workbookPr')?.attributes.date1904);
    this.settings = readSettings(parts);
    this.properties = readProperties(parts);
    this.#loadSheets();
    this.#loadNames();
    this.customXml = readCustomXml(parts, this.workbookPart, this.ids);
    const view = childNamed(childNamed(root, 'bookViews'), 'workbookView');
    const first = this.sheets.find((sheet) => sheet.state.visibility === 'Visible') ?? this.sheets[0];
    const active = this.sheets[Number(view?.attributes.activeTab ?? 0)] ?? first;
    if (!active) throw new Error('a workbook without sheets');
    this.active = active;
  }

  static async open(source: string | Uint8Array): Promise<Book> {
    return new Book(await Parts.open(typeof source === 'string' ? await readFile(source) : source));
  }

  #loadSheets(): void {
    const strings = childrenNamed(
      this.stringsPart === undefined ? undefined : this.parts.tree(this.stringsPart),
      'si',
    ).map(stringText);
    const dxfs = childrenNamed(childNamed(this.styles.root, 'dxfs'), 'dxf');
    const relations = this.parts.relations(this.workbookPart);
    for (const one of childrenNamed(childNamed(this.root, 'sheets'), 'sheet')) {
      const part = relations.find((relation) => relation.id === one.attributes['r:id'])?.target;
      const root = part === undefined ? undefined : this.parts.tree(part);
      if (part === undefined || !root) throw new Error(`sheet ${one.attributes.name ?? '?'} has no part`);
      const sheet = new Sheet({ id: this.ids.guid(), name: one.attributes.name ?? '', part, root });
      sheet.state.visibility = visibilityOf(one.attributes.state);
      if (root.name === 'worksheet') {
        loadSheet(sheet, { strings, dxfs, newId: () => this.ids.guid() });
        loadTables(sheet, this.parts);
      }
      this.sheets.push(sheet);
    }
  }

  #loadNames(): void {
    for (const one of childrenNamed(childNamed(this.root, 'definedNames'), 'definedName')) {
      const { name = '', localSheetId, ...attributes } = one.attributes;
      const sheet = localSheetId === undefined ? undefined : this.sheets[Number(localSheetId)];
      this.names.push({ name, formula: textOf(one), sheet, attributes });
    }
  }

  sheetNamed(key: string): Sheet | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === key);
  }

  /** Grows with every change of a sheet. */
  revision(): number {
    return this.sheets.reduce((sum, sheet) => sum + sheet.revision, this.sheets.length);
  }

  /** Keeps everything as it is now; calling what it answers brings it back. */
  snapshot(): () => void {
    const sheets = [...this.sheets];
    const states = sheets.map((sheet) => sheet.snapshot());
    const names = this.names.map((name) => ({ ...name, attributes: { ...name.attributes } }));
    const settings = new Map(this.settings);
    const customXml = this.customXml.map((one) => ({ ...one }));
    const active = this.active;
    return () => {
      this.sheets = sheets;
      for (const restore of states) restore();
      this.names = names;
      this.settings = settings;
      this.customXml = customXml;
      this.active = active;
    };
  }
}

export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function visibilityOf(state: string | undefined): Visibility {
  if (state === 'hidden') return 'Hidden';
  return state === 'veryHidden' ? 'VeryHidden' : 'Visible';
}
