import type { GroupRule, RuleRow } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import { isWholeTable } from '#shared/rules/wholeTable';

export const ordinalRepeated: GroupRule = {
  id: 'structure.ordinal-repeated',
  title: { vi: 'Số thứ tự bị trùng', en: 'Number used twice' },
  family: 'structure',
  scope: 'group',
  sections: true,
  severity: 'error',
  clears: ['viec'],
  source: 'R7, T4',
  say: {
    vi: 'Số thứ tự “{read}” đã dùng cho dòng {first} trong cùng mục.',
    en: 'Ordinal “{read}” is already used by row {first} of the same section.',
  },
  accept: {
    vi: 'Trong một mục, mỗi dòng có một số thứ tự riêng; sang mục khác được đánh lại từ 1.',
    en: 'Within one section every row has its own ordinal; another section may start again from 1.',
  },
  example: '2',
  why: {
    vi: 'Hai dòng trùng số thì không biết số liệu của đơn vị thuộc nhiệm vụ nào.',
    en: 'With two rows of one number nobody can tell which task a reported figure belongs to.',
  },
  fix: {
    vi: 'Đánh lại số thứ tự của dòng này theo đúng vị trí trong mục.',
    en: 'Renumber this row according to its place in the section.',
  },
  examples: {
    bad: [{ rows: [sampleTask, { ...otherTask, ordinal: '1' }] }],
    good: [
      { rows: [sampleTask, otherTask] },
      {
        rows: [
          { ordinal: 'I', content: 'Đổi mới cơ chế quản lý' },
          sampleTask,
          { ordinal: 'II', content: 'Tăng cường tiềm lực' },
          { ...otherTask, ordinal: '1' },
        ],
      },
    ],
  },
  applies: (context) => isWholeTable(context) && somePathTwice(context.rows),
  fields: ['ordinal'],
  // Bullets number nothing.
  keys: ({ row }) =>
    row.pathInferred || !/[\p{L}\p{N}]/u.test(row.cells.ordinal?.text ?? '') ? null : firstPath(row.path),
  check: (rows, _context, report) => {
    const first = rows[0];
    if (first === undefined) return;
    for (const { row } of rows.slice(1)) report({ row, field: 'ordinal' }, { first: first.row.row + 1 });
  },
};

/** The reader tells a path that came before apart with `~2`. */
const REPEATED = '~';
const firstPath = (path: string) => (path.includes(REPEATED) ? path.replace(/~\d+$/, '') : path);

const somePathTwice = (rows: readonly RuleRow[]) => rows.some(({ row }) => row.path.includes(REPEATED));
