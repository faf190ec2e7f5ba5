import { readFileSync } from 'node:fs';
import { registryFileSchema } from '#shared/agency/registry';
import { type AgencyIndex, indexRegistry } from '#shared/agency/resolve';
import { fieldWords } from '#shared/message/fieldWords';
import type { CheckInput } from '#shared/rules/check';
import type { ExampleCell, RuleExample } from '#shared/rules/rule';
import type { Cell, Grid } from '#shared/sheet/grid';
import { type Field, fields } from '#shared/table/field';
import { recognise } from '#shared/table/recognise';
import { buildProgramme } from '#shared/task/build';
import { gridOf } from '#test/helpers/grid';

/** The registry the product ships with, for the province of the examples. */
export const agencies: AgencyIndex = indexRegistry(
  registryFileSchema.parse(JSON.parse(readFileSync(new URL('../../../data/agencies.json', import.meta.url), 'utf8'))),
  { province: 'Đắk Nông' },
);

const asOfExamples = '2015-11-14';

function cellOf(written: string | number | ExampleCell | undefined): Cell | string | number | undefined {
  if (typeof written !== 'object') return written;
  return { ...written, text: written.text ?? String(written.value) };
}

/** The columns of an example, in the usual order. */
export function columnsOf(example: RuleExample): readonly Field[] {
  return fields.filter(
    (field) => example.columns?.includes(field) || example.rows.some((row) => row[field] !== undefined),
  );
}

/** An example as a sheet: title lines, one header row, its rows. `changed` replaces cells by address of row and field. */
export function gridOfExample(example: RuleExample): Grid {
  const columns = columnsOf(example);
  const header = columns.map((field) => example.headers?.[field] ?? fieldWords[field].vi);
  const lines: (string | number | Cell | undefined)[][] = [...(example.title ?? []).map((line) => [line]), header];
  const hidden: number[] = [];
  example.rows.forEach((row, at) => {
    if (example.repeatedHeader?.before === at) {
      lines.push(columns.map((field, column) => example.repeatedHeader?.headers[field] ?? header[column]));
    }
    lines.push(columns.map((field) => cellOf(row[field])));
    if (example.hidden?.includes(at)) hidden.push(lines.length);
  });
  return gridOf(lines, {
    name: 'Ví dụ',
    hiddenRows: hidden,
    hiddenColumns: (example.hiddenColumns ?? []).map((field) => columns.indexOf(field)),
  });
}

/** Everything the rules read of an example, by the same way a workbook goes. */
export function inputOf(grid: Grid, example: Pick<RuleExample, 'asOf' | 'previous'>): CheckInput {
  const asOf = example.asOf ?? asOfExamples;
  const recognition = recognise({ sheets: [grid] });
  const programme = buildProgramme(recognition.tables, { agencies, asOf });
  const { previous } = example;
  const places = programme.tasks.filter((task) => task.kind !== 'section').map((task) => task.path);
  return {
    sheets: [grid],
    recognition,
    programmes: [programme],
    agencies,
    asOf,
    ...(previous === undefined ? {} : { previous: (path, field) => previous[places.indexOf(path)]?.[field] }),
  };
}
