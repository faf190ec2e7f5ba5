import type { GroupRule, RuleRow } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import { cleanText } from '#shared/text/fold';

export const groupSpelledVariously: GroupRule = {
  id: 'responsibility.group-spelled-variously',
  family: 'responsibility',
  scope: 'group',
  severity: 'notice',
  clears: ['nguoi'],
  source: 'R7; Đắk Nông writes one group in five ways, Ninh Thuận in two',
  say: {
    vi: 'Nhóm đơn vị này ở dòng khác ghi là “{usual}”, ở đây ghi “{written}”.',
    en: 'Elsewhere this group is written “{usual}”, here “{written}”.',
  },
  accept: { vi: 'Một cách viết cho một nhóm trong cả bảng.', en: 'One spelling of a group throughout the table.' },
  example: 'Các Sở, ban, ngành',
  why: {
    vi: 'Viết nhiều cách làm người đọc không rõ có phải cùng một nhóm đơn vị hay không.',
    en: 'Several spellings leave it open whether the same bodies are meant.',
  },
  fix: { vi: 'Ghi thống nhất “{usual}”.', en: 'Write “{usual}” throughout.' },
  examples: {
    bad: [
      {
        rows: [
          { ...sampleTask, coordinating: 'Các Sở, ban, ngành' },
          { ...otherTask, coordinating: 'Các Sở, ban, ngành' },
          {
            ...otherTask,
            ordinal: '3',
            content: 'Quy chế phối hợp quản lý nhiệm vụ',
            coordinating: 'Các Sở, Ban, Ngành',
            output: 'Quyết định ban hành Quy chế của UBND tỉnh',
          },
        ],
      },
    ],
    good: [
      {
        rows: [
          { ...sampleTask, coordinating: 'Các Sở, ban, ngành' },
          { ...otherTask, coordinating: 'Các Sở, ban, ngành' },
        ],
      },
    ],
  },
  keys: ({ row, task }) => {
    const keys: string[] = [];
    for (const field of ['lead', 'coordinating'] as const) {
      if (row.cells[field]?.inherited !== undefined) continue;
      for (const ref of task[field].refs) if (ref.kind === 'group' && ref.id !== null) keys.push(ref.id);
    }
    return keys;
  },
  check: (rows, _context, report, id) => {
    const spellings = new Map<
      string,
      { count: number; readonly row: RuleRow; readonly field: 'lead' | 'coordinating' }
    >();
    for (const row of rows) {
      for (const field of ['lead', 'coordinating'] as const) {
        if (row.row.cells[field]?.inherited !== undefined) continue;
        for (const ref of row.task[field].refs) {
          if (ref.id !== id) continue;
          const written = spelled(ref.text);
          const known = spellings.get(written);
          if (known === undefined) spellings.set(written, { count: 1, row, field });
          else known.count += 1;
        }
      }
    }
    if (spellings.size < 2) return;
    let usual = '';
    let most = 0;
    for (const [written, { count }] of spellings) if (count > most) [usual, most] = [written, count];
    // Once for each other spelling, where it first stands: a finding a row would drown the rest.
    for (const [written, { row, field }] of spellings)
      if (written !== usual) report({ row: row.row, field }, { usual, written });
  },
};

/** A capital at the beginning of a cell says nothing, nor does a final stop. */
function spelled(text: string): string {
  const clean = cleanText(text).replace(/[.,;]+$/, '');
  return clean.charAt(0).toUpperCase() + clean.slice(1);
}
