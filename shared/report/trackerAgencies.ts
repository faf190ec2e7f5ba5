import { classRules } from '#shared/colour/rules';
import type { BookSheet, BookValue } from '#shared/report/book';
import { writtenOut } from '#shared/report/familiar';
import { percentOf } from '#shared/report/lineState';
import { type PlainColumn, type PlainRow, plainTable } from '#shared/report/plainTable';
import { roleWords } from '#shared/report/roleWords';
import { statusText } from '#shared/report/statusText';
import { styles } from '#shared/report/style';
import { latestPeriod, said, speaks, type TrackerFacts } from '#shared/report/trackerInput';
import { dayWords, periodWords, shareWords, shortPeriodWords } from '#shared/report/words';
import { dateToSerial } from '#shared/sheet/format';
import type { StatusClass } from '#shared/status/class';
import type { SumOverAgencies, Tally } from '#shared/status/count';
import type { Assignment } from '#shared/task/programme';

const classColumns: readonly (readonly [string, readonly StatusClass[]])[] = [
  ['√ Hoàn thành', ['done_on_time', 'done_late', 'done_no_deadline']],
  ['√? Chờ minh chứng', ['done_unproven']],
  ['↑ Đã trình', ['submitted']],
  ['► Trong hạn', ['in_time']],
  ['∆ Sắp đến hạn', ['due_soon']],
  ['▲ Quá hạn', ['overdue']],
  ['□ ○ Chưa triển khai', ['not_started', 'not_yet']],
  ['∞ – Thường xuyên, không hạn', ['continuous', 'no_deadline']],
  ['║ × Dừng', ['suspended', 'cancelled']],
];

/** Theo đơn vị (E1, S3): a row a body, a task of several bodies once for each; the sheet says why the sum exceeds the total. */
export function agenciesSheet(facts: TrackerFacts): BookSheet {
  const columns: readonly PlainColumn[] = [
    { header: 'STT', width: 5, style: styles.centre },
    { header: 'Đơn vị', width: 32 },
    { header: 'Nhiệm vụ chủ trì, của nhóm', width: 10, style: styles.count },
    ...classColumns.map(([header]) => ({ header, width: 9.5, style: styles.count })),
    { header: 'Hoàn thành trên tổng số', width: 11, style: styles.centre },
    { header: 'Bước', width: 7, style: styles.count },
    { header: 'Phối hợp', width: 9, style: styles.count },
  ];
  return plainTable({
    name: 'Theo đơn vị',
    title: 'TÌNH HÌNH THỰC HIỆN THEO ĐƠN VỊ',
    lead: [
      `Báo cáo ${periodWords(facts.period)}, số liệu đến ngày ${dayWords(facts.asOf)}. Đơn vị tính: nhiệm vụ; bước đếm riêng.`,
    ],
    columns,
    empty: 'Chương trình chưa giao nhiệm vụ cho đơn vị nào.',
    rows: () => agencyRows(facts),
    foot: sumWords(facts.counts.sumOverAgencies),
  });
}

function sumWords({ sum, total, shared, tasksOfSeveral, unassigned }: SumOverAgencies): readonly string[] {
  const several = `${tasksOfSeveral} nhiệm vụ có nhiều đơn vị chủ trì được tính một lần cho mỗi đơn vị (thêm ${shared} lượt) và một lần cho toàn tỉnh`;
  const none = `${unassigned} nhiệm vụ chưa rõ đơn vị chủ trì không tính cho đơn vị nào`;
  const reasons = [...(shared > 0 ? [several] : []), ...(unassigned > 0 ? [none] : [])];
  return reasons.length === 0
    ? []
    : [`Cộng theo đơn vị được ${sum}, Chương trình có ${total} nhiệm vụ: ${reasons.join('; ')}.`];
}

/** Tasks and steps by body beside those it leads and that are counted by class. */
function sideCounts(
  facts: TrackerFacts,
): ReadonlyMap<string, { readonly steps: Set<string>; readonly others: Set<string> }> {
  const found = new Map<string, { readonly steps: Set<string>; readonly others: Set<string> }>();
  for (const { agency, role, task } of facts.assignments) {
    const known = found.get(agency) ?? { steps: new Set<string>(), others: new Set<string>() };
    found.set(agency, known);
    if (role === 'coordinating') known.others.add(task);
    else if (facts.byId.get(task)?.kind === 'step') known.steps.add(task);
  }
  return found;
}

function* agencyRows(facts: TrackerFacts): Iterable<PlainRow> {
  const tallies = new Map(facts.counts.byAgency.map((one) => [one.agency, one]));
  let number = 0;
  for (const [agency, { steps, others }] of sideCounts(facts)) {
    number += 1;
    yield {
      values: [String(number), facts.nameOf(agency), ...numbers(tallies.get(agency)), steps.size, others.size],
    };
  }
  if (number === 0) return;
  yield {
    values: [
      null,
      'Toàn Chương trình (mỗi nhiệm vụ một lần)',
      ...numbers(facts.counts.tasks),
      facts.counts.steps.total,
      null,
    ],
    styles: [styles.sectionMark, styles.bold],
  };
}

