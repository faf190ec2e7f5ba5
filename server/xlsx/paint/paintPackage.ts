import { openPackage, type Package, relationships } from '#server/xlsx/guard/package';
import type { ReadLimits } from '#server/xlsx/limits';
import { copyZip } from '#server/xlsx/paint/copyZip';
import { type Edit, type EditablePart, editable, edited } from '#server/xlsx/paint/edits';
import { rootOf } from '#server/xlsx/paint/elements';
import { ownSheetXml, type Remembered, rememberedIn } from '#server/xlsx/paint/ownSheetPart';
import { coloursXml, formatNumbers, type SheetColours, sheetColours } from '#server/xlsx/paint/sheetPart';
import { newStyles, otherStyles, stylesEdit } from '#server/xlsx/paint/stylesPart';
import { appended, taken, type WorkbookMap, workbookEdits, workbookMap } from '#server/xlsx/paint/workbookPart';
import { contentType, type OfficeWorkbook, officeWorkbook, packageKind } from '#server/xlsx/read/officePackage';
import { Refused } from '#server/xlsx/refused';
import { paintSheet } from '#shared/colour/own';
import type { Paint } from '#shared/colour/paint';
import type { RuleLook } from '#shared/colour/rules';
import { dateToSerial } from '#shared/sheet/format';

/** `paint` null: only what earlier colours left is taken out. `asOf`, `YYYY-MM-DD`, is what the hidden sheet shows before it is reckoned anew. */
export type PaintTask = { readonly paint: Paint | null; readonly asOf: string };

export type WorkbookEnding = 'xlsx' | 'xlsm' | 'xltx' | 'xltm';

export type PaintedPackage = {
  readonly bytes: Uint8Array;
  /** Rules put in, and rules of an earlier painting taken out. */
  readonly rules: number;
  readonly removed: number;
  /** Ending of the name its content asks for. */
  readonly extension: WorkbookEnding;
  /** The package carried a digital signature, which no longer fits. */
  readonly signed: boolean;
};

/**
 * Puts colours into a workbook's package, or takes them out (S5, §13): earlier ones of ours go first, so painting twice is painting once.
 * Only the parts concerned change, each at the exact places; all others keep their very bytes. Throws `Refused`.
 */
export function paintPackage(source: Uint8Array, task: PaintTask, limits: ReadLimits): PaintedPackage {
  const from = openPackage(source, limits);
  const { kind, main } = packageKind(from);
  if (kind !== 'xlsx') throw new Refused('not_a_workbook', {});
  const work = new Patch(from, main);
  const paint = task.paint !== null && task.paint.blocks.length > 0 ? task.paint : null;
  const before = work.map.own === null ? null : work.ownPart();
  const remembered = before === null ? null : rememberedIn(before.bytes);
  const sheets = work.sheets(paint);
  const removed = sheets.reduce((sum, { colours }) => sum + colours.rules, 0);
  const looks = looksOf(paint);
  const styles = work.styles(
    sheets,
    [...looks.values()].map(({ look }) => look),
    remembered,
  );
  for (const sheet of sheets) {
    const blocks = paint?.blocks.filter(({ sheet: name }) => name === sheet.name) ?? [];
    const text = coloursXml(blocks, sheet.colours, (look) => styles.first + (looks.get(JSON.stringify(look))?.at ?? 0));
    const { place, cuts } = sheet.colours;
    work.change(sheet.part, sheet.open, [...cuts, ...(text === '' ? [] : [{ from: place, to: place, text }])]);
  }
  work.ownSheet(paint, dateToSerial(task.asOf, work.workbook.date1904) ?? 0, styles.remembered);
  return {
    bytes: work.copy(source),
    rules: paint === null ? 0 : paint.blocks.reduce((sum, { rules }) => sum + rules.length, 0),
    removed,
    extension: endingOf(from, main),
    signed: [...from.directory.keys()].some((name) => name.startsWith('_xmlsignatures/')),
  };
}

/** What a workbook's name ends in by its content type; Excel opens none under another. */
function endingOf(from: Package, main: string): WorkbookEnding {
  const type = contentType(from, main);
  if (/template/i.test(type)) return /macroEnabled/i.test(type) ? 'xltm' : 'xltx';
  return /macroEnabled/i.test(type) ? 'xlsm' : 'xlsx';
}

type Concerned = {
  readonly name: string;
  readonly part: string;
  readonly open: EditablePart;
  readonly colours: SheetColours;
};

/** Looks in the order they are first used, each once. */
function looksOf(paint: Paint | null): ReadonlyMap<string, { readonly look: RuleLook; readonly at: number }> {
  const found = new Map<string, { readonly look: RuleLook; readonly at: number }>();
  for (const { rules } of paint?.blocks ?? [])
    for (const { look } of rules) {
      const key = JSON.stringify(look);
      if (!found.has(key)) found.set(key, { look, at: found.size });
    }
  return found;
}

const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const typesPart = '[Content_Types].xml';

