import type { FamiliarColumn } from '#shared/report/familiar';
import { writtenOut } from '#shared/report/familiar';
import { type IssuedBlock, lineId } from '#shared/report/issuedRows';
import { during } from '#shared/report/lineState';
import { progressFields } from '#shared/table/field';
import type { BaseValue } from '#shared/wire/stamp';

/**
 * Base values of an issued workbook (M3): what stands in each cell when it leaves, so that a returned cell is a change or it is not.
 * Empty cells are left out: a cell without a base value was empty. Last period's result is shown, not based: nobody can change it.
 */
export function* issuedBase(
  blocks: readonly IssuedBlock[],
  columns: readonly FamiliarColumn[],
  period: string,
): Iterable<BaseValue> {
  const told = new Set<string>();
  for (const block of blocks) {
    for (const row of block.rows) {
      const line = lineId(row.task.id, row.letter);
      // A section above rows of two blocks stands twice and is one row all the same.
      if (told.has(line)) continue;
      told.add(line);
      for (const { field } of columns) {
        const text = writtenOut(row.task.cells[field]);
        if (text !== '') yield { line, field, text };
      }
      if (row.letter === 'S') continue;
      for (const field of progressFields) {
        const text = during(row.line, field, period);
        if (text !== '') yield { line, field, text };
      }
    }
  }
}
