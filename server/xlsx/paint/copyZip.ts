import { crc32, deflateRawSync } from 'node:zlib';
import { type End, findEnd, partName } from '#server/xlsx/guard/zipDirectory';
import { Refused } from '#server/xlsx/refused';

/** What becomes of the parts of a package; names in lower case. Every other part keeps its very bytes, packed as they are. */
export type PartChanges = {
  readonly replaced: ReadonlyMap<string, Buffer>;
  readonly removed: ReadonlySet<string>;
  readonly added: readonly { readonly name: string; readonly bytes: Buffer }[];
};

const localSignature = 0x04034b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
/** The first day zip times know, as in every workbook we write. */
const firstDay = 0x0021;
const streamed = 0x0008;
const inUnicode = 0x0800;
const full = 0xffffffff;

/** An entry of the directory with its header as it stands. */
type Entry = { readonly key: string; readonly header: Buffer; readonly name: Buffer; readonly local: number };

type Made = { readonly crc: number; readonly size: number; readonly packed: Buffer; readonly method: number };

/**
 * A zip with some of its parts replaced, taken out or added behind the others. All else is copied as it lies in the file, in the same order:
 * packed bytes, headers, times. The zip has gone through {@link readZipDirectory}.
 */
export function copyZip(source: Uint8Array, { replaced, removed, added }: PartChanges): Buffer {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const end = findEnd(new DataView(source.buffer, source.byteOffset, source.byteLength));
  if (end === undefined) throw new Refused('cut_short', { bytes: source.length });
  const entries = entriesOf(bytes, end);
  const starts = [...entries.map(({ local }) => local), end.offset].sort((a, b) => a - b);
  const pieces: Buffer[] = [];
  const moved = new Map<Entry, number>();
  const made = new Map<Entry, Made>();
  let length = 0;
  let at = 0;
  const put = (piece: Buffer): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const entry of entries.toSorted((a, b) => a.local - b.local)) {
    const content = replaced.get(entry.key);
    if (content === undefined && !removed.has(entry.key)) {
      moved.set(entry, length + entry.local - at);
      continue;
    }
    put(bytes.subarray(at, entry.local));
    at = starts.find((start) => start > entry.local) ?? end.offset;
    if (content === undefined) continue;
    const one = packed(content, entry.header.readUInt16LE(10));
    moved.set(entry, length);
    made.set(entry, one);
    put(localHeader(entry.header, one, entry.name));
    put(one.packed);
  }
  put(bytes.subarray(at, end.offset));
  const directory: Buffer[] = [];
  for (const entry of entries) {
    const to = moved.get(entry);
    if (to !== undefined) directory.push(directoryEntry(entry, to, made.get(entry)));
  }
  for (const { name, bytes: content } of added) {
    const header = newHeader(Buffer.from(name, 'utf8'));
    const one = packed(content, 8);
    directory.push(directoryEntry({ key: '', header, name: header.subarray(46), local: 0 }, length, one));
    put(localHeader(header, one, header.subarray(46)));
    put(one.packed);
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  return Buffer.concat([...pieces, ...directory, endOf(bytes.subarray(end.at), directory.length, size, length)]);
}

function entriesOf(bytes: Buffer, end: End): readonly Entry[] {
  const entries: Entry[] = [];
  let at = end.offset;
  for (let i = 0; i < end.count; i++) {
    const names = at + 46;
    const nameLength = bytes.readUInt16LE(at + 28);
    const next = names + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const header = bytes.subarray(at, next);
    const name = bytes.subarray(names, names + nameLength);
    entries.push({ key: partName(name).toLowerCase(), header, name, local: localOf(header) });
    at = next;
  }
  return entries;
}

function localOf(header: Buffer): number {
  const short = header.readUInt32LE(42);
  const long = short === full ? longOffset(header) : undefined;
  return long === undefined ? short : Number(header.readBigUInt64LE(long));
}

/** Where the 64-bit field of a header holds the offset: behind the sizes that are full too. */
function longOffset(header: Buffer): number | undefined {
  for (const { id, from, to } of extras(header)) {
    if (id !== 1) continue;
    const before = [20, 24].filter((field) => header.readUInt32LE(field) === full).length * 8;
    return from + 4 + before + 8 <= to ? from + 4 + before : undefined;
  }
  return undefined;
}

function* extras(header: Buffer): Generator<{ readonly id: number; readonly from: number; readonly to: number }> {
  const end = 46 + header.readUInt16LE(28) + header.readUInt16LE(30);
  for (let at = 46 + header.readUInt16LE(28); at + 4 <= end; ) {
    const to = at + 4 + header.readUInt16LE(at + 2);
    yield { id: header.readUInt16LE(at), from: at, to: Math.min(to, end) };
    at = to;
  }
}

function packed(content: Buffer, method: number): Made {
  const bytes = method === 0 ? content : deflateRawSync(content);
  return { crc: crc32(content), size: content.length, packed: bytes, method };
}

function localHeader(header: Buffer, { crc, size, packed: bytes, method }: Made, name: Buffer): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(localSignature, 0);
  header.copy(local, 4, 6, 16);
  local.writeUInt16LE(header.readUInt16LE(8) & ~streamed, 6);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(crc, 14);
  local.writeUInt32LE(bytes.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(name.length, 26);
  return Buffer.concat([local, name]);
}

/** The header of an entry as it was, but for where it lies and, of a part made anew, what it holds. */
function directoryEntry({ header, name }: Entry, to: number, made: Made | undefined): Buffer {
  if (made === undefined) {
    const copy = Buffer.from(header);
    const long = copy.readUInt32LE(42) === full ? longOffset(copy) : undefined;
    if (long === undefined) copy.writeUInt32LE(to, 42);
    else copy.writeBigUInt64LE(BigInt(to), long);
    return copy;
  }
  const kept = [...extras(header)]
    .filter(({ id }) => id !== 1)
    .map(({ from, to: till }) => header.subarray(from, till));
  const extra = Buffer.concat(kept);
  const comment = header.subarray(46 + name.length + header.readUInt16LE(30));
  const head = Buffer.from(header.subarray(0, 46));
  head.writeUInt16LE(head.readUInt16LE(8) & ~streamed, 8);
  head.writeUInt16LE(made.method, 10);
  head.writeUInt32LE(made.crc, 16);
  head.writeUInt32LE(made.packed.length, 20);
  head.writeUInt32LE(made.size, 24);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(to, 42);
  return Buffer.concat([head, name, extra, comment]);
}

function newHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(entrySignature, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(inUnicode, 8);
  head.writeUInt16LE(8, 10);
  head.writeUInt16LE(firstDay, 14);
  head.writeUInt16LE(name.length, 28);
  return Buffer.concat([head, name]);
}

/** The end record anew, with the comment of the old one. */
function endOf(old: Buffer, count: number, size: number, at: number): Buffer {
  const end = Buffer.from(old.subarray(0, 22));
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(0, 4);
  end.writeUInt16LE(0, 6);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([end, old.subarray(22)]);
}
