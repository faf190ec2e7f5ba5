import { asWritten } from '#shared/rules/asWritten';
import { keyOf, textOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { RuleRow, TableRule } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import { beginField, firstDay, known } from '#shared/rules/span';

const draft = {
  ...otherTask,
  ordinal: '2',
  content: 'Tham mưu ban hành quy chế hoạt động của Ban Chỉ đạo',
  output: 'Dự thảo Quy chế hoạt động của Ban Chỉ đạo',
  start: '5/2016',
};
const issue = {
  ...sampleTask,
  content: 'Thành lập Ban Chỉ đạo triển khai Đề án',
  output: 'Quyết định của UBND tỉnh thành lập Ban Chỉ đạo; Quy chế hoạt động của Ban Chỉ đạo',
};

export const draftAfterIssue: TableRule = {
  id: 'time.draft-after-issue',
  title: { vi: 'Dự thảo sau khi ban hành', en: 'Draft after the issue' },
  family: 'time',
  scope: 'table',
  severity: 'error',
  clears: ['thoi_gian', 'san_pham'],
  source: 'R7; Ninh Thuận II.3.2.1.b and II.3.2.2.b',
  say: {
    vi: 'Dự thảo “{document}” có thể xong sau khi chính văn bản đó phải ban hành ở nhiệm vụ {other} (hạn {due|date}).',
    en: 'The draft of “{document}” may be finished after the document itself is due in task {other} ({due|date}).',
  },
  accept: {
    vi: 'Thời gian xong dự thảo trước hạn ban hành ({due|date}).',
    en: 'A draft finished before the document is due ({due|date}).',
  },
  example: '6/2016',
  why: {
    vi: 'Không thể ban hành một văn bản khi dự thảo còn chưa xong.',
    en: 'A document cannot be issued before its draft is ready.',
  },
  fix: {
    vi: 'Đặt thời hạn cho dự thảo trước {due|date}, hoặc lùi thời hạn ban hành của nhiệm vụ {other}.',
    en: 'Set a deadline for the draft before {due|date}, or move the deadline of task {other}.',
  },
  examples: {
    bad: [{ rows: [issue, draft] }],
    good: [{ rows: [issue, { ...draft, finish: '6/2016' }] }],
  },
  check: ({ rows }, report) => {
    const drafts = rows.filter((row) => speaksOfDraft(row));
    if (drafts.length === 0) return;
    const issued = documentsIssued(rows);
    for (const row of drafts) {
      for (const { name, draft: drafted } of documents(row)) {
        const issuing = drafted ? issued.get(name) : undefined;
        const due = known(issuing?.task.deadline);
        const ready = known(row.task.deadline);
        if (issuing === undefined || issuing === row || due === null) continue;
        if (ready === null && firstDay(row) === null) continue;
        if (ready !== null && ready <= due) continue;
        const document = asWritten(textOf(row, 'output'), name);
        report({ row: row.row, field: endOrBegin(row) }, { document, other: issuing.task.path, due });
      }
    }
  },
};

const speaksOfDraft = (row: RuleRow) => (row.hints & hints.draftOutput) !== 0 && row.task.kind === 'task';

/** The first task that issues each named document. */
function documentsIssued(rows: readonly RuleRow[]): ReadonlyMap<string, RuleRow> {
  const issued = new Map<string, RuleRow>();
  for (const row of rows) {
    for (const { name, draft: drafted } of documents(row)) if (!drafted && !issued.has(name)) issued.set(name, row);
  }
  return issued;
}

const endOrBegin = (row: RuleRow) => (row.row.cells.finish === undefined ? beginField(row) : 'finish');

const NAMED = /(du thao )?((?:quy che|quy dinh|dieu le|de an|ke hoach|nghi quyet|chuong trinh) (?:[a-z&-]+ ?){3,10})/g;

/** Documents an output names by four words or more, with whether it is only their draft. Shorter names ("Quy chế") mean too many things. */
function documents(row: RuleRow): readonly { readonly name: string; readonly draft: boolean }[] {
  if (row.task.kind !== 'task') return [];
  return [...keyOf(row, 'output').matchAll(NAMED)].map((match) => ({
    name: (match[2] ?? '').trim(),
    draft: match[1] !== undefined,
  }));
}
