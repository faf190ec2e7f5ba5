import {
  columnOf,
  copyUnder,
  type Desk,
  deleteColumn,
  deleteRow,
  fill,
  fillRow,
  insertColumn,
  insertUnder,
  openDesk,
  renumber,
  reorder,
  rowOf,
} from '#scripts/examples/clerk';
import { passworded, photograph, withMacros } from '#scripts/examples/oddFiles';
import type { Issue, Scenario } from '#scripts/examples/scenario';
import { addSheet, setFont } from '#scripts/package/addSheet';
import { saveBook, sheetOf, textAt, typeInto } from '#scripts/package/book';
import { dateToSerial } from '#shared/sheet/format';

/** The number a spreadsheet program stores for a day. */
function day(text: string): number {
  const serial = dateToSerial(text, false);
  if (serial === null) throw new Error(`${text} is no day`);
  return serial;
}

function send(desk: Desk, savedAt: string, by = 'Cán bộ tổng hợp'): Buffer {
  return saveBook(desk.book, savedAt, by);
}

/** What the Planning department sends; sent twice, once as the copy a chat program renames. */
function planning(office: Issue): Buffer {
  const desk = openDesk(office.issued('so-khdt'));
  fill(desk, 'II.1', {
    progress: 'Đã hoàn thiện dự thảo Đề án, trình UBND tỉnh tại Tờ trình số 215/TTr-SKHĐT ngày 10/11/2015.',
    percent: 90,
    status: 'Đã trình, chờ phê duyệt',
    submitted: day('2015-11-10'),
    evidence: 'Tờ trình số 215/TTr-SKHĐT ngày 10/11/2015',
  });
  fill(desk, 'II.1.1', {
    progress: 'Đã hoàn thành dự thảo ngày 28/7/2015.',
    percent: 100,
    status: 'Hoàn thành',
    completed: day('2015-07-28'),
    evidence: 'Công văn số 640/SKHĐT-TH ngày 28/7/2015',
  });
  fill(desk, 'II.1.2', {
    progress: 'Đã lấy ý kiến 9 đơn vị, tổng hợp xong ngày 08/10/2015.',
    percent: 100,
    status: 'Hoàn thành',
    completed: day('2015-10-08'),
  });
  fill(desk, 'II.1.3', {
    progress: 'Đã trình UBND tỉnh, đang chờ thẩm định.',
    percent: 60,
    status: 'Đã trình, chờ phê duyệt',
    submitted: day('2015-11-10'),
    obstacles: 'Chờ ý kiến thẩm định của Sở Tư pháp',
  });
  return send(desk, '2015-11-11T02:15:00Z');
}

/** The first report of the Finance department; the old copy of 4 November holds a part of it. */
function finance(office: Issue, whole: boolean): Buffer {
  const desk = openDesk(office.issued('so-tc'));
  fill(desk, 'II.2.1', {
    progress: 'Đã xây dựng xong dự thảo Đề án ngày 30/10/2015.',
    percent: 100,
    status: 'Hoàn thành',
    completed: day('2015-10-30'),
  });
  if (!whole) return send(desk, '2015-11-04T08:40:00Z');
  fill(desk, 'II.2', {
    progress: 'Đang lấy ý kiến các sở, ngành đối với dự thảo Đề án.',
    percent: 45,
    status: 'Đang thực hiện',
  });
  fill(desk, 'II.2.2', {
    progress: 'Đã gửi Công văn số 1120/STC-TCHCSN ngày 05/11/2015 lấy ý kiến các đơn vị.',
    percent: 30,
    status: 'Đang thực hiện',
    evidence: 'Công văn số 1120/STC-TCHCSN ngày 05/11/2015',
  });
  deleteRow(desk, 'II.7.3');
  const newest = ['II.2.3', 'II.2.2', 'II.2.1'];
  const rows = newest.map((path) => rowOf(desk, path));
  reorder(desk, newest);
  const places = [...rows].sort((a, b) => a - b);
  renumber(desk, new Map(places.map((row, index) => [row, `2.${index + 1}`])));
  return send(desk, '2015-11-10T09:05:00Z');
}

