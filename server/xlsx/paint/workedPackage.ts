import { openPackage, type Package, relationships } from '#server/xlsx/guard/package';
import type { ReadLimits } from '#server/xlsx/limits';
import { copyZip } from '#server/xlsx/paint/copyZip';
import { type Edit, type EditablePart, editable, edited } from '#server/xlsx/paint/edits';
import { appended, taken } from '#server/xlsx/paint/workbookPart';
import { type OfficeWorkbook, officeWorkbook, packageKind } from '#server/xlsx/read/officePackage';
import { Refused } from '#server/xlsx/refused';

/** A workbook's package while it is worked on: what is there, and the changes as they gather. */
export type WorkedPackage = {
  readonly from: Package;
  /** Name of `workbook.xml`. */
  readonly main: string;
  readonly workbook: OfficeWorkbook;
  /** Namespace of the workbook's own elements: Transitional or Strict. */
  readonly namespace: string;
  readonly replaced: Map<string, Buffer>;
  readonly coming: ComingPart[];
  /** Names in lower case. */
  readonly going: Set<string>;
  readonly goingRelations: Set<string>;
};

type ComingPart = {
  readonly name: string;
  readonly bytes: Buffer;
  /** Content type, relationship of the workbook and the last word of its type. */
  readonly type: string;
  readonly relation: string;
  readonly of: 'worksheet' | 'styles';
};

/** Throws `Refused` for what is no workbook of the Office format. */
export function workedPackage(source: Uint8Array, limits: ReadLimits): WorkedPackage {
  const from = openPackage(source, limits);
  const { kind, main } = packageKind(from);
  if (kind !== 'xlsx') throw new Refused('not_a_workbook', {});
  return {
    from,
    main,
    workbook: officeWorkbook(from, main),
    namespace: from.xml(main)?.namespace ?? '',
    replaced: new Map(),
    coming: [],
    going: new Set(),
    goingRelations: new Set(),
  };
}

export function openPart({ from }: WorkedPackage, part: string): EditablePart {
  const bytes = from.bytes(part);
  if (bytes === undefined) throw new Refused('damaged', { part });
  return editable(bytes, part);
}

export function changePart(work: WorkedPackage, part: string, open: EditablePart, edits: readonly Edit[]): void {
  if (edits.length > 0) work.replaced.set(part.toLowerCase(), open.back(edited(open.bytes, edits)));
}

/** A part of the workbook that goes, with its relationship and what it points with. */
export function dropPart(work: WorkedPackage, part: string): void {
  const { from, main, going, goingRelations } = work;
  const key = part.toLowerCase();
  going.add(key);
  const slash = key.lastIndexOf('/') + 1;
  const beside = `${key.slice(0, slash)}_rels/${key.slice(slash)}.rels`;
  if (from.entry(beside) !== undefined) going.add(beside);
  for (const { id, target } of relationships(from, main)) if (target.toLowerCase() === key) goingRelations.add(id);
}

/** A part nobody has yet, under a relationship of the workbook, whose id comes back. That of an earlier painting is free again. */
export function addPart(work: WorkedPackage, part: Omit<ComingPart, 'relation' | 'name'>, stem: string): string {
  const { from, main, going, goingRelations, coming } = work;
  const folder = folderOf(main);
  const free = (name: string): boolean => from.entry(name) === undefined || going.has(name.toLowerCase());
  const known = new Set([
    ...relationships(from, main).flatMap(({ id }) => (goingRelations.has(id) ? [] : [id])),
    ...coming.map(({ relation }) => relation),
  ]);
  const name = firstFree((n) => `${folder}${stem}${n}.xml`, free);
  const relation = firstFree(
    (n) => `rIdPL${n}`,
    (id) => !known.has(id),
  );
  coming.push({ ...part, name, relation });
  return relation;
}

function firstFree(named: (n: number) => string, free: (name: string) => boolean): string {
  let n = 1;
  while (!free(named(n))) n += 1;
  return named(n);
}

/** The package with its changes; every part not named among them as it lies in the source. */
export function finished(work: WorkedPackage, source: Uint8Array): Uint8Array {
  const { replaced, coming, going } = work;
  if (coming.length + going.size + work.goingRelations.size > 0) editLists(work);
  if (replaced.size + coming.length + going.size === 0) return source;
  // A part that goes and comes back under its name keeps its place in the package.
  const back = coming.filter(({ name }) => going.has(name.toLowerCase()));
  const keys = new Set(back.map(({ name }) => name.toLowerCase()));
  return copyZip(source, {
    replaced: new Map([...replaced, ...back.map(({ name, bytes }) => [name.toLowerCase(), bytes] as const)]),
    removed: new Set([...going].filter((key) => !keys.has(key))),
    added: coming.filter((part) => !back.includes(part)),
  });
}

const typesPart = '[Content_Types].xml';

/** Relationships of the workbook and content types of the package, as parts come and go. */
function editLists(work: WorkedPackage): void {
  const { main, coming, going, goingRelations } = work;
  const folder = folderOf(main);
  const part = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const relations = openPart(work, part);
  // Strict packages have types of their own: ours is made after the one the workbook has.
  const before = /Type\s*=\s*["']([^"']*\/)worksheet["']/.exec(relations.bytes.toString('utf8'))?.[1] ?? '';
  changePart(work, part, relations, [
    ...taken(relations.bytes, part, (attribute) => goingRelations.has(attribute('Id'))),
    ...appended(relations.bytes, part, (x) =>
      coming.map(
        ({ name, relation, of }) =>
          `<${x}Relationship Id="${relation}" Type="${before}${of}" Target="${name.slice(folder.length)}"/>`,
      ),
    ),
  ]);
  const types = openPart(work, typesPart);
  changePart(work, typesPart, types, [
    ...taken(types.bytes, typesPart, (attribute) => going.has(attribute('PartName').replace(/^\//, '').toLowerCase())),
    ...appended(types.bytes, typesPart, (x) =>
      coming.map(({ name, type }) => `<${x}Override PartName="/${name}" ContentType="${type}"/>`),
    ),
  ]);
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}
