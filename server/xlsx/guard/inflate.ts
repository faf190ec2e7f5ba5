import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { ZipEntry } from '#server/xlsx/guard/zipDirectory';
import { Refused } from '#server/xlsx/refused';

/**
 * Unpacks one part while counting what really comes out. A part that gives more than its directory entry states is an
 * attack (the header lies, Q-B1); one that gives less, or another checksum, is damaged.
 */
export function inflatePart(bytes: Uint8Array, entry: ZipEntry): Buffer {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 'stored') return checked(packed, entry, crc32(packed));
  let whole: Buffer;
  try {
    // One output buffer of the stated size: nothing to put together, and one byte more is already a lie.
    const room = Math.max(64, entry.size + 1);
    whole = inflateRawSync(packed, { maxOutputLength: room, chunkSize: room });
  } catch (error) {
    throw inflateTrouble(error, entry);
  }
  return checked(whole, entry, crc32(whole));
}

/**
 * The same in pieces, for parts that should not stand in memory whole; small parts come in one piece, which is faster. A
 * piece is overwritten by nothing; it may be kept.
 */
export async function* inflateInPieces(
  bytes: Uint8Array,
  entry: ZipEntry,
  pieceSize = 1 << 18,
  wholeUpTo = 1 << 21,
): AsyncGenerator<Buffer> {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 'stored' || entry.size <= wholeUpTo) {
    yield inflatePart(bytes, entry);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: pieceSize });
  inflate.end(packed);
  let got = 0;
  let crc = 0;
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      got += piece.length;
      if (got > entry.size) throw new Refused('zip_bomb', { part: entry.name, bytes: got, declared: entry.size });
      crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    throw error instanceof Refused ? error : inflateTrouble(error, entry);
  } finally {
    inflate.destroy();
  }
  if (got !== entry.size || crc !== entry.crc) throw new Refused('damaged', { part: entry.name });
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Buffer {
  if (entry.dataStart + entry.packedSize > bytes.length) throw new Refused('cut_short', { part: entry.name });
  return Buffer.from(bytes.buffer, bytes.byteOffset + entry.dataStart, entry.packedSize);
}

function checked(whole: Buffer, entry: ZipEntry, crc: number): Buffer {
  if (whole.length > entry.size) {
    throw new Refused('zip_bomb', { part: entry.name, bytes: whole.length, declared: entry.size });
  }
  if (whole.length !== entry.size || crc !== entry.crc) throw new Refused('damaged', { part: entry.name });
  return whole;
}

function inflateTrouble(error: unknown, entry: ZipEntry): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_BUFFER_TOO_LARGE') {
    return new Refused('zip_bomb', { part: entry.name, bytes: entry.size + 1, declared: entry.size });
  }
  if (code === 'Z_BUF_ERROR') return new Refused('cut_short', { part: entry.name });
  if (typeof code === 'string' && code.startsWith('Z_')) return new Refused('damaged', { part: entry.name });
  return error;
}
