import { describe, expect, it } from 'vitest';
import { archiveLimits, unpackArchive } from '#server/usecases/doors/archive';
import { type ZipPart, zipFile } from '#test/helpers/zipFile';

async function unpacked(parts: readonly ZipPart[], limits?: Partial<typeof archiveLimits>): Promise<unknown> {
  return outcome(zipFile(parts), limits);
}

/** What became of each entry: its text, or the code it was refused with. */
async function outcome(bytes: Uint8Array, limits?: Partial<typeof archiveLimits>): Promise<unknown> {
  const archive = await unpackArchive(bytes, { ...archiveLimits, ...limits });
  if (archive.kind === 'refused') return archive.refusal.code;
  return archive.files.map((file) => [
    file.file,
    file.kind === 'file' ? Buffer.from(file.bytes).toString() : file.refusal.code,
  ]);
}

describe('a zip of reports', () => {
  it('[T8] gives each file under its plain name; folders, hidden files and what systems add are passed over', async () => {
    expect(
      await unpacked([
        { name: 'Tháng 11/', content: '' },
        { name: 'Tháng 11/Sở Nội vụ.xlsx', content: 'một' },
        { name: 'b\\c.xlsx', content: 'hai' },
        { name: '__MACOSX/._a.xlsx', content: 'x' },
        { name: '.DS_Store', content: 'x' },
        { name: '~$a.xlsx', content: 'x' },
        { name: 'Thumbs.db', content: 'x' },
      ]),
    ).toEqual([
      ['Sở Nội vụ.xlsx', 'một'],
      ['c.xlsx', 'hai'],
    ]);
  });

  it('[Q-B1] a climbing or absolute name is only a name', async () => {
    expect(
      await unpacked([
        { name: '../../etc/a.xlsx', content: 'một' },
        { name: '/b.xlsx', content: 'hai' },
        { name: 'C:\\c.xlsx', content: 'ba' },
        { name: '..', content: 'x' },
      ]),
    ).toEqual([
      ['a.xlsx', 'một'],
      ['b.xlsx', 'hai'],
      ['c.xlsx', 'ba'],
    ]);
  });

  it('[T8] names in UTF-8 without the flag, and in the code pages of old programs, are read', async () => {
    const name = 'Sở Nội vụ.xlsx';
    const flagged = zipFile([{ name, content: 'một' }]);
    expect(await outcome(withoutUtf8Flag(flagged))).toEqual([[name, 'một']]);
    // 0x82 is é in code page 437; alone it is no UTF-8.
    const old = withoutUtf8Flag(zipFile([{ name: 'r-sum-.xlsx', content: 'hai' }]));
    for (let at = old.indexOf('r-sum-'); at >= 0; at = old.indexOf('r-sum-', at + 6)) old[at + 1] = old[at + 5] = 0x82;
    expect(await outcome(old)).toEqual([['résumé.xlsx', 'hai']]);
  });

  it('[Q-B5] a locked entry, a zip within and a broken entry are refused, each with its code; the others go on', async () => {
    const inner = zipFile([{ name: 'a.xlsx', content: 'x' }]);
    const locked = encrypted(
      zipFile([
        { name: 'khoa.xlsx', content: 'x' },
        { name: 'mo.xlsx', content: 'một' },
      ]),
    );
    expect(await outcome(locked)).toEqual([
      ['khoa.xlsx', 'encrypted'],
      ['mo.xlsx', 'một'],
    ]);
    expect(
      await unpacked([
        { name: 'trong.zip', content: inner },
        { name: 'hong.xlsx', content: 'nội dung', statedCrc: 1 },
        { name: 'sau.xlsx', content: 'hai' },
      ]),
    ).toEqual([
      ['trong.zip', 'archive'],
      ['hong.xlsx', 'damaged'],
      ['sau.xlsx', 'hai'],
    ]);
  });

  it('[Q-B1] sizes are counted as they come out, whatever the directory says', async () => {
    const big = 'a'.repeat(100_000);
    expect(
      await unpacked(
        [
          { name: 'to.xlsx', content: big },
          { name: 'khai-nho.xlsx', content: big, statedSize: 10 },
          { name: 'khai-lon.xlsx', content: 'nhỏ', statedSize: 90_000 },
          { name: 'vua.xlsx', content: 'vừa' },
        ],
        { fileBytes: 50_000 },
      ),
    ).toEqual([
      ['to.xlsx', 'too_large'],
      ['khai-nho.xlsx', 'damaged'],
      ['khai-lon.xlsx', 'too_large'],
      ['vua.xlsx', 'vừa'],
    ]);
  });

  it('[Q-B1] past the number of files or of bytes the whole is refused, none is taken', async () => {
    const parts = Array.from({ length: archiveLimits.entries + 1 }, (_, i) => ({ name: `${i}.xlsx`, content: 'x' }));
    expect(await unpacked(parts)).toBe('too_many_files');
    expect(await unpacked(parts.slice(1))).toHaveLength(archiveLimits.entries);
    const folders = Array.from({ length: 400 }, (_, i) => ({ name: `${i}/`, content: '' }));
    expect(await unpacked([...folders, ...parts.slice(0, 300)])).toHaveLength(300);
    const three = ['a', 'b', 'c'].map((name) => ({ name, content: 'x'.repeat(40_000) }));
    expect(await unpacked(three, { totalBytes: 100_000 })).toBe('zip_bomb');
  });

  it('[Q-B1] entries over the same bytes do not multiply: each counts', async () => {
    const parts: ZipPart[] = [{ name: '0.xlsx', content: 'x'.repeat(40_000) }];
    for (let i = 1; i < 10; i += 1) parts.push({ name: `${i}.xlsx`, content: 'x'.repeat(40_000), sameBytesAs: 0 });
    expect(await unpacked(parts, { totalBytes: 100_000 })).toBe('zip_bomb');
  });

  it('[Q-B5] cut short, no zip at all, empty', async () => {
    const whole = zipFile([
      { name: 'a.xlsx', content: 'một' },
      { name: 'b.xlsx', content: 'hai' },
    ]);
    expect(await outcome(whole.subarray(0, whole.length - 30))).toBe('cut_short');
    expect(await outcome(Buffer.from('không phải'))).toBe('damaged');
    expect(await unpacked([])).toEqual([]);
  });
});

/** As programs do that write UTF-8 and do not say so. */
function withoutUtf8Flag(zip: Buffer): Buffer {
  return changedFlags(zip, (flags) => flags & ~0x800);
}

/** The entry `khoa.xlsx` says that it is locked. */
function encrypted(zip: Buffer): Buffer {
  return changedFlags(zip, (flags, at) => (isLocked(zip, at) ? flags | 1 : flags));
}

function isLocked(zip: Buffer, at: number): boolean {
  const name = zip.indexOf('.xlsx', at);
  return zip.subarray(name - 4, name).toString() === 'khoa';
}

function changedFlags(zip: Buffer, change: (flags: number, at: number) => number): Buffer {
  const copy = Buffer.from(zip);
  for (const [sign, offset] of [
    ['PK\u0003\u0004', 6],
    ['PK\u0001\u0002', 8],
  ] as const) {
    for (let at = copy.indexOf(sign, 0, 'latin1'); at >= 0; at = copy.indexOf(sign, at + 4, 'latin1'))
      copy.writeUInt16LE(change(copy.readUInt16LE(at + offset), at), at + offset);
  }
  return copy;
}