function justice(office: Issue): Buffer {
  const desk = openDesk(office.issued('so-tp'));
  fill(desk, 'II.7.1', { progress: 'Đã cử cán bộ tham gia tổ soạn thảo.', percent: 10, status: 'Đang thực hiện' });
  fill(desk, 'II.7.2', { finish: '12/2016', coordinating: null });
  const added = insertUnder(desk, 'II.7.2');
  fillRow(desk, added, {
    ordinal: '7.2a',
    content: 'Tổ chức hội thảo lấy ý kiến doanh nghiệp về chính sách huy động vốn',
    lead: 'Sở Tư pháp',
    start: '8/2016',
    finish: '9/2016',
    progress: 'Đề nghị bổ sung vào Chương trình.',
  });
  return send(desk, '2015-11-09T03:30:00Z');
}

function home(office: Issue): Buffer {
  const desk = openDesk(office.issued('so-nv'));
  fill(desk, 'III.3.4', {
    progress: 'Đang trình UBND tỉnh xem xét, dự kiến phê duyệt trong tháng 12/2015.',
    percent: 100,
    status: 'Hoàn thành',
  });
  const copied = copyUnder(desk, 'III.3.4');
  fillRow(desk, copied, {
    ordinal: '3.5',
    content: 'Thẩm định đề án vị trí việc làm của Trung tâm Kỹ thuật tiêu chuẩn đo lường chất lượng',
    progress: 'Chưa nhận được hồ sơ.',
    percent: 0,
    status: 'Chưa triển khai',
  });
  return send(desk, '2015-11-10T07:20:00Z');
}

/** Files of the Science department itself: a first report, the report that corrects it, and the copy of another division. */
function science(office: Issue, part: 'first' | 'second' | 'division'): Buffer {
  const desk = openDesk(office.issued('so-khcn'));
  if (part === 'division') {
    fill(desk, 'III.3.1', {
      progress: 'Đã hoàn thành đề án ngày 25/02/2015.',
      percent: 100,
      status: 'Hoàn thành',
      completed: day('2015-02-25'),
    });
    fill(desk, 'II.6.2', { progress: 'Phòng Quản lý chuyên ngành: đã nhận góp ý của 11 đơn vị.' });
    return send(desk, '2015-11-09T01:10:00Z', 'Phòng Quản lý chuyên ngành');
  }
  fill(desk, 'II.6', {
    progress: 'Đã hoàn thiện hồ sơ thành lập Quỹ.',
    percent: part === 'first' ? 70 : 50,
    status: 'Đang thực hiện',
  });
  fill(desk, 'II.6.1', {
    progress: 'Đã soạn thảo Đề án, dự thảo Tờ trình và Điều lệ.',
    percent: 100,
    status: 'Hoàn thành',
    completed: day('2015-08-28'),
  });
  fill(desk, 'II.6.2', { progress: part === 'first' ? 'Đã lấy ý kiến 7 đơn vị.' : 'Đã lấy ý kiến 12 đơn vị.' });
  if (part === 'first') return send(desk, '2015-11-06T09:00:00Z', 'Phòng Kế hoạch - Tài chính');
  fill(desk, 'II.6.3', { progress: 'Đang tổng hợp ý kiến góp ý.', percent: 40, status: 'Đang thực hiện' });
  return send(desk, '2015-11-12T04:45:00Z', 'Phòng Kế hoạch - Tài chính');
}

