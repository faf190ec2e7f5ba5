import type { BookSheet } from '#shared/report/book';
import { writtenOut } from '#shared/report/familiar';
import { type PlainColumn, plainTable } from '#shared/report/plainTable';
import { styles } from '#shared/report/style';
import type { TrackerFacts } from '#shared/report/trackerInput';

/** Cột riêng của đơn vị: columns that are none of ours, kept and shown, never dropped (product §3). */
export function extrasSheet(facts: TrackerFacts): BookSheet {
  const columns: readonly PlainColumn[] = [
    { header: 'Đơn vị', width: 26 },
    { header: 'Mục', width: 9, style: styles.centre },
    { header: 'Nhiệm vụ', width: 36 },
    { header: 'Cột của đơn vị', width: 20 },
    { header: 'Nội dung', width: 36 },
    { header: 'Tệp', width: 28 },
    { header: 'Trang, ô', width: 16 },
  ];
  return plainTable({
    name: 'Cột riêng của đơn vị',
    title: 'CỘT RIÊNG CỦA ĐƠN VỊ',
    lead: ['Các cột đơn vị tự thêm vào bảng: giữ nguyên như đơn vị ghi, không tính vào kết quả.'],
    columns,
    empty: 'Không đơn vị nào thêm cột riêng.',
    rows: function* () {
      for (const { task, path, header, value, origin } of facts.state.extras) {
        yield {
          values: [
            facts.nameOf(origin.agency),
            facts.pathOf(task, path),
            task === null ? '' : writtenOut(facts.byId.get(task)?.cells.content),
            header,
            value,
            origin.file,
            `${origin.sheet}!${origin.cell}`,
          ],
        };
      }
    },
  });
}
