import type { RowRule } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';
import { endField, lastDay } from '#shared/rules/span';

export const finishAfterParent: RowRule = {
  id: 'time.finish-after-parent',
  title: { vi: 'Bước xong sau hạn của nhiệm vụ', en: 'Step ends after its task' },
  family: 'time',
  scope: 'row',
  severity: 'error',
  clears: ['thoi_gian'],
  source: 'R7; Đắk Nông III.2.3 finishes 7/2017, its task in 2016',
  say: {
    vi: 'Bước này hoàn thành “{read}”, sau khi nhiệm vụ {parent} phải xong ({limit|date}).',
    en: 'The step finishes “{read}”, after task {parent} is due ({limit|date}).',
  },
  accept: { vi: 'Thời gian hoàn thành không quá {limit|date}.', en: 'A finish no later than {limit|date}.' },
  example: '7/2016',
  why: {
    vi: 'Nhiệm vụ không thể xong trước bước của chính nó; thường là gõ nhầm năm.',
    en: 'A task cannot be done before its own step; usually the year is mistyped.',
  },
  fix: {
    vi: 'Sửa thời gian của bước về trong thời gian của nhiệm vụ, hoặc điều chỉnh thời hạn của nhiệm vụ.',
    en: 'Bring the step within the time of its task, or change the deadline of the task.',
  },
  examples: {
    bad: [
      {
        rows: [
          { ...sampleTask, start: 'Năm 2016', finish: 'Năm 2016' },
          { ...sampleStep, start: '6/2016', finish: '7/2017' },
        ],
      },
    ],
    good: [
      {
        rows: [
          { ...sampleTask, start: 'Năm 2016', finish: 'Năm 2016' },
          { ...sampleStep, start: '6/2016', finish: '7/2016' },
        ],
      },
    ],
  },
  only: 'step',
  check: (live, _context, report) => {
    const { row, parent } = live;
    if (parent === null || parent.task.kind === 'section') return;
    const end = lastDay(live);
    const limit = lastDay(parent);
    if (end === null || limit === null || end <= limit) return;
    report({ row, field: endField(live) }, { parent: parent.task.path, limit });
  },
};