function office(issue: Issue): Buffer {
  const desk = openDesk(issue.issued('vp-ubnd'));
  deleteColumn(desk, 'objective');
  const own = insertColumn(desk, 'note', 'Chuyên viên theo dõi');
  const row = rowOf(desk, 'II.4');
  typeInto(desk.sheet, row, own, 'Phòng Văn xã');
  fillRow(desk, row, {
    progress: 'Đã tổng hợp danh mục “đặt hàng” của các sở, ngành năm 2016.',
    percent: 35,
    status: 'Đang thực hiện',
  });
  return send(desk, '2015-11-10T02:00:00Z');
}

function beforeReissue(issue: Issue): Buffer {
  const desk = openDesk(issue.issued('ubnd-huyen-dak-glong'));
  fill(
    desk,
    'II.4',
    {
      progress: 'Đã đăng ký 3 nhiệm vụ “đặt hàng” năm 2016.',
      percent: 40,
      status: 'Đang thực hiện',
      note: 'Số liệu tạm tính',
    },
    'B',
  );
  return send(desk, '2015-11-03T02:00:00Z');
}

function emptied(issue: Issue): Buffer {
  const desk = openDesk(
    issue.issuedAgain('ubnd-huyen-dak-glong', [
      { name: 'UBND-huyen-Dak-Glong_lan-1.xlsx', bytes: beforeReissue(issue) },
    ]),
  );
  fill(desk, 'II.4', { percent: 45, note: null }, 'B');
  return send(desk, '2015-11-12T08:10:00Z');
}

function propaganda(issue: Issue): Buffer {
  const desk = openDesk(issue.issued('ban-tg'));
  fill(desk, 'I.1', {
    progress: 'Đã tổ chức 12 hội nghị quán triệt Nghị quyết cho cán bộ chủ chốt các cấp.'.normalize('NFD'),
    percent: 120,
    status: 'Thực hiện thường xuyên',
    evidence: 'Báo cáo số 88-BC/BTGTU ngày 05/11/2015',
  });
  return send(desk, '2015-11-06T02:30:00Z');
}

function twoProgrammes(issue: Issue): Buffer {
  const desk = openDesk(issue.issued('ubnd-huyen-dak-mil'));
  fill(
    desk,
    'II.4',
    {
      progress: 'Đã gửi đề xuất 2 nhiệm vụ “đặt hàng” về Sở Khoa học và Công nghệ.',
      percent: 50,
      status: 'Đang thực hiện',
    },
    'B',
  );
  const book = addSheet(desk.book, 'KH CNTT', [
    ['PHỤ LỤC'],
    ['CÁC NHIỆM VỤ ỨNG DỤNG CÔNG NGHỆ THÔNG TIN NĂM 2015'],
    ['(Kèm theo Kế hoạch số 45/KH-UBND ngày 02/3/2015 của UBND tỉnh Đắk Nông)'],
    [],
    ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành', 'Kết quả thực hiện'],
    [
      '1',
      'Nâng cấp cổng thông tin điện tử của huyện',
      'UBND huyện Đắk Mil',
      'Tháng 12/2015',
      'Đã nghiệm thu giai đoạn 1',
    ],
    [
      '2',
      'Tập huấn sử dụng hệ thống văn phòng điện tử cho cấp xã',
      'UBND huyện Đắk Mil',
      'Quý III/2015',
      'Đã tổ chức 2 lớp',
    ],
  ]);
  return saveBook(book, '2015-11-09T09:00:00Z', 'Cán bộ tổng hợp');
}

function oldFont(issue: Issue): Buffer {
  const desk = openDesk(issue.issued('ubnd-huyen-krong-no'));
  fill(desk, 'II.4', { progress: '§ang triÓn khai thùc hiÖn theo kÕ ho¹ch', status: 'Đang thực hiện' }, 'B');
  setFont(desk.book, desk.sheet.name, rowOf(desk, 'II.4', 'B'), columnOf(desk, 'progress'), '.VnTime');
  return send(desk, '2015-11-10T03:00:00Z');
}

