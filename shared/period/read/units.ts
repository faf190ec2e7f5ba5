import {
  firstOf,
  inOrder,
  isMark,
  type Match,
  match,
  maybe,
  meaning,
  means,
  numberAt,
  type Rule,
  tight,
  word,
} from '#shared/period/read/combinator';
import { halfPoint } from '#shared/period/read/numeric';
import { monthPoint, noted, type Point, point, quarterPoint, yearPoint } from '#shared/period/read/point';
import type { Token } from '#shared/period/read/token';
import { dated, yearTail } from '#shared/period/read/year';

type Numeral = {
  readonly value: number;
  readonly written: Point['written'];
  readonly slipped: boolean;
  readonly digits: number;
};

/** A number in digits, words or Roman numerals. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (token?.kind === 'number') return { value: token.value, written: 'number', slipped: false, digits: token.digits };
  if (token?.kind === 'roman') return { value: token.value, written: 'roman', slipped: token.slipped, digits: 0 };
  const named = meaning(tokens, at, 'number');
  return named === null ? null : { value: named, written: 'word', slipped: false, digits: 0 };
}

/** `9`, `Chín`, `IX`, `Giêng`: the name of a month, the year open. */
const monthName: Rule<Point> = (tokens, at) => {
  const named = meaning(tokens, at, 'month_name');
  if (named !== null) return match(monthPoint(null, named), at + 1);
  const numeral = numeralAt(tokens, at);
  if (!numeral || numeral.digits > 2 || numeral.value < 1 || numeral.value > 12) return null;
  const found = monthPoint(null, numeral.value, { written: numeral.written });
  return match(numeral.slipped ? noted(found, 'typo_mended') : found, at + 1);
};

/** I–IV, 1–4, một–tư. `Quý 11` can only be II typed with ones. */
const quarterName: Rule<Point> = (tokens, at) => {
  const numeral = numeralAt(tokens, at);
  if (!numeral) return null;
  const ones = numeral.written === 'number' && /^1{2,3}$/.test(tokens[at]?.text ?? '');
  const value = ones ? numeral.digits : numeral.value;
  if (value < 1 || value > 4 || numeral.digits > (ones ? 3 : 2)) return null;
  const found = quarterPoint(null, value, { written: ones ? 'roman' : numeral.written });
  return match(numeral.slipped || ones ? noted(found, 'typo_mended') : found, at + 1);
};

export const bareMonth: Rule<Point> = inOrder([monthName, yearTail], dated);
export const bareQuarter: Rule<Point> = inOrder([quarterName, yearTail], dated);

/** `Tháng 6/2025`, `T12/2025`, `tháng Chín năm 2025`. */
export const month: Rule<Point> = (tokens, at) => {
  if (!means(tokens, at, 'month')) return null;
  const here = isMark(tokens, at + 1, '.') || isMark(tokens, at + 1, ':') ? at + 2 : at + 1;
  const found = bareMonth(tokens, here);
  return found && lostMonth(tokens, here, found) ? match({ ...found.value, doubtful: true }, found.next) : found;
};

/** `tháng năm 2025` is May, or a month that was never filled in; `tháng Năm 2025`, `tháng năm/2025` and `tháng năm năm 2025` are May. */
function lostMonth(tokens: readonly Token[], at: number, found: Match<Point>): boolean {
  const token = tokens[at];
  return (
    means(tokens, at, 'year') && token?.capital === false && found.next === at + 2 && tokens[at + 1]?.kind === 'number'
  );
}

/** `Sep-25`, `September 2025` as Excel shows months; only English names stand without `tháng`. */
export const englishMonth: Rule<Point> = (tokens, at) => {
  const token = tokens[at];
  const value = meaning(tokens, at, 'month_name');
  if (value === null || token === undefined || /[^a-z]/.test(token.text) || token.text === 'giêng') return null;
  const tail = yearTail(tokens, at + 1);
  return tail && match(dated(monthPoint(null, value), tail.value), tail.next);
};

/** `Quý III/2025`, `Q4/2025`, `quý đầu năm 2026`. */
export const quarter: Rule<Point> = (tokens, at) => {
  if (!means(tokens, at, 'quarter')) return null;
  let here = at + 1;
  if (isMark(tokens, here, '.') || isMark(tokens, here, ':') || (isMark(tokens, here, '-') && tight(tokens, here + 1)))
    here += 1;
  if (means(tokens, here, 'ordinal')) here += 1;
  const part = meaning(tokens, here, 'part');
  if (part !== null && part !== 2) return quarterOfEnd(tokens, here, part);
  return bareQuarter(tokens, here);
};

function quarterOfEnd(tokens: readonly Token[], at: number, part: number): Match<Point> | null {
  const tail = yearTail(tokens, at + 1);
  if (!tail || tail.next === at + 1) return null;
  return match(dated(quarterPoint(null, part === 1 ? 1 : 4), tail.value), tail.next);
}

