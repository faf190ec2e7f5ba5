import { beforeReissue, emptied, macros, oldFont, twoProgrammes } from '#scripts/examples/filledIn';
import { passworded, photograph } from '#scripts/examples/oddFiles';
import type { Scenario } from '#scripts/examples/scenario';

/** Workbooks districts send back. */
export const districtScenarios: readonly Scenario[] = [
  {
    file: 'UBND-huyen-Dak-Glong_lan-1.xlsx',
    from: 'UBND huyện Đắk Glong',
    why: {
      vi: 'Báo cáo đầu kỳ, trước khi tỉnh gửi lại biểu',
      en: 'an early report, before the province issued the workbook again',
    },
    receipt: {
      vi: 'Phần sau đó sửa lại được thay; phần còn lại được ghi nhận',
      en: 'what was corrected later is replaced, the rest is taken',
    },
    promised: {
      agency: 'ubnd-huyen-dak-glong',
      baseBy: 'stamp',
      items: [{ path: 'II.4', field: 'progress_text', outcome: 'taken' }],
      none: ['conflict', 'waiting'],
    },
    make: beforeReissue,
  },
  {
    file: 'UBND-huyen-Dak-Glong_xoa-o.xlsx',
    from: 'UBND huyện Đắk Glong',
    why: {
      vi: 'Nhận lại biểu đã có số liệu, xóa trắng một ô ghi chú',
      en: 'a workbook issued again with values in it, one of them emptied',
    },
    receipt: { vi: 'Ô xóa trắng được ghi nhận là xóa trắng', en: 'the emptied cell is taken as a recorded blank' },
    promised: {
      agency: 'ubnd-huyen-dak-glong',
      items: [
        { path: 'II.4', field: 'note', outcome: 'taken', reason: 'emptied' },
        { path: 'II.4', field: 'percent', outcome: 'taken' },
      ],
      none: ['conflict', 'waiting'],
    },
    make: emptied,
  },
  {
    file: 'UBND-huyen-Dak-Mil_hai-chuong-trinh.xlsx',
    from: 'UBND huyện Đắk Mil',
    why: { vi: 'Hai chương trình trong một tệp', en: 'two programmes in one book' },
    receipt: {
      vi: 'Bảng của chương trình này được ghi nhận; bảng kia chờ, “ngoài chương trình”',
      en: 'this programme’s table is taken, the other waits as outside the programme',
    },
    promised: {
      agency: 'ubnd-huyen-dak-mil',
      items: [
        { path: 'II.4', outcome: 'taken', count: 3 },
        { outcome: 'waiting', reason: 'outside_programme', count: 10 },
      ],
      none: ['conflict', 'proposed'],
    },
    make: twoProgrammes,
  },
  {
    file: 'UBND-huyen-Krong-No_phong-chu-cu.xlsx',
    from: 'UBND huyện Krông Nô',
    why: { vi: 'Một ô gõ bằng phông cũ TCVN3 (.VnTime)', en: 'one cell in the old TCVN3 encoding (.VnTime)' },
    receipt: {
      vi: 'Giữ nguyên như đã gõ; phần kiểm tra đề nghị chuyển mã',
      en: 'kept as typed; the check offers the conversion',
    },
    promised: {
      agency: 'ubnd-huyen-krong-no',
      items: [{ path: 'II.4', field: 'progress_text', outcome: 'taken' }],
      none: ['conflict'],
    },
    make: oldFont,
  },
  {
    file: 'UBND-huyen-Dak-Song_macro.xlsm',
    from: 'UBND huyện Đắk Song',
    why: { vi: 'Tệp có macro', en: 'a workbook with macros' },
    receipt: { vi: 'Đọc bỏ qua macro và nói rõ', en: 'read past the macros, and said so' },
    promised: {
      agency: 'ubnd-huyen-dak-song',
      items: [{ path: 'II.4', outcome: 'taken', count: 2 }],
      none: ['conflict', 'waiting'],
    },
    make: macros,
  },
  {
    file: 'UBND-huyen-Dak-Rlap_mat-khau.xlsx',
    from: 'UBND huyện Đắk R’Lấp',
    why: { vi: 'Tệp đặt mật khẩu', en: 'an encrypted workbook' },
    receipt: {
      vi: 'Không đọc được: có mật khẩu; các tệp khác vẫn tiếp tục',
      en: 'refused: encrypted; the other files go on',
    },
    promised: { refusal: 'encrypted' },
    make: () => passworded(),
  },
  {
    file: 'UBND-huyen-Dak-Rlap_anh-chup.xlsx',
    from: 'UBND huyện Đắk R’Lấp',
    why: { vi: 'Ảnh chụp đặt tên .xlsx, không phải bảng tính', en: 'a photograph named .xlsx: no workbook' },
    receipt: { vi: 'Không đọc được: là tệp ảnh', en: 'refused: it is a picture' },
    promised: { refusal: 'image' },
    make: () => photograph(),
  },
];