function macros(issue: Issue): Buffer {
  const desk = openDesk(issue.issued('ubnd-huyen-dak-song'));
  fill(desk, 'II.4', { progress: 'Không phát sinh nội dung mới trong kỳ.', status: 'Không phát sinh trong kỳ' }, 'B');
  return withMacros(send(desk, '2015-11-10T06:00:00Z'), '2015-11-10T06:00:00Z');
}

/** Issued to one body, headed by a second, named after a third. */
function whoSpeaks(issue: Issue): Buffer {
  const desk = openDesk(issue.issued('so-yt'));
  for (const row of desk.sheet.rows) {
    if (row.number >= desk.headerRow) break;
    for (const cell of row.cells) {
      const text = textAt(desk.book, desk.sheet, row.number, cell.column);
      if (text.includes('Sở Y tế'))
        typeInto(desk.sheet, row.number, cell.column, text.replaceAll('Sở Y tế', 'Sở Xây dựng'));
    }
  }
  fill(desk, 'II.4', { progress: 'Đã đăng ký 1 nhiệm vụ “đặt hàng”.', percent: 20, status: 'Đang thực hiện' }, 'B');
  return send(desk, '2015-11-10T08:00:00Z');
}

/** What LibreOffice then saves in its own or the old format. */
export function forOffice(issue: Issue, agency: string, savedAt: string): Buffer {
  const desk = openDesk(issue.issued(agency));
  fill(
    desk,
    'II.4',
    { progress: 'Đã rà soát nhu cầu “đặt hàng” của các xã, thị trấn.', percent: 30, status: 'Đang thực hiện' },
    'B',
  );
  sheetOf(desk.book, desk.sheet.name);
  return send(desk, savedAt);
}

