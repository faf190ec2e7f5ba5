import { describe, expect, test } from 'vitest';
import { packDocx } from '#server/documents/docx';
import { foundBooks } from '#test/fixtures/found/books';
import { moreFoundBooks } from '#test/fixtures/found/moreBooks';
import { secondFoundBooks } from '#test/fixtures/found/secondBooks';
import { foundFile } from '#test/helpers/foundBook';
import { readHere } from '#test/helpers/readInThread';
import { readSheet } from '#test/helpers/unseen';

const asOf = '2026-02-14';

describe.each([...foundBooks, ...moreFoundBooks, ...secondFoundBooks].map((book) => [book.id, book] as const))(
  'found %s',
  (_, book) => {
    const read = async () => {
      const reading = await readHere(await foundFile(book), {}, { docx: packDocx });
      const sheet = reading.ok ? reading.workbook.sheets[0] : undefined;
      if (sheet === undefined) throw new Error('not read');
      return readSheet(sheet, book.at?.[0] ?? 0, book.lines.length, asOf);
    };

    test('[T1][T2][T3] every row is what a person calls it, every column is found', async () => {
      const { lines, columns } = await read();
      expect(columns).toEqual(book.columns);
      expect(lines).toEqual(book.lines.map(([expected]) => (expected === 'blank' ? '' : expected)));
    });

    test('[A1][P3] bodies and last days', async () => {
      const { lead, due } = await read();
      for (const [path, expected] of Object.entries(book.lead ?? {})) expect(lead(path), path).toBe(expected);
      for (const [path, expected] of Object.entries(book.due ?? {})) expect(due(path), path).toBe(expected);
    });

    test('[R8] what was planted is found, and no clean row has an error', async () => {
      const { findings } = await read();
      const told = findings.map(({ at }) => at);
      for (const planted of book.finds ?? []) expect(told).toContain(planted);
      expect(findings.filter(({ severity, at }) => severity === 'error' && !book.finds?.includes(at))).toEqual([]);
    });
  },
);
