import { marks } from '#shared/rules/rowMarks';
import type { GroupRule, RuleContext, RuleRow } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import { cleanText } from '#shared/text/fold';

export const groupSpelledVariously: GroupRule = {
  id: 'responsibility.group-spelled-variously',
  title: { vi: 'Một nhóm đơn vị ghi nhiều cách', en: 'One group spelled in several ways' },
  family: 'responsibility',
  scope: 'group',
  severity: 'notice',
  clears: ['nguoi'],
  source: 'R7; Đắk Nông writes one group in five ways, Ninh Thuận in two',
  say: {
    vi: 'Trong bảng, một nhóm đơn vị được ghi {count} cách: {spellings}.',
    en: 'The table writes one group of bodies in {count} ways: {spellings}.',
  },
  accept: {
    vi: 'Một cách viết cho một nhóm trong cả bảng.',
    en: 'One spelling of a group throughout the table.',
  },
  example: 'Các Sở, ban, ngành',
  why: {
    vi: 'Viết nhiều cách làm người đọc không rõ có phải cùng một nhóm đơn vị hay không.',
    en: 'Several spellings leave it open whether the same bodies are meant.',
  },
  fix: {
    vi: 'Chọn một cách viết cho cả bảng, ví dụ theo danh mục: “{name}”; nếu là nhóm khác thì ghi rõ gồm những đơn vị nào.',
    en: 'Choose one spelling for the whole table, that of the registry for instance: “{name}”; if another group is meant, say which bodies.',
  },
  examples: {
    bad: [
      {
        rows: [
          { ...sampleTask, coordinating: 'Các Sở, ban, ngành' },
          { ...otherTask, coordinating: 'Các Sở, Ban, Ngành' },
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
  marks: marks.group,
  keys: ({ row, task }) => {
    const keys: string[] = [];
    for (const field of ['lead', 'coordinating'] as const) {
      if (row.cells[field]?.inherited !== undefined) continue;
      for (const ref of task[field].refs) if (ref.kind === 'group' && ref.id !== null) keys.push(ref.id);
    }
    return keys;
  },
  check: (rows, context, report, key) => {
    const id = String(key);
    const spellings = new Map<string, { readonly row: RuleRow; readonly field: 'lead' | 'coordinating' }>();
    for (const row of rows) {
      for (const field of ['lead', 'coordinating'] as const) {
        if (row.row.cells[field]?.inherited !== undefined) continue;
        for (const ref of row.task[field].refs) {
          if (ref.id !== id) continue;
          const written = spelled(ref.text);
          if (!spellings.has(written)) spellings.set(written, { row, field });
        }
      }
    }
    // Once for a group, where the second spelling stands: a finding a row would drown the rest.
    const second = [...spellings.values()][1];
    if (second === undefined) return;
    const list = [...spellings.keys()].map((written) => `“${written}”`).join('; ');
    report(
      { row: second.row.row, field: second.field },
      { count: spellings.size, spellings: list, name: nameOf(context, id) },
    );
  },
};

const nameOf = (context: RuleContext, id: string) => context.agencies.byId.get(id)?.name ?? id;

/** A capital at the beginning of a cell says nothing, nor does a final stop. */
function spelled(text: string): string {
  const clean = cleanText(text).replace(/[.,;]+$/, '');
  return clean.charAt(0).toUpperCase() + clean.slice(1);
}
