import { inEn, inVi } from '#shared/message/number';

const vi = {
  found: (all: number, errors: number, warnings: number, notices: number) =>
    `Có ${inVi(all)} nội dung cần kiểm tra: ${inVi(errors)} lỗi, ${inVi(warnings)} cảnh báo, ${inVi(notices)} lưu ý. Bấm Mở ngăn theo dõi để xem từng ô.`,
  none: 'Không có nội dung cần kiểm tra.',
  noTable:
    'Không thấy bảng nhiệm vụ nào trong sổ tính này. Bảng cần có cột nội dung hoặc sản phẩm, cùng đơn vị chủ trì hoặc thời hạn.',
  coloured: 'Đã tô màu theo tình trạng thực hiện.',
  removed: 'Đã bỏ phần tô màu. Định dạng của anh/chị giữ nguyên.',
  failed: (code: string) =>
    `Chưa thực hiện được (${code}). Mở ngăn theo dõi và thử lại; nếu vẫn lỗi, gửi mã này cho người quản trị.`,
};

const en: typeof vi = {
  found: (all, errors, warnings, notices) =>
    `${inEn(all)} findings: ${inEn(errors)} errors, ${inEn(warnings)} warnings, ${inEn(notices)} notices. Choose Open pane to see each cell.`,
  none: 'There are no findings.',
  noTable:
    'No task table was seen in this workbook. A table has a content or output column, and a lead agency or a time.',
  coloured: 'Coloured by status.',
  removed: 'The colours were taken away. Your own formats are as they were.',
  failed: (code) =>
    `This could not be done (${code}). Open the pane and try again; if it goes on, give this code to the administrator.`,
};

/** What a button of the ribbon answers where nobody looks at the pane. */
export const ribbonWords = { vi, en };
