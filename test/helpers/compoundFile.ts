/** A compound file (container of `.xls`, `.doc`, encrypted `.xlsx`) of a few streams, each in whole sectors of 512 bytes. */
export function compoundFile(streams: readonly { readonly name: string; readonly content: Buffer }[]): Buffer {
  const sector = 512;
  // Streams below 4,096 bytes would live in the mini stream; tests do not need one.
  const padded = streams.map(({ name, content }) => ({
    name,
    content: content.length >= 4096 ? content : Buffer.concat([content, Buffer.alloc(4096 - content.length)]),
  }));
  const sectorsOf = padded.map(({ content }) => Math.ceil(content.length / sector));
  const directorySectors = Math.ceil((padded.length + 1) / 4);
  const total = directorySectors + sectorsOf.reduce((sum, count) => sum + count, 0);
  const fatSectors = Math.ceil((total + Math.ceil(total / 127) + 1) / 128);
  const fat = new Uint32Array(fatSectors * 128).fill(0xffffffff);
  for (let i = 0; i < fatSectors; i++) fat[i] = 0xfffffffd;
  const chain = (start: number, count: number): void => {
    for (let i = 0; i < count; i++) fat[start + i] = i + 1 < count ? start + i + 1 : 0xfffffffe;
  };
  chain(fatSectors, directorySectors);

  const directory = Buffer.alloc(directorySectors * sector);
  const entry = (
    at: number,
    name: string,
    type: number,
    start: number,
    size: number,
    child: number,
    right: number,
  ): void => {
    const bytes = Buffer.from(`${name}\0`, 'utf16le');
    bytes.copy(directory, at * 128);
    directory.writeUInt16LE(bytes.length, at * 128 + 64);
    directory[at * 128 + 66] = type;
    directory[at * 128 + 67] = 1;
    directory.writeUInt32LE(0xffffffff, at * 128 + 68);
    directory.writeUInt32LE(right, at * 128 + 72);
    directory.writeUInt32LE(child, at * 128 + 76);
    directory.writeUInt32LE(start, at * 128 + 116);
    directory.writeUInt32LE(size, at * 128 + 120);
  };
  entry(0, 'Root Entry', 5, 0xfffffffe, 0, padded.length > 0 ? 1 : 0xffffffff, 0xffffffff);
  const bodies: Buffer[] = [];
  let next = fatSectors + directorySectors;
  padded.forEach(({ name, content }, i) => {
    const count = sectorsOf[i] ?? 0;
    entry(i + 1, name, 2, next, content.length, 0xffffffff, i + 1 < padded.length ? i + 2 : 0xffffffff);
    chain(next, count);
    next += count;
    bodies.push(content, Buffer.alloc(count * sector - content.length));
  });

  const header = Buffer.alloc(sector);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(fatSectors, 44);
  header.writeUInt32LE(fatSectors, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(0xfffffffe, 60);
  header.writeUInt32LE(0xfffffffe, 68);
  header.fill(0xff, 76, 512);
  for (let i = 0; i < fatSectors; i++) header.writeUInt32LE(i, 76 + 4 * i);
  return Buffer.concat([header, Buffer.from(fat.buffer), directory, ...bodies]);
}