function numbers(tally: Tally | undefined): readonly BookValue[] {
  const of = (codes: readonly StatusClass[]) => codes.reduce((sum, code) => sum + (tally?.byClass[code].count ?? 0), 0);
  const total = tally?.total ?? 0;
  return [total, ...classColumns.map(([, codes]) => of(codes)), shareWords(of(classColumns[0]?.[1] ?? []), total)];
}

/** Every line in full: what each body says of each of its tasks, with all its columns and the period it comes from. */
export function linesSheet(facts: TrackerFacts): BookSheet {
  const columns: readonly PlainColumn[] = [
    { header: 'Mục', width: 8, style: styles.centre },
    { header: 'Nhiệm vụ', width: 30 },
    { header: 'Vai trò', width: 9, style: styles.centre },
    { header: 'Thời hạn', width: 11, style: styles.day },
    { header: 'Kết quả', width: 28 },
    { header: '%', width: 6, style: styles.centre },
    { header: 'Trạng thái đơn vị ghi', width: 13 },
    { header: 'Ngày trình', width: 11, style: styles.centre },
    { header: 'Ngày hoàn thành', width: 11, style: styles.centre },
    { header: 'Trạng thái tự tính', width: 18, style: styles.class },
    { header: 'Khó khăn, vướng mắc', width: 17 },
    { header: 'Văn bản minh chứng', width: 16 },
    { header: 'Ghi chú', width: 13 },
    { header: 'Số liệu kỳ', width: 9, style: styles.centre },
  ];
  const classAt = columns.findIndex((column) => column.style === styles.class);
  return plainTable({
    name: 'Chi tiết theo đơn vị',
    title: 'BÁO CÁO CỦA TỪNG ĐƠN VỊ',
    lead: [
      facts.programme.tasks.length > listedInFull
        ? 'Chương trình lớn: chỉ ghi dòng có ghi chú; kết quả của từng đơn vị lọc ở cột “Đơn vị chủ trì” của trang Tổng hợp.'
        : 'Nhiệm vụ chủ trì ghi đủ; nhiệm vụ phối hợp và của nhóm chỉ ghi khi đơn vị có số liệu.',
    ],
    columns,
    empty: 'Chưa có số liệu.',
    rows: () => detailRows(facts),
    tail: ({ top, bottom }) => ({
      colours: [{ block: { top, bottom, left: classAt, right: classAt }, rules: classRules(classAt, top) }],
    }),
  });
}

function* detailRows(facts: TrackerFacts): Iterable<PlainRow> {
  const isListed = listing(facts);
  // Bodies in the order the programme first names them, whether or not that task is shown.
  const byAgency = new Map<string, Assignment[]>();
  for (const assignment of facts.assignments) {
    let shown = byAgency.get(assignment.agency);
    if (shown === undefined) {
      shown = [];
      byAgency.set(assignment.agency, shown);
    }
    if (isListed(assignment)) shown.push(assignment);
  }
  for (const [agency, shown] of byAgency) {
    if (shown.length === 0) continue;
    yield { heading: facts.nameOf(agency) };
    for (const assignment of shown) yield detailRow(facts, assignment);
  }
}

/** Past this many rows the list would only repeat Tổng hợp, which shows everything of a line but its note. */
const listedInFull = 5_000;

/** Which assignments the list shows. */
function listing(facts: TrackerFacts): (assignment: Assignment) => boolean {
  if (facts.programme.tasks.length <= listedInFull) {
    return ({ task, agency, role }) => role === 'lead' || speaks(facts.line(task, agency, role));
  }
  const noted = new Set<string>();
  for (const line of facts.state.lines) if (said(line, 'note') !== '') noted.add(line.task);
  return ({ task, agency, role }) => noted.has(task) && said(facts.line(task, agency, role), 'note') !== '';
}

function detailRow(facts: TrackerFacts, { task: id, agency, role }: Assignment): PlainRow {
  const task = facts.byId.get(id);
  const line = facts.line(id, agency, role);
  const status = facts.status.get(id);
  const deadline = status ? status.deadline : (task?.deadline ?? null);
  const text = (value: string): BookValue => (value === '' ? null : value);
  const percent = said(line, 'percent');
  const latest = latestPeriod(line);
  return {
    values: [
      task?.path ?? id,
      writtenOut(task?.cells.content),
      roleWords[role],
      role === 'lead' && deadline !== null ? dateToSerial(deadline) : null,
      text(said(line, 'progress_text')),
      percentOf(percent) ?? text(percent),
      text(said(line, 'status')),
      text(said(line, 'submitted_on')),
      text(said(line, 'completed_on')),
      role === 'lead' && status ? statusText(status) : null,
      text(said(line, 'obstacles')),
      text(said(line, 'evidence')),
      text(said(line, 'note')),
      text(latest === '' ? '' : shortPeriodWords(latest)),
    ],
  };
}
