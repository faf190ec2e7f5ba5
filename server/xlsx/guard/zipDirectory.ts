import type { ReadLimits } from '#server/xlsx/limits';
import { Refused } from '#server/xlsx/refused';

/** One part of a zip package as the central directory states it, checked against its local header. */
export type ZipEntry = {
  readonly name: string;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  readonly method: 'stored' | 'deflated';
  /** Where the packed bytes begin in the file. */
  readonly dataStart: number;
};

/** Entries by lower-case name: parts of a package are named without regard to case. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const endSignature = 0x06054b50;
const zip64LocatorSignature = 0x07064b50;
const zip64EndSignature = 0x06064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;

/** What the end of a zip says of its directory; `at`: where the end record itself begins. */
export type End = { readonly count: number; readonly size: number; readonly offset: number; readonly at: number };

/**
 * Reads the central directory, which is all a reader may trust, and refuses what only an attack or damage produces:
 * too many entries, sizes that cannot be, two entries in the same bytes, names that climb out of the package (Q-B1).
 */
export function readZipDirectory(bytes: Uint8Array, limits: ReadLimits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (!end) throw new Refused('cut_short', { bytes: bytes.length });
  if (end.count > limits.entries) throw new Refused('zip_bomb', { entries: end.count, limit: limits.entries });
  if (end.offset + end.size > bytes.length) throw new Refused('cut_short', { bytes: bytes.length });

  const entries = new Map<string, ZipEntry>();
  const spans: { readonly start: number; readonly end: number }[] = [];
  let at = end.offset;
  let total = 0;
  for (let i = 0; i < end.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw new Refused('damaged', {});
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new Refused('damaged', {});
    const name = partName(bytes.subarray(at + 46, at + 46 + nameLength));
    const sizes = entrySizes(view, at, at + 46 + nameLength, extraLength);
    const flags = view.getUint16(at + 8, true);
    const isFolder = name.endsWith('/');
    if (!isFolder) {
      if (flags & 1) throw new Refused('encrypted', {});
      const method = view.getUint16(at + 10, true);
      if (method !== 0 && method !== 8) throw new Refused('damaged', { part: name });
      if (entries.has(name.toLowerCase())) throw new Refused('unsafe_names', { name });
      total += sizes.size;
      checkSize(name, sizes, total, limits);
      const dataStart = localData(view, sizes.local);
      spans.push({ start: sizes.local, end: dataStart + sizes.packedSize });
      entries.set(name.toLowerCase(), {
        name,
        packedSize: sizes.packedSize,
        size: sizes.size,
        crc: view.getUint32(at + 16, true),
        method: method === 0 ? 'stored' : 'deflated',
        dataStart,
      });
    }
    at = next;
  }
  checkSpans(spans, end.offset);
  return entries;
}

/** The end record, with the counts of its 64-bit form where there is one. */
export function findEnd(view: DataView): End | undefined {
  const lowest = Math.max(0, view.byteLength - endSize - 0xffff);
  for (let at = view.byteLength - endSize; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && size !== 0xffffffff && offset !== 0xffffffff) return { count, size, offset, at };
    return findZip64End(view, at) ?? { count, size, offset, at };
  }
  return undefined;
}

function findZip64End(view: DataView, end: number): End | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== zip64LocatorSignature) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== zip64EndSignature) return undefined;
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
    at: end,
  };
}

type Sizes = { readonly packedSize: number; readonly size: number; readonly local: number };

/** Sizes of an entry, from the zip64 extra field where the short fields are full. */
function entrySizes(view: DataView, at: number, extraStart: number, extraLength: number): Sizes {
  let size = view.getUint32(at + 24, true);
  let packedSize = view.getUint32(at + 20, true);
  let local = view.getUint32(at + 42, true);
  for (let extra = extraStart; extra + 4 <= extraStart + extraLength; ) {
    const id = view.getUint16(extra, true);
    const length = view.getUint16(extra + 2, true);
    let field = extra + 4;
    const fieldEnd = Math.min(field + length, extraStart + extraLength);
    const take = (short: number): number => {
      if (short !== 0xffffffff || field + 8 > fieldEnd) return short;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    if (id === 1) {
      size = take(size);
      packedSize = take(packedSize);
      local = take(local);
    }
    extra = extra + 4 + length;
  }
  return { size, packedSize, local };
}

function localData(view: DataView, local: number): number {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature) throw new Refused('damaged', {});
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

function checkSize(name: string, sizes: Sizes, total: number, limits: ReadLimits): void {
  const ratio = sizes.size / Math.max(1, sizes.packedSize);
  if (sizes.size > limits.ratioFromBytes && ratio > limits.ratio) {
    throw new Refused('zip_bomb', { part: name, bytes: sizes.size, ratio: Math.round(ratio), limit: limits.ratio });
  }
  // Large without being suspicious: formatted empty rows to the end of the sheet do this. The person can mend that.
  if (sizes.size > limits.partBytes) throw new Refused('too_large', { bytes: sizes.size, limit: limits.partBytes });
  if (total > limits.totalBytes) throw new Refused('too_large', { bytes: total, limit: limits.totalBytes });
}

/** Packed bytes lie one after another before the directory; entries that share bytes are the flat zip bomb. */
function checkSpans(spans: { readonly start: number; readonly end: number }[], directoryStart: number): void {
  spans.sort((a, b) => a.start - b.start);
  let previous = 0;
  for (const span of spans) {
    if (span.start < previous || span.end > directoryStart) throw new Refused('zip_bomb', { overlap: span.start });
    previous = span.end;
  }
}

/** Some programs write `xl\workbook.xml` or a leading slash; both name the same part. Climbing names are refused. */
export function partName(bytes: Uint8Array): string {
  const name = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').replaceAll('\\', '/');
  const plain = name.startsWith('/') ? name.slice(1) : name;
  const climbs = plain.split('/').some((segment) => segment === '..' || segment === '.');
  const controlled = Array.from(plain).some((character) => character < ' ');
  if (climbs || controlled || plain === '' || plain.startsWith('/') || /^[a-z]:/i.test(plain)) {
    throw new Refused('unsafe_names', { name: plain.slice(0, 80) });
  }
  return plain;
}
