import { inEn, inVi } from '#shared/message/number';

const vi = {
  title: 'Bắt đầu sử dụng',
  lead: 'Ba việc để tỉnh nhận được báo cáo đầu tiên. Việc nào xong tự đánh dấu.',
  step: (n: number) => `Việc ${inVi(n)}`,
  done: 'đã xong',
  next: 'làm tiếp',
  later: 'sau việc trên',
  load: 'Nạp phụ lục của chương trình',
  loadLead: 'Tệp Excel của phụ lục đã ban hành. Xem trước cách đọc từng cột, sửa nếu cần, rồi xác nhận.',
  loadAct: 'Nạp chương trình…',
  loaded: (names: string) => `Đã nạp ${names}.`,
  open: 'Mở kỳ báo cáo',
  openLead: 'Chọn kỳ theo chu kỳ của chương trình; hạn gửi của từng cấp hiện ngay để kiểm tra.',
  openAct: 'Mở kỳ báo cáo…',
  opened: (label: string) => `Đang mở: ${label}.`,
  issue: 'Phát hành sổ báo cáo và giao mã truy cập',
  issueLead: 'Tải sổ của mọi đơn vị thành một tệp nén để gửi đi; cấp mã và in phiếu trên giấy A4 để giao từng đơn vị.',
  issueAct: 'Phát hành, cấp mã…',
  issued: (codes: number) => `Đã phát hành; ${inVi(codes)} mã còn hiệu lực.`,
  partly: (what: string) => `Còn lại: ${what}.`,
  needIssue: 'phát hành sổ',
  needCodes: 'cấp mã',
  toOverview: 'Về Tổng quan',
  waitTitle: 'Chưa có gì để báo cáo',
  waitProgramme:
    'Cơ quan tổng hợp chưa nạp chương trình nào. Khi nạp xong và mở kỳ báo cáo, anh/chị thấy ở đây nhiệm vụ của đơn vị, tệp được giao và hạn gửi.',
  waitPeriod: (names: string) =>
    `Chương trình ${names} đã nạp; cơ quan tổng hợp chưa mở kỳ báo cáo. Khi mở kỳ, trang này dẫn thẳng tới nơi gửi báo cáo.`,
  waitAct: 'Không cần làm gì thêm; mã truy cập vẫn dùng được. Có thể xem trước cách gửi báo cáo.',
  waitRead: 'Chưa có số liệu để xem. Số liệu hiện ra khi kỳ báo cáo đầu tiên được mở.',
  guide: 'Hướng dẫn',
};

const en: typeof vi = {
  title: 'Getting started',
  lead: 'Three steps until the first report can come in. Each ticks itself off.',
  step: (n: number) => `Step ${inEn(n)}`,
  done: 'done',
  next: 'next',
  later: 'after the one above',
  load: 'Load the programme’s appendix',
  loadLead: 'The workbook of the appendix as issued. See how each column is read, correct it, then confirm.',
  loadAct: 'Load a programme…',
  loaded: (names: string) => `Loaded: ${names}.`,
  open: 'Open a reporting period',
  openLead: 'Choose a period of the programme’s cycle; the due days of every level show at once.',
  openAct: 'Open a period…',
  opened: (label: string) => `Open: ${label}.`,
  issue: 'Issue the workbooks and hand out access codes',
  issueLead: 'Download the workbooks of all agencies as one zip to send out; give codes and print the slips on A4.',
  issueAct: 'Issue, give codes…',
  issued: (codes: number) => `Issued; ${inEn(codes)} codes are in force.`,
  partly: (what: string) => `Still to do: ${what}.`,
  needIssue: 'issue the workbooks',
  needCodes: 'give codes',
  toOverview: 'To the overview',
  waitTitle: 'Nothing to report on yet',
  waitProgramme:
    'The consolidating body has not loaded a programme yet. Once it has and a period is open, you find your agency’s tasks, the issued workbook and the due day here.',
  waitPeriod: (names: string) =>
    `Programme ${names} is loaded; the consolidating body has not opened a reporting period. Once it has, this page leads straight to sending.`,
  waitAct: 'There is nothing for you to do; your access code stays good. You may read how a report is sent.',
  waitRead: 'There is nothing to see yet. Figures show once the first reporting period is open.',
  guide: 'Guide',
};

/** Words of the first page on an instance that is not in use yet. */
export const startWords = { vi, en };
