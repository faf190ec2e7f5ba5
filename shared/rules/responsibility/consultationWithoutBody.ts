import { keyOf, textOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';
import { consultation } from '#shared/rules/vocabulary';

export const consultationWithoutBody: RowRule = {
  id: 'responsibility.consultation-without-body',
  title: { vi: 'Lấy ý kiến chưa ghi đơn vị', en: 'Consultation without a body' },
  family: 'responsibility',
  scope: 'row',
  severity: 'warning',
  clears: ['trach_nhiem', 'nguoi'],
  source: 'R7, R8; Đắk Nông II.5.2 and III.1.2',
  say: {
    vi: 'Nội dung là lấy ý kiến nhưng cột “{header}” để trống.',
    en: 'The row asks for opinions, but column “{header}” is empty.',
  },
  accept: { vi: 'Các đơn vị được lấy ý kiến.', en: 'The bodies that are asked.' },
  example: 'Các Sở, Ngành, địa phương liên quan',
  why: {
    vi: 'Không ghi đơn vị thì không biết đã hỏi ai, đơn vị nào chưa trả lời.',
    en: 'Without them nobody knows who was asked and who has not answered.',
  },
  fix: {
    vi: 'Ghi các đơn vị được lấy ý kiến vào cột “{header}”; kiểm tra xem có bị ghi nhầm sang dòng trên không.',
    en: 'Enter the bodies asked in column “{header}”; check whether they stand one row too high.',
  },
  examples: {
    bad: [
      { rows: [sampleTask, { ...sampleStep, content: 'Lấy ý kiến góp ý của các Sở, ngành liên quan' }] },
      { rows: [sampleTask, { ...sampleStep, content: 'LẤY Ý KIẾN góp ý của các Sở, ngành liên quan' }] },
    ],
    good: [
      {
        rows: [
          sampleTask,
          {
            ...sampleStep,
            content: 'Lấy ý kiến góp ý của các Sở, ngành liên quan',
            coordinating: 'Các Sở, Ngành, địa phương liên quan',
          },
        ],
      },
      { rows: [sampleTask, { ...sampleStep, content: 'Tổng hợp ý kiến góp ý của các tổ chức có liên quan' }] },
    ],
  },
  lacks: ['coordinating'],
  hints: hints.asks,
  applies: ({ has }) => has('coordinating'),
  check: (live, context, report) => {
    const { row } = live;
    if (!context.has('coordinating') || textOf(live, 'coordinating') !== '') return;
    if (consultation.test(keyOf(live, 'content'))) report({ row, field: 'coordinating' });
  },
};

/** Found in every key of a content that asks for opinions. */
export const MAY_ASK = /y kien|tham van/;
