import { inEn, inVi } from '#shared/message/number';

const cells = (n: number): string => `${n} ô`;
const cellsEn = (n: number): string => (n === 1 ? '1 cell' : `${n} cells`);

const vi = {
  error: 'lỗi',
  warning: 'cảnh báo',
  notice: 'lưu ý',
  filters: 'Lọc theo mức độ',
  search: 'Tìm chữ, ô, TT',
  grouping: 'Cách xếp',
  byRule: 'Theo nội dung',
  byRow: 'Theo dòng',
  bySeverity: 'Theo mức độ',
  scope: 'Phạm vi',
  mine: (n: number) => `Đơn vị sửa được: ${inVi(n)}`,
  all: (n: number) => `Tất cả: ${inVi(n)}`,
  list: 'Nội dung cần kiểm tra',
  shown: (n: number, of: number) =>
    n === of ? `${inVi(of)} nội dung cần kiểm tra` : `Hiện ${inVi(n)} trong ${inVi(of)} nội dung`,
  changeTo: (text: string) => `Sửa thành ${text}`,
  ignore: 'Bỏ qua…',
  ignoreTitle: 'Bỏ qua nội dung này',
  ignoreReason: 'Lý do',
  ignoreHint: 'Lý do được lưu trong sổ tính và ghi vào phiếu tiếp nhận khi gửi.',
  ignoreHintSession: 'Excel này không lưu được vào sổ tính; lý do chỉ giữ đến khi đóng bảng.',
  ignoreDo: 'Bỏ qua',
  cancel: 'Hủy',
  ignored: (n: number) => `Đã bỏ qua: ${inVi(n)}`,
  takeBack: 'Lấy lại',
  fixAll: (n: number) => `Sửa cả ${cells(n)}…`,
  fixTitle: (n: number) => `Sửa ${cells(n)} cùng loại`,
  fixEvery: (n: number) => `Sửa ngay ${cells(n)}…`,
  fixEveryHint: 'Sửa tất cả lỗi không đổi nghĩa; xem trước từng ô',
  fixEveryTitle: (n: number) => `Sửa ${cells(n)} không đổi nghĩa`,
  fixEverySay:
    'Chỉ sửa cách viết: dấu cách, dấu câu thừa, chữ lỗi mã, tên đơn vị, cách ghi thời gian. Chữ phông cũ (TCVN3, VNI) không nằm ở đây: cần xem nghĩa nên sửa ở từng nội dung.',
  fixChosen: (n: number) => `Sửa ${cells(n)}`,
  chooseAll: (n: number) => `Chọn cả ${cells(n)}`,
  chooseCell: (address: string) => `Sửa ô ${address}`,
  dontFix: 'Không sửa',
  oneUndo: (n: number) => `Hoàn tác được cả ${cells(n)} một lần.`,
  undo: 'Hoàn tác',
  checkAgain: 'Kiểm tra lại',
  coloured: 'Đã tô màu',
  noRepairable: 'Không có ô nào sửa được ngay',
  nothing: 'Không có nội dung cần kiểm tra.',
  nothingMine: 'Không có nội dung cần kiểm tra trong các ô của đơn vị.',
  nothingFound: 'Không có nội dung nào khớp với điều đang tìm.',
  clear: 'Bỏ lọc',
  noTable: 'Chưa tìm thấy bảng nhiệm vụ trong sổ tính.',
  noTableHelp:
    'Bảng nhiệm vụ cần có cột nội dung (hoặc sản phẩm) và cột đơn vị chủ trì (hoặc thời gian). Nếu sổ tính có bảng như vậy, chỉnh tên cột trong mục Thiết lập rồi kiểm tra lại.',
  mergesUnknown: 'Excel này không cho biết ô nào được gộp. Ô trống dưới một ô gộp có thể bị hiểu là để trống.',
  trial: 'đang thử nghiệm',
  keys: 'Phím: ↑↓ chuyển, Enter đến ô, F sửa, Shift+F sửa cả loại, B bỏ qua, Ctrl+Z hoàn tác.',
  fixed: (n: number, left: number) =>
    (n === 0 ? 'Chưa sửa ô nào.' : `Đã sửa ${cells(n)}.`) +
    (left === 0 ? '' : ` ${cells(left)} đã có nội dung khác nên được giữ nguyên.`),
  undone: (n: number, left: number) =>
    (n === 0 ? 'Chưa hoàn tác ô nào.' : `Đã hoàn tác ${cells(n)}.`) +
    (left === 0 ? '' : ` ${cells(left)} đã được sửa tiếp nên giữ nguyên.`),
  notKept: 'Chưa lưu được lý do vào sổ tính.',
  keptInSettings: 'Lý do mới lưu trong thiết lập của sổ tính nên chưa ghi được vào phiếu tiếp nhận.',
};

