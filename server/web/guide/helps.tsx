import type { Role } from '#shared/wire/role';
import type { Help } from '#web/words/guide';

/** Where a help leads; pages of a period are named by their part and made whole where they are shown. */
const addin = '/addin/huong-dan.html';

const sending: Help = {
  id: 'gui',
  title: { vi: 'Gửi báo cáo, không cần cài gì', en: 'Send a report without installing anything' },
  text: [
    {
      vi: 'Mở Gửi báo cáo, thả tệp Excel của đơn vị vào trang (tệp tỉnh giao, hoặc tệp đơn vị đang dùng; .xlsx, .xls, .ods, .docx, PDF có chữ đều được). Trang cho thấy từng ô được hiểu thế nào, ô nào sẽ được nhận, ô nào cần xem lại.',
      en: 'Open Send report and drop your workbook (the one the province issued, or your own; .xlsx, .xls, .ods, .docx and PDF with text are taken). The page shows how each cell is understood, what will be taken and what to look at.',
    },
    {
      vi: 'Xem xong, bấm gửi. Phiếu tiếp nhận ghi rõ từng ô: đã nhận, không đổi, kiến nghị, chưa thống nhất hay không nhận và vì sao. Gửi lại nhiều lần được; mỗi lần chỉ cộng thêm phần mới, không xóa phần đã nhận.',
      en: 'Then send. The receipt accounts for every cell: taken, unchanged, proposed, not agreed or refused, and why. You may send again; each time only adds what is new and wipes nothing out.',
    },
    {
      vi: 'Đơn vị có ít dòng thì dùng Điền trực tiếp, kể cả trên điện thoại. Không có gì mới trong kỳ thì chọn Không phát sinh.',
      en: 'With only a few lines use Fill in here, on a phone too. Where nothing arose, say so.',
    },
  ],
  links: [
    { to: 'send', name: { vi: 'Gửi báo cáo', en: 'Send report' } },
    { to: 'fill', name: { vi: 'Điền trực tiếp', en: 'Fill in here' } },
    { to: 'receipts', name: { vi: 'Phiếu tiếp nhận', en: 'Receipts' } },
  ],
};

const inExcel: Help = {
  id: 'excel',
  title: { vi: 'Làm ngay trong Excel', en: 'Work inside Excel' },
  text: [
    {
      vi: 'Phần bổ trợ kiểm tra khi anh/chị gõ, tô màu theo hạn, sửa giúp và gửi báo cáo ngay từ Excel 2019 trở lên. Cài một lần cho cả đơn vị, do người quản trị máy làm.',
      en: 'The add-in checks while you type, colours by deadline, mends and sends from Excel 2019 on. It is installed once, by whoever looks after the computers.',
    },
  ],
  links: [{ to: addin, name: { vi: 'Cách cài phần bổ trợ', en: 'How to install the add-in' }, away: true }],
};

const replies: Help = {
  id: 'phan-hoi',
  title: { vi: 'Xem tỉnh trả lời gì', en: 'See what the province answered' },
  text: [
    {
      vi: 'Phản hồi của tỉnh cho biết dòng của đơn vị đang được ghi thế nào, ý kiến chỉ đạo, kiến nghị được trả lời ra sao. Số liệu của đơn vị mà hai tệp ghi khác nhau thì đơn vị tự chọn.',
      en: 'The replies show how your lines stand, what was directed, and how proposals were answered. Where two files of your agency differ, your agency chooses.',
    },
  ],
  links: [
    { to: 'replies', name: { vi: 'Phản hồi của tỉnh', en: 'Province’s replies' } },
    { to: 'issued', name: { vi: 'Tải tệp được giao', en: 'Issued workbook' } },
  ],
};

const confirming: Help = {
  id: 'xac-nhan',
  title: { vi: 'Lãnh đạo đơn vị xác nhận', en: 'The head of the agency confirms' },
  text: [
    {
      vi: 'Báo cáo là bản làm việc cho đến khi lãnh đạo xác nhận hoặc có văn bản đã ký (số, ngày, người ký), nếu tỉnh yêu cầu. Mở phiếu, xem các thay đổi, rồi xác nhận.',
      en: 'A report is a working copy until the head confirms it or its signed document is there, where the province asks for it. Open the receipt, look at the changes, confirm.',
    },
  ],
  links: [{ to: 'receipts', name: { vi: 'Phiếu tiếp nhận', en: 'Receipts' } }],
};

