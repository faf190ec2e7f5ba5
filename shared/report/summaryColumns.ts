import { fieldWords } from '#shared/message/fieldWords';
import { type FamiliarColumn, familiarColumns } from '#shared/report/familiar';
import type { TrackerFacts } from '#shared/report/trackerInput';
import { shortPeriodWords } from '#shared/report/words';
import type { DefinitionField, EditorialField, ProgressField } from '#shared/table/field';
import { ownedHeaders } from '#shared/table/owned';

/** A column of Tổng hợp. */
export type SummaryColumn = {
  readonly header: string;
  readonly width: number;
  readonly part:
    | { readonly kind: 'definition'; readonly field: DefinitionField }
    | { readonly kind: 'line'; readonly field: ProgressField }
    | { readonly kind: 'editorial'; readonly field: EditorialField | 'note' }
    | { readonly kind: 'deadline' | 'class' | 'id' };
};

/** What the province prints on A4 comes first; the other columns stand to the right of the print area (E7). */
export function summaryColumns(facts: TrackerFacts): readonly SummaryColumn[] {
  const printed = new Set<DefinitionField>(['ordinal', 'content', 'lead', 'output']);
  const definition = (field: DefinitionField, header: string, width: number): SummaryColumn => ({
    header,
    width,
    part: { kind: 'definition', field },
  });
  const line = (field: ProgressField, header: string, width: number): SummaryColumn => ({
    header,
    width,
    part: { kind: 'line', field },
  });
  const others: readonly FamiliarColumn[] = familiarColumns(facts.programme).filter((c) => !printed.has(c.field));
  return [
    definition('ordinal', 'TT', 5),
    definition('content', 'Nội dung nhiệm vụ', 36),
    definition('lead', 'Đơn vị chủ trì', 15),
    definition('output', 'Sản phẩm', 20),
    { header: ownedHeaders.deadline, width: 11, part: { kind: 'deadline' } },
    line('progress_text', `Kết quả thực hiện (${shortPeriodWords(facts.period)})`, 26),
    { header: ownedHeaders.class, width: 20, part: { kind: 'class' } },
    line('obstacles', 'Khó khăn, vướng mắc', 18),
    // Wide, so that what is not printed does not make the printed rows taller.
    ...others.map((column) => definition(column.field, column.header, column.width * (column.width < 10 ? 1.2 : 2.4))),
    line('percent', 'Tỷ lệ hoàn thành (%)', 9),
    line('status', 'Trạng thái đơn vị ghi', 20),
    line('submitted_on', 'Ngày trình', 11),
    line('completed_on', 'Ngày hoàn thành', 11),
    line('evidence', 'Văn bản minh chứng', 30),
    { header: fieldWords.editorial_text.vi, width: 40, part: { kind: 'editorial', field: 'editorial_text' } },
    { header: fieldWords.directive.vi, width: 40, part: { kind: 'editorial', field: 'directive' } },
    { header: 'Ghi chú', width: 20, part: { kind: 'editorial', field: 'note' } },
    { header: ownedHeaders.id, width: 14, part: { kind: 'id' } },
  ];
}

/** Columns inside the print area. */
export const printedColumns = 8;
