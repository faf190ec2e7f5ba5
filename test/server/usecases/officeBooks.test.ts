import { describe, expect, test } from 'vitest';
import { packDocx } from '#server/documents/docx';
import { foundBooks } from '#test/fixtures/found/books';
import { moreFoundBooks } from '#test/fixtures/found/moreBooks';
import { secondFoundBooks } from '#test/fixtures/found/secondBooks';
import { officeForms } from '#test/fixtures/unseen/officeForms';
import { officeOdd } from '#test/fixtures/unseen/officeOdd';
import { officePlans } from '#test/fixtures/unseen/officePlans';
import { officeRows } from '#test/fixtures/unseen/officeRows';
import { officeSecond } from '#test/fixtures/unseen/officeSecond';
import { officeThird } from '#test/fixtures/unseen/officeThird';
import { type OfficeBook, officeFile } from '#test/helpers/officeBook';
import { readHere } from '#test/helpers/readInThread';
import { readSheet } from '#test/helpers/unseen';

const asOf = '2026-02-14';

const books: readonly OfficeBook[] = [
  ...foundBooks,
  ...moreFoundBooks,
  ...secondFoundBooks,
  ...officePlans,
  ...officeForms,
  ...officeOdd,
  ...officeSecond,
  ...officeThird,
  ...officeRows,
];

describe.each(books.map((book) => [book.id, book] as const))('the file of an office: %s', (_, book) => {
  const read = async () => {
    const reading = await readHere(await officeFile(book), {}, { docx: packDocx });
    if (!reading.ok) throw new Error('not read');
    return [book, ...(book.more ?? [])].map((told, at) => {
      const grid = reading.workbook.sheets[at];
      if (grid === undefined) throw new Error(`no sheet ${at}`);
      return { told, found: readSheet(grid, at === 0 ? (book.at?.[0] ?? 0) : 0, told.lines.length, asOf) };
    });
  };

  test('[T1][T2][T3] every row is what a person calls it, every column is found, doubts are asked about', async () => {
    for (const { told, found } of await read()) {
      expect(found.columns).toEqual(told.columns);
      expect(found.lines).toEqual(told.lines.map(([expected]) => (expected === 'blank' ? '' : expected)));
      expect(found.asks).toEqual(told.asks ?? []);
    }
  });

  test('[A1][P3][T6] bodies, last days and shares', async () => {
    for (const { told, found } of await read())
      for (const known of ['lead', 'coordinating', 'due', 'percents'] as const)
        for (const [path, expected] of Object.entries(told[known] ?? {}))
          expect(found[known](path), `${known} ${path}`).toBe(expected);
  });

  test('[R8] what was planted is found, and no clean row has an error', async () => {
    for (const { told, found } of await read()) {
      const at = found.findings.map((finding) => finding.at);
      for (const planted of told.finds ?? []) expect(at).toContain(planted);
      expect(
        found.findings.filter(({ severity, at: where }) => severity === 'error' && !told.finds?.includes(where)),
      ).toEqual([]);
    }
  });
});
