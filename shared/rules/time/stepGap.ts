import type { RowRule } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';
import { beginField, daysBetween, firstDay, lastDay } from '#shared/rules/span';

/** More than four weeks with nothing planned: at least one whole month. */
const GAP = 28;

export const stepGap: RowRule = {
  id: 'time.step-gap',
  title: { vi: 'Khoảng trống giữa hai bước', en: 'A gap between steps' },
  family: 'time',
  scope: 'row',
  severity: 'notice',
  clears: ['thoi_gian'],
  source: 'R7; Đắk Nông II.2, II.5, II.8',
  say: {
    vi: 'Từ khi bước {before} xong ({from|date}) đến khi bước này bắt đầu ({to|date}) có {days} ngày không có việc.',
    en: 'Between the end of step {before} ({from|date}) and the start of this one ({to|date}) lie {days} days without work.',
  },
  accept: {
    vi: 'Các bước nối tiếp nhau; khoảng trống có lý do thì giữ nguyên.',
    en: 'Steps that follow one another; a gap with a reason may stay.',
  },
  example: '5/2016',
  why: {
    vi: 'Khoảng trống thường do gõ nhầm tháng hoặc thiếu một bước.',
    en: 'A gap is usually a mistyped month or a lost step.',
  },
  fix: {
    vi: 'Kiểm tra lại tháng của hai bước; nếu đúng thì bỏ qua nội dung này.',
    en: 'Check the months of both steps; if right, set this notice aside.',
  },
  examples: {
    bad: [
      {
        rows: [
          sampleTask,
          { ...sampleStep, finish: '4/2016' },
          {
            ...sampleStep,
            ordinal: '1.2',
            content: 'Tổng hợp, trình UBND tỉnh phê duyệt',
            start: '6/2016',
            finish: '7/2016',
          },
        ],
      },
    ],
    good: [
      {
        rows: [
          sampleTask,
          { ...sampleStep, finish: '4/2016' },
          {
            ...sampleStep,
            ordinal: '1.2',
            content: 'Tổng hợp, trình UBND tỉnh phê duyệt',
            start: '5/2016',
            finish: '7/2016',
          },
        ],
      },
    ],
  },
  only: 'step',
  check: (live, _context, report) => {
    const { row, task, before } = live;
    if (task.kind !== 'step' || before === null) return;
    const from = lastDay(before);
    const to = firstDay(live);
    if (from === null || to === null) return;
    const days = daysBetween(from, to) - 1;
    if (days >= GAP) report({ row, field: beginField(live) }, { before: before.task.path, from, to, days });
  },
};
