import { isMark, means, numberAt, tight } from '#shared/period/read/combinator';
import { clockTime } from '#shared/period/read/numeric';
import type { Token } from '#shared/period/read/token';

/** The one time of day a text names, `16:00`, and the text without it. */
export type Clock = { readonly time: string; readonly without: readonly Token[] };

/** May hold a time of day: asked before the tokens are looked through. */
const MAY_HOLD = /\d\s?(?:[hg:]|giờ)/i;

/**
 * The time of day of a text, null where it names none or several. An hour says when on its day something is due; which day that is, the
 * other words say: `Trước 16h thứ Năm hằng tuần`. Midnight is what a spreadsheet adds to a date, and no hour.
 */
export function clockIn(text: string, tokens: readonly Token[]): Clock | null {
  if (!MAY_HOLD.test(text)) return null;
  let found: { readonly at: number; readonly next: number; readonly time: string } | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const clock = isClock(tokens, at) ? clockTime(tokens, at) : null;
    if (!clock) continue;
    if (clock.value !== '00:00') {
      if (found) return null;
      found = { at, next: clock.next, time: clock.value };
    }
    at = clock.next - 1;
  }
  return found && { time: found.time, without: cut(tokens, found.at, found.next) };
}

/** With its word, or in figures as clocks show it: the `1: 2026` of `giai đoạn 1: 2026-2027` is none. */
function isClock(tokens: readonly Token[], at: number): boolean {
  if (means(tokens, at + 1, 'hour')) return true;
  const minutes = isMark(tokens, at + 1, ':') && tight(tokens, at + 2) ? numberAt(tokens, at + 2) : null;
  return minutes !== null && minutes.digits === 2 && minutes.value < 60;
}

/** At the end (`…, trước 16h00`) the words that led to the hour go with it. */
function cut(tokens: readonly Token[], at: number, next: number): readonly Token[] {
  let [from, to] = [at, next];
  if (to >= tokens.length || isMark(tokens, to, ')')) {
    while (means(tokens, from - 1, 'before') || means(tokens, from - 1, 'until') || means(tokens, from - 1, 'fill'))
      from -= 1;
    if (isMark(tokens, from - 1, '(') && isMark(tokens, to, ')')) to += 1;
    if (isMark(tokens, from - 1, ',') || isMark(tokens, from - 1, '(')) from -= 1;
  }
  const [first, behind] = [tokens[from], tokens[to]];
  const rest = tokens.slice(to + 1);
  if (!behind) return tokens.slice(0, from);
  return [...tokens.slice(0, from), { ...behind, line: behind.line || first?.line === true }, ...rest];
}
