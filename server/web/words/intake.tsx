import { inEn, inVi } from '#shared/message/number';
import type { ReportState } from '#shared/report/reportState';
import { intakeAgencyWords } from '#web/words/intakeAgency';
import { intakeEnterWords } from '#web/words/intakeEnter';
import { intakeRemindWords } from '#web/words/intakeRemind';
import { intakeTakeWords } from '#web/words/intakeTake';

/** Words of the intake pages. States in their long and short form; signs are drawn beside them. */

const vi = {
  title: (period: string) => `Tiếp nhận báo cáo ${period}`,
  facts: (due: string, received: string, onTime: string) =>
    `${due} · đã nhận ${received}, đúng hạn ${onTime} · tính theo ngày đến cửa nhận đầu tiên`,
  ofRoster: (n: number, roster: number, share: string) => `${inVi(n)}/${inVi(roster)} đơn vị (${share})`,
  share: (n: number, roster: number, share: string) => `${inVi(n)}/${inVi(roster)} (${share})`,
  dueOne: (day: string) => `Hạn gửi ${day}`,
  dueMany: (first: string, last: string) => `Hạn gửi từ ${first} đến ${last}, theo loại đơn vị`,
  noDue: 'Chưa quy định hạn gửi',
  phoneHead: (received: number, roster: number) => `${inVi(received)}/${inVi(roster)}`,
  phoneRest: (share: string, onTime: number) => `đơn vị đã báo cáo (${share}), ${inVi(onTime)} đúng hạn`,
  confirmedFact: (n: number, received: number) => `đã xác nhận ${inVi(n)}/${inVi(received)}`,
  closedNote: 'Kỳ đã chốt: số liệu như lúc chốt, không nhận thêm báo cáo. Muốn đính chính phải mở lại kỳ.',
  states: {
    new: 'Có số liệu mới',
    same: 'Không thay đổi',
    none: 'Không phát sinh',
    empty: 'Gửi nhưng để trống',
    entering: 'Đã nhận, đang nhập',
    missing: 'Chưa nhận',
  } satisfies Record<ReportState, string>,
  short: {
    new: 'Mới',
    same: 'Như cũ',
    none: 'Không p.s.',
    empty: 'Trống',
    entering: 'Đang nhập',
    missing: 'Chưa nhận',
  } satisfies Record<ReportState, string>,
  late: (days: number) => `chậm ${inVi(days)} ngày`,
  onTime: 'đúng hạn',
  agency: 'Đơn vị',
  matrix: 'Tình hình gửi báo cáo của từng đơn vị qua các kỳ',
  notExpected: 'ngoài danh sách',
  notListed: 'không phải báo cáo kỳ này',
  outsiderTitle: 'Đơn vị không có trong danh sách phải báo cáo của kỳ này; không tính vào tỷ lệ.',
  moreEarlier: (n: number) => `Xem thêm ${inVi(n)} kỳ trước`,
  fewerPeriods: 'Chỉ xem 4 kỳ gần nhất',
  filterText: 'Tìm đơn vị',
  filterPlaceholder: 'Tên đơn vị, không cần gõ dấu',
  filterState: 'Lọc theo tình trạng',
  all: 'Tất cả',
  shown: (n: number, all: number) => (n === all ? `${inVi(all)} đơn vị` : `${inVi(n)} trong ${inVi(all)} đơn vị`),
  noneShown: 'Không có đơn vị nào phù hợp với điều kiện lọc.',
  clearFilter: 'Bỏ lọc',
  noRoster: 'Chương trình chưa giao nhiệm vụ cho đơn vị nào nên chưa có danh sách phải báo cáo.',
  doFirst: 'Cần làm trước',
  received: 'Đã nhận',
  inARow: (n: number) => `${inVi(n)} kỳ liền`,
  keys: 'Dùng phím mũi tên để đi trong bảng, Enter để mở đơn vị.',

  enterFor: 'Nhập thay…',
  remindN: (n: number) => `Nhắc ${inVi(n)} đơn vị…`,
  addFiles: 'Thêm tệp…',
  ...intakeTakeWords.vi,
  ...intakeAgencyWords.vi,
  ...intakeEnterWords.vi,
  ...intakeRemindWords.vi,
};

const en: typeof vi = {
  title: (period) => `Intake of reports, ${period}`,
  facts: (due, received, onTime) =>
    `${due} · received ${received}, on time ${onTime} · by the day the report reached the first door`,
  ofRoster: (n, roster, share) => `${inEn(n)}/${inEn(roster)} agencies (${share})`,
  share: (n, roster, share) => `${inEn(n)}/${inEn(roster)} (${share})`,
  dueOne: (day) => `Due ${day}`,
  dueMany: (first, last) => `Due from ${first} to ${last}, by kind of agency`,
  noDue: 'No due day is set',
  phoneHead: (received, roster) => `${inEn(received)}/${inEn(roster)}`,
  phoneRest: (share, onTime) => `agencies have reported (${share}), ${inEn(onTime)} on time`,
  confirmedFact: (n, received) => `${inEn(n)}/${inEn(received)} confirmed`,
  closedNote:
    'The period is closed: figures are those of the closing and no report is taken. A correction needs it reopened.',
  states: {
    new: 'New data',
    same: 'Unchanged',
    none: 'Nothing to report',
    empty: 'Received empty',
    entering: 'Received, being entered',
    missing: 'Not received',
  },
  short: { new: 'New', same: 'Same', none: 'Nothing', empty: 'Empty', entering: 'Entering', missing: 'Not received' },
  late: (days) => (days === 1 ? '1 day late' : `${inEn(days)} days late`),
  onTime: 'on time',
  agency: 'Agency',
  matrix: 'How each agency reported, period by period',
  notExpected: 'not on the list',
  notListed: 'need not report in this period',
  outsiderTitle: 'The agency is not on the list of those that must report in this period; it is not counted.',
  moreEarlier: (n) => `Show ${inEn(n)} earlier ${n === 1 ? 'period' : 'periods'}`,
  fewerPeriods: 'Only the last 4 periods',
  filterText: 'Find an agency',
  filterPlaceholder: 'Agency name, without marks',
  filterState: 'Filter by state',
  all: 'All',
  shown: (n, all) => (n === all ? `${inEn(all)} agencies` : `${inEn(n)} of ${inEn(all)} agencies`),
  noneShown: 'No agency matches the filter.',
  clearFilter: 'Clear the filter',
  noRoster: 'The programme charges no agency with a task, so that nobody has to report.',
  doFirst: 'To do first',
  received: 'Received',
  inARow: (n) => `${inEn(n)} periods running`,
  keys: 'Arrow keys move in the table, Enter opens the agency.',

  enterFor: 'Enter for…',
  remindN: (n) => `Remind ${inEn(n)}…`,
  addFiles: 'Add files…',
  ...intakeTakeWords.en,
  ...intakeAgencyWords.en,
  ...intakeEnterWords.en,
  ...intakeRemindWords.en,
};

export const intakeWords = { vi, en };
export type IntakeWords = typeof vi;
