import { readFileSync } from 'node:fs';
import { registryFileSchema } from '#shared/agency/registry';
import { check } from '#shared/rules/check';
import { columnName } from '#shared/sheet/address';
import type { Grid } from '#shared/sheet/grid';
import { columnQuestions } from '#shared/table/questions';
import { recognise } from '#shared/table/recognise';
import { readPercent } from '#shared/table/value';
import { programmesIn } from '#shared/task/programmesIn';
import type { UnseenTable } from '#test/fixtures/unseen/tables';
import { gridOf } from '#test/helpers/grid';
import { shown } from '#test/shared/agency/shown';

/** The registry the product ships with. */
export const shippedRegistry = registryFileSchema.parse(
  JSON.parse(readFileSync(new URL('../../data/agencies.json', import.meta.url), 'utf8')),
);

/** Lines of a table under test/fixtures/unseen without remarks and header, their cells apart. */
export function unseenLines(file: string, folder = 'unseen'): readonly (readonly string[])[] {
  const lines = readFileSync(new URL(`../fixtures/${folder}/${file}`, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('# '))
    .slice(1)
    .map((line) => line.split('\t').map((cell) => cell.replaceAll('\\n', '\n')));
}

/** What the reader makes of a sheet, in the notation of the fixtures. */
export function readUnseen({ lines, merges = [], at }: Pick<UnseenTable, 'lines' | 'merges' | 'at'>, asOf: string) {
  const cells = lines.map(([, ...own]) => own);
  return readSheet(gridOf(cells, { merges, ...(at === undefined ? {} : { at }) }), at?.[0] ?? 0, cells.length, asOf);
}

/** The same of a sheet out of a file; `count` rows from `first` on. */
export function readSheet(grid: Grid, first: number, count: number, asOf: string) {
  const recognition = recognise({ sheets: [grid] });
  const { programmes, agencies } = programmesIn(recognition.tables, shippedRegistry, asOf);
  const { findings } = check({ sheets: [grid], recognition, programmes, agencies, asOf });
  const rows = new Map(recognition.tables.flatMap((table) => table.rows.map((row) => [row.row, row] as const)));
  const tasks = new Map(programmes.flatMap((programme) => programme.tasks.map((task) => [task.path, task] as const)));
  return {
    lines: Array.from({ length: count }, (_, i) => {
      const row = rows.get(i + first);
      return row === undefined || row.kind === 'blank' ? '' : row.path === '' ? row.kind : `${row.kind} ${row.path}`;
    }),
    columns: recognition.tables.map((table) =>
      Object.fromEntries(table.columns.map(({ field, columns }) => [field, columns.map(columnName).join(' ')])),
    ),
    lead: (path: string) => tasks.get(path)?.lead.refs.map(shown).join(' '),
    coordinating: (path: string) => tasks.get(path)?.coordinating.refs.map(shown).join(' '),
    due: (path: string) => tasks.get(path)?.deadline,
    percents: (path: string) => {
      const read = readPercent([...rows.values()].find((row) => row.path === path)?.cells.percent);
      return read.kind === 'percent' ? read.value : read.kind;
    },
    asks: columnQuestions(recognition.tables).map(({ header }) => header.replaceAll('\n', ' ')),
    findings: findings.map(({ rule, severity, path }) => ({ severity, at: `${rule} ${path}` })),
  };
}
