import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from '#bench/contenders';
import type { BenchSet, BenchSize } from '#bench/generate';
import { type AgencyEdits, agencySheet, makeProgramme } from '#bench/programme';
import { type ColumnKey, columnOf, deskRows, openDesk } from '#scripts/examples/clerk';
import { type EditRow, saveBook, typeIntoRow } from '#scripts/package/book';

/** Columns of the plain workbooks by the heading the issued ones give them. */
const headings: Readonly<Record<number, ColumnKey>> = {
  7: 'finish',
  8: 'progress',
  9: 'percent',
  10: 'status',
  11: 'completed',
  12: 'obstacles',
  13: 'evidence',
  14: 'note',
};

/**
 * The same reports in workbooks we issued: issued by the command, then the same cells typed into them, stamp and formulas left as they are.
 * Gives the files, or why there are none.
 */
export function stampedFiles(set: BenchSet, size: BenchSize): readonly string[] | string {
  const issued = join(set.folder, 'issued');
  const folder = join(set.folder, 'returned-stamped');
  for (const path of [issued, folder]) rmSync(path, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const run = spawnSync(
    process.execPath,
    [
      built('server/cli/main.js'),
      'issue',
      '--base',
      set.base,
      '--registry',
      set.registry,
      '--as-of',
      '2025-06-02',
      '--json',
      '--out',
      issued,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (run.status !== 0) return `issue ended with ${run.status}: ${run.stderr.trim().split('\n').pop() ?? ''}`;
  const { files } = JSON.parse(run.stdout) as {
    readonly files: readonly { readonly agency: string; readonly file: string }[];
  };
  const byAgency = new Map(files.map(({ agency, file }) => [agency, file]));
  const programme = makeProgramme(size.seed, size.agencies, size.rows);
  return Array.from({ length: size.agencies }, (_, index) => {
    const file = byAgency.get(`xa-${index + 1}`);
    if (file === undefined) throw new Error(`nothing was issued to xa-${index + 1}`);
    const { typed } = agencySheet(programme, index, size.seed, size.changed);
    const bytes = typedInto(readFileSync(join(issued, file)), typed);
    const out = join(folder, `xa-${String(index + 1).padStart(4, '0')}.xlsx`);
    writeFileSync(out, bytes);
    return out;
  });
}

/** An issued workbook with the cells an agency typed, stamp and formulas left as they are. */
export function typedInto(issued: Buffer, typed: AgencyEdits['typed'], savedAt = '2025-06-12T02:00:00Z'): Buffer {
  const desk = openDesk(issued);
  const rows = new Map<number, EditRow>(desk.sheet.rows.map((row) => [row.number, row]));
  const first = new Map<string, number>();
  for (const { path, row } of deskRows(desk)) if (!first.has(path)) first.set(path, row);
  for (const [path, cells] of typed) {
    const row = rows.get(first.get(path) ?? -1);
    if (!row) throw new Error(`the issued workbook has no row ${path}`);
    for (const { column, value } of cells) typeIntoRow(row, columnOf(desk, headings[column] ?? 'note'), value);
  }
  return saveBook(desk.book, savedAt);
}
