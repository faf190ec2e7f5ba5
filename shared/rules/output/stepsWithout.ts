import { headerRowOf } from '#shared/rules/report';
import type { TableRule } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';

const step = (number: number) => ({
  ...sampleStep,
  ordinal: `1.${number}`,
  content: `Xây dựng phần ${number} của dự thảo`,
});

export const stepsWithoutOutput: TableRule = {
  id: 'output.steps-without',
  title: { vi: 'Các bước chưa ghi sản phẩm', en: 'Steps without outputs' },
  family: 'output',
  scope: 'table',
  severity: 'notice',
  clears: ['san_pham'],
  source: 'R7; Đắk Nông: none of the 35 steps states an output',
  say: {
    vi: 'Không bước nào trong {steps} bước của bảng ghi sản phẩm.',
    en: 'None of the {steps} steps of the table states an output.',
  },
  accept: {
    vi: 'Bước có sản phẩm riêng (dự thảo, báo cáo tổng hợp, tờ trình) thì ghi; để trống thì hiểu theo nhiệm vụ.',
    en: 'A step with an output of its own (draft, summary, submission) states it; empty means that of the task.',
  },
  example: 'Dự thảo Đề án',
  why: {
    vi: 'Sản phẩm của từng bước giúp biết bước nào đã xong.',
    en: 'The output of a step shows whether the step is done.',
  },
  fix: {
    vi: 'Nên ghi sản phẩm ở những bước có văn bản; nếu không cần thì bỏ qua nội dung này.',
    en: 'Enter it where a step ends in a document; otherwise set this notice aside.',
  },
  examples: {
    bad: [{ rows: [sampleTask, step(1), step(2), step(3), step(4), step(5)] }],
    good: [
      { rows: [sampleTask, step(1), step(2), step(3), step(4), { ...step(5), output: 'Dự thảo Đề án' }] },
      { rows: [sampleTask, step(1), step(2)] },
    ],
  },
  check: ({ table, has, filled }, report) => {
    if (!has('output')) return;
    const { rows: steps, filled: stated } = filled('step', 'output');
    if (stated > 0 || steps < 5) return;
    const column = table.columns.find((decision) => decision.field === 'output')?.columns[0];
    report({ row: headerRowOf(table), ...(column === undefined ? {} : { column }) }, { steps });
  },
};