const programme: Help = {
  id: 'chuong-trinh',
  title: { vi: 'Chương trình và kỳ báo cáo', en: 'Programme and periods' },
  text: [
    {
      vi: 'Nạp phụ lục, xem từng cột được hiểu thế nào và sửa nếu cần. Mở kỳ theo chu kỳ của chương trình; phát hành sổ báo cáo cho từng đơn vị; in phiếu mã truy cập để giao.',
      en: 'Load the appendix, see how each column was read and correct it. Open periods by the programme’s cycle, issue the workbooks, print the access codes.',
    },
    {
      vi: 'Chương trình được điều chỉnh thì nạp bản mới ở phần Các bản: trang so từng nhiệm vụ, từng ô; nhiệm vụ chỉ đổi lời thì số liệu đã báo cáo đi theo.',
      en: 'A revised programme is loaded under Revisions: every task and cell is compared, and where only words changed, what was reported goes with the task.',
    },
  ],
  links: [{ to: '/chuong-trinh', name: { vi: 'Chương trình', en: 'Programmes' } }],
};

const intake: Help = {
  id: 'tiep-nhan',
  title: { vi: 'Tiếp nhận báo cáo', en: 'Taking reports in' },
  text: [
    {
      vi: 'Tệp đến qua thư điện tử, Zalo, giấy đều vào được ở Tiếp nhận: thả nhiều tệp, cả thư mục hoặc tệp nén; bản giấy thì Nhập thay, ghi kênh và ngày đến. Đơn vị chưa gửi hiện ngay trong bảng; thư, tin nhắc đã soạn sẵn.',
      en: 'Files from mail, Zalo or paper come in under Intake: drop many, a folder or a zip; paper is entered for the agency with its channel and day. Who has not reported shows at once, with letters ready to send.',
    },
  ],
  links: [{ to: 'intake', name: { vi: 'Tiếp nhận', en: 'Intake' } }],
};

const settling: Help = {
  id: 'xu-ly',
  title: { vi: 'Số liệu chưa thống nhất, kiến nghị', en: 'Values that do not agree, proposals' },
  text: [
    {
      vi: 'Mỗi việc cho thấy số liệu gốc, từng bên ghi gì, ai, khi nào, tệp và ô nào. Quyết định được ghi kèm lý do, hoàn tác được. Nội dung của chương trình chỉ đổi theo văn bản của cơ quan ban hành.',
      en: 'Each shows the base, what every side says, who, when, which file and cell. A decision carries its reason and can be undone. The programme’s own text changes only by a document of the issuing authority.',
    },
  ],
  links: [
    { to: 'open', name: { vi: 'Số liệu chưa thống nhất', en: 'Not agreed' } },
    { to: 'tracker', name: { vi: 'Bảng theo dõi', en: 'Tracker' } },
  ],
};

const closing: Help = {
  id: 'khoa-ky',
  title: { vi: 'Báo cáo và chốt kỳ', en: 'Report and closing' },
  text: [
    {
      vi: 'Tổng quan in một trang A4; Bảng theo dõi xuất ra Excel. Khi báo cáo đã ký, chốt kỳ với số, ngày, người ký: số liệu giữ đúng như lúc đó. Đính chính là mở lại kỳ, có lý do; bản cũ vẫn xem được.',
      en: 'The overview prints on one A4, the tracker exports to Excel. Once the report is signed, close the period with number, date and signer: the figures stay as they were. A correction reopens it with a reason; the old edition stays readable.',
    },
  ],
  links: [{ to: 'overview', name: { vi: 'Tổng quan', en: 'Overview' } }],
};

const administering: Help = {
  id: 'quan-tri',
  title: { vi: 'Quản trị', en: 'Administration' },
  text: [
    {
      vi: 'Lập tài khoản và đường dẫn vào dùng một lần cho người của tỉnh, thu hồi khi họ thôi việc; xem nhật ký và kiểm tra chuỗi; chép lệnh sao lưu chạy hằng ngày.',
      en: 'Make accounts with links that work once, revoke them when people leave; read the journal and check its chain; copy the commands that back up every day.',
    },
  ],
  links: [{ to: '/quan-tri', name: { vi: 'Quản trị', en: 'Administration' } }],
};

const reading: Help = {
  id: 'doc',
  title: { vi: 'Đọc số liệu', en: 'Reading the figures' },
  text: [
    {
      vi: 'Tổng quan cho biết đang ở đâu, đơn vị nào chậm, từ khi nào, chờ ai, thay đổi gì từ kỳ trước. Mỗi con số mở ra danh sách của nó. Màu luôn đi kèm ký hiệu và chữ.',
      en: 'The overview says where the province stands, who is late, since when, waiting for whom, and what changed since the last report. Every number opens its list; colours always come with a sign and words.',
    },
  ],
  links: [
    { to: 'overview', name: { vi: 'Tổng quan', en: 'Overview' } },
    { to: 'tracker', name: { vi: 'Bảng theo dõi', en: 'Tracker' } },
  ],
};

/** Help in the order of a role's work. */
export const helpsOf: Readonly<Record<Role, readonly Help[]>> = {
  officer: [sending, replies, inExcel],
  approver: [confirming, sending, replies, inExcel],
  consolidator: [programme, intake, settling, closing, inExcel],
  administrator: [programme, intake, settling, closing, administering, inExcel],
  reader: [reading],
};
