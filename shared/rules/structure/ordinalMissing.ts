import type { RowRule } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';

export const ordinalMissing: RowRule = {
  id: 'structure.ordinal-missing',
  title: { vi: 'Chưa có số thứ tự', en: 'No number' },
  family: 'structure',
  scope: 'row',
  severity: 'warning',
  clears: ['viec'],
  source: 'R7, T4',
  say: {
    vi: 'Dòng nhiệm vụ này chưa có số thứ tự, trong khi các dòng khác của bảng đều có.',
    en: 'This task row has no ordinal, while the other rows of the table have one.',
  },
  accept: {
    vi: 'Số thứ tự theo cách đánh số của bảng: I, 1, 1.1, a).',
    en: 'An ordinal in the numbering of the table: I, 1, 1.1, a).',
  },
  example: '2',
  why: {
    vi: 'Số thứ tự cùng với phần, mục là căn cứ để đối chiếu dòng này giữa các bản của các đơn vị.',
    en: 'The ordinal with its section is what identifies the row between the copies of the agencies.',
  },
  fix: {
    vi: 'Ghi số thứ tự tiếp theo của mục vào cột “{header}”; nếu đây là phần tiếp của dòng trên thì nhập chung vào dòng trên.',
    en: 'Enter the next ordinal of the section in column “{header}”; if this continues the row above, join it to that row.',
  },
  examples: {
    bad: [
      {
        rows: [
          sampleTask,
          { ...otherTask, ordinal: '' },
          {
            ...otherTask,
            ordinal: '3',
            content: 'Quy chế phối hợp quản lý nhiệm vụ',
            output: 'Quyết định ban hành Quy chế của UBND tỉnh',
          },
        ],
      },
    ],
    good: [{ rows: [sampleTask, otherTask] }],
  },
  lacks: ['ordinal'],
  applies: ({ has }) => has('ordinal'),
  check: ({ row, task }, context, report) => {
    if (task.kind === 'section' || !context.has('ordinal') || !context.usual(task.kind, 'ordinal')) return;
    if ((row.cells.ordinal?.text ?? '').trim() === '') report({ row, field: 'ordinal' });
  },
};
