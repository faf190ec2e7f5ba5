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
import { withMacros } from '#scripts/examples/oddFiles';
import type { Issue } from '#scripts/examples/scenario';
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
export function planning(office: Issue): Buffer {
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
export function finance(office: Issue, whole: boolean): Buffer {
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

export function justice(office: Issue): Buffer {
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

export function home(office: Issue): Buffer {
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
export function science(office: Issue, part: 'first' | 'second' | 'division'): Buffer {
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

export function office(issue: Issue): Buffer {
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

export function beforeReissue(issue: Issue): Buffer {
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

export function emptied(issue: Issue): Buffer {
  const desk = openDesk(
    issue.issuedAgain('ubnd-huyen-dak-glong', [
      { name: 'UBND-huyen-Dak-Glong_lan-1.xlsx', bytes: beforeReissue(issue) },
    ]),
  );
  fill(desk, 'II.4', { percent: 45, note: null }, 'B');
  return send(desk, '2015-11-12T08:10:00Z');
}

export function propaganda(issue: Issue): Buffer {
  const desk = openDesk(issue.issued('ban-tg'));
  fill(desk, 'I.1', {
    progress: 'Đã tổ chức 12 hội nghị quán triệt Nghị quyết cho cán bộ chủ chốt các cấp.'.normalize('NFD'),
    percent: 120,
    status: 'Thực hiện thường xuyên',
    evidence: 'Báo cáo số 88-BC/BTGTU ngày 05/11/2015',
  });
  return send(desk, '2015-11-06T02:30:00Z');
}

export function twoProgrammes(issue: Issue): Buffer {
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

export function oldFont(issue: Issue): Buffer {
  const desk = openDesk(issue.issued('ubnd-huyen-krong-no'));
  fill(desk, 'II.4', { progress: '§ang triÓn khai thùc hiÖn theo kÕ ho¹ch', status: 'Đang thực hiện' }, 'B');
  setFont(desk.book, desk.sheet.name, rowOf(desk, 'II.4', 'B'), columnOf(desk, 'progress'), '.VnTime');
  return send(desk, '2015-11-10T03:00:00Z');
}

export function macros(issue: Issue): Buffer {
  const desk = openDesk(issue.issued('ubnd-huyen-dak-song'));
  fill(desk, 'II.4', { progress: 'Không phát sinh nội dung mới trong kỳ.', status: 'Không phát sinh trong kỳ' }, 'B');
  return withMacros(send(desk, '2015-11-10T06:00:00Z'), '2015-11-10T06:00:00Z');
}

/** Issued to one body, headed by a second, named after a third. */
export function whoSpeaks(issue: Issue): Buffer {
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
