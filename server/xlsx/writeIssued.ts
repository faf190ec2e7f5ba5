import { join } from 'node:path';
import { writeBookBytes, writeBookFile } from '#server/xlsx/writeBook';
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

/**
 * Writes the workbook of every body with an assignment into a folder, one file each (E2). File names are the body's name without marks and the
 * period, so that mail programs and old file systems keep them; two bodies of one name are told apart by their id.
 */
export async function writeIssuedWorkbooks(
  input: Omit<IssuedInput, 'agency'>,
  folder: string,
  told?: (file: IssuedFile) => void,
): Promise<readonly IssuedFile[]> {
  const files: IssuedFile[] = [];
  const taken = new Set<string>();
  for (const agency of reportingAgencies(input.assignments)) {
    const issued = issuedWorkbook({ ...input, agency });
    if (issued === null) continue;
    const file = fileName(issued, input.period, taken);
    taken.add(file);
    await writeBookFile(issued.book, join(folder, file));
    const entry: IssuedFile = { agency, agencyName: issued.agencyName, file, tasks: issued.tasks };
    files.push(entry);
    told?.(entry);
  }
  return files;
}

/** One workbook as bytes; null where the body has nothing to report. */
export async function issuedBytes(input: IssuedInput): Promise<Uint8Array | null> {
  const issued = issuedWorkbook(input);
  return issued === null ? null : await writeBookBytes(issued.book);
}

function fileName(issued: Issued, period: string, taken: ReadonlySet<string>): string {
  const stem = slug(issued.agencyName) || slug(issued.agency);
  const plain = `${stem}_${period}.xlsx`;
  return taken.has(plain) ? `${stem}_${slug(issued.agency)}_${period}.xlsx` : plain;
}

function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}
