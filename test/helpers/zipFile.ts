import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip file made for a test; what is not given is made as an honest program would. */
export type ZipPart = {
  readonly name: string;
  readonly content: string | Buffer;
  readonly stored?: boolean;
  /** What the directory states, where it lies. */
  readonly statedSize?: number;
  readonly statedCrc?: number;
  /** Sizes only behind the data, as streaming writers do. */
  readonly descriptor?: boolean;
  /** Entry shares the packed bytes of the entry with this index. */
  readonly sameBytesAs?: number;
};

export function zipFile(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = typeof part.content === 'string' ? Buffer.from(part.content, 'utf8') : part.content;
    const packed = part.stored ? content : deflateRawSync(content);
    const name = Buffer.from(part.name, 'utf8');
    const size = part.statedSize ?? content.length;
    const crc = part.statedCrc ?? crc32(content);
    const large = size > 0xfffffffe;
    const shared = part.sameBytesAs === undefined ? undefined : offsets[part.sameBytesAs];
    const at = shared ?? offset;
    offsets.push(at);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800 | (part.descriptor ? 8 : 0), 2);
    fields.writeUInt16LE(part.stored ? 0 : 8, 4);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(large ? 0xffffffff : size, 18);
    fields.writeUInt16LE(name.length, 22);
    const extra = Buffer.alloc(large ? 12 : 0);
    if (large) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(8, 2);
      extra.writeBigUInt64LE(BigInt(size), 4);
      fields.writeUInt16LE(12, 24);
    }
    if (shared === undefined) {
      const local = Buffer.from(fields);
      if (part.descriptor) local.fill(0, 10, 22);
      const descriptor = Buffer.alloc(part.descriptor ? 16 : 0);
      if (part.descriptor) {
        descriptor.writeUInt32LE(0x08074b50, 0);
        fields.copy(descriptor, 4, 10, 22);
      }
      const whole = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), local, name, extra, packed, descriptor]);
      pieces.push(whole);
      offset += whole.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, tail, name, extra]));
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, directoryBytes, end]);
}
