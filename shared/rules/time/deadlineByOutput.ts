import { createPeriodReader, periodsByPart } from '#shared/period/parse';
import type { Period } from '#shared/period/period';
import { textOf } from '#shared/rules/reading';
import type { ColumnRule, Report, RuleRow } from '#shared/rules/rule';
import { sampleStep, sampleTask } from '#shared/rules/samples';
import { endField } from '#shared/rules/span';

const step = { ...sampleStep, lead: '' };

export const deadlineByOutput: ColumnRule = {
  id: 'time.deadline-by-output',
  title: { vi: 'Mỗi sản phẩm một thời hạn', en: 'A deadline for each output' },
  family: 'time',
  scope: 'column',
  columns: ['output'],
  weighs: ['finish', 'period'],
  severity: 'notice',
  clears: ['thoi_gian', 'san_pham'],
  leavesUnclear: true,
  source: 'R7, P3: a task has one deadline',
  say: {
    vi: 'Nhiệm vụ {path} có {count} sản phẩm, mỗi sản phẩm một thời hạn (“{read}”); chỉ theo dõi được một thời hạn chung.',
    en: 'Task {path} has {count} outputs, each with its own deadline (“{read}”); only one deadline can be followed.',
  },
  accept: {
    vi: 'Mỗi nhiệm vụ hoặc bước công việc một thời hạn.',
    en: 'One deadline for each task or step.',
  },
  example: {
    vi: '1.1 Kế hoạch – tháng 3/2026; 1.2 Báo cáo – tháng 12/2026',
    en: '1.1 plan, 3/2026; 1.2 report, 12/2026',
  },
  why: {
    vi: 'Sản phẩm đến hạn trước mà chưa xong thì không ai được nhắc, vì nhiệm vụ chỉ quá hạn sau mốc cuối.',
    en: 'Nobody is reminded of the output due first: the task is late only after the last deadline.',
  },
  fix: {
    vi: 'Tách thành các bước công việc, mỗi bước một sản phẩm và một thời hạn.',
    en: 'Make steps of it, each with one output and one deadline.',
  },
  examples: {
    bad: [
      {
        rows: [
          {
            ...sampleTask,
            output: '- Kế hoạch của UBND tỉnh\n- Báo cáo của Sở',
            finish: '- Tháng 6/2016\n- Tháng 12/2016',
          },
        ],
        alsoFires: ['time.range-in-point'],
      },
      { rows: [{ ...sampleTask, output: 'Kế hoạch của UBND tỉnh: tháng 6/2016; Báo cáo: tháng 8/2016' }] },
    ],
    good: [
      { rows: [{ ...sampleTask, output: 'Quyết định\ncủa UBND tỉnh', finish: 'Quý III\nnăm 2016' }] },
      {
        rows: [
          { ...sampleTask, finish: '12/2016' },
          { ...step, output: 'Kế hoạch của UBND tỉnh', finish: '6/2016' },
          {
            ...step,
            ordinal: '1.2',
            content: 'Tổng hợp kết quả thực hiện',
            output: 'Báo cáo',
            start: '6/2016',
            finish: '12/2016',
          },
        ],
      },
      { rows: [{ ...sampleTask, output: 'Kế hoạch của UBND tỉnh; Báo cáo', finish: '8/2016' }] },
    ],
  },
  check: ({ texts, rows, of }, _field, _context, report) => {
    const lists = new Set(texts.flatMap((text, number) => (LIST.test(text) ? [number] : [])));
    if (lists.size === 0) return;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at];
      if (row !== undefined && lists.has(of[at] ?? -1)) checkRow(row, report);
    }
  },
};

function checkRow(live: RuleRow, report: Report): void {
  const output = textOf(live, 'output');
  const named = linesOf(output, LIST).every((part) => DUE.test(part)) ? periodsByPart(output) : [];
  if (areSeveral(named)) {
    report({ row: live.row, field: 'output' }, { count: named.length });
    return;
  }
  const field = endField(live);
  const time = live.task[field];
  if (time === null || time.latest === null || time.recurrence !== null) return;
  const lines = linesOf(live.row.cells[field]?.text ?? '');
  if (lines.length < 2 || lines.length !== linesOf(output).length) return;
  const read = createPeriodReader();
  if (areSeveral(lines.map((line) => read(line, 'finish')))) report({ row: live.row, field }, { count: lines.length });
}

const LIST = /[\n;,]/;
/** An output with its deadline, not the year or quarter a report is about: “Kế hoạch: tháng 3/2026”, “Báo cáo (trước 15/12)”. */
const DUE = /[:(]|trước|chậm nhất/i;

function linesOf(text: string, by = /[\n;]/): readonly string[] {
  return text.split(by).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

/** Deadlines that follow each other; a beginning and an end, a unit and a day in it, or a unit and its year in the next line are one. */
function areSeveral(periods: readonly Period[]): boolean {
  return (
    periods.length > 1 &&
    periods.every(({ kind, latest }, i) => {
      const before = periods[i - 1]?.latest;
      if (kind === 'open_end' || latest === null) return false;
      return before == null || (latest > before && latest.startsWith('-') === before.startsWith('-'));
    })
  );
}