/** The changes of one package as they gather. */
class Patch {
  readonly workbook: OfficeWorkbook;
  readonly map: WorkbookMap;
  readonly #from: Package;
  readonly #main: string;
  readonly #book: EditablePart;
  readonly #folder: string;
  readonly #relations: string;
  readonly #replaced = new Map<string, Buffer>();
  readonly #removed = new Set<string>();
  readonly #added: { readonly name: string; readonly bytes: Buffer }[] = [];
  readonly #taken = { parts: new Set<string>(), relations: new Set<string>() };
  readonly #given: { readonly part: string; readonly type: string; readonly relation: string; readonly of: string }[] =
    [];

  constructor(from: Package, main: string) {
    this.#from = from;
    this.#main = main;
    this.workbook = officeWorkbook(from, main);
    this.#book = this.#open(main);
    this.map = workbookMap(this.#book.bytes, main);
    const slash = main.lastIndexOf('/') + 1;
    this.#folder = main.slice(0, slash);
    this.#relations = `${this.#folder}_rels/${main.slice(slash)}.rels`;
  }

  #open(part: string): EditablePart {
    const bytes = this.#from.bytes(part);
    if (bytes === undefined) throw new Refused('damaged', { part });
    return editable(bytes, part);
  }

  change(part: string, open: EditablePart, edits: readonly Edit[]): void {
    if (edits.length > 0) this.#replaced.set(part.toLowerCase(), open.back(edited(open.bytes, edits)));
  }