/** `III/2025`, `II-III/2025`: a Roman numeral needs its year to be a quarter. `4Q2025` the other way round. */
export const unnamedQuarter: Rule<Point> = (tokens, at) => {
  const numeral = tokens[at];
  if (numeral?.kind === 'number' && numeral.value >= 1 && numeral.value <= 4 && tokens[at + 1]?.text === 'q') {
    const tail = yearTail(tokens, at + 2);
    return tail && match(dated(quarterPoint(null, numeral.value), tail.value), tail.next);
  }
  if (numeral?.kind !== 'roman') return null;
  const found = bareQuarter(tokens, at);
  return found && found.value.year !== null ? found : null;
};

/** `6 tháng đầu năm 2025`, `9 tháng năm 2025`, `3 tháng cuối năm`, `6T/2025`, `2 quý đầu năm 2026`. */
export const monthsOfYear: Rule<Point> = (tokens, at) => {
  const count = numeralAt(tokens, at);
  const quarters = means(tokens, at + 1, 'quarter');
  if (!count || count.written === 'roman' || !(quarters || means(tokens, at + 1, 'month'))) return null;
  const months = quarters ? count.value * 3 : count.value;
  if (count.value < 2 || months > 12) return null;
  if (quarters && !means(tokens, at + 2, 'part')) return null;
  const part = meaning(tokens, at + 2, 'part');
  let here = part === null || part === 2 ? at + 2 : at + 3;
  const tail = yearTail(tokens, here);
  if (!tail) return null;
  if (here === at + 2 && (tail.value.year === null || !saysYear(tokens, here, tail.next))) return null;
  const found = dated(monthsPoint(months, part === 3), tail.value);
  here = tail.next;
  if (tail.value.year === null && tail.value.offset === 0 && means(tokens, here, 'year')) here += 1;
  return match(found, here);
};

/**
 * Without `đầu` or `cuối` the year must be plainly tied: `6 tháng năm 2025`, `9T/2025`. Reports are also called `9 tháng 2025` and `6 tháng
 * 2025`; `7 tháng 2025` is rather a 7 July that lost its month.
 */
function saysYear(tokens: readonly Token[], from: number, to: number): boolean {
  const count = numeralAt(tokens, from - 2)?.value;
  if (count === 6 || count === 9) return true;
  for (let i = from; i < to; i += 1) if (means(tokens, i, 'year') || isMark(tokens, i, '/')) return true;
  return false;
}

function monthsPoint(count: number, atEnd: boolean): Point {
  if (count === 6) return halfPoint(null, atEnd ? 2 : 1);
  if (count === 12) return yearPoint(null);
  return point('part', null, atEnd ? [13 - count, 1, 12, 0] : [1, 1, count, 0]);
}

const openYear = maybe(word('year'));

/** `Nửa đầu năm 2026`, `nửa năm đầu 2026`, `H1/2025`, `2H2025`. */
export const half: Rule<Point> = firstOf(
  inOrder([word('half_part'), yearTail, openYear], (part, tail) => dated(halfPoint(null, part), tail)),
  inOrder([word('half_of'), word('year'), word('part'), yearTail], (_, __, part, tail) =>
    part === 2 ? null : dated(halfPoint(null, part === 1 ? 1 : 2), tail),
  ),
  (tokens, at) => {
    const number = numberAt(tokens, at + 1);
    if (!means(tokens, at, 'half') || !number || (number.value !== 1 && number.value !== 2)) return null;
    const tail = yearTail(tokens, at + 2);
    return tail && match(dated(halfPoint(null, number.value), tail.value), tail.next);
  },
  (tokens, at) => {
    const number = numberAt(tokens, at);
    if (!number || number.digits > 1 || number.value > 2 || tokens[at + 1]?.text !== 'h' || !tight(tokens, at + 1))
      return null;
    const tail = yearTail(tokens, at + 2);
    return tail?.value.year == null ? null : match(dated(halfPoint(null, number.value), tail.value), tail.next);
  },
);

/** `Năm học 2026-2027`: 01/9 to 31/5 of the next year. */
export const schoolYear: Rule<Point> = (tokens, at) => {
  const first = numberAt(tokens, at + 1);
  const second = numberAt(tokens, at + 3);
  const sign = tokens[at + 2];
  if (!means(tokens, at, 'school_year') || !first || !second || sign?.kind !== 'mark' || !'-/'.includes(sign.text))
    return null;
  const next = second.digits === 2 ? Math.floor(first.value / 100) * 100 + second.value : second.value;
  if (first.digits !== 4 || next !== first.value + 1) return null;
  return match(point('part', first.value, [9, 1, 5, 0], { span: 1, precision: 'year' }), at + 4);
};
