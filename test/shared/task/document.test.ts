import { describe, expect, it } from 'vitest';
import { readDocument } from '#shared/task/document';
import type { ProgrammeDocument } from '#shared/task/programme';

const provinces = ['Đắk Nông', 'Lâm Đồng', 'Ninh Thuận'];

describe('title blocks', () => {
  it.each<[string, readonly string[], ProgrammeDocument]>([
    [
      'letterhead, appendix, name, bracket',
      [
        'UBND TỈNH LÂM ĐỒNG',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Phụ lục II',
        'DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2025',
        '(Kèm theo Kế hoạch số 123/KH-UBND ngày 05/01/2025 của UBND tỉnh Lâm Đồng)',
      ],
      {
        title: 'DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2025',
        number: '123/KH-UBND',
        date: '2025-01-05',
        body: 'UBND tỉnh Lâm Đồng',
        province: 'Lâm Đồng',
        years: { from: 2025, to: 2025 },
      },
    ],
    [
      'scanned: other vowels, other place of the province, a bracket over two lines',
      [
        'PHỤ LỤC',
        'CÁC ĐỀ ÁN ĐẾN NĂM 2020, ĐỊNH HƯỚNG ĐẾN NĂM 2030',
        '(Bản hành kèm theo Chương trình số: 26/T-UBND\nngày 11 tháng 6 năm 2015',
        'của Ủy ban nhân dân tỉnh Đăk Nông)',
        'ĐĂK NÔNG',
      ],
      {
        title: 'CÁC ĐỀ ÁN ĐẾN NĂM 2020, ĐỊNH HƯỚNG ĐẾN NĂM 2030',
        number: '26/T-UBND',
        date: '2015-06-11',
        body: 'Ủy ban nhân dân tỉnh Đăk Nông',
        province: 'Đắk Nông',
        years: { to: 2030 },
      },
    ],
    [
      'places for number and day left open, as electronic copies have them',
      [
        'PHỤ LỤC: PHÂN CÔNG NHIỆM VỤ GIAI ĐOẠN 2021-2025',
        '(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng     năm 2025 của UBND tỉnh)',
      ],
      { title: 'PHÂN CÔNG NHIỆM VỤ GIAI ĐOẠN 2021-2025', body: 'UBND tỉnh', years: { from: 2021, to: 2025 } },
    ],
    [
      'a workbook of ours: document and name in one line',
      [
        'Sở Kế hoạch và Đầu tư: báo cáo tháng 11/2015',
        'Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông: CÁC ĐỀ ÁN ĐẾN NĂM 2020',
        'Tính hạn đến ngày: 14/11/2015',
      ],
      {
        title: 'CÁC ĐỀ ÁN ĐẾN NĂM 2020',
        number: '26/CTr-UBND',
        date: '2015-06-11',
        body: 'UBND tỉnh Đắk Nông',
        province: 'Đắk Nông',
        years: { to: 2020 },
      },
    ],
    [
      'a year inside a date is no year of the programme',
      [
        'Phụ lục',
        'NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22/12/2024',
        '(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 20 tháng 3 năm 2025 của Chủ tịch UBND tỉnh)',
      ],
      {
        title: 'NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22/12/2024',
        number: '15/QĐ-UBND',
        date: '2025-03-20',
        body: 'Chủ tịch UBND tỉnh',
      },
    ],
    [
      'a name alone',
      ['Bảng theo dõi nhiệm vụ năm 2025'],
      { title: 'Bảng theo dõi nhiệm vụ năm 2025', years: { from: 2025, to: 2025 } },
    ],
    [
      'a month reported on is no year of the programme',
      ['PHỤ LỤC', 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ GIAI ĐOẠN 2021-2025', 'THÁNG 6 NĂM 2026', '(Số liệu đến ngày 15/6/2026)'],
      { title: 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ GIAI ĐOẠN 2021-2025', years: { from: 2021, to: 2025 } },
    ],
    [
      'nor is a quarter in the same line',
      [
        'BIỂU TỔNG HỢP TIẾN ĐỘ THỰC HIỆN CHƯƠNG TRÌNH ĐẾN NĂM 2020 QUÝ II NĂM 2025',
        '(Tính đến ngày 14 tháng 6 năm 2025)',
      ],
      { title: 'BIỂU TỔNG HỢP TIẾN ĐỘ THỰC HIỆN CHƯƠNG TRÌNH ĐẾN NĂM 2020 QUÝ II NĂM 2025', years: { to: 2020 } },
    ],
    [
      'nor half a year',
      ['Báo cáo kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2025', 'Số liệu đến tháng 6 năm 2025'],
      { title: 'Báo cáo kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2025' },
    ],
    [
      'a whole year reported on is the year of its programme',
      ['BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2025'],
      { title: 'BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2025', years: { from: 2025, to: 2025 } },
    ],
    [
      'a plan for a quarter is of that year',
      ['NHIỆM VỤ TRỌNG TÂM', 'QUÝ III NĂM 2025'],
      { title: 'NHIỆM VỤ TRỌNG TÂM QUÝ III NĂM 2025', years: { from: 2025, to: 2025 } },
    ],
    ['nothing', [], { title: '' }],
  ])('[T10] %s', (_, lines, document) => {
    expect(readDocument(lines, provinces)).toEqual(document);
  });
});
