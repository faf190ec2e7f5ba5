import { Refused } from '#server/xlsx/refused';

/**
 * Reads the directory of a compound file (the container of `.xls`, `.doc` and of encrypted `.xlsx`) to tell them apart.
 * Written by hand because a guard must not trust the library it guards.
 */
export type CompoundFile = {
  /** Streams and storages by lower-case name, wherever they lie; the first wins. */
  readonly entries: ReadonlyMap<string, CompoundEntry>;
  /** Whether a stream or storage lies at the top: an embedded workbook makes no workbook of a document. */
  readonly atTop: (name: string) => boolean;
  /** Bytes of a stream, or undefined where there is none. */
  readonly stream: (name: string, maxBytes?: number) => Uint8Array | undefined;
};

export type CompoundEntry = {
  readonly name: string;
  readonly kind: 'storage' | 'stream' | 'root';
  readonly start: number;
  readonly size: number;
};

const endOfChain = 0xfffffffe;
const miniStreamBelow = 4096;

export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) throw new Refused('cut_short', { bytes: bytes.length });
  const sectorSize = 1 << view.getUint16(30, true);
  const miniSize = 1 << view.getUint16(32, true);
  if ((sectorSize !== 512 && sectorSize !== 4096) || miniSize !== 64) throw new Refused('damaged', {});
  const at = (sector: number) => (sector + 1) * sectorSize;
  const sectorCount = Math.ceil(bytes.length / sectorSize);

  const fatSectors: number[] = [];
  for (let i = 0; i < 109; i++) {
    const sector = view.getUint32(76 + 4 * i, true);
    if (sector < endOfChain - 2) fatSectors.push(sector);
  }
  let difat = view.getUint32(68, true);
  for (let guard = 0; difat < endOfChain - 2 && guard < sectorCount; guard++) {
    const base = at(difat);
    if (base + sectorSize > bytes.length) throw new Refused('cut_short', { bytes: bytes.length });
    for (let i = 0; i < sectorSize / 4 - 1; i++) {
      const sector = view.getUint32(base + 4 * i, true);
      if (sector < endOfChain - 2) fatSectors.push(sector);
    }
    difat = view.getUint32(base + sectorSize - 4, true);
  }

  const nextSector = (sector: number): number => {
    const perSector = sectorSize / 4;
    const fat = fatSectors[Math.floor(sector / perSector)];
    const offset = fat === undefined ? -1 : at(fat) + (sector % perSector) * 4;
    if (offset < 0 || offset + 4 > bytes.length) throw new Refused('cut_short', { bytes: bytes.length });
    return view.getUint32(offset, true);
  };

  const readChain = (start: number, size: number): Uint8Array => {
    const parts: Uint8Array[] = [];
    let got = 0;
    let sector = start;
    for (let steps = 0; got < size && sector < endOfChain - 2; steps++) {
      if (steps > sectorCount) throw new Refused('damaged', {});
      const base = at(sector);
      if (base >= bytes.length) throw new Refused('cut_short', { bytes: bytes.length });
      const part = bytes.subarray(base, Math.min(base + sectorSize, bytes.length));
      parts.push(part);
      got += part.length;
      sector = got < size ? nextSector(sector) : endOfChain;
    }
    return Buffer.concat(parts).subarray(0, Math.min(size, got));
  };

  const directory = readChain(view.getUint32(48, true), Math.min(bytes.length, 4 * 1024 * 1024));
  const entries = new Map<string, CompoundEntry>();
  const byPlace = new Map<number, string>();
  let root: CompoundEntry | undefined;
  const dir = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  for (let offset = 0; offset + 128 <= directory.length; offset += 128) {
    const type = directory[offset + 66];
    const nameBytes = Math.min(dir.getUint16(offset + 64, true), 64);
    if (type !== 1 && type !== 2 && type !== 5) continue;
    const name = Buffer.from(directory.subarray(offset, offset + Math.max(0, nameBytes - 2))).toString('utf16le');
    const kind = type === 1 ? 'storage' : type === 2 ? 'stream' : 'root';
    const entry: CompoundEntry = {
      name,
      kind,
      start: dir.getUint32(offset + 116, true),
      size: dir.getUint32(offset + 120, true),
    };
    if (kind === 'root') root ??= entry;
    else if (!entries.has(name.toLowerCase())) entries.set(name.toLowerCase(), entry);
    byPlace.set(offset / 128, name.toLowerCase());
  }
  if (!root) throw new Refused('damaged', {});
  const top = namesAtTop(dir, byPlace);

  let mini: { readonly fat: Uint8Array; readonly data: Uint8Array } | undefined;
  const miniStream = (entry: CompoundEntry, size: number): Uint8Array => {
    mini ??= {
      fat: readChain(view.getUint32(60, true), view.getUint32(64, true) * sectorSize),
      data: readChain(root.start, root.size),
    };
    const fat = new DataView(mini.fat.buffer, mini.fat.byteOffset, mini.fat.byteLength);
    const parts: Uint8Array[] = [];
    let got = 0;
    for (let sector = entry.start; got < size && sector < endOfChain - 2; ) {
      const part = mini.data.subarray(sector * miniSize, (sector + 1) * miniSize);
      if (part.length === 0 || parts.length > mini.data.length / miniSize) throw new Refused('damaged', {});
      parts.push(part);
      got += part.length;
      if (4 * sector + 4 > fat.byteLength) throw new Refused('damaged', {});
      sector = fat.getUint32(4 * sector, true);
    }
    return Buffer.concat(parts).subarray(0, Math.min(size, got));
  };

  return {
    entries,
    // A directory whose tree is broken has no top; then every name counts.
    atTop: (name) => (top.size > 0 ? top : entries).has(name),
    stream: (name, maxBytes = Number.POSITIVE_INFINITY) => {
      const entry = entries.get(name.toLowerCase());
      if (entry?.kind !== 'stream') return undefined;
      const size = Math.min(entry.size, maxBytes);
      return entry.size < miniStreamBelow ? miniStream(entry, size) : readChain(entry.start, size);
    },
  };
}

const none = 0xffffffff;

/** Names in the tree of the root: each entry names its left and right neighbour, a storage its child. */
function namesAtTop(dir: DataView, names: ReadonlyMap<number, string>): ReadonlySet<string> {
  const top = new Set<string>();
  const seen = new Set<number>();
  const waiting = [dir.byteLength >= 128 ? dir.getUint32(76, true) : none];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const name = names.get(at);
    if (name === undefined || seen.has(at)) continue;
    seen.add(at);
    top.add(name);
    waiting.push(dir.getUint32(at * 128 + 68, true), dir.getUint32(at * 128 + 72, true));
  }
  return top;
}
