import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPackage } from '#server/xlsx/guard/package';
import { defaultLimits } from '#server/xlsx/limits';
import { copyZip } from '#server/xlsx/paint/copyZip';
import { zipEntries } from '#test/helpers/zipEntries';
import { type ZipPart, zipFile } from '#test/helpers/zipFile';

const part = fc.record({
  content: fc.string({ maxLength: 200 }),
  stored: fc.boolean(),
  descriptor: fc.boolean(),
  becomes: fc.constantFrom('kept', 'replaced', 'removed'),
});

/** Bytes of an entry as they lie in a file, its local header included. */
function lying(bytes: Uint8Array, name: string): string {
  const entry = openPackage(bytes, defaultLimits).entry(name);
  const from = (entry?.dataStart ?? 0) - 30 - Buffer.byteLength(name);
  const to = (entry?.dataStart ?? 0) + (entry?.packedSize ?? 0);
  return Buffer.from(bytes).toString('latin1', from, to);
}

describe('[§13] a package copied with changes', () => {
  it('holds the new parts, not the removed ones, and all others byte for byte in their order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { minLength: 1, maxLength: 8 }),
        fc.array(fc.string(), { maxLength: 2 }),
        async (parts, more) => {
          const named = parts.map((one, at) => ({ ...one, name: `xl/phần ${at}.xml` }));
          const source = zipFile(
            named.map(({ name, content, stored, descriptor }): ZipPart => ({ name, content, stored, descriptor })),
          );
          const copy = copyZip(source, {
            replaced: new Map(
              named.flatMap(({ name, becomes, content }) =>
                becomes === 'replaced' ? [[name, Buffer.from(`<${content}>`)]] : [],
              ),
            ),
            removed: new Set(named.flatMap(({ name, becomes }) => (becomes === 'removed' ? [name] : []))),
            added: more.map((content, at) => ({ name: `xl/thêm ${at}.xml`, bytes: Buffer.from(content) })),
          });
          const found = (await zipEntries(copy)).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);
          expect(found).toEqual([
            ...named.flatMap(({ name, becomes, content }) =>
              becomes === 'removed'
                ? []
                : [[name, Buffer.from(becomes === 'replaced' ? `<${content}>` : content).toString()]],
            ),
            ...more.map((content, at) => [`xl/thêm ${at}.xml`, Buffer.from(content).toString()]),
          ]);
          for (const { name, becomes } of named)
            if (becomes === 'kept') expect(lying(copy, name)).toBe(lying(source, name));
        },
      ),
      { seed: 20151114, numRuns: 200 },
    );
  });

  it('keeps folders, junk between parts and the comment at the end, and follows entries out of their order', async () => {
    const plain = zipFile([
      { name: 'xl/', content: '', stored: true },
      { name: 'a.xml', content: '<a/>' },
      { name: 'b.xml', content: '<b/>' },
    ]);
    const source = Buffer.concat([plain, Buffer.from('ghi chú')]);
    source.writeUInt16LE(Buffer.byteLength('ghi chú'), plain.length - 2);
    const copy = copyZip(source, {
      replaced: new Map([['a.xml', Buffer.from('<aa/>')]]),
      removed: new Set(),
      added: [],
    });
    expect((await zipEntries(copy)).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['xl/', ''],
      ['a.xml', '<aa/>'],
      ['b.xml', '<b/>'],
    ]);
    expect(copy.subarray(-8).toString()).toBe('ghi chú');
  });
});
