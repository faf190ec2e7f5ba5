/** One stream of a compound file (the container of .xls, of macros and of encrypted workbooks). */
export type CompoundStream = { readonly name: string; readonly data: Buffer };

const sector = 512;
const endOfChain = 0xfffffffe;
const fatSector = 0xfffffffd;
const free = 0xffffffff;
/** Streams below this size belong into the mini stream, which these files do without. */
const smallest = 4096;

/** Builds a minimal compound file (version 3). Streams are padded with spaces or zeros by the caller to at least 4,096 bytes. */
export function compoundFile(streams: readonly CompoundStream[]): Buffer {
  for (const stream of streams) {
    if (stream.data.length < smallest) throw new Error(`stream ${stream.name} is shorter than ${smallest} bytes`);
  }
  const sectorsOf = (bytes: number): number => Math.ceil(bytes / sector);
  const directorySectors = sectorsOf((streams.length + 1) * 128);
  const dataSectors = streams.reduce((sum, stream) => sum + sectorsOf(stream.data.length), 0);
  const total = 1 + directorySectors + dataSectors;
  if (total > sector / 4) throw new Error('one FAT sector is not enough for these streams');

  const fat = Buffer.alloc(sector, 0xff);
  const chain = (first: number, count: number): void => {
    for (let index = 0; index < count; index += 1) {
      fat.writeUInt32LE(index === count - 1 ? endOfChain : first + index + 1, (first + index) * 4);
    }
  };
  fat.writeUInt32LE(fatSector, 0);
  chain(1, directorySectors);

  const directory = Buffer.alloc(directorySectors * sector);
  entry(directory, 0, 'Root Entry', 5, streams.length === 0 ? free : 1, endOfChain, 0);
  const bodies: Buffer[] = [];
  let next = 1 + directorySectors;
  streams.forEach((stream, index) => {
    const count = sectorsOf(stream.data.length);
    chain(next, count);
    entry(
      directory,
      index + 1,
      stream.name,
      2,
      free,
      next,
      stream.data.length,
      index + 2 <= streams.length ? index + 2 : free,
    );
    bodies.push(stream.data, Buffer.alloc(count * sector - stream.data.length));
    next += count;
  });

  const header = Buffer.alloc(sector);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(smallest, 56);
  header.writeUInt32LE(endOfChain, 60);
  header.writeUInt32LE(endOfChain, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  return Buffer.concat([header, fat, directory, ...bodies]);
}

function entry(
  directory: Buffer,
  index: number,
  name: string,
  type: number,
  child: number,
  start: number,
  size: number,
  right = free,
): void {
  const at = index * 128;
  directory.write(name, at, 'utf16le');
  directory.writeUInt16LE((name.length + 1) * 2, at + 64);
  directory.writeUInt8(type, at + 66);
  directory.writeUInt8(1, at + 67);
  directory.writeUInt32LE(free, at + 68);
  directory.writeUInt32LE(right, at + 72);
  directory.writeUInt32LE(child, at + 76);
  directory.writeUInt32LE(start >>> 0, at + 116);
  directory.writeUInt32LE(size, at + 120);
}
