import { asWritten } from '#shared/rules/asWritten';
import { keyOf, textOf } from '#shared/rules/reading';
import { hints } from '#shared/rules/rowMarks';
import type { GroupRule, RuleRow } from '#shared/rules/rule';
import { otherTask, sampleTask } from '#shared/rules/samples';
import { endField, known } from '#shared/rules/span';
import { decidedDocument } from '#shared/rules/vocabulary';

const approve = {
  ...sampleTask,
  lead: 'Sở Nội vụ',
  coordinating: '',
  content: 'Phê duyệt Đề án',
  output: 'Quyết định của UBND tỉnh phê duyệt Đề án',
  start: '',
  finish: 'Quý III/2016',
};
const submit = {
  ...otherTask,
  lead: 'Sở Khoa học và Công nghệ',
  content: 'Chủ trì tham mưu xây dựng Đề án',
  output: 'Hồ sơ trình UBND tỉnh phê duyệt Đề án',
  start: '',
  finish: 'Quý III/2016',
};

export const submissionWithApproval: GroupRule = {
  id: 'time.submission-with-approval',
  title: { vi: 'Trình và phê duyệt cùng thời gian', en: 'Submission and approval at one time' },
  family: 'time',
  scope: 'group',
  severity: 'warning',
  clears: ['thoi_gian', 'tham_quyen'],
  source: 'R7; Ninh Thuận II.2.2.a/b and II.3.2.1.a/II.3.2.2.a',
  say: {
    vi: 'Trình “{document}” và ban hành, phê duyệt ở nhiệm vụ {other} cùng một thời gian: “{read}”.',
    en: 'Submitting “{document}” and deciding on it in task {other} have the same time: “{read}”.',
  },
  accept: {
    vi: 'Thời gian trình sớm hơn thời gian ban hành, phê duyệt.',
    en: 'A submission earlier than the decision.',
  },
  example: 'Quý II/2016',
  why: {
    vi: 'Cơ quan phê duyệt cần thời gian thẩm định, xem xét; nếu không cả hai cùng quá hạn.',
    en: 'The deciding body needs time; otherwise both become overdue together.',
  },
  fix: { vi: 'Đặt thời hạn trình trước thời hạn ban hành, phê duyệt.', en: 'Set the submission before the decision.' },
  examples: {
    bad: [{ rows: [approve, submit], columns: ['finish'] }],
    good: [{ rows: [approve, { ...submit, finish: 'Quý II/2016' }], columns: ['finish'] }],
  },
  only: 'task',
  fields: ['output'],
  hints: hints.decidedOutput,
  keys: (row) => {
    const due = known(row.task.deadline);
    const role = due === null ? null : roleOf(row);
    return role === null ? null : `${due}\u0000${role.document}`;
  },
  check: (rows, _context, report) => {
    const deciding = rows.find((row) => roleOf(row)?.part === 'decide');
    if (deciding === undefined) return;
    for (const row of rows) {
      const role = roleOf(row);
      if (role?.part !== 'submit') continue;
      report(
        { row: row.row, field: endField(row) },
        { document: asWritten(textOf(row, 'output'), role.document), other: deciding.task.path },
      );
    }
  },
};

/** What tells of a decision, in the key of a content: what it begins with, and what may stand anywhere. */
const BEGINS_TO_DECIDE = /^(?:phe duyet|ban hanh)(?: |$)/;
const COUNCIL_DECIDES = /trinh (?:hoi dong nhan dan|hdnd)[a-z ]* ban hanh/;
/** The same for keys that are joined by line breaks. Two run faster over a column than one that holds both. */
export const DECIDES: readonly RegExp[] = [/\n(?:phe duyet|ban hanh)[ \n]/, COUNCIL_DECIDES];

/** A document others decide on, as an output names it; `draft` where the draft itself is submitted ("Hồ sơ trình …"). */
type Decided = { readonly document: string; readonly draft: boolean };

/** Outputs repeat over a table; the memory is emptied when full. */
const read = new Map<string, Decided | null>();

function decidedBy(output: string): Decided | null {
  let decided = read.get(output);
  if (decided === undefined) {
    const document = decidedDocument.exec(output)?.[1];
    const draft = submitsDraft(output);
    decided = document === undefined ? null : { document, draft };
    if (read.size >= 4_000) read.clear();
    read.set(output, decided);
  }
  return decided;
}

/** Whether an output, given as its key, is a draft handed in: "Hồ sơ trình …". */
export function submitsDraft(output: string): boolean {
  return /^(?:ho so|to trinh|du thao)(?: [a-z]+)? trinh |^to trinh /.test(output);
}

type Part = { readonly part: 'submit' | 'decide'; readonly document: string };

/** Whether a task prepares a document for another's decision, or decides on it, told by its own words and its output. */
function roleOf(row: RuleRow): Part | null {
  if (row.task.kind !== 'task') return null;
  const decided = decidedBy(keyOf(row, 'output'));
  if (decided === null) return null;
  // Only a title as short as "Đề án" is surely the same document in both rows.
  const { document } = decided;
  if (decided.draft) return { part: 'submit', document };
  const content = keyOf(row, 'content');
  return BEGINS_TO_DECIDE.test(content) || COUNCIL_DECIDES.test(content) ? { part: 'decide', document } : null;
}
