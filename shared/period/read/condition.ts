import type { Clause, DurationUnit } from '#shared/period/read/clause';
import { isMark, type Match, match, means, type Rule } from '#shared/period/read/combinator';
import type { Token } from '#shared/period/read/token';
import { numeralAt } from '#shared/period/read/units';

const UNITS: readonly DurationUnit[] = ['working_day', 'day', 'week', 'month', 'quarter', 'year'];

/** A length of time: `24 tháng`, `trong vòng 15 ngày làm việc`. */
export const duration: Rule<Clause> = (tokens, at) => {
  let here = at;
  while (means(tokens, here, 'until') || (means(tokens, here, 'fill') && tokens[here]?.text.startsWith('trong')))
    here += 1;
  const count = numeralAt(tokens, here);
  const unit = UNITS.find((each) => means(tokens, here + 1, each));
  if (!count || count.written === 'roman' || count.value < 1 || count.digits > 3 || !unit) return null;
  return match({ kind: 'duration', count: count.value, unit, within: here > at }, here + 2);
};

/** Whether a clause that hangs on an event begins here: `theo …`, `sau khi …`, `trong vòng 15 ngày kể từ …`, `kể từ ngày (được) …`. */
export function conditionBegins(tokens: readonly Token[], at: number): 'none' | 'event' | 'since' {
  const token = tokens[at];
  if (!token) return 'none';
  if (means(tokens, at, 'condition') || means(tokens, at, 'on_request'))
    return /^(?:kể )?từ/.test(token.text) ? 'since' : 'event';
  if (means(tokens, at, 'from')) return sinceEvent(tokens, at + 1) ? 'since' : 'none';
  if (means(tokens, at, 'trigger')) return 'event';
  if (means(tokens, at, 'before') || means(tokens, at, 'until')) return eventAfter(tokens, at + 1) ? 'event' : 'none';
  if (!means(tokens, at, 'after') && !means(tokens, at, 'fill')) return lengthThenEvent(tokens, at) ? 'event' : 'none';
  // `sau 30 ngày kể từ …`, `sau Hội nghị …`
  const length = duration(tokens, means(tokens, at, 'after') ? at + 1 : at);
  if (length) return lengthThenEvent(tokens, means(tokens, at, 'after') ? at + 1 : at) ? 'event' : 'none';
  return means(tokens, at, 'after') && eventAfter(tokens, at + 1) ? 'event' : 'none';
}

/** An event where a date could stand: `trước kỳ họp …`, `sau Hội nghị Trung ương 10`; no year or date may be hidden in a slip. */
function eventAfter(tokens: readonly Token[], at: number): boolean {
  if (means(tokens, at, 'condition')) return true;
  if (tokens[at]?.kind !== 'unknown') return false;
  return !tokens
    .slice(at)
    .some((token) => (token.kind === 'number' && token.digits === 4) || (token.kind === 'mark' && token.text === '/'));
}

function sinceEvent(tokens: readonly Token[], at: number): boolean {
  if (means(tokens, at, 'trigger') || means(tokens, at, 'condition')) return true;
  const here = means(tokens, at, 'day') ? at + 1 : at;
  return (
    tokens[here]?.kind === 'unknown' || (here > at && (means(tokens, here, 'fill') || means(tokens, here, 'finish')))
  );
}

/** `15 ngày làm việc(,) kể từ ngày ký`, `10 ngày sau khi …`, `30 ngày theo …`. */
function lengthThenEvent(tokens: readonly Token[], at: number): boolean {
  const length = duration(tokens, at);
  if (!length) return false;
  const here = isMark(tokens, length.next, ',') ? length.next + 1 : length.next;
  if (means(tokens, here, 'condition') || means(tokens, here, 'trigger') || means(tokens, here, 'on_request'))
    return true;
  if (means(tokens, here, 'after') || means(tokens, here, 'from')) {
    const next = here + 1;
    return sinceEvent(tokens, next) || (means(tokens, here, 'after') && tokens[next]?.kind === 'unknown');
  }
  return false;
}

/**
 * Where a deadline may follow a condition: after a comma, a bracket, `nhưng`; after `từ khi …` also at `đến`.
 * Answers the positions, first to last, at which to try.
 */
export function breaksIn(tokens: readonly Token[], at: number, since: boolean): readonly number[] {
  const found: number[] = [];
  for (let i = at + 1; i < tokens.length; i += 1) {
    if (isMark(tokens, i, ',') || isMark(tokens, i, ';') || isMark(tokens, i, '(') || isMark(tokens, i, ')'))
      found.push(i + 1);
    else if (means(tokens, i, 'but') || means(tokens, i, 'or')) found.push(i + 1);
    else if (since && (means(tokens, i, 'until') || means(tokens, i, 'before'))) found.push(i);
  }
  return found;
}

/**
 * Whether what follows a condition is a deadline of its own and no part of a document's name: `…, hoàn thành trước 31/12/2025` is,
 * `… số 12/QĐ-UBND ngày 01/3/2025` and `…, định hướng đến năm 2030` are not.
 */
export function opensDeadline(tokens: readonly Token[], at: number, namesDocument: boolean): boolean {
  const strong: readonly ('before' | 'until' | 'finish' | 'begin' | 'from')[] = [
    'before',
    'until',
    'finish',
    'begin',
    'from',
  ];
  if (strong.some((symbol) => means(tokens, at, symbol))) return true;
  if (means(tokens, at, 'fill'))
    return /^(?:trong|vào|thời hạn|hạn|dự kiến|phấn đấu)/.test(tokens[at]?.text ?? '') || !namesDocument;
  return !namesDocument && !means(tokens, at, 'vision');
}

export function requestAt(tokens: readonly Token[], at: number): Match<Clause> | null {
  return means(tokens, at, 'on_request') ? match({ kind: 'condition', request: true }, at + 1) : null;
}
