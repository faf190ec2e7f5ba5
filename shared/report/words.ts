import type { ProgrammeDocument } from '#shared/task/programme';

/** `2015-11-14` → `14/11/2015`; January, February and days under ten with a leading zero (NĐ 30/2020): `05/3/2015`, `05/02/2015`. */
export function dayWords(day: string): string {
  const [year, month, date] = parts(day);
  return `${date}/${shortMonth(month)}/${year}`;
}

/** `2015-11-14` → `ngày 14 tháng 11 năm 2015`. */
export function longDayWords(day: string): string {
  const [year, month, date] = parts(day);
  return `ngày ${date} tháng ${shortMonth(month)} năm ${year}`;
}

function parts(day: string): readonly [string, string, string] {
  const [year = '', month = '', date = ''] = day.split('-');
  return [year, month, date];
}

function shortMonth(month: string): string {
  return Number(month) <= 2 ? month : String(Number(month));
}

const quarters = ['I', 'II', 'III', 'IV'] as const;

/**
 * A reporting period in words of an office: `2015-11` → `tháng 11/2015`, `2015-Q4` → `quý IV/2015`, `2015-H1` → `6 tháng đầu năm 2015`,
 * `2015-9M` → `9 tháng năm 2015`, `2015` → `năm 2015`. Another text is given back as it is.
 */
export function periodWords(id: string): string {
  const match = /^(\d{4})(?:-(\d{2}|Q[1-4]|H[12]|9M))?$/.exec(id);
  if (!match) return id;
  const [, year = '', part] = match;
  if (part === undefined) return `năm ${year}`;
  if (part === 'H1') return `6 tháng đầu năm ${year}`;
  if (part === 'H2') return `6 tháng cuối năm ${year}`;
  if (part === '9M') return `9 tháng năm ${year}`;
  if (part.startsWith('Q')) return `quý ${quarters[Number(part.slice(1)) - 1]}/${year}`;
  return `tháng ${shortMonth(part)}/${year}`;
}

/** Shorter, for narrow columns: `tháng 11/2015` → `11/2015`; other periods as {@link periodWords}. */
export function shortPeriodWords(id: string): string {
  return periodWords(id).replace(/^tháng /, '');
}

/**
 * Text that grows with time and ties kinds of periods to their last month, for {@link Stamp.sequence}: `2015-Q4` and `2015-12` → `2015-12`.
 */
export function periodSequence(id: string): string {
  const match = /^(\d{4})(?:-(\d{2}|Q[1-4]|H[12]|9M))?$/.exec(id);
  if (!match) return id;
  const [, year = '', part] = match;
  if (part === undefined || part === 'H2') return `${year}-12`;
  if (part === 'H1') return `${year}-06`;
  if (part === '9M') return `${year}-09`;
  if (part.startsWith('Q')) return `${year}-${String(Number(part.slice(1)) * 3).padStart(2, '0')}`;
  return `${year}-${part}`;
}

/** `Chương trình số 26/CTr-UBND ngày 11/6/2015 của UBND tỉnh Đắk Nông` from what the title block gave; parts may be missing. */
export function documentWords(document: ProgrammeDocument): string {
  const number = document.number ? ` số ${document.number}` : '';
  const date = document.date ? ` ngày ${dayWords(document.date)}` : '';
  const body = document.body ? ` của ${document.body}` : '';
  return `${documentKind(document.number)}${number}${date}${body}`;
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/-?CTr\b|CTHĐ/i, 'Chương trình'],
  [/\/KH\b|KH-/i, 'Kế hoạch'],
  [/\/QĐ\b|QĐ-/i, 'Quyết định'],
  [/\/NQ\b|NQ-/i, 'Nghị quyết'],
  [/\/ĐA\b|ĐA-/i, 'Đề án'],
];

function documentKind(number: string | undefined): string {
  return kinds.find(([mark]) => number !== undefined && mark.test(number))?.[1] ?? 'Văn bản';
}

/** `0.0769…` → `7,7 %`: decimals with a comma, one digit, as offices write. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0) return '–';
  const share = Math.round((part / whole) * 1000) / 10;
  return `${share.toFixed(1).replace('.', ',').replace(',0', '')} %`;
}
