import { inflateInPieces, inflatePart } from '#server/xlsx/guard/inflate';
import { childrenNamed, parseXml, type XmlElement } from '#server/xlsx/guard/xml';
import { readZipDirectory, type ZipDirectory, type ZipEntry } from '#server/xlsx/guard/zipDirectory';
import type { ReadLimits } from '#server/xlsx/limits';

/** A zip package behind the guard: parts are found by name without regard to case and unpacked one at a time. */
export type Package = {
  readonly directory: ZipDirectory;
  readonly entry: (name: string) => ZipEntry | undefined;
  readonly bytes: (name: string) => Buffer | undefined;
  readonly pieces: (name: string) => AsyncGenerator<Buffer> | undefined;
  readonly xml: (name: string) => XmlElement | undefined;
};

export function openPackage(bytes: Uint8Array, limits: ReadLimits): Package {
  const directory = readZipDirectory(bytes, limits);
  const entry = (name: string) => directory.get(name.toLowerCase());
  const part = (name: string) => {
    const found = entry(name);
    return found && inflatePart(bytes, found);
  };
  return {
    directory,
    entry,
    bytes: part,
    pieces: (name) => {
      const found = entry(name);
      return found && inflateInPieces(bytes, found);
    },
    xml: (name) => {
      const found = part(name);
      return found && found.length > 0 ? parseXml(found, name) : undefined;
    },
  };
}

export type Relationship = {
  readonly id: string;
  /** Last segment of the type, `worksheet`; the same in the Transitional and the Strict namespace. */
  readonly type: string;
  /** Part name from the root of the package; an address where `external`. */
  readonly target: string;
  readonly external: boolean;
};

/** Relationships of a part (`''` = the package itself); targets relative to the part or to the root both occur. */
export function relationships(from: Package, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const root = from.xml(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  return childrenNamed(root, 'Relationship').map((element) => {
    const target = element.attributes.get('Target') ?? '';
    const external = element.attributes.get('TargetMode') === 'External';
    return {
      id: element.attributes.get('Id') ?? '',
      type: element.attributes.get('Type')?.split('/').at(-1) ?? '',
      target: external ? target : resolvePart(folder, target),
      external,
    };
  });
}

/** `../drawings/drawing1.xml` seen from `xl/worksheets/` → `xl/drawings/drawing1.xml`; it cannot leave the package. */
export function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/').split('#')[0] ?? '';
  const segments = path.startsWith('/') ? [] : folder.split('/').filter((segment) => segment !== '');
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(decodePercent(segment));
  }
  return segments.join('/');
}

function decodePercent(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
