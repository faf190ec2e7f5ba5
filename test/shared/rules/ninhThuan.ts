import { readFileSync } from 'node:fs';
import type { Grid } from '#shared/sheet/grid';
import { gridOf } from '#test/helpers/grid';

type Row = {
  readonly ref: string;
  readonly content: string;
  readonly lead: string;
  readonly coordinating: string;
  readonly output: string;
  readonly time: string;
};

/** The action programme of Ninh Thuận, written as a table: one row a task, numbered by its place in the document. */
export function ninhThuanGrid(): Grid {
  const { title, header, rows } = JSON.parse(
    readFileSync(new URL('../../fixtures/ninh-thuan.json', import.meta.url), 'utf8'),
  ) as { readonly title: readonly string[]; readonly header: readonly string[]; readonly rows: readonly Row[] };
  const lines = rows.map((row) => [row.ref, row.content, row.lead, row.coordinating, row.output, row.time]);
  return gridOf([...title.map((line) => [line]), [], [...header], ...lines], { name: 'Chương trình' });
}
