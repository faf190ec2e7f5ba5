import { classRules } from '#shared/colour/rules';
import type { Line } from '#shared/merge/model';
import type { BookSheet } from '#shared/report/book';
import { writtenOut } from '#shared/report/familiar';
import { type PlainColumn, type PlainRow, plainTable } from '#shared/report/plainTable';
import { statusText } from '#shared/report/statusText';
import { styles } from '#shared/report/style';
import { inForce, said, type TrackerFacts } from '#shared/report/trackerInput';
import { dayWords, periodWords } from '#shared/report/words';
import { dateToSerial } from '#shared/sheet/format';
import type { TaskStatus } from '#shared/status/class';
import type { Task } from '#shared/task/programme';

/** Đến hạn – quá hạn (E1): late and soon due tasks and steps, the latest first, each with "đang ở đâu". */
export function dueSheet(facts: TrackerFacts): BookSheet {
  const columns: readonly PlainColumn[] = [
    { header: 'STT', width: 5, style: styles.centre },
    { header: 'Mục', width: 9, style: styles.centre },
    { header: 'Nhiệm vụ, bước', width: 34 },
    { header: 'Đơn vị chủ trì', width: 18 },
    { header: 'Thời hạn', width: 11, style: styles.day },
    { header: 'Số ngày quá hạn (+), còn lại (–)', width: 10, style: styles.count },
    { header: 'Trạng thái tự tính', width: 20, style: styles.class },
    { header: 'Đang ở đâu', width: 48 },
  ];
  return plainTable({
    name: 'Đến hạn – quá hạn',
    title: 'NHIỆM VỤ ĐẾN HẠN, QUÁ HẠN',
    lead: [`Báo cáo ${periodWords(facts.period)}, tính đến ngày ${dayWords(facts.asOf)}; xếp từ quá hạn lâu nhất.`],
    columns,
    empty: 'Không có nhiệm vụ nào quá hạn hoặc sắp đến hạn.',
    rows: () => dueRows(facts),
    tail: ({ top, bottom }) => ({
      colours: [{ block: { top, bottom, left: 6, right: 6 }, rules: classRules(6, top) }],
    }),
  });
}

function* dueRows(facts: TrackerFacts): Iterable<PlainRow> {
  const due: { readonly task: Task; readonly status: TaskStatus }[] = [];
  for (const task of facts.programme.tasks) {
    const status = facts.status.get(task.id);
    if (status && task.kind !== 'section' && isDue(status)) due.push({ task, status });
  }
  due.sort((a, b) => (b.status.daysLate ?? 0) - (a.status.daysLate ?? 0));
  let number = 0;
  for (const { task, status } of due) {
    number += 1;
    yield {
      values: [
        String(number),
        task.path,
        writtenOut(task.cells.content),
        leadNames(facts, task),
        status.deadline === null ? null : dateToSerial(status.deadline),
        status.daysLate,
        statusText(status),
        whereIsIt(facts, task, status),
      ],
      styles: [undefined, undefined, task.kind === 'step' ? styles.step : styles.bold],
    };
  }
}

function isDue(status: TaskStatus): boolean {
  if (status.class === 'overdue' || status.class === 'due_soon') return true;
  return status.class === 'submitted' && (status.daysLate ?? 0) > 0;
}

function leadNames(facts: TrackerFacts, task: Task): string {
  const leads = facts.assignmentsOf(task.id).filter((one) => one.role === 'lead');
  return leads.length === 0 ? writtenOut(task.cells.lead) : leads.map((one) => facts.nameOf(one.agency)).join('; ');
}

/** Deadline and where it comes from, last reports, waiting for whom how long, reminded how often (E1). */
function whereIsIt(facts: TrackerFacts, task: Task, status: TaskStatus): string {
  const sentences = [deadlineWords(status, task)];
  for (const { agency, role } of facts.assignmentsOf(task.id)) {
    if (role === 'lead') sentences.push(lastReport(facts, agency, facts.line(task.id, agency, role)));
  }
  if (status.submittedOn !== undefined) {
    const days = (dateToSerial(facts.asOf) ?? 0) - (dateToSerial(status.submittedOn) ?? 0);
    sentences.push(
      `Chờ ${status.awaiting ?? 'cấp có thẩm quyền'} từ ngày ${dayWords(status.submittedOn)} (${days} ngày).`,
    );
  }
  sentences.push(remindedWords(facts, task));
  return sentences.filter(Boolean).join('\n');
}

function deadlineWords(status: TaskStatus, task: Task): string {
  if (status.through !== undefined) return `Quá hạn ở bước ${status.through}.`;
  if (status.deadline === null) return '';
  const day = dayWords(status.deadline);
  const asked =
    status.extensionAsked === undefined
      ? ''
      : ` Đã xin gia hạn đến ${dayWords(status.extensionAsked)}, chưa có văn bản quyết định.`;
  if (status.originalDeadline !== undefined || status.deadlineBy !== undefined)
    return `Hạn ${day} (${movedWords(status)}).${asked}`;
  const text = writtenOut(task.cells.finish) || writtenOut(task.cells.period);
  return `Hạn ${day}${text === '' ? '' : ` (Chương trình ghi “${text}”)`}.${asked}`;
}

/** Since which document another deadline holds, and which one it was. */
function movedWords({ deadline, originalDeadline: original, deadlineBy: by }: TaskStatus): string {
  const later = original !== undefined && deadline !== null && original < deadline;
  const source = by === undefined ? '' : ` theo văn bản số ${by.number} ngày ${dayWords(by.date)}${of(by.body)}`;
  return `${later ? 'đã gia hạn' : 'đã điều chỉnh'}${source}${original === undefined ? '' : `; hạn cũ ${dayWords(original)}`}`;
}

const of = (body: string): string => (body === '' ? '' : ` của ${body}`);

function lastReport(facts: TrackerFacts, agency: string, line: Line | undefined): string {
  const version = inForce(line, 'progress_text');
  const name = facts.nameOf(agency);
  if (version === undefined) return `${name}: chưa có báo cáo.`;
  const obstacles = said(line, 'obstacles');
  const told = version.value === '' ? 'đã xóa trắng' : clipped(version.value);
  return `${name} báo cáo ${periodWords(version.period)}: ${told}${obstacles === '' ? '' : ` Vướng mắc: ${clipped(obstacles)}`}`;
}

/** A reminder of what was said; the whole text stands on Tổng hợp and Chi tiết theo đơn vị. */
function clipped(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= 300 ? flat : `${flat.slice(0, 297).trimEnd()}…`;
}

function remindedWords(facts: TrackerFacts, task: Task): string {
  if (facts.reminders === undefined) return '';
  const times = facts
    .assignmentsOf(task.id)
    .filter((one) => one.role === 'lead')
    .map((one) => [one.agency, facts.reminders?.get(one.agency) ?? 0] as const)
    .filter(([, count]) => count > 0);
  if (times.length === 0) return 'Chưa nhắc.';
  return `Đã nhắc ${times.map(([agency, count]) => `${facts.nameOf(agency)} ${count} lần`).join(', ')}.`;
}
