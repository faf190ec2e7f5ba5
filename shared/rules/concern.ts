import type { LiveRow } from '#shared/rules/prepare';
import { fieldBits } from '#shared/rules/rowMarks';
import type { GroupRule, RowRule } from '#shared/rules/rule';

/** A rule with the bits a row must have for it: some of its fields, some of its marks. */
export type Masked<R extends RowRule | GroupRule> = {
  readonly rule: R;
  readonly fields: number;
  readonly lacks: number;
  readonly marks: number;
  readonly hints: number;
  readonly kinds: number;
};

/** A bit every row has, for rules that ask for nothing. */
const ALWAYS = 1 << 30;
const kindBits = { section: 1, task: 2, step: 4 } as const;

export function masked<R extends RowRule | GroupRule>(rule: R): Masked<R> {
  return {
    rule,
    fields: rule.fields === undefined ? ALWAYS : fieldBits(rule.fields),
    lacks: rule.lacks === undefined ? 0 : fieldBits(rule.lacks),
    marks: rule.marks ?? ALWAYS,
    hints: rule.hints ?? ALWAYS,
    kinds: rule.only === undefined ? (rule.sections === true ? 7 : 6) : kindBits[rule.only],
  };
}

/** Whether a row has what a rule needs. */
export function concerns(one: Masked<RowRule | GroupRule>, live: LiveRow): boolean {
  const fields = live.fields | ALWAYS;
  return (
    (kindBits[live.task.kind] & one.kinds) !== 0 &&
    (one.lacks & fields) === 0 &&
    (one.fields & fields) !== 0 &&
    (one.marks & (live.marks | ALWAYS)) !== 0 &&
    (one.hints & (live.hints | ALWAYS)) !== 0
  );
}

/**
 * Finds the rules that concern a row. A rule waits at each hint it needs, else at each mark, else at the kind and fields it needs: a row asks only
 * those that wait at what it has, and most rows have little.
 */
export type Concerns<R extends RowRule | GroupRule> = {
  readonly byMark: readonly (readonly Masked<R>[])[];
  readonly byHint: readonly (readonly Masked<R>[])[];
  /** Every mark and hint some rule waits at. */
  readonly marks: number;
  readonly hints: number;
  readonly others: readonly Masked<R>[];
  /** Fields the others ask for, and those of them that concern rows with given ones of these fields and a kind. */
  readonly fields: number;
  readonly byPlace: Map<number, readonly Masked<R>[]>;
  /** The last of these asked for: rows beside one another mostly have the same cells. */
  lastKey: number;
  last: readonly Masked<R>[];
};

export function waiting<R extends RowRule | GroupRule>(rules: readonly R[]): Concerns<R> {
  const byMark: Masked<R>[][] = Array.from({ length: BITS }, () => []);
  const byHint: Masked<R>[][] = Array.from({ length: BITS }, () => []);
  const others: Masked<R>[] = [];
  let [marks, hints, fields] = [0, 0, 0];
  for (const rule of rules) {
    const one = masked(rule);
    if (one.hints !== ALWAYS) {
      hints |= one.hints;
      putUnder(byHint, one.hints, one);
    } else if (one.marks !== ALWAYS) {
      marks |= one.marks;
      putUnder(byMark, one.marks, one);
    } else {
      fields |= (one.fields | one.lacks) & ~ALWAYS;
      others.push(one);
    }
  }
  return { byMark, byHint, marks, hints, others, fields, byPlace: new Map(), lastKey: -1, last: [] };
}

const BITS = 30;

function putUnder<One>(lists: One[][], bits: number, one: One): void {
  for (let left = bits; left !== 0; left &= left - 1) lists[31 - Math.clz32(left & -left)]?.push(one);
}

/** Calls `ask` with every rule that concerns a row, once each. */
export function eachConcerned<R extends RowRule | GroupRule>(
  rules: Concerns<R>,
  live: LiveRow,
  ask: (rule: R, live: LiveRow) => void,
): void {
  const { byMark, byHint } = rules;
  const place = atPlace(rules, live);
  for (let at = 0; at < place.length; at += 1) ask((place[at] as Masked<R>).rule, live);
  for (let bits = live.marks & rules.marks; bits !== 0; bits &= bits - 1) {
    const bit = bits & -bits;
    const there = byMark[31 - Math.clz32(bit)] ?? [];
    for (let at = 0; at < there.length; at += 1) {
      const one = there[at] as Masked<R>;
      // A rule that waits at several marks is asked at the lowest.
      if ((one.marks & live.marks & (bit - 1)) === 0 && concerns(one, live)) ask(one.rule, live);
    }
  }
  for (let bits = live.hints & rules.hints; bits !== 0; bits &= bits - 1) {
    const bit = bits & -bits;
    const there = byHint[31 - Math.clz32(bit)] ?? [];
    for (let at = 0; at < there.length; at += 1) {
      const one = there[at] as Masked<R>;
      if ((one.hints & live.hints & (bit - 1)) === 0 && concerns(one, live)) ask(one.rule, live);
    }
  }
}

function atPlace<R extends RowRule | GroupRule>(rules: Concerns<R>, live: LiveRow): readonly Masked<R>[] {
  const key = (live.fields & rules.fields) * 8 + kindBits[live.task.kind];
  if (rules.lastKey === key) return rules.last;
  let found = rules.byPlace.get(key);
  if (found === undefined) {
    found = rules.others.filter((one) => concerns(one, live));
    rules.byPlace.set(key, found);
  }
  rules.lastKey = key;
  rules.last = found;
  return found;
}
