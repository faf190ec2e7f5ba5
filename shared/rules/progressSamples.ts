import type { RuleExample } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';

/** A task reported as done with everything a report needs. */
export const doneTask: RuleExample['rows'][number] = {
  ...sampleTask,
  start: '4/2015',
  finish: '8/2015',
  status: 'Hoàn thành',
  completed_on: '20/8/2015',
  progress_text: 'Đã ban hành Quyết định số 1120/QĐ-UBND ngày 20/8/2015 của UBND tỉnh phê duyệt Đề án',
};

/** A task reported as under way and in time on 14/11/2015. */
export const openTask: RuleExample['rows'][number] = {
  ...sampleTask,
  start: '9/2015',
  finish: '12/2015',
  status: 'Đang thực hiện',
  progress_text: 'Đã lấy ý kiến các sở, đang tổng hợp',
};
