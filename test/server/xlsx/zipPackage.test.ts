import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { CFB } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { ZipPackage } from '#server/xlsx/zipPackage';

function sink(): { readonly out: Writable; readonly bytes: () => Buffer } {
  const chunks: Buffer[] = [];
  const out = new Writable({
    // A disk that is never quick: every chunk fills it.
    highWaterMark: 1,
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      setImmediate(done);
    },
  });
  return { out, bytes: () => Buffer.concat(chunks) };
}

async function packed(write: (zip: ZipPackage) => Promise<void> | void): Promise<Buffer> {
  const { out, bytes } = sink();
  const zip = new ZipPackage(out);
  await write(zip);
  await Promise.all([zip.finish(), finished(out)]);
  return bytes();
}

type Unpacked = { readonly name: string; readonly content: Uint8Array; readonly size: number };

/** Parts as another reader unpacks them, without the entry it adds of its own. */
function parts(bytes: Buffer): readonly (readonly [string, string])[] {
  const pack = CFB.read(bytes, { type: 'buffer' }) as { readonly FileIndex: readonly Unpacked[] };
  return pack.FileIndex.filter(({ name, size }) => size > 0 && !name.startsWith('\u0001')).map(({ name, content }) => [
    name,
    Buffer.from(content).toString('utf8'),
  ]);
}

async function written(zip: ZipPackage, name: string, texts: readonly string[]): Promise<void> {
  const part = zip.part(name);
  for (const text of texts) {
    part.add(text);
    if (part.full) await part.room();
  }
  part.end();
}

describe('a package written bit by bit', () => {
  test('[E6] texts come back whole: short, longer than any buffer, and with letters outside the first plane', async () => {
    const texts = ['<a>', 'Đắk Nông 😀'.repeat(40_000), '', ...Array.from({ length: 30_000 }, (_, i) => `ô ${i};`)];
    const bytes = await packed((zip) => written(zip, 'sheet.xml', texts));
    expect(parts(bytes)).toEqual([['sheet.xml', texts.join('')]]);
  });

  test('a small part that comes while a large one is open stands after it', async () => {
    const bytes = await packed(async (zip) => {
      zip.append('first.xml', 'một');
      const part = zip.part('large.xml');
      zip.append('last.xml', 'ba');
      part.add('hai');
      part.end();
    });
    expect(parts(bytes)).toEqual([
      ['first.xml', 'một'],
      ['large.xml', 'hai'],
      ['last.xml', 'ba'],
    ]);
  });

  test('two parts cannot be open at once', () => {
    const zip = new ZipPackage(sink().out);
    zip.part('one.xml');
    expect(() => zip.part('two.xml')).toThrow('two.xml');
  });

  test('[E1] the same texts give the same bytes', async () => {
    const texts = Array.from({ length: 50_000 }, (_, i) => `<c>${i}</c>`);
    const twice = [await packed((zip) => written(zip, 's', texts)), await packed((zip) => written(zip, 's', texts))];
    expect(twice[0]?.equals(twice[1] ?? Buffer.alloc(0))).toBe(true);
  });
});
