import type { Clause } from '#shared/period/read/clause';
import { isMark, type Match, match, means, type Rule } from '#shared/period/read/combinator';
import { stretch } from '#shared/period/read/joined';
import { yearPoint } from '#shared/period/read/point';
import { firstPoint, lastPoint, type Stretch } from '#shared/period/read/stretch';
import type { Token } from '#shared/period/read/token';
import { numeralAt } from '#shared/period/read/units';

/** The words before a time: what is done, begun or finished then. */
export type Lead = { readonly begins: boolean; readonly finishes: boolean };

/** Reads past words without time (`Thời hạn hoàn thành:`, `trình UBND tỉnh`, `giai đoạn 1:`). Never fails. */
export function leadAt(tokens: readonly Token[], at: number): Match<Lead> {
  let here = at;
  let begins = false;
  let finishes = false;
  for (;;) {
    if (means(tokens, here, 'begin')) begins = true;
    else if (means(tokens, here, 'finish')) finishes = true;
    else if (!means(tokens, here, 'fill') && !(here > at && isMark(tokens, here, ':'))) break;
    here = pastReceiver(tokens, here + 1);
    const numeral = numeralAt(tokens, here);
    if (numeral && (isMark(tokens, here + 1, ':') || isMark(tokens, here + 1, '(') || countsTimes(tokens, here)))
      here += 1;
  }
  return match({ begins, finishes }, here);
}

/** `(gia hạn lần 1)`: which time it was says nothing of when. */
function countsTimes(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text.startsWith('gia hạn lần') === true && isMark(tokens, at + 1, ')');
}

const SENT = /^(?:gửi|trình|nộp|báo cáo|về|tham mưu)/;
const BODY = /^(?:sở|ban|phòng|cục|chi|hội|bộ|đảng|thường|văn)$/;
/** So many words a receiver's name has at most. */
const LONGEST_NAME = 14;

/** `gửi Sở Khoa học và Công nghệ trước ngày 20/11`: past the name of who receives, up to the words that bound the time. */
function pastReceiver(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== 'unknown' || !BODY.test(tokens[at]?.text ?? '') || !SENT.test(tokens[at - 1]?.text ?? ''))
    return at;
  for (let here = at + 1; here <= at + LONGEST_NAME; here += 1) {
    if (means(tokens, here, 'before') || means(tokens, here, 'until') || means(tokens, here, 'day')) return here;
    if (tokens[here] === undefined || tokens[here]?.kind === 'number') return at;
  }
  return at;
}

/** `trước ngày 30/6/2025`, `đến hết quý II/2026`, `chậm nhất trong tháng 6`, `định hướng đến năm 2030`. */
export const until: Rule<Clause> = (tokens, at) => {
  let here = at;
  let vision = false;
  if (means(tokens, here, 'vision')) {
    vision = true;
    here += 1;
  }
  let bounded = false;
  let before = false;
  for (;;) {
    if (means(tokens, here, 'before')) before = true;
    else if (!means(tokens, here, 'until') && !(bounded && isFiller(tokens, here))) break;
    if (!isFiller(tokens, here)) bounded = true;
    here += 1;
  }
  if (!bounded && !before && !vision) return null;
  const named = stretch(tokens, here) ?? thisYear(tokens, here);
  const found =
    named && PHASE.test(tokens[here - 1]?.text ?? '') ? match(endOfPhase(named.value, before), named.next) : named;
  if (!found) return null;
  if (!bounded && !before) {
    return match({ kind: 'stretch', stretch: found.value, begins: false, finishes: false, vision }, found.next);
  }
  return match({ kind: 'until', stretch: found.value, before, vision }, found.next);
};

/** `đến hết năm`, `trước khi hết năm`: the year is to be supplied. */
function thisYear(tokens: readonly Token[], at: number): Match<Stretch> | null {
  const ended = at + 1 >= tokens.length || tokens[at + 1]?.kind === 'mark';
  return means(tokens, at, 'year') && ended
    ? match({ points: [yearPoint(null)], joint: 'one', doubtful: false }, at + 1)
    : null;
}

