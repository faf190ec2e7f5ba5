import { keyOf } from '#shared/rules/reading';
import type { RowRule } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';
import { beginField, firstDay, lastDay } from '#shared/rules/span';
import { consultation, digestion } from '#shared/rules/vocabulary';

export const summaryDuringConsultation: RowRule = {
  id: 'time.summary-during-consultation',
  title: { vi: 'Tổng hợp khi còn đang lấy ý kiến', en: 'Summary during the consultation' },
  family: 'time',
  scope: 'row',
  severity: 'warning',
  clears: ['thoi_gian', 'viec'],
  source: 'R7; Đắk Nông III.3.2 and III.3.3 share 4/2015',
  say: {
    vi: 'Bước này bắt đầu “{read}”, khi bước {before} còn đang lấy ý kiến (đến {until|date}).',
    en: 'This step starts “{read}” while step {before} is still collecting opinions (until {until|date}).',
  },
  accept: {
    vi: 'Tổng hợp, giải trình bắt đầu sau khi lấy ý kiến xong.',
    en: 'Digesting begins after the consultation ends.',
  },
  example: '6/2016',
  why: {
    vi: 'Chưa có đủ ý kiến thì chưa thể tổng hợp, giải trình.',
    en: 'Opinions cannot be digested before they are in.',
  },
  fix: {
    vi: 'Lùi thời gian bắt đầu của bước này hoặc rút ngắn bước lấy ý kiến.',
    en: 'Start this step later or shorten the consultation.',
  },
  examples: {
    bad: [
      {
        rows: [
          sampleTask,
          { ...sampleStep, content: 'Lấy ý kiến của các cơ quan liên quan', coordinating: 'Các Sở, ban, ngành' },
          {
            ...sampleStep,
            ordinal: '1.2',
            content: 'Báo cáo giải trình việc tiếp thu ý kiến',
            start: '5/2016',
            finish: '6/2016',
          },
        ],
      },
    ],
    good: [
      {
        rows: [
          sampleTask,
          { ...sampleStep, content: 'Lấy ý kiến của các cơ quan liên quan', coordinating: 'Các Sở, ban, ngành' },
          {
            ...sampleStep,
            ordinal: '1.2',
            content: 'Báo cáo giải trình việc tiếp thu ý kiến',
            start: '6/2016',
            finish: '6/2016',
          },
        ],
      },
    ],
  },
  only: 'step',
  check: (live, _context, report) => {
    const { row, task, before } = live;
    if (task.kind !== 'step' || before === null) return;
    const until = lastDay(before);
    const start = firstDay(live);
    if (until === null || start === null || start > until) return;
    if (!consultation.test(keyOf(before, 'content')) || !digestion.test(keyOf(live, 'content'))) return;
    report({ row, field: beginField(live) }, { before: before.task.path, until });
  },
};
