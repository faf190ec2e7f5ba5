import type { RuleExample } from '#shared/rules/rule';

type Row = RuleExample['rows'][number];

/** A task row without a fault: the rules' examples are this row with one thing changed. */
export const sampleTask: Row = {
  ordinal: '1',
  content: 'Đề án đổi mới cơ chế quản lý tài chính về khoa học và công nghệ',
  lead: 'Sở Tài chính',
  coordinating: 'Sở Nội vụ',
  output: 'Quyết định phê duyệt Đề án của UBND tỉnh',
  start: '4/2016',
  finish: '8/2016',
};

/** A step under {@link sampleTask} without a fault. */
export const sampleStep: Row = {
  ordinal: '1.1',
  content: 'Xây dựng dự thảo Đề án',
  lead: 'Nt',
  start: '4/2016',
  finish: '5/2016',
};

/** A second task without a fault. */
export const otherTask: Row = {
  ordinal: '2',
  content: 'Kế hoạch đào tạo, bồi dưỡng đội ngũ công chức ngành khoa học và công nghệ',
  lead: 'Sở Nội vụ',
  coordinating: 'Sở Tài chính',
  output: 'Kế hoạch của UBND tỉnh',
  start: '9/2016',
  finish: '12/2016',
};
