import type { RowRule } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';
import { beginField, firstDay, lastStart } from '#shared/rules/span';

export const startBeforeParent: RowRule = {
  id: 'time.start-before-parent',
  title: { vi: 'Bước bắt đầu trước nhiệm vụ', en: 'Step starts before its task' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian'],
  source: 'R7',
  say: {
    vi: 'Bước này bắt đầu “{read}”, trước khi nhiệm vụ {parent} bắt đầu ({limit|date}).',
    en: 'The step starts “{read}”, before task {parent} does ({limit|date}).',
  },
  accept: { vi: 'Thời gian bắt đầu từ {limit|date}.', en: 'A start from {limit|date} on.' },
  example: '4/2016',
  why: {
    vi: 'Thời gian của bước phải nằm trong thời gian của nhiệm vụ.',
    en: 'A step lies within the time of its task.',
  },
  fix: {
    vi: 'Sửa thời gian bắt đầu của bước hoặc của nhiệm vụ.',
    en: 'Correct the start of the step or of the task.',
  },
  examples: {
    bad: [{ rows: [sampleTask, { ...sampleStep, start: '2/2016', finish: '5/2016' }] }],
    good: [{ rows: [sampleTask, sampleStep] }],
  },
  only: 'step',
  check: (live, _context, report) => {
    const { row, parent } = live;
    if (parent === null || parent.task.kind === 'section') return;
    const start = lastStart(live);
    const limit = firstDay(parent);
    if (start === null || limit === null || start >= limit) return;
    report({ row, field: beginField(live) }, { parent: parent.task.path, limit });
  },
};
