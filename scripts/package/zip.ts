import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** One file of a package, in the order it stands in the archive. */
export type Part = { readonly name: string; readonly data: Buffer };

/** 1980-01-01 00:00, the earliest time a zip can name: the same parts give the same bytes on every day. */
const epochDate = 0x21;

/**
 * Opens an archive we wrote or issued ourselves. It trusts the central directory, so it is no reader for strangers' files:
 * those go through the guard of the server.
 */
export function readZip(bytes: Buffer): Part[] {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error('no end of central directory: this is no zip archive');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const parts: Part[] = [];
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error(`central directory is broken at byte ${at}`);
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(start, start + packed);
    parts.push({ name, data: method === 0 ? Buffer.from(body) : inflateRawSync(body) });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** Packs parts in the order given, all with the same time stamp. `level` 0 stores without packing. */
export function writeZip(parts: readonly Part[], level = 6): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const packed = level === 0 ? part.data : deflateRawSync(part.data, { level });
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800, 2);
    head.writeUInt16LE(level === 0 ? 0 : 8, 4);
    head.writeUInt16LE(0, 6);
    head.writeUInt16LE(epochDate, 8);
    head.writeUInt32LE(crc32(part.data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(part.data.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), head, name]);
    bodies.push(local, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, name);
    offset += local.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listing, end]);
}
