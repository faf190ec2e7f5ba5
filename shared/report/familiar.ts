import { onceFor } from '#shared/report/onceFor';
import { type DefinitionField, definitionFields } from '#shared/table/field';
import type { SourceCell } from '#shared/table/table';
import type { Programme } from '#shared/task/programme';

/** A definition column of the programme, with the heading people know. */
export type FamiliarColumn = { readonly field: DefinitionField; readonly header: string; readonly width: number };

/** Headings of an appendix where the programme's own are not at hand; the wording of the printed table. */
const headings: Readonly<Record<DefinitionField, readonly [string, number]>> = {
  ordinal: ['TT', 5],
  content: ['Nội dung nhiệm vụ', 25],
  objective: ['Mục tiêu', 13.5],
  lead: ['Đơn vị chủ trì thực hiện', 13],
  coordinating: ['Đơn vị phối hợp', 12.5],
  output: ['Kết quả nhiệm vụ', 13.5],
  period: ['Thời gian thực hiện', 11],
  start: ['Thời gian triển khai', 9.5],
  finish: ['Thời gian hoàn thành', 9.5],
  budget: ['Kinh phí', 10],
};

/**
 * The columns of the programme in the order it prints them (E2). `given` are the headings as read from its table; without them the order
 * follows the columns its cells stand in. Columns no task fills are left out, except TT and content.
 */
export function familiarColumns(
  programme: Programme,
  given: readonly { readonly field: DefinitionField; readonly header: string }[] = [],
): readonly FamiliarColumn[] {
  if (given.length > 0) {
    return given.map(({ field, header }) => ({
      field,
      header: header.trim() || headings[field][0],
      width: headings[field][1],
    }));
  }
  return ownColumns(programme);
}

const ownColumns = onceFor((programme: Programme): readonly FamiliarColumn[] => {
  const places = new Map<DefinitionField, number>();
  for (const task of programme.tasks) {
    for (const field of definitionFields) {
      const column = task.cells[field]?.column;
      if (column !== undefined && !places.has(field)) places.set(field, column);
    }
  }
  const present = definitionFields.filter((field) => field === 'ordinal' || field === 'content' || places.has(field));
  const place = (field: DefinitionField) => places.get(field) ?? definitionFields.indexOf(field) - 100;
  return [...present]
    .sort((a, b) => place(a) - place(b))
    .map((field) => ({ field, header: headings[field][0], width: headings[field][1] }));
});

/** Text of a definition cell as it is meant: what a ditto or merged cell stands for is written out (T5, E2). */
export function writtenOut(cell: SourceCell | undefined): string {
  return cell === undefined ? '' : (cell.resolved ?? cell.text);
}
