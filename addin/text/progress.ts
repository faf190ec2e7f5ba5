import { inEn, inVi } from '#shared/message/number';

const days = (n: number): string => (n === 1 ? '1 day' : `${n} days`);

const vi = {
  tasks: 'nhiệm vụ',
  steps: 'bước',
  tasksShort: 'NV',
  stepsShort: 'Bước',
  taskColumn: 'Nhiệm vụ',
  stepColumn: 'Bước công việc',
  classColumn: 'Trạng thái',
  bars: 'Tiến độ theo trạng thái',
  scope: 'Phạm vi',
  mine: 'Của đơn vị',
  all: 'Cả bảng',
  counts: (tasks: number, steps: number) =>
    [tasks === 0 ? '' : `${inVi(tasks)} nhiệm vụ`, steps === 0 ? '' : `${inVi(steps)} bước`]
      .filter((one) => one !== '')
      .join(', '),
  due: 'Đến hạn',
  within: (n: number) => `${inVi(n)} ngày`,
  deadline: (day: string, left: number) => (left === 0 ? `hạn ${day}, hôm nay` : `hạn ${day}, còn ${inVi(left)} ngày`),
  late: (day: string, n: number) => `hạn ${day}, quá ${inVi(n)} ngày`,
  lateThrough: (path: string, n: number) => `quá hạn ${inVi(n)} ngày do bước ${path}`,
  awaiting: 'Chờ phê duyệt',
  waiting: (body: string | null, since: string | null, n: number | null) =>
    `chờ ${body ?? 'phê duyệt'}${since === null ? '' : ` từ ${since}`}${n === null ? '' : ` (${inVi(n)} ngày)`}`,
  overdue: 'Quá hạn',
  noDue: (n: number, day: string) => `Không có việc đến hạn trong ${inVi(n)} ngày kể từ ${day}.`,
  noAwaiting: 'Không có việc nào đang chờ phê duyệt.',
  noOverdue: (day: string) => `Không có việc quá hạn tính đến ${day}.`,
  asOf: 'Tính theo ngày',
  asOfHint: 'ngày/tháng/năm',
  asOfWrong: 'Ghi ngày/tháng/năm, ví dụ 14/11/2015.',
  today: 'Hôm nay',
  byDefault: 'Theo kỳ báo cáo',
  noTasks: 'Chưa có nhiệm vụ nào để tính tiến độ.',
  goTo: 'Đến dòng',
  further: (n: number) => `Xem thêm ${inVi(n)}`,
  legend: 'Chú giải màu và dấu',
  nothingMine: 'Bảng không có nhiệm vụ nào giao cho đơn vị.',
};

const en: typeof vi = {
  tasks: 'tasks',
  steps: 'steps',
  tasksShort: 'Tasks',
  stepsShort: 'Steps',
  taskColumn: 'Tasks',
  stepColumn: 'Steps',
  classColumn: 'Status',
  bars: 'Progress by status',
  scope: 'Scope',
  mine: 'The agency’s',
  all: 'Whole table',
  counts: (tasks: number, steps: number) =>
    [
      tasks === 0 ? '' : tasks === 1 ? '1 task' : `${inEn(tasks)} tasks`,
      steps === 0 ? '' : steps === 1 ? '1 step' : `${inEn(steps)} steps`,
    ]
      .filter((one) => one !== '')
      .join(', '),
  due: 'Due',
  within: days,
  deadline: (day: string, left: number) => (left === 0 ? `due ${day}, today` : `due ${day}, ${days(left)} left`),
  late: (day: string, n: number) => `due ${day}, ${days(n)} late`,
  lateThrough: (path: string, n: number) => `${days(n)} late through step ${path}`,
  awaiting: 'Awaiting approval',
  waiting: (body: string | null, since: string | null, n: number | null) =>
    `awaiting ${body ?? 'approval'}${since === null ? '' : ` since ${since}`}${n === null ? '' : ` (${days(n)})`}`,
  overdue: 'Overdue',
  noDue: (n: number, day: string) => `Nothing is due within ${days(n)} from ${day}.`,
  noAwaiting: 'Nothing is awaiting approval.',
  noOverdue: (day: string) => `Nothing is overdue as of ${day}.`,
  asOf: 'As of',
  asOfHint: 'day/month/year',
  asOfWrong: 'Write day/month/year, such as 14/11/2015.',
  today: 'Today',
  byDefault: 'As the period has it',
  noTasks: 'There are no tasks to reckon progress for.',
  goTo: 'Go to row',
  further: (n: number) => `Show ${inEn(n)} more`,
  legend: 'What colours and signs mean',
  nothingMine: 'The table gives the agency no task.',
};

/** Words of the tab Tiến độ. */
export const progressWords = { vi, en };
