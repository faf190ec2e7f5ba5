import type { RowState, RowTime } from '#shared/report/issuedClass';
import { asOfCell, calcCell, type FormulaFacts, quote } from '#shared/report/issuedReadFormulas';
import { type CellReading, noPercent, owed, type TypedCells, trimmed } from '#shared/report/issuedReading';
import { claimCodes } from '#shared/report/issuedWords';
import { ownNames } from '#shared/report/names';

/** What the warning column says of a row: faults ‼ before cautions !, each on its own line. */
const words = {
  reason: '; chưa nêu lý do',
  percent: '‼ Tỷ lệ phải là số từ 0 đến 100',
  ahead: '! Ngày hoàn thành sau ngày tính',
  notFull: '! Ghi hoàn thành nhưng tỷ lệ chưa đủ 100',
  unproven: '! Chưa có ngày hoàn thành hoặc văn bản minh chứng',
  undated: '! Ghi ngày hoàn thành để tính được hạn',
  unlisted: '! Trạng thái ngoài danh sách: tỉnh đọc khi tổng hợp',
  unread: '! Ghi ngày trình hoặc ngày hoàn thành vào đúng cột',
  same: '! Nội dung giống hệt kỳ trước',
} as const;

function dateWords(column: string): string {
  return `‼ ${column} chưa đúng dạng ngày/tháng/năm, ví dụ 10/11/2015`;
}

const submittedWords = dateWords('Ngày trình');
const completedWords = dateWords('Ngày hoàn thành');

/** Conditions of the fault marks in the typed cells, read from the warning column so that cell and words cannot disagree. */
export const faultWords = {
  submitted_on: '‼ Ngày trình',
  completed_on: '‼ Ngày hoàn thành',
  percent: words.percent,
  progress_text: words.same,
} as const;

function fallen(last: number): string {
  return `! Tỷ lệ giảm: kỳ trước ${String(last).replace('.', ',')}`;
}

export type Warned = {
  /** Null for a contribution: it has no deadline and no class of its own. */
  readonly own: { readonly state: RowState; readonly time: RowTime } | null;
  readonly cells: TypedCells;
  readonly reading: CellReading;
  /** Percentage last reported before this period, null when none was. */
  readonly lastPercent: number | null;
};

/** Text of the warning column, twin of {@link warningFormula}. */
export function warningText({ own, cells, reading, lastPercent }: Warned): string {
  const remarks: string[] = [];
  const { percent, raw } = reading;
  const say = (when: boolean, remark: string) => when && remarks.push(remark);
  const code = own?.state.code;
  if (own && code === 'Ov' && own.state.through === '') {
    remarks.push(`‼ Quá hạn ${own.state.late} ngày${trimmed(cells.obstacles) === '' ? words.reason : ''}`);
  }
  say(reading.submittedText !== '' && reading.submitted === owed, submittedWords);
  say(reading.completedText !== '' && reading.completed === owed, completedWords);
  say((percent < 0 && percent !== noPercent) || percent > 100, words.percent);
  if (own) {
    say(reading.completed > own.time.asOf, words.ahead);
    if (lastPercent !== null && lastPercent > 0) say(percent >= 0 && percent < lastPercent, fallen(lastPercent));
    say(raw === claimCodes.done && percent >= 0 && percent < 100, words.notFull);
    say(code === 'Du', words.unproven);
    say(code === 'Dp', words.undated);
    say(raw === claimCodes.unlisted, words.unlisted);
    say(code === 'Uu' && raw !== claimCodes.unlisted && reading.progress + reading.evidence !== '', words.unread);
  }
  say(reading.progress !== '' && reading.progress === trimmed(cells.last), words.same);
  return remarks.join('\n');
}

/** Formula of the warning column; `owns` as in {@link Warned}. */
export function warningFormula(
  { row }: FormulaFacts,
  lastPercent: number | null,
  owns: { readonly steps: boolean } | null,
): string {
  const remarks: string[] = [];
  const remark = (condition: string, text: string) => remarks.push(`IF(${condition},CHAR(10)&${text},"")`);
  const cell = (column: Parameters<typeof calcCell>[0]) => calcCell(column, row);
  const typed = (name: 'obstacles' | 'last') =>
    `IF(${cell('row')}=0,"",IFERROR(TRIM(INDEX(${ownNames[name]},${cell('row')})),""))`;
  const percent = cell('percent');
  if (owns) {
    const late = `${cell('code')}="Ov"`;
    const overdue = `"‼ Quá hạn "&${cell('late')}&" ngày"&IF(${typed('obstacles')}="",${quote(words.reason)},"")`;
    remark(owns.steps ? `AND(${late},${cell('through')}="")` : late, overdue);
  }
  remark(`AND(${cell('submittedText')}<>"",${cell('submitted')}=${owed})`, quote(submittedWords));
  remark(`AND(${cell('completedText')}<>"",${cell('completed')}=${owed})`, quote(completedWords));
  remark(`OR(AND(${percent}<0,${percent}<>${noPercent}),${percent}>100)`, quote(words.percent));
  if (owns) {
    const raw = cell('raw');
    remark(`${cell('completed')}>${asOfCell}`, quote(words.ahead));
    if (lastPercent !== null && lastPercent > 0) {
      remark(`AND(${percent}>=0,${percent}<${lastPercent})`, quote(fallen(lastPercent)));
    }
    remark(`AND(${raw}=${claimCodes.done},${percent}>=0,${percent}<100)`, quote(words.notFull));
    remark(`${cell('code')}="Du"`, quote(words.unproven));
    remark(`${cell('code')}="Dp"`, quote(words.undated));
    remark(`${raw}=${claimCodes.unlisted}`, quote(words.unlisted));
    const texts = `${cell('progress')}&${cell('evidence')}<>""`;
    remark(`AND(${cell('code')}="Uu",${raw}<>${claimCodes.unlisted},${texts})`, quote(words.unread));
  }
  remark(`AND(${cell('progress')}<>"",EXACT(${cell('progress')},${typed('last')}))`, quote(words.same));
  return `MID(${remarks.join('&')},2,999)`;
}
