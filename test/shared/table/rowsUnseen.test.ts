import { describe, expect, it } from 'vitest';
import { recognise } from '#shared/table/recognise';
import { gridOf } from '#test/helpers/grid';

/** Rows under TT | Nội dung | Chủ trì | Sản phẩm | Thời hạn; `§` stands for a lead, an output and a time. */
const habits: readonly (readonly [name: string, rows: readonly string[], kinds: string])[] = [
  [
    'Phần thứ nhất',
    ['Phần thứ nhất|NHIỆM VỤ CHUNG', '1|Việc một §', '2|Việc hai §', 'Phần thứ hai|NHIỆM VỤ RIÊNG', '1|Việc ba §'],
    'section task task section task',
  ],
  [
    'Nhóm A.',
    ['A.|Nhóm A', 'A.1|Việc một §', 'A.2|Việc hai §', 'B.|Nhóm B', 'B.1|Việc ba §'],
    'section task task section task',
  ],
  ['NV01', ['NV01|Việc một §', 'NV02|Việc hai §', 'NV03|Việc ba §'], 'task task task'],
  [
    'I/ 1/ a/',
    ['I/|Nhóm', '1/|Việc một §', 'a/|Bước §', 'b/|Bước hai §', '2/|Việc hai §'],
    'section task step step task',
  ],
  ['1) 1.1)', ['1)|Việc một §', '1.1)|Bước §', '1.2)|Bước §', '2)|Việc hai §'], 'task step step task'],
  ['01 02', ['01|Việc một §', '02|Việc hai §', '03|Việc ba §'], 'task task task'],
  ['Mục I', ['Mục I|Nhóm một', '1|Việc một §', 'Mục II|Nhóm hai', '1|Việc hai §'], 'section task section task'],
  [
    'in content',
    ['|I. NHÓM MỘT', '|1. Việc một §', '|2. Việc hai §', '|II. NHÓM HAI', '|1. Việc ba §'],
    'section task task section task',
  ],
  ['bullets *', ['1|Việc một §', '*|Bước một §', '*|Bước hai §', '2|Việc hai §'], 'task step step task'],
  [
    'dash content',
    ['1|Việc một §', '|- Bước một|Sở Y tế|Báo cáo|5/2026', '|- Bước hai|Sở Y tế|Báo cáo|6/2026', '2|Việc hai §'],
    'task step step task',
  ],
  [
    'dash no data',
    ['1|Việc một gồm: §', '|- Ý một', '|- Ý hai', '2|Việc hai §'],
    'task continuation continuation task',
  ],
  ['1.2.1', ['1|Nhóm', '1.1|Việc §', '1.1.1|Bước §', '1.1.2|Bước §', '1.2|Việc §'], 'section task step step task'],
  ['Cộng', ['1|Việc một §', '2|Việc hai §', '|Cộng: 02 nhiệm vụ'], 'task task total'],
  [
    'Tổng số',
    ['I|NHÓM', '1|Việc một §', '|Tổng nhóm I: 1 nhiệm vụ', 'II|NHÓM 2', '1|Việc hai §'],
    'section task total section task',
  ],
  [
    'Ghi chú cuối',
    ['1|Việc một §', '2|Việc hai §', '|', 'Ghi chú: (*) nhiệm vụ bổ sung', '(*) Theo Kết luận số 5'],
    'task task note note',
  ],
  ['I-1', ['I|NHÓM', 'I-1|Việc một §', 'I-2|Việc hai §'], 'section task task'],
  ['Roman task', ['I|Việc một §', 'II|Việc hai §', 'III|Việc ba §'], 'task task task'],
  [
    'A I 1',
    [
      'A|KHỐI ĐẢNG',
      'I|Ban Tổ chức',
      '1|Việc §',
      'II|Ban Nội chính',
      '2|Việc hai §',
      'B|KHỐI CHÍNH QUYỀN',
      'I|Sở Y tế',
      '3|Việc ba §',
    ],
    'section section task section task section section task',
  ],
  [
    'đ)',
    ['1|Việc §', 'a)|B1 §', 'b)|B2 §', 'c)|B3 §', 'd)|B4 §', 'đ)|B5 §', 'e)|B6 §'],
    'task step step step step step step',
  ],
  [
    'lặp TT',
    [
      '1|Việc một §',
      '2|Việc hai §',
      'TT|Nội dung nhiệm vụ|Chủ trì|Sản phẩm|Thời hạn',
      '|tiếp nội dung việc hai',
      '3|Việc ba §',
    ],
    'task task header continuation task',
  ],
  [
    'ký',
    ['1|Việc một §', '2|Việc hai §', '|', '|Người lập biểu|||TM. ỦY BAN NHÂN DÂN', '||||CHỦ TỊCH', '||||Nguyễn Văn A'],
    'task task note note note',
  ],
  [
    'Lĩnh vực',
    ['|Lĩnh vực nông nghiệp', '1|Việc một §', '2|Việc hai §', '|Lĩnh vực công nghiệp', '3|Việc ba §'],
    'section task task section task',
  ],
  ['chữ số ①', ['①|Việc một §', '②|Việc hai §'], 'task task'],
  ['Nhiệm vụ 1', ['Nhiệm vụ 1|Xây dựng đề án §', 'Nhiệm vụ 2|Xây dựng quy chế §'], 'task task'],
  ['bước', ['1|Việc một §', 'Bước 1|Khảo sát §', 'Bước 2|Dự thảo §', '2|Việc hai §'], 'task step step task'],
];

/** Written before the reader was tried on them: 22 of these 25 right at the first try. */
describe('[T3] ways of numbering that were in no list', () => {
  it.each(habits)('%s', (_name, rows, kinds) => {
    const header = ['TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Sản phẩm', 'Thời hạn'];
    const typed = rows.map((row) => row.replace(' §', '|Sở Nội vụ|Báo cáo|6/2026').split('|'));
    const { tables } = recognise({ sheets: [gridOf([header, ...typed])] });
    expect(tables).toHaveLength(1);
    expect(
      tables[0]?.rows
        .filter(({ row }) => row > 0)
        .map(({ kind }) => kind)
        .join(' '),
    ).toBe(kinds);
  });
});