const PHASE = /^(?:giai đoạn|thời k[ỳì]|nhiệm k[ỳì])$/;

/** `đến hết giai đoạn 2021-2025` ends with its last year, `trước giai đoạn 2026-2030` before its first. */
function endOfPhase(phase: Stretch, before: boolean): Stretch {
  return { points: [before ? firstPoint(phase) : lastPoint(phase)], joint: 'one', doubtful: phase.doubtful };
}

/** `trước kỳ họp tháng 12` is no day: when in December it meets is not said. */
function isFiller(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text.endsWith('họp') === true) return false;
  return means(tokens, at, 'fill') || means(tokens, at, 'finish') || isMark(tokens, at, ':');
}

/** `từ quý I/2026`, `kể từ ngày 01/7/2025 trở đi`, `sau năm 2025`, `từ 2022 - 2025`, `từ nay đến hết năm 2026`. */
export const from: Rule<Clause> = (tokens, at) => {
  if (means(tokens, at, 'from')) {
    let here = at + 1;
    while (means(tokens, here, 'fill') || means(tokens, here, 'begin') || isMark(tokens, here, ':')) here += 1;
    if (means(tokens, here, 'now') || means(tokens, here, 'trigger')) return fromEvent(tokens, here + 1);
    if (means(tokens, here, 'after')) return after(tokens, here);
    const found = stretch(tokens, here);
    return found && opened(tokens, found);
  }
  return means(tokens, at, 'after') ? after(tokens, at) : null;
};

function opened(tokens: readonly Token[], found: Match<Stretch>): Match<Clause> {
  const next = pastOnward(tokens, found.next);
  if (found.value.joint === 'range' && next === found.next) {
    // `từ năm 2020 đến nay`: begun and not ended.
    return match({ kind: 'stretch', stretch: found.value, begins: false, finishes: false, vision: false }, next);
  }
  const endless = means(tokens, next, 'until') && means(tokens, next + 1, 'now') ? next + 2 : next;
  return match(
    {
      kind: 'from',
      point: firstPoint(found.value),
      after: false,
      doubtful: found.value.doubtful || firstPoint(found.value).doubtful,
    },
    endless,
  );
}

/** `từ nay đến X`, `từ ngày ký ban hành đến X`: only the end is a date; without an end it hangs on the event. */
function fromEvent(tokens: readonly Token[], at: number): Match<Clause> {
  const here = isMark(tokens, at, '-') ? at + 1 : at;
  const end = until(tokens, here);
  if (end) return end;
  const dashed = here > at ? stretch(tokens, here) : null;
  if (dashed) return match({ kind: 'until', stretch: dashed.value, before: false, vision: false }, dashed.next);
  return match({ kind: 'condition', request: false }, pastOnward(tokens, at));
}

function after(tokens: readonly Token[], at: number): Match<Clause> | null {
  let here = at + 1;
  while (means(tokens, here, 'fill')) here += 1;
  const found = stretch(tokens, here);
  if (!found) return null;
  const last = found.value.points.at(-1) ?? firstPoint(found.value);
  return match(
    { kind: 'from', point: last, after: true, doubtful: found.value.doubtful },
    pastOnward(tokens, found.next),
  );
}

function pastOnward(tokens: readonly Token[], at: number): number {
  const joint = isMark(tokens, at, ',') || isMark(tokens, at, '-') || means(tokens, at, 'until');
  const comma = joint && means(tokens, at + 1, 'onward') ? at + 1 : at;
  return means(tokens, comma, 'onward') ? comma + 1 : at;
}

/** A stretch by itself, or opened by `trở đi`, `và các năm tiếp theo`. */
export const plainStretch =
  (lead: Lead): Rule<Clause> =>
  (tokens, at) => {
    const found = stretch(tokens, at);
    if (!found) return null;
    const next = pastOnward(tokens, found.next);
    if (next > found.next) {
      return match(
        { kind: 'from', point: firstPoint(found.value), after: false, doubtful: found.value.doubtful },
        next,
      );
    }
    return match({ kind: 'stretch', stretch: found.value, ...lead, vision: false }, next);
  };
