import type { BookSheet } from '#shared/report/book';
import { writtenOut } from '#shared/report/familiar';
import { type PlainColumn, plainTable } from '#shared/report/plainTable';
import { styles } from '#shared/report/style';
import type { TrackerFacts } from '#shared/report/trackerInput';

/** Cột riêng của đơn vị: columns that are none of ours, those of the appendix first; kept and shown, never dropped (product §3). */
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
    lead: [
      'Các cột đơn vị tự thêm vào bảng: giữ nguyên như đơn vị ghi, không tính vào kết quả.',
      ...(facts.appendix === undefined || facts.appendix.cells.length === 0
        ? []
        : [
            'Cột của phụ lục không thuộc nội dung giao nhiệm vụ và tiến độ ghi sẵn trong phụ lục cũng giữ ở đây. Muốn tính tiến độ ấy thì gửi chính phụ lục làm báo cáo của đơn vị.',
          ]),
    ],
    columns,
    empty: 'Không đơn vị nào thêm cột riêng.',
    rows: function* () {
      const { file, cells } = facts.appendix ?? { file: '', cells: [] };
      for (const { task, header, value, sheet, cell } of cells) {
        const content = writtenOut(facts.byId.get(task)?.cells.content);
        yield { values: ['Phụ lục', facts.pathOf(task, ''), content, header, value, file, `${sheet}!${cell}`] };
      }
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
