import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBook, saveBook, sheetOf, typeInto } from '#scripts/package/book';
import { projectRoot } from '#scripts/package/root';
import { appendix } from '#test/pages/world';

/** A file as a person would choose it in the browser. */
export type ChosenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The real appendix with some cells typed anew; rows and columns count from 1. */
export async function appendixWith(
  name: string,
  cells: readonly (readonly [row: number, column: number, text: string])[] = [],
): Promise<ChosenFile> {
  const bytes = await readFile(join(projectRoot(), appendix));
  if (cells.length === 0) return { name, mimeType, buffer: bytes };
  const book = openBook(bytes);
  const sheet = sheetOf(book, 'Phụ lục');
  for (const [row, column, text] of cells) typeInto(sheet, row, column, text);
  return { name, mimeType, buffer: saveBook(book, '2016-03-05T02:00:00Z') };
}
