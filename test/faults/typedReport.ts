import { agencySheet, baseSheet, definitionHeader, makeProgramme } from '#bench/programme';
import type { ProvinceSize } from '#bench/serviceWorld';
import { type BenchSheet, benchWorkbook } from '#bench/workbook';

/** One cell a person typed: the task's row counted from 0, without sections. */
export type Typed = { readonly row: number; readonly field: 'finish' | 'progress'; readonly value: string };

const columnOf = { finish: 7, progress: definitionHeader.length } as const;

/** What an agency (from 0) returns with nothing in it but what was typed. */
export function typedReport(size: ProvinceSize, agency: number, typed: readonly Typed[]): Uint8Array {
  return withTyped(agencySheet(makeProgramme(size.seed, size.agencies, size.rows), agency, size.seed, 0).sheet, typed);
}

/** The whole appendix with what was typed, as an agency sends it that asks for another deadline. */
export function typedAppendix(size: ProvinceSize, typed: readonly Typed[]): Uint8Array {
  return withTyped(baseSheet(makeProgramme(size.seed, size.agencies, size.rows)), typed);
}

function withTyped(sheet: BenchSheet, typed: readonly Typed[]): Uint8Array {
  let task = -1;
  const rows = sheet.rows.map((one) => {
    if (one.section) return one;
    task += 1;
    const mine = new Map(typed.filter(({ row }) => row === task).map(({ field, value }) => [columnOf[field], value]));
    return { ...one, cells: one.cells.map((cell, column) => mine.get(column as 7 | 8) ?? cell) };
  });
  return benchWorkbook({ ...sheet, rows }, '2026-06-12T02:00:00Z');
}
