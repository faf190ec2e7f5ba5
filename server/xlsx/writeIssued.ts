import { join } from 'node:path';
import { writeBookBytes, writeBookFile } from '#server/xlsx/writeBook';
import type { Book } from '#shared/report/book';
import { type Issued, type IssuedInput, issuedWorkbook } from '#shared/report/issued';
import { reportingAgencies } from '#shared/report/issuedRows';
import { fold } from '#shared/text/fold';

/** What was issued to one body: `file` is relative to the folder. */
export type IssuedFile = {
  readonly agency: string;
  readonly agencyName: string;
  readonly file: string;
  readonly tasks: number;
};

/** What the workbooks of all bodies have in common; `dueOf` is the day the report of a body is due. */
export type IssuedForAll = Omit<IssuedInput, 'agency' | 'due'> & {
  readonly dueOf?: (agency: string) => string | undefined;
};

/**
 * The workbook of every body with an assignment (E2), one after the other. File names are the body's name without marks and the period, so
 * that mail programs and old file systems keep them; two bodies of one name are told apart by their id.
 */
export function* issuedBooks(input: IssuedForAll): Iterable<IssuedFile & { readonly book: Book }> {
  const taken = new Set<string>();
  for (const agency of reportingAgencies(input.assignments)) {
    const issued = issuedWorkbook(inputFor(input, agency));
    if (issued === null) continue;
    const file = fileName(issued, input.period, taken);
    taken.add(file);
    yield { agency, agencyName: issued.agencyName, file, tasks: issued.tasks, book: issued.book };
  }
}

/** Writes the workbooks of all bodies into a folder. */
export async function writeIssuedWorkbooks(
  input: IssuedForAll,
  folder: string,
  told?: (file: IssuedFile) => void,
): Promise<readonly IssuedFile[]> {
  const files: IssuedFile[] = [];
  for (const { book, ...entry } of issuedBooks(input)) {
    await writeBookFile(book, join(folder, entry.file));
    files.push(entry);
    told?.(entry);
  }
  return files;
}

/** The workbook of one body, not yet written, under the name it gets; null where the body has nothing to report. */
export function issuedBookFor(input: IssuedForAll, agency: string): (Issued & { readonly file: string }) | null {
  const issued = issuedWorkbook(inputFor(input, agency));
  return issued === null ? null : { ...issued, file: fileName(issued, input.period, new Set()) };
}

/** The workbook of one body as bytes; null where it has nothing to report. */
export async function issuedFile(
  input: IssuedForAll,
  agency: string,
): Promise<(IssuedFile & { readonly bytes: Uint8Array }) | null> {
  const issued = issuedBookFor(input, agency);
  if (issued === null) return null;
  const { agencyName, tasks, file } = issued;
  return { agency, agencyName, file, tasks, bytes: await writeBookBytes(issued.book) };
}

/** One workbook as bytes; null where the body has nothing to report. */
export async function issuedBytes(input: IssuedInput): Promise<Uint8Array | null> {
  const issued = issuedWorkbook(input);
  return issued === null ? null : await writeBookBytes(issued.book);
}

function inputFor({ dueOf, ...input }: IssuedForAll, agency: string): IssuedInput {
  const due = dueOf?.(agency);
  return { ...input, agency, ...(due === undefined ? {} : { due }) };
}

function fileName(issued: Issued, period: string, taken: ReadonlySet<string>): string {
  const stem = slug(issued.agencyName) || slug(issued.agency);
  const plain = `${stem}_${period}.xlsx`;
  return taken.has(plain) ? `${stem}_${slug(issued.agency)}_${period}.xlsx` : plain;
}

/** A name as a file may bear it anywhere: letters without marks, digits and hyphens. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}
