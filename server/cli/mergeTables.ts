import { type Call, say } from '#server/cli/command';
import type { Merged } from '#server/usecases/mergeFiles';
import type { OpenedBase } from '#server/usecases/openBase';
import { outcomes } from '#shared/merge/model';
import { numberText } from '#shared/message/number';
import { outcomeWords } from '#shared/message/words';
import { statusClasses } from '#shared/status/class';
import { countStatuses } from '#shared/status/count';
import { classWords } from '#shared/status/words';

/** Columns lined up; the first to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      `  ${row.map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join('  ')}`.trimEnd(),
    )
    .join('\n');
}

/** What a merge came to, for a person: every file's account, tasks by class and by agency (S3), what is left to settle. */
export function mergeTables(call: Call, base: OpenedBase, merged: Merged): string {
  const { consolidation, status, charged } = merged;
  const counts = countStatuses(merged.programme, status, charged);
  const nameOf = (agency: string): string => base.agencies.byId.get(agency)?.name ?? agency;
  const percent = (value: number | null): string => (value === null ? '–' : `${numberText(value, call.lang)} %`);
  const files = [
    [say(call, 'Tệp', 'File'), say(call, 'đọc', 'read'), ...outcomes.map((outcome) => shortOutcome(call, outcome))],
    ...consolidation.receipts.map(({ file, cells, sameAs }) => [
      sameAs === undefined ? file : `${file} (= ${sameAs})`,
      String(cells.read),
      ...outcomes.map((outcome) => String(cells[outcome])),
    ]),
  ];
  const classes = [
    [
      say(call, 'Trạng thái', 'Class'),
      say(call, 'nhiệm vụ', 'tasks'),
      say(call, '% tổng số', '% of all'),
      say(call, '% có thời hạn', '% with deadline'),
      say(call, 'bước', 'steps'),
    ],
    ...statusClasses
      .filter((code) => counts.tasks.byClass[code].count + counts.steps.byClass[code].count > 0)
      .map((code) => [
        `${classWords[code].sign} ${classWords[code][call.lang]}`,
        String(counts.tasks.byClass[code].count),
        percent(counts.tasks.byClass[code].ofAll),
        percent(counts.tasks.byClass[code].ofDeadline),
        String(counts.steps.byClass[code].count),
      ]),
    [say(call, 'Cộng', 'Total'), String(counts.tasks.total), '', '', String(counts.steps.total)],
  ];
  const done = ['done_on_time', 'done_late', 'done_no_deadline'] as const;
  const agencies = [
    [
      say(call, 'Đơn vị chủ trì', 'Lead agency'),
      say(call, 'nhiệm vụ', 'tasks'),
      say(call, 'hoàn thành', 'done'),
      say(call, 'quá hạn', 'overdue'),
    ],
    ...counts.byAgency.map((one) => [
      nameOf(one.agency),
      String(one.total),
      String(done.reduce((sum, code) => sum + one.byClass[code].count, 0)),
      String(one.byClass.overdue.count),
    ]),
  ];
  const { conflicts, proposals, state } = consolidation;
  return [
    table(files),
    '',
    table(classes),
    '',
    table(agencies),
    ...(counts.sumOverAgencies.shared > 0 ? [sharedTasks(call, counts.sumOverAgencies.tasksOfSeveral)] : []),
    '',
    say(
      call,
      `Số liệu chưa thống nhất: ${conflicts.length}; kiến nghị điều chỉnh: ${proposals.length}; ô chờ xếp: ${state.waiting.length}; tệp không đọc được: ${merged.refused.length}`,
      `Conflicts: ${conflicts.length}; proposals: ${proposals.length}; waiting cells: ${state.waiting.length}; files not read: ${merged.refused.length}`,
    ),
    ...merged.undecided.map(({ id, why }) =>
      say(
        call,
        `Quyết định ghi cho vụ việc ${id} chưa đủ (${why}); xin ghi lại.`,
        `The decision written for ${id} is not complete (${why}); please write it again.`,
      ),
    ),
  ].join('\n');
}

/** Why the agencies' figures add up to more than the province's; said only where they do. */
function sharedTasks(call: Call, count: number): string {
  return say(
    call,
    `  (${count} nhiệm vụ có nhiều đơn vị chủ trì, tính cho từng đơn vị nên tổng lớn hơn số nhiệm vụ)`,
    `  (${count} tasks have several lead agencies and count for each, so the sum exceeds the number of tasks)`,
  );
}

function shortOutcome(call: Call, outcome: (typeof outcomes)[number]): string {
  return outcomeWords[outcome][call.lang].replace(/\s*\(.*$/, '').toLowerCase();
}
