import type { Edit } from '#server/xlsx/paint/edits';
import {
  attributeOf,
  attributesOf,
  childrenOf,
  escapedXml,
  type Place,
  type Root,
  rootOf,
} from '#server/xlsx/paint/elements';
import { Refused } from '#server/xlsx/refused';
import { isPaintName, paintSheet } from '#shared/colour/own';
import type { Paint } from '#shared/colour/paint';

/** What `workbook.xml` has of ours, and what is needed to put ours in. */
export type WorkbookMap = {
  readonly bytes: Buffer;
  readonly root: Root;
  readonly sheets: readonly Place[];
  readonly list: Place;
  /** Our hidden sheet: its place in the row of sheets and the id of its relationship. */
  readonly own: { readonly at: number; readonly sheet: Place; readonly relation: string } | null;
  readonly names: Place | undefined;
  readonly ownNames: readonly Place[];
};

/** Elements of a workbook that stand before its names (ECMA-376, 18.2.27). */
const beforeNames = new Set(['sheets', 'functionGroups', 'externalReferences']);

export function workbookMap(bytes: Buffer, part: string): WorkbookMap {
  const root = rootOf(bytes, part);
  const own = root.children.filter(({ prefix }) => prefix === root.prefix);
  const list = own.find(({ name }) => name === 'sheets');
  if (list === undefined) throw new Refused('damaged', { part });
  const sheets = childrenOf(bytes, list, part).filter(({ name }) => name === 'sheet');
  const at = sheets.findIndex((sheet) => attributeOf(bytes, sheet, 'name').toUpperCase() === paintSheet.toUpperCase());
  const sheet = sheets[at];
  const names = own.find(({ name }) => name === 'definedNames');
  return {
    bytes,
    root,
    sheets,
    list,
    own: sheet === undefined ? null : { at, sheet, relation: relationOf(bytes, sheet)?.value ?? '' },
    names,
    ownNames:
      names === undefined
        ? []
        : childrenOf(bytes, names, part).filter((name) => {
            const local = attributeOf(bytes, name, 'localSheetId');
            return isPaintName(attributeOf(bytes, name, 'name')) || (sheet !== undefined && local === String(at));
          }),
  };
}

/** The one attribute of a sheet whose name carries a prefix and `id`: its relationship. */
function relationOf(bytes: Buffer, sheet: Place) {
  return attributesOf(bytes, sheet).find(({ name }) => /^[^:]+:id$/.test(name));
}

/** What is put into the workbook: a hidden sheet under a relationship, and names. */
export type Incoming = { readonly relation: string; readonly names: Paint['names'] };

/** Our sheet and names out, new ones in. What counts sheets by their place follows where one goes from the middle. */
export function workbookEdits(map: WorkbookMap, incoming: Incoming | null, part: string): readonly Edit[] {
  const { bytes, root, own, list, sheets } = map;
  const edits: Edit[] = [];
  if (own !== null) {
    edits.push({ from: own.sheet.start, to: own.sheet.end, text: '' });
    if (own.at < sheets.length - 1) edits.push(...counted(map, own.at, part));
  }
  if (incoming !== null) {
    const first = sheets[0];
    const key = first === undefined ? undefined : relationOf(bytes, first)?.name;
    if (key === undefined) throw new Refused('damaged', { part });
    const others = sheets.filter((_, at) => at !== own?.at);
    const ids = others.map((sheet) => Number(attributeOf(bytes, sheet, 'sheetId')) || 0);
    const text = `<${root.prefix}sheet name="${paintSheet}" sheetId="${Math.max(0, ...ids) + 1}" state="veryHidden" ${key}="${incoming.relation}"/>`;
    const behind = sheets.at(-1)?.end ?? list.inner;
    edits.push({ from: behind, to: behind, text });
  }
  edits.push(...nameEdits(map, incoming?.names ?? []));
  return edits;
}

function nameEdits({ bytes, root, names, ownNames }: WorkbookMap, incoming: Paint['names']): readonly Edit[] {
  const x = root.prefix;
  const texts = incoming.map(
    ({ name, formula }) => `<${x}definedName name="${name}">${escapedXml(formula)}</${x}definedName>`,
  );
  const cuts = ownNames.map(({ start, end }) => ({ from: start, to: end, text: '' }));
  if (names === undefined) {
    if (texts.length === 0) return [];
    const own = root.children.filter(({ prefix }) => prefix === root.prefix);
    const place = own.findLast(({ name }) => beforeNames.has(name))?.end ?? root.inner;
    return [{ from: place, to: place, text: `<${x}definedNames>${texts.join('')}</${x}definedNames>` }];
  }
  const all = childrenOf(bytes, names, 'workbook').length;
  if (texts.length === 0) {
    // Names of ours alone came with a list of ours.
    return cuts.length > 0 && cuts.length === all ? [{ from: names.start, to: names.end, text: '' }] : cuts;
  }
  if (names.innerEnd === names.inner && names.innerEnd === names.end)
    return [{ from: names.start, to: names.end, text: `<${x}definedNames>${texts.join('')}</${x}definedNames>` }];
  const behind = childrenOf(bytes, names, 'workbook').at(-1)?.end ?? names.inner;
  return [...cuts, { from: behind, to: behind, text: texts.join('') }];
}

/** Sheets behind the one that goes are one less in all that counts them. */
function counted({ bytes, root, names, ownNames }: WorkbookMap, gone: number, part: string): readonly Edit[] {
  const views = root.children.filter(({ name }) => name === 'bookViews');
  const places = [
    ...views
      .flatMap((view) => childrenOf(bytes, view, part))
      .map((place) => ({ place, of: ['activeTab', 'firstSheet'] })),
    ...(names === undefined ? [] : childrenOf(bytes, names, part))
      .filter((name) => !ownNames.some(({ start }) => start === name.start))
      .map((place) => ({ place, of: ['localSheetId'] })),
  ];
  return places.flatMap(({ place, of }) =>
    attributesOf(bytes, place)
      .filter(({ name, value }) => of.includes(name) && Number(value) > gone)
      .map(({ value, from, to }) => ({ from, to, text: String(Number(value) - 1) })),
  );
}

/** Children put in behind all others of a small list: relationships, content types. */
export function appended(bytes: Buffer, part: string, xml: (prefix: string) => readonly string[]): readonly Edit[] {
  const root = rootOf(bytes, part);
  const texts = xml(root.prefix);
  if (texts.length === 0) return [];
  if (root.inner === root.end) throw new Refused('damaged', { part });
  const at = root.children.at(-1)?.end ?? root.innerEnd;
  return [{ from: at, to: at, text: texts.join('') }];
}

/** Children of a small list that are to go. */
export function taken(
  bytes: Buffer,
  part: string,
  goes: (attribute: (name: string) => string) => boolean,
): readonly Edit[] {
  return rootOf(bytes, part)
    .children.filter((child) => goes((name) => attributeOf(bytes, child, name)))
    .map(({ start, end }) => ({ from: start, to: end, text: '' }));
}
