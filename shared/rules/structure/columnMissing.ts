import { headerRowOf } from '#shared/rules/report';
import type { TableRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import type { Field } from '#shared/table/field';

const { output: _output, ...withoutOutput } = sampleTask;

export const columnMissing: TableRule = {
  id: 'structure.column-missing',
  title: { vi: 'Bảng thiếu cột', en: 'Columns missing' },
  family: 'structure',
  scope: 'table',
  severity: 'notice',
  clears: ['nguoi', 'thoi_gian', 'san_pham'],
  source: 'R6, R7, T1',
  say: {
    vi: 'Bảng không có cột: {missing|fields}.',
    en: 'The table has no column for: {missing|fields}.',
  },
  accept: {
    vi: 'Một cột cho đơn vị chủ trì, một cột cho sản phẩm và một cột cho thời gian.',
    en: 'A column for the lead agency, one for the output and one for the time.',
  },
  example: {
    vi: 'TT | Nội dung nhiệm vụ | Đơn vị chủ trì | Kết quả | Thời gian hoàn thành',
    en: 'No. | Task | Lead agency | Output | Finish',
  },
  why: {
    vi: 'Thiếu cột thì không theo dõi được ai làm, ra sản phẩm gì, bao giờ xong.',
    en: 'Without the column nobody can follow who does it, what comes out and when.',
  },
  fix: {
    vi: 'Thêm cột còn thiếu, hoặc chỉ cho phần mềm biết cột nào mang nội dung đó.',
    en: 'Add the column, or tell the software which column holds it.',
  },
  examples: { bad: [{ rows: [withoutOutput] }], good: [{ rows: [sampleTask] }] },
  check: ({ table, has }, report) => {
    const missing: Field[] = [];
    if (!has('lead')) missing.push('lead');
    if (!has('output')) missing.push('output');
    if (!has('finish') && !has('period')) missing.push('finish');
    if (missing.length > 0) report({ row: headerRowOf(table) }, { missing: missing.join(' ') });
  },
};
