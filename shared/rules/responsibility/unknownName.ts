import { isTimeText } from '#shared/rules/misplaced';
import { marks } from '#shared/rules/rowMarks';
import type { RowRule } from '#shared/rules/rule';
import { sampleTask } from '#shared/rules/samples';
import { isErrorText } from '#shared/rules/text/errorValue';
import { isLegacyText } from '#shared/rules/text/legacyEncoding';
import { startsAsDocument } from '#shared/rules/vocabulary';

export const unknownName: RowRule = {
  id: 'responsibility.unknown-name',
  title: { vi: 'Chưa nhận ra tên đơn vị', en: 'Unknown name' },
  family: 'responsibility',
  scope: 'row',
  severity: 'warning',
  clears: ['nguoi', 'trach_nhiem'],
  source: 'R7, A2',
  say: {
    vi: 'Chưa nhận ra đơn vị “{names}” trong ô “{read}”.',
    en: '“{names}” in the cell “{read}” is no known body.',
  },
  accept: {
    vi: 'Tên đầy đủ hoặc tên viết tắt quen dùng của đơn vị có trong danh mục đơn vị của tỉnh.',
    en: 'The full or usual short name of a body in the province’s registry.',
  },
  example: 'Sở Nông nghiệp và Phát triển nông thôn',
  why: {
    vi: 'Phần mềm không thể gửi nhiệm vụ cho một đơn vị chưa biết, và không đoán thay.',
    en: 'The software cannot give the task to a body it does not know, and it does not guess.',
  },
  fix: {
    vi: 'Sửa lại tên đơn vị{suggestion|hint}; nếu tên đúng, đề nghị bổ sung đơn vị vào danh mục.',
    en: 'Correct the name{suggestion|hint}; if it is right, ask for the body to be added to the registry.',
  },
  examples: {
    bad: [{ rows: [{ ...sampleTask, lead: 'Sở Vũ trụ và Hàng hải' }] }],
    good: [
      { rows: [{ ...sampleTask, lead: 'Sở Nông nghiệp và Phát triển nông thôn' }] },
      { rows: [{ ...sampleTask, lead: 'Sở NN&PTNT' }] },
    ],
  },
  marks: marks.unknownBody,
  check: ({ row, task }, context, report) => {
    for (const field of ['lead', 'coordinating'] as const) {
      const cell = row.cells[field];
      if (cell === undefined || cell.inherited !== undefined) continue;
      const unknown = task[field].refs.filter((ref) => ref.kind === 'unknown');
      // A whole cell that is an output or a time has shifted, and one in an old encoding is to be converted: other rules say so.
      if (unknown.length === 0 || startsAsDocument(cell.text) || isTimeText(cell.text)) continue;
      if (isErrorText(cell.text) || isLegacyText(cell.text)) continue;
      const suggested = unknown
        .map((ref) => (ref.suggestion === undefined ? undefined : context.agencies.byId.get(ref.suggestion)?.name))
        .filter((name) => name !== undefined);
      report(
        { row, field },
        { names: unknown.map((ref) => ref.text).join('”, “'), suggestion: suggested.join('”, “') },
      );
    }
  },
};
