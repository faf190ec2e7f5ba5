import type { TrackableRefusal } from '#addin/app/trackable/plan';
import { inEn, inVi } from '#shared/message/number';

const vi = {
  title: 'Bổ sung cột theo dõi',
  what: (headers: readonly string[]): string =>
    `Thêm vào bên phải bảng: ${[...headers, 'mã dòng (cột ẩn)'].join(', ')}. Các ô đang có giữ nguyên; có thể hoàn tác ngay.`,
  make: 'Bổ sung cột',
  done: (columns: number): string => `Đã bổ sung ${inVi(columns)} cột vào bên phải bảng.`,
  undone: 'Đã bỏ các cột vừa bổ sung.',
  undo: 'Hoàn tác',
  refused: {
    complete: 'Bảng đã có đủ các cột theo dõi.',
    issued: 'Đây là sổ tính do tỉnh phát hành, đã có sẵn các cột theo dõi.',
    protected:
      'Trang tính đang được bảo vệ nên không thêm cột được. Mở thẻ Xem lại, bỏ bảo vệ trang tính rồi thực hiện lại.',
    in_the_way: 'Trên trang này có bảng khác nằm ở chỗ cần thêm cột. Chuyển bảng đó sang trang khác rồi thực hiện lại.',
    no_tasks: 'Bảng chưa có nhiệm vụ nào để theo dõi.',
  } satisfies Record<TrackableRefusal, string>,
};

const en: typeof vi = {
  title: 'Add tracking columns',
  what: (headers) =>
    `Adds to the right of the table: ${[...headers, 'row ids (hidden column)'].join(', ')}. Cells that are there stay as they are; it can be undone at once.`,
  make: 'Add columns',
  done: (columns) => `${inEn(columns)} columns were added to the right of the table.`,
  undone: 'The columns just added were taken away.',
  undo: 'Undo',
  refused: {
    complete: 'The table has all tracking columns already.',
    issued: 'This workbook was issued by the province and has its tracking columns.',
    protected: 'The sheet is protected and takes no columns. Unprotect it on the Review tab, then try again.',
    in_the_way:
      'Another table on this sheet stands where the columns would go. Move it to another sheet, then try again.',
    no_tasks: 'The table holds no task to track yet.',
  },
};

export const trackableWords = { vi, en };
