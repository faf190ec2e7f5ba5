import { inEn, inVi } from '#shared/message/number';

const vi = {
  title: 'Sửa giúp trong bản sao',
  can: (n: number) =>
    n === 0
      ? 'Có ô ghi bằng phông chữ cũ; xem thử bản chuyển sang Unicode.'
      : `${inVi(n)} ô có lỗi cách viết, sửa được mà không đổi nghĩa. Tệp trên máy của anh/chị giữ nguyên.`,
  look: 'Xem từng ô trước khi sửa',
  looking: 'Đang sửa thử…',
  changed: (n: number) => (n === 0 ? 'Không có ô nào sửa được mà chắc chắn không đổi nghĩa.' : `${inVi(n)} ô được sửa`),
  cells: 'Các ô được sửa: trước và sau',
  more: (n: number) => `Xem thêm ${inVi(n)} ô`,
  convert: (n: number) => `Chuyển cả ${inVi(n)} ô chữ phông cũ (TCVN3, VNI) sang Unicode`,
  convertHint: 'Chữ chuyển từ phông cũ cần đọc lại nghĩa từng ô trước khi gửi.',
  save: 'Tải bản đã sửa các lỗi không đổi nghĩa',
  saving: 'Đang tạo bản đã sửa…',
  saved: (file: string) => `Đã tải ${file}.`,
  use: 'Gửi tiếp bằng bản đã sửa',
  patched: 'Bản đã sửa chỉ khác tệp gốc ở các ô trên; công thức, trang trí và phần còn lại giữ nguyên.',
  fresh:
    'Tệp này không phải .xlsx, .xlsm nên không sửa tại chỗ được: bản tải về là một sổ mới, giữ nội dung ô, không giữ công thức và trang trí. Để giữ nguyên tệp: mở tệp, lưu thành .xlsx rồi chọn lại ở trang này.',
  signed: 'Tệp gốc có chữ ký số; chữ ký không còn hợp lệ trên bản đã sửa.',
};

const en: typeof vi = {
  title: 'Mended in a copy',
  can: (n) =>
    n === 0
      ? 'Some cells are typed in an old font; see how they read in Unicode.'
      : n === 1
        ? '1 cell can be put right without a change of meaning. The file on your machine stays as it is.'
        : `${inEn(n)} cells can be put right without a change of meaning. The file on your machine stays as it is.`,
  look: 'See every cell first',
  looking: 'Mending a copy…',
  changed: (n) =>
    n === 0
      ? 'No cell can be put right without a change of meaning.'
      : n === 1
        ? '1 cell put right'
        : `${inEn(n)} cells put right`,
  cells: 'Cells put right: before and after',
  more: (n) => `Show ${inEn(n)} more`,
  convert: (n) => `Also turn ${n === 1 ? '1 cell' : `${inEn(n)} cells`} of old fonts (TCVN3, VNI) into Unicode`,
  convertHint: 'Read what was turned from an old font, cell by cell, before you send it.',
  save: 'Download the mended copy',
  saving: 'Making the copy…',
  saved: (file) => `${file} was downloaded.`,
  use: 'Go on with the mended copy',
  patched: 'The copy differs from the file in these cells alone; formulas, looks and all else stay.',
  fresh:
    'The file is neither .xlsx nor .xlsm and cannot be mended in place: the copy is a new workbook with what the cells hold, without formulas and looks. To keep them, open the file, save it as .xlsx and choose it again here.',
  signed: 'The file carries a digital signature, which is not valid on the copy.',
};

/** Words of the repaired copy of a report. */
export const repairWords = { vi, en };
