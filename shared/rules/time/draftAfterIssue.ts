import type { GroupRule, RuleRow } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import { beginField, firstDay, known } from '#shared/rules/span';
import { fold } from '#shared/text/fold';

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

export const draftAfterIssue: GroupRule = {
  id: 'time.draft-after-issue',
  family: 'time',
  scope: 'group',
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
  keys: (row) => documents(row).map((found) => found.name),
  check: (rows, _context, report, key) => {
    for (const drafting of rows) {
      if (!documents(drafting).some((found) => found.draft && found.name === key)) continue;
      const issuing = rows.find(
        (row) => row !== drafting && documents(row).some((found) => !found.draft && found.name === key),
      );
      const due = known(issuing?.task.deadline);
      const begins = firstDay(drafting);
      if (issuing === undefined || due === null || begins === null) continue;
      const ready = known(drafting.task.deadline);
      if (ready !== null && ready <= due) continue;
      report({ row: drafting.row, field: endOrBegin(drafting) }, { document: key, other: issuing.task.path, due });
    }
  },
};

const endOrBegin = (row: RuleRow) => (row.row.cells.finish === undefined ? beginField(row) : 'finish');

const NAMED = /(du thao )?((?:quy che|quy dinh|dieu le|de an|ke hoach|nghi quyet|chuong trinh) (?:[a-z&-]+ ?){3,10})/g;

/** Documents an output names by four words or more, with whether it is only their draft. Shorter names ("Quy chế") mean too many things. */
function documents(row: RuleRow): readonly { readonly name: string; readonly draft: boolean }[] {
  if (row.task.kind !== 'task') return [];
  return [...fold(row.text('output')).matchAll(NAMED)].map((match) => ({
    name: (match[2] ?? '').trim(),
    draft: match[1] !== undefined,
  }));
}