  /** Our hidden sheet as an earlier painting left it; it goes, with what hangs on it. */
  ownPart(): { readonly bytes: Buffer } | null {
    const relation = this.map.own?.relation ?? '';
    this.#taken.relations.add(relation);
    const target = relationships(this.#from, this.#main).find(({ id }) => id === relation)?.target;
    if (target === undefined || this.#from.entry(target) === undefined) return null;
    this.#takePart(target);
    const slash = target.lastIndexOf('/') + 1;
    const beside = `${target.slice(0, slash)}_rels/${target.slice(slash)}.rels`;
    if (this.#from.entry(beside) !== undefined) this.#removed.add(beside.toLowerCase());
    return this.#open(target);
  }

  #takePart(part: string): void {
    this.#removed.add(part.toLowerCase());
    this.#taken.parts.add(part.toLowerCase());
  }

  /** Sheets that carry colours of ours or are to; all others are only looked at. */
  sheets(paint: Paint | null): readonly Concerned[] {
    const wanted = new Set(paint?.blocks.map(({ sheet }) => sheet));
    const found: Concerned[] = [];
    for (const { name, part } of this.workbook.sheets) {
      if (part === undefined || name.toUpperCase() === paintSheet) continue;
      const open = this.#open(part);
      if (!wanted.has(name) && !hasTraces(open.bytes)) continue;
      const colours = sheetColours(open.bytes, part);
      if (wanted.has(name) || colours.cuts.length > 0) found.push({ name, part, open, colours });
    }
    const missing = [...wanted].find((name) => !found.some((sheet) => sheet.name === name));
    if (missing !== undefined) throw new Refused('damaged', { part: missing });
    return found;
  }

  /** Formats of rules: those of ours out as far as nobody else points at them, new ones in. */
  styles(
    sheets: readonly Concerned[],
    looks: readonly RuleLook[],
    was: Remembered | null,
  ): { readonly first: number; readonly remembered: Remembered } {
    const ours = new Set(sheets.flatMap(({ colours }) => [...colours.ownFormats]));
    const part = this.workbook.styles;
    if (part === undefined) return this.#newStyles(looks);
    if (was?.styles === true && looks.length === 0) {
      this.#takePart(part);
      for (const { id, target } of relationships(this.#from, this.#main))
        if (target.toLowerCase() === part.toLowerCase()) this.#taken.relations.add(id);
      return { first: 0, remembered: { formats: null, styles: false } };
    }
    const open = this.#open(part);
    const others = ours.size === 0 ? new Set<number>() : this.#othersPointAt(sheets, open.bytes, part);
    const { edits, first, before } = stylesEdit(
      open.bytes,
      part,
      (format) => ours.has(format) && !others.has(format),
      looks,
      was?.formats ?? undefined,
    );
    this.change(part, open, edits);
    const styles = was?.styles ?? false;
    return { first, remembered: { formats: styles ? null : before, styles } };
  }

  #newStyles(looks: readonly RuleLook[]): { readonly first: number; readonly remembered: Remembered } {
    if (looks.length > 0) {
      const part = `${this.#folder}phuLucStyles.xml`;
      const bytes = Buffer.from(newStyles(this.#namespace()), 'utf8');
      const { edits } = stylesEdit(bytes, part, () => false, looks, undefined);
      this.#add(part, edited(bytes, edits), stylesType, 'styles');
    }
    return { first: 0, remembered: { formats: null, styles: looks.length > 0 } };
  }

  /** Numbers of formats that anything else in the package points at: other rules, tables, pivots, table styles. */
  #othersPointAt(sheets: readonly Concerned[], styles: Buffer, stylesPart: string): ReadonlySet<number> {
    const found = new Set(sheets.flatMap(({ colours }) => [...colours.otherFormats]));
    const seen = new Set([...sheets.map(({ part }) => part.toLowerCase()), stylesPart.toLowerCase(), ...this.#removed]);
    for (const number of formatNumbers(otherStyles(styles, rootOf(styles, stylesPart)))) found.add(number);
    for (const [key, { name }] of this.#from.directory) {
      if (seen.has(key) || !key.endsWith('.xml') || /(^|\/)sharedstrings\.xml$|^docprops\//.test(key)) continue;
      const { bytes } = this.#open(name);
      if (!bytes.includes('xfId')) continue;
      for (const number of formatNumbers(bytes.toString('latin1'))) found.add(number);
    }
    return found;
  }

  /** Our hidden sheet and its names into the workbook, or only out of it. */
  ownSheet(paint: Paint | null, asOf: number, remembered: Remembered): void {
    const own = paint?.sheets.find(({ name }) => name === paintSheet);
    let relation: string | null = null;
    if (own !== undefined) {
      // Some programs know sheets by this name only.
      const part = this.#free('worksheets/sheet');
      relation = this.#add(
        part,
        ownSheetXml(own.rows, { namespace: this.#namespace(), asOf, remembered }),
        worksheetType,
        'worksheet',
      );
    }
    const incoming = relation === null ? null : { relation, names: paint?.names ?? [] };
    this.change(this.#main, this.#book, workbookEdits(this.map, incoming, this.#main));
    this.#lists();
  }

  /** Namespace of the workbook's own elements: Transitional or Strict. */
  #namespace(): string {
    return this.#from.xml(this.#main)?.namespace ?? '';
  }

  /** A part name nobody has; that of an earlier painting is free again. */
  #free(stem: string): string {
    for (let n = 1; ; n += 1) {
      const name = `${this.#folder}${stem}${n}.xml`;
      if (this.#from.entry(name) === undefined || this.#removed.has(name.toLowerCase())) return name;
    }
  }

  #add(part: string, bytes: Buffer, type: string, of: string): string {
    const known = new Set([
      ...relationships(this.#from, this.#main).flatMap(({ id }) => (this.#taken.relations.has(id) ? [] : [id])),
      ...this.#given.map(({ relation }) => relation),
    ]);
    let n = 1;
    while (known.has(`rIdPL${n}`)) n += 1;
    const relation = `rIdPL${n}`;
    this.#given.push({ part, type, relation, of });
    this.#added.push({ name: part, bytes });
    return relation;
  }

  /** Relationships of the workbook and content types of the package, as far as parts come or go. */
  #lists(): void {
    if (this.#given.length === 0 && this.#taken.relations.size === 0) return;
    const relations = this.#open(this.#relations);
    const { bytes } = relations;
    // Strict packages have types of their own: ours is made after the one the workbook has.
    const sample = /Type\s*=\s*["']([^"']*\/)worksheet["']/.exec(bytes.toString('utf8'))?.[1] ?? '';
    this.change(this.#relations, relations, [
      ...taken(bytes, this.#relations, (attribute) => this.#taken.relations.has(attribute('Id'))),
      ...(this.#given.length === 0
        ? []
        : appended(bytes, this.#relations, (x) =>
            this.#given
              .map(
                ({ part, relation, of }) =>
                  `<${x}Relationship Id="${relation}" Type="${sample}${of}" Target="${part.slice(this.#folder.length)}"/>`,
              )
              .join(''),
          )),
    ]);
    const types = this.#open(typesPart);
    this.change(typesPart, types, [
      ...taken(types.bytes, typesPart, (attribute) =>
        this.#taken.parts.has(attribute('PartName').replace(/^\//, '').toLowerCase()),
      ),
      ...(this.#given.length === 0
        ? []
        : appended(types.bytes, typesPart, (x) =>
            this.#given.map(({ part, type }) => `<${x}Override PartName="/${part}" ContentType="${type}"/>`).join(''),
          )),
    ]);
  }

  copy(source: Uint8Array): Uint8Array {
    const { size } = this.#replaced;
    if (size + this.#removed.size + this.#added.length === 0) return source;
    // A part that goes and comes back under its name keeps its place in the package.
    const added = this.#added.filter(({ name, bytes }) => {
      const key = name.toLowerCase();
      if (!this.#removed.delete(key)) return true;
      this.#replaced.set(key, bytes);
      return false;
    });
    return copyZip(source, { replaced: this.#replaced, removed: this.#removed, added });
  }
}

/** Letters that stand in any sheet with rules or choices of ours. */
function hasTraces(bytes: Buffer): boolean {
  return bytes.includes('PL:pane.') || bytes.includes('PL_HAN');
}
