import { from, leadAt, plainStretch, until } from '#shared/period/read/bound';
import type { Clause, Hinge, Statement } from '#shared/period/read/clause';
import { isMark, type Match, match, means, numberAt } from '#shared/period/read/combinator';
import { breaksIn, conditionBegins, duration, opensDeadline, requestAt } from '#shared/period/read/condition';
import { cycleClause } from '#shared/period/read/cycle';
import { yearPoint } from '#shared/period/read/point';
import type { Token } from '#shared/period/read/token';

const WHOLE = /^(?:trong|cả|suốt|toàn|ca|suot|toan)$|^trong (?:cả|suốt|ca|suot)$/;

/** `Trong năm`, `cả năm`: the year is to be supplied. */
const WHOLE_YEAR: Clause = {
  kind: 'stretch',
  stretch: { points: [yearPoint(null)], joint: 'one', doubtful: false },
  begins: false,
  finishes: false,
  vision: false,
};

/** What follows a condition is tried before it is read: each place once, or nested conditions would double the work every time. */
const triedFrom = new WeakMap<readonly Token[], Map<number, readonly Statement[] | null>>();

/** A whole text as statements, or null when some part of it cannot be read. */
export function statements(tokens: readonly Token[]): readonly Statement[] | null {
  return statementsFrom(tokens, 0);
}

function triedAt(tokens: readonly Token[], at: number): readonly Statement[] | null {
  let tried = triedFrom.get(tokens);
  if (!tried) {
    tried = new Map();
    triedFrom.set(tokens, tried);
  }
  const known = tried.get(at);
  if (known !== undefined) return known;
  const found = statementsFrom(tokens, at);
  tried.set(at, found);
  return found;
}

function statementsFrom(tokens: readonly Token[], at: number): readonly Statement[] | null {
  const found: Statement[] = [];
  let here = at;
  let hinge: Hinge = 'start';
  while (here < tokens.length) {
    const clause: Match<Clause> | null = clauseAt(tokens, here);
    if (!clause) {
      const past: number = commentEnd(tokens, here, hinge);
      if (past === here) return null;
      here = past;
    } else {
      found.push({ hinge, clause: clause.value });
      here = clause.next;
    }
    const next: Match<Hinge> | null = hingeAt(tokens, here);
    if (!next) break;
    hinge = next.value;
    here = next.next;
  }
  return here >= tokens.length ? found : null;
}

function clauseAt(tokens: readonly Token[], at: number): Match<Clause> | null {
  if (means(tokens, at, 'no_term')) return match({ kind: 'no_term' }, at + 1);
  if (means(tokens, at, 'several_readings')) return match({ kind: 'several' }, at + 1);
  const begins = conditionBegins(tokens, at);
  const lead = leadAt(tokens, at);
  const start = lead.next;
  const found =
    cycleClause(tokens, at) ??
    (start > at ? cycleClause(tokens, start) : null) ??
    until(tokens, start) ??
    from(tokens, start) ??
    plainStretch(lead.value)(tokens, start);
  if (found && (begins === 'none' || endsThere(tokens, found.next))) return found;
  if (begins !== 'none') return condition(tokens, at, begins === 'since');
  const later = start > at ? conditionBegins(tokens, start) : 'none';
  if (later !== 'none') return condition(tokens, start, later === 'since');
  const length = duration(tokens, at) ?? duration(tokens, start);
  if (length) return length;
  // `thường xuyên trong năm`: any year.
  if (start > at && means(tokens, start, 'year') && endsThere(tokens, start + 1)) {
    return WHOLE.test(tokens[start - 1]?.text ?? '') ? match(WHOLE_YEAR, start + 1) : null;
  }
  // `thường xuyên các năm sau`
  if (means(tokens, start, 'onward')) return match({ kind: 'onward' }, start + 1);
  if (means(tokens, start, 'stage')) return match({ kind: 'words' }, start + 1);
  return start > at ? match({ kind: 'words' }, start) : null;
}

function endsThere(tokens: readonly Token[], at: number): boolean {
  const hinge = hingeAt(tokens, at);
  return hinge !== null && (hinge.value !== 'none' || hinge.next >= tokens.length);
}

/** A condition takes all that follows, unless a deadline of its own can be read there to the end. */
function condition(tokens: readonly Token[], at: number, since: boolean): Match<Clause> {
  const request = requestAt(tokens, at);
  if (request && (request.next >= tokens.length || hingeAt(tokens, request.next)?.value !== 'none')) return request;
  for (const position of breaksIn(tokens, at, since)) {
    const namesDocument = tokens.slice(at, position).some((token) => token.kind === 'number' || token.text === 'số');
    if (!opensDeadline(tokens, position, namesDocument)) continue;
    if (triedAt(tokens, position)) {
      const bracket = isMark(tokens, position - 1, '(');
      const hinged = isMark(tokens, position - 1, ',') || isMark(tokens, position - 1, ';') || bracket;
      return match(
        { kind: 'condition', request: false, behind: bracket && since },
        hinged || means(tokens, position - 1, 'or') || means(tokens, position - 1, 'but') ? position - 1 : position,
      );
    }
  }
  return match({ kind: 'condition', request: false }, tokens.length);
}

/** What joins two statements; null at the end of the tokens. Closing brackets and stops are read past. */
function hingeAt(tokens: readonly Token[], at: number): Match<Hinge> | null {
  let here = at;
  let hinge: Hinge = tokens[at]?.line ? 'line' : 'none';
  for (; here < tokens.length; here += 1) {
    const token = tokens[here];
    const text = token?.kind === 'mark' ? token.text : '';
    if (text === ',' || text === '.' || text === ':') hinge = 'comma';
    else if (text === ';') hinge = 'semicolon';
    else if (text === '(') hinge = 'bracket';
    else if (text === '/') hinge = 'slash';
    else if (text === '-' && token?.gap) hinge = 'comma';
    else if (text === ')') hinge = hinge === 'none' ? 'bracket' : hinge;
    else if (means(tokens, here, 'or')) hinge = 'or';
    else if (means(tokens, here, 'and')) hinge = hinge === 'or' ? 'or' : 'and';
    else if (means(tokens, here, 'but')) hinge = 'but';
    else break;
  }
  if (here >= tokens.length) return closes(tokens, at) ? match(hinge, here) : null;
  return match(hinge, here);
}

/** A text may end in closing brackets and stops, not in a dash or a comma that promises more. */
function closes(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < tokens.length; i += 1) {
    if (!isMark(tokens, i, ')') && !isMark(tokens, i, '.') && !isMark(tokens, i, ';')) return false;
  }
  return true;
}

/** A remark in brackets without figures or times says nothing about the period: `31/12/2025 (chính thức)`. */
function commentEnd(tokens: readonly Token[], at: number, hinge: Hinge): number {
  if (hinge !== 'bracket') return at;
  // `Quý II/2025 (1)`: the number of a footnote.
  if (numberAt(tokens, at)?.digits === 1 && isMark(tokens, at + 1, ')') && at + 2 === tokens.length) return at + 1;
  let here = at;
  while (here < tokens.length && !isMark(tokens, here, ')')) {
    const token = tokens[here];
    if (token?.kind === 'number' || token?.kind === 'roman' || token?.text.startsWith('...') || saysTime(tokens, here))
      return at;
    here += 1;
  }
  return here > at && here < tokens.length ? here : at;
}

/** Whether a word of a remark has to do with time, so that the remark may not be read past. */
function saysTime(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  return !token.meanings.some(
    ({ symbol }) => symbol === 'fill' || symbol === 'and' || symbol === 'of' || symbol === 'but' || symbol === 'finish',
  );
}
