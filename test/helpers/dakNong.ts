import { readFileSync } from 'node:fs';
import type { Grid } from '#shared/sheet/grid';
import { gridOf, type Written } from '#test/helpers/grid';

type Row = {
  readonly path: string;
  readonly kind: 'section' | 'task' | 'step';
  readonly page: number;
  /** Cells as issued, ditto marks kept. */
  readonly printed: readonly string[];
  readonly leadResolved?: string;
  /** Cells as a scan gave them, and what the next page repeats of a broken row. */
  readonly scanned: readonly string[];
  readonly scannedContinuation?: readonly (readonly string[])[];
};

export type DakNong = {
  readonly title: readonly string[];
  readonly scannedTitle: readonly string[];
  readonly header: readonly string[];
  readonly headerOfPage6: readonly string[];
  readonly rows: readonly Row[];
};

/** The appendix of Chương trình 26/CTr-UBND of Đắk Nông. */
export function dakNong(): DakNong {
  return JSON.parse(readFileSync(new URL('../fixtures/dak-nong.json', import.meta.url), 'utf8')) as DakNong;
}

/** The appendix as printed: title, header repeated on each of seven pages, section titles merged across. */
export function printedGrid(): Grid {
  const { title, header, headerOfPage6, rows } = dakNong();
  const lines: Written[][] = [...title.map((line) => [line]), []];
  const merges: string[] = [];
  let page = 0;
  for (const row of rows) {
    if (row.page !== page) lines.push([...(row.page === 6 ? headerOfPage6 : header)]);
    page = row.page;
    lines.push([...row.printed]);
    if (row.kind === 'section') merges.push(`B${lines.length}:H${lines.length}`);
  }
  return gridOf(lines, { name: 'Phụ lục', merges });
}

/** The appendix as scanned: shifted cells, rows broken over pages, section numbers inside the title cell. */
export function scannedGrid(): Grid {
  const { scannedTitle, header, headerOfPage6, rows } = dakNong();
  const lines: Written[][] = [...scannedTitle.map((line) => [line]), []];
  let page = 0;
  let pending: readonly (readonly string[])[] = [];
  for (const row of rows) {
    if (row.page !== page) {
      lines.push([...(row.page === 6 ? headerOfPage6 : header)]);
      for (const rest of pending) lines.push([...rest]);
      pending = [];
    }
    page = row.page;
    lines.push([...row.scanned]);
    if (row.scannedContinuation !== undefined) pending = row.scannedContinuation;
  }
  return gridOf(lines, { name: 'Quét' });
}
