import { daysInMonth } from '#shared/period/calendar';
import { dayMonthText } from '#shared/period/dayText';

const NAMED: Readonly<Record<string, string>> = {
  continuous: 'thường xuyên',
  'ad-hoc': 'đột xuất',
  periodic: 'định kỳ',
  daily: 'hằng ngày',
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  'half-yearly': '6 tháng một lần',
  yearly: 'hằng năm',
};

const COUNTED: Readonly<Record<string, string>> = {
  daily: 'ngày',
  weekly: 'tuần',
  monthly: 'tháng',
  quarterly: 'quý',
  yearly: 'năm',
};
const PLACES = ['first', 'second', 'third', 'fourth', 'fifth'];
const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;

const WEEKDAYS: Readonly<Record<string, string>> = {
  monday: 'thứ Hai',
  tuesday: 'thứ Ba',
  wednesday: 'thứ Tư',
  thursday: 'thứ Năm',
  friday: 'thứ Sáu',
  saturday: 'thứ Bảy',
  sunday: 'Chủ nhật',
};

const QUARTER_WINDOWS: Readonly<Record<string, string>> = {
  'first-month-of-quarter': 'đầu mỗi quý',
  'second-month-of-quarter': 'giữa mỗi quý',
  'last-month-of-quarter': 'cuối mỗi quý',
};

/** Recurrence tokens as words: `monthly:by=25` → `Ngày 25 hằng tháng`, `continuous+ad-hoc` → `Thường xuyên, đột xuất`. */
export function formatCycles(recurrence: string): string {
  const tokens = recurrence.split('+');
  const text = tokens.map(tokenText).join(tokens.some((token) => token.includes(':')) ? '; ' : ', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function tokenText(token: string): string {
  const colon = token.indexOf(':');
  if (colon < 0) return cycleText(token);
  const every = token.slice(0, colon);
  const anchor = token.slice(colon + 1);
  return ownWords(every, anchor) ?? placed(every, anchor);
}

function cycleText(every: string): string {
  const named = NAMED[every];
  if (named !== undefined) return named;
  const dash = every.indexOf('-');
  const unit = COUNTED[every.slice(dash + 1)];
  return unit === undefined ? every : `${every.slice(0, dash)} ${unit} một lần`;
}

/** Anchors that name their cycle themselves: `ngày 10 tháng đầu quý sau`. */
function ownWords(every: string, anchor: string): string | null {
  const [name, value = ''] = anchor.split('=');
  const weekday = WEEKDAYS[value];
  if (weekday !== undefined) return `${weekday} hằng tuần`;
  const window = QUARTER_WINDOWS[value];
  if (window !== undefined) return window;
  if (name !== 'by') return null;
  if (value === 'last') return every === 'quarterly' ? 'ngày cuối quý' : 'ngày cuối tháng';
  const counted = /^(.+)-of-(next-month|(first|second|last)-month-of-(next-quarter|quarter))$/.exec(value);
  const placed = placedDay(counted?.[1] ?? value);
  if (!counted) return placed && `${placed} của ${COUNTED[every] ?? every}`;
  const day = placed ?? (counted[1] === 'last' ? 'ngày cuối' : `ngày ${counted[1]}`);
  if (counted[2] === 'next-month') return `${day} tháng sau`;
  const place = counted[3] === 'first' ? 'đầu' : counted[3] === 'last' ? 'cuối' : 'thứ hai của';
  return `${day} tháng ${place} quý${counted[4] === 'next-quarter' ? ' sau' : ''}`;
}

/** `thứ Hai đầu tiên`, `thứ Năm tuần thứ 3`, `ngày làm việc cuối cùng`; null for a day by its number. */
function placedDay(value: string): string | null {
  const named = /^(first|second|third|fourth|fifth|last|\d+th)-(.+)$/.exec(value);
  const weekday = WEEKDAYS[named?.[2] ?? ''];
  if (!named || (weekday === undefined && named[2] !== 'working-day')) return null;
  const edge = named[1] === 'first' ? 'đầu tiên' : named[1] === 'last' ? 'cuối cùng' : null;
  const place = edge ?? `thứ ${PLACES.indexOf(named[1] ?? '') + 1 || Number.parseInt(named[1] ?? '', 10)}`;
  return weekday === undefined ? `ngày làm việc ${place}` : `${weekday} ${edge === null ? 'tuần ' : ''}${place}`;
}

/** `ngày 15/12 hằng năm`; cycles of several units keep the day behind: `2 năm một lần (tháng 6)`. */
function placed(every: string, anchor: string): string {
  const time = anchorText(anchor);
  const cycle = cycleText(every);
  return every === 'yearly' || every === 'monthly' ? `${time} ${cycle}` : `${cycle} (${time})`;
}

function anchorText(anchor: string): string {
  const [name, value = ''] = anchor.split('=');
  if (name === 'month') return `tháng ${value}`;
  if (name === 'quarter') return `quý ${ROMAN[Number(value)] ?? value}`;
  if (name !== 'window') return `ngày ${dayOf(value)}`;
  const [from = '', to = ''] = value.split('/');
  if (!from.startsWith('--')) return `từ ngày ${from} đến ngày ${to}`;
  return wholeMonths(from, to) ?? `từ ${dayOf(from)} đến ${dayOf(to)}`;
}

function wholeMonths(from: string, to: string): string | null {
  const first = Number(from.slice(2, 4));
  const last = Number(to.slice(2, 4));
  if (from.slice(5) !== '01' || Number(to.slice(5)) !== daysInMonth(last, null) || first === last) return null;
  return `từ tháng ${first} đến tháng ${last}`;
}

function dayOf(value: string): string {
  return value.startsWith('--') ? dayMonthText(Number(value.slice(2, 4)), Number(value.slice(5))) : value;
}