const en: typeof vi = {
  error: 'errors',
  warning: 'warnings',
  notice: 'notices',
  filters: 'Filter by severity',
  search: 'Search words, cell, No.',
  grouping: 'Order',
  byRule: 'By kind',
  byRow: 'By row',
  bySeverity: 'By severity',
  scope: 'Scope',
  mine: (n: number) => `Agency can mend: ${inEn(n)}`,
  all: (n: number) => `All: ${inEn(n)}`,
  list: 'Findings',
  shown: (n: number, of: number) => (n === of ? `${inEn(of)} findings` : `${inEn(n)} of ${inEn(of)} findings shown`),
  changeTo: (text: string) => `Change to ${text}`,
  ignore: 'Ignore…',
  ignoreTitle: 'Ignore this finding',
  ignoreReason: 'Reason',
  ignoreHint: 'The reason is kept in the workbook and written into the receipt when it is sent.',
  ignoreHintSession: 'This Excel cannot keep it in the workbook; the reason lasts until the pane is closed.',
  ignoreDo: 'Ignore',
  cancel: 'Cancel',
  ignored: (n: number) => `Ignored: ${inEn(n)}`,
  takeBack: 'Take back',
  fixAll: (n: number) => `Fix all ${cellsEn(n)}…`,
  fixTitle: (n: number) => `Fix ${cellsEn(n)} of one kind`,
  fixEvery: (n: number) => `Fix ${cellsEn(n)} now…`,
  fixEveryHint: 'Fix everything whose meaning cannot change; every cell is shown first',
  fixEveryTitle: (n: number) => `Fix ${cellsEn(n)} without a change of meaning`,
  fixEverySay:
    'Spelling only: spaces, stray marks, broken letters, names of agencies, spelling of times. Text of old fonts (TCVN3, VNI) is not among them: its meaning has to be looked at, finding by finding.',
  fixChosen: (n: number) => `Fix ${cellsEn(n)}`,
  chooseAll: (n: number) => `Choose all ${cellsEn(n)}`,
  chooseCell: (address: string) => `Fix cell ${address}`,
  dontFix: 'Leave them',
  oneUndo: (n: number) => `All ${cellsEn(n)} can be undone at once.`,
  undo: 'Undo',
  checkAgain: 'Check again',
  coloured: 'Coloured',
  noRepairable: 'No cell can be fixed at once',
  nothing: 'Nothing to check.',
  nothingMine: 'Nothing to check in the agency’s cells.',
  nothingFound: 'Nothing matches what is searched for.',
  clear: 'Clear filters',
  noTable: 'No task table was found in the workbook.',
  noTableHelp:
    'A task table needs a column for the task (or its output) and one for the lead agency (or the time). If the workbook has one, say what its columns are under Settings, then check again.',
  mergesUnknown:
    'This Excel does not tell which cells are merged. An empty cell under a merged one may be taken for empty.',
  trial: 'on trial',
  keys: 'Keys: ↑↓ move, Enter go to cell, F fix, Shift+F fix all of a kind, B ignore, Ctrl+Z undo.',
  fixed: (n: number, left: number) =>
    (n === 0 ? 'No cell was changed.' : `${cellsEn(n)} fixed.`) +
    (left === 0 ? '' : ` ${cellsEn(left)} had changed meanwhile and ${left === 1 ? 'was' : 'were'} left alone.`),
  undone: (n: number, left: number) =>
    (n === 0 ? 'Nothing was undone.' : `${cellsEn(n)} undone.`) +
    (left === 0 ? '' : ` ${cellsEn(left)} had been changed since and ${left === 1 ? 'was' : 'were'} left alone.`),
  notKept: 'The reason could not be kept in the workbook.',
  keptInSettings: 'The reason is kept in the settings of the workbook only; the receipt will not show it.',
};

/** Words of the tab Kiểm tra. */
export const checkWords = { vi, en };