export const editedScenarios: readonly Scenario[] = [
  {
    file: 'So-KHDT_bao-cao-thang-11.xlsx',
    from: 'Sở Kế hoạch và Đầu tư',
    why: {
      vi: 'Chỉ điền các dòng của mình; có Tờ trình trong khi sản phẩm phải là Quyết định',
      en: 'only its own rows filled; a Tờ trình (submission) where a Quyết định (decision) is due',
    },
    receipt: {
      vi: 'Mọi ô đã điền được ghi nhận; II.1 là “Đã trình, chờ phê duyệt”, chưa phải hoàn thành',
      en: 'every filled cell is taken; II.1 is “submitted”, not done',
    },
    promised: {
      agency: 'so-khdt',
      baseBy: 'stamp',
      none: ['conflict', 'refused', 'waiting', 'proposed', 'extra'],
      cells: { taken: 19 },
    },
    make: planning,
  },
  {
    file: 'So-KHDT_bao-cao-thang-11_(1).xlsx',
    from: 'Sở Kế hoạch và Đầu tư',
    why: {
      vi: 'Cùng một tệp gửi lại qua Zalo, tên thêm “_(1)”',
      en: 'the same file sent again, renamed “_(1)” by a chat program',
    },
    receipt: { vi: 'Trùng tệp trước, chỉ tính một lần', en: 'same as the file before, counted once' },
    promised: { sameAs: 'So-KHDT_bao-cao-thang-11.xlsx' },
    make: planning,
  },
  {
    file: 'So-Tai-chinh_sap-xep-lai.xlsx',
    from: 'Sở Tài chính',
    why: {
      vi: 'Đảo dòng, đánh số lại từ đầu, xóa dòng 7.3',
      en: 'rows sorted the other way, numbered anew, row 7.3 deleted',
    },
    receipt: {
      vi: 'Từng dòng vẫn về đúng nhiệm vụ; số thứ tự mới coi như cũ; dòng thiếu không có nghĩa gì',
      en: 'each row still finds its task; new numbers count as the old; a missing row says nothing',
    },
    promised: {
      agency: 'so-tc',
      baseBy: 'stamp',
      none: ['conflict', 'refused', 'waiting', 'proposed'],
      cells: { taken: 7 },
    },
    make: (issue) => finance(issue, true),
  },
  {
    file: 'So-Tai-chinh_ban-cu.xlsx',
    from: 'Sở Tài chính',
    why: {
      vi: 'Bản cũ (lưu ngày 04/11) gửi sau bản mới',
      en: 'a stale file: saved on 4 November, sent after the newer one',
    },
    receipt: { vi: 'Đã nằm trong tệp mới hơn, không ghi đè gì', en: 'contained in the newer file; overwrites nothing' },
    promised: { agency: 'so-tc', supersededBy: 'So-Tai-chinh_sap-xep-lai.xlsx', none: ['conflict', 'waiting'] },
    make: (issue) => finance(issue, false),
  },
  {
    file: 'So-Tu-phap_them-dong-doi-han.xlsx',
    from: 'Sở Tư pháp',
    why: {
      vi: 'Chèn thêm một dòng, đổi thời hạn, xóa trắng ô đơn vị phối hợp',
      en: 'a row inserted, a deadline changed, the coordinating cell emptied',
    },
    receipt: {
      vi: 'Phần tiến độ được ghi nhận; dòng mới, thời hạn mới và ô xóa trắng là kiến nghị điều chỉnh',
      en: 'progress is taken; new row, new deadline and emptied cell are proposals to the issuing authority',
    },
    promised: {
      agency: 'so-tp',
      items: [
        { path: 'II.7.1', outcome: 'taken', count: 3 },
        { path: 'II.7.2', field: 'finish', outcome: 'proposed', reason: 'definition' },
        { path: 'II.7.2', field: 'coordinating', outcome: 'proposed', reason: 'emptied_definition' },
        { outcome: 'proposed', reason: 'new_row', count: 6 },
      ],
      none: ['conflict', 'refused', 'waiting'],
    },
    make: justice,
  },
  {
    file: 'So-Noi-vu_chep-dong.xlsx',
    from: 'Sở Nội vụ',
    why: {
      vi: 'Chép nguyên dòng 3.4 (kèm mã ẩn) để thêm việc mới; ghi “Hoàn thành” trong khi “đang trình”',
      en: 'row 3.4 copied with its hidden id to make a new one; “Hoàn thành” (done) beside “đang trình” (being submitted)',
    },
    receipt: {
      vi: 'Dòng gốc giữ mã; dòng chép là dòng mới được kiến nghị; “Hoàn thành” thành “chờ minh chứng”',
      en: 'the original row keeps the id, the copy is a proposed new row; “done” counts as unproven',
    },
    promised: {
      agency: 'so-nv',
      items: [
        { path: 'III.3.4', outcome: 'taken', count: 3 },
        { outcome: 'proposed', reason: 'new_row', count: 8 },
      ],
      none: ['conflict', 'refused'],
    },
    make: home,
  },
  {
    file: 'So-KHCN_lan-1.xlsx',
    from: 'Sở Khoa học và Công nghệ',
    why: { vi: 'Báo cáo lần 1: nhiệm vụ 6 đạt 70 %', en: 'first report: task 6 at 70 %' },
    receipt: {
      vi: 'Được thay bằng lần 2; ô đã đính chính ghi là bản cũ',
      en: 'superseded by the second; corrected cells are marked stale',
    },
    promised: {
      agency: 'so-khcn',
      supersededBy: 'So-KHCN_lan-2.xlsx',
      items: [{ path: 'II.6', field: 'percent', outcome: 'refused', reason: 'stale' }],
      none: ['waiting', 'conflict'],
    },
    make: (issue) => science(issue, 'first'),
  },
  {
    file: 'So-KHCN_lan-2.xlsx',
    from: 'Sở Khoa học và Công nghệ',
    why: { vi: 'Báo cáo lần 2, đính chính 70 % còn 50 %', en: 'second report, correcting 70 % to 50 %' },
    receipt: {
      vi: '50 % được ghi nhận, không phải số liệu chưa thống nhất; riêng 6.2 khác với bản của phòng khác',
      en: '50 % is taken and no conflict; only 6.2 disagrees with another division’s copy',
    },
    promised: {
      agency: 'so-khcn',
      items: [
        { path: 'II.6', field: 'percent', outcome: 'taken' },
        { path: 'II.6.2', field: 'progress_text', outcome: 'conflict' },
      ],
    },
    make: (issue) => science(issue, 'second'),
  },
  {
    file: 'So-KHCN_phong-QLCN.xlsx',
    from: 'Sở Khoa học và Công nghệ',
    why: {
      vi: 'Bản song song của một phòng khác, điền phần khác',
      en: 'a parallel copy filled in by another division',
    },
    receipt: {
      vi: 'Phần riêng được ghi nhận; ô 6.2 hai phòng ghi khác nhau là số liệu chưa thống nhất, trả lại cơ quan',
      en: 'its own part is taken; cell 6.2, written differently by two divisions, is a conflict for the agency to settle',
    },
    promised: {
      agency: 'so-khcn',
      items: [
        { path: 'III.3.1', outcome: 'taken', count: 4 },
        { path: 'II.6.2', field: 'progress_text', outcome: 'conflict' },
      ],
      none: ['waiting', 'refused'],
    },
    make: (issue) => science(issue, 'division'),
  },
  {
    file: 'Van-phong-UBND-tinh_them-bot-cot.xlsx',
    from: 'Văn phòng UBND tỉnh',
    why: {
      vi: 'Bỏ cột “Mục tiêu”, thêm cột “Chuyên viên theo dõi”',
      en: 'column “Mục tiêu” removed, a column of its own added',
    },
    receipt: {
      vi: 'Tiến độ được ghi nhận; cột riêng được giữ; cột thiếu không có nghĩa gì',
      en: 'progress is taken, the own column is kept as extra, the missing column says nothing',
    },
    promised: {
      agency: 'vp-ubnd',
      items: [{ path: 'II.4', outcome: 'taken', count: 3 }, { outcome: 'extra' }],
      none: ['conflict', 'waiting', 'proposed', 'refused'],
    },
    make: office,
  },
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
    file: 'Ban-Tuyen-giao_120-phan-tram.xlsx',
    from: 'Ban Tuyên giáo Tỉnh ủy',
    why: {
      vi: 'Tỷ lệ 120 %; chữ tổ hợp (NFD) do máy Mac gõ',
      en: '120 %; text in decomposed letters (NFD), as a Mac types it',
    },
    receipt: {
      vi: '120 % giữ nguyên như đã ghi và chờ; các ô khác được ghi nhận',
      en: '120 % is kept as typed and waits; the rest is taken',
    },
    promised: {
      agency: 'ban-tg',
      items: [
        { path: 'I.1', field: 'percent', outcome: 'waiting', reason: 'value_out_of_range' },
        { path: 'I.1', field: 'progress_text', outcome: 'taken' },
      ],
      none: ['conflict', 'refused'],
    },
    make: propaganda,
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
  {
    file: 'So-Giao-duc-va-Dao-tao_bao-cao.xlsx',
    from: 'không rõ: tên tệp, tiêu đề và dấu khác nhau',
    why: {
      vi: 'Tên tệp ghi Sở Giáo dục và Đào tạo, tiêu đề ghi Sở Xây dựng, dấu của Sở Y tế',
      en: 'file name says one department, title a second, stamp a third',
    },
    receipt: {
      vi: 'Mọi ô đã điền đều chờ đến khi có người xác định bên gửi',
      en: 'all filled cells wait until a person says who sent it',
    },
    promised: {
      items: [{ outcome: 'waiting', reason: 'sender_disagrees', count: 3 }],
      none: ['taken', 'conflict', 'proposed'],
    },
    make: whoSpeaks,
  },
];
