import type { PeriodSymbol } from '#shared/period/read/symbol';
import type { NumberToken, Token } from '#shared/period/read/token';

/** What a rule found: its value and the position after it. */
export type Match<T> = { readonly value: T; readonly next: number };

/** A rule of the grammar: reads at a position, answers null when it does not apply there. It never looks left. */
export type Rule<T> = (tokens: readonly Token[], at: number) => Match<T> | null;

type ValuesOf<Rules extends readonly Rule<unknown>[]> = {
  -readonly [K in keyof Rules]: Rules[K] extends Rule<infer V> ? V : never;
};

export function match<T>(value: T, next: number): Match<T> {
  return { value, next };
}

/** All rules one after another; `make` may still refuse by answering null. */
export function inOrder<const Rules extends readonly Rule<unknown>[], T>(
  rules: Rules,
  make: (...values: ValuesOf<Rules>) => T | null,
): Rule<T> {
  return (tokens, at) => {
    const values: unknown[] = [];
    let next = at;
    for (const rule of rules) {
      const found = rule(tokens, next);
      if (!found) return null;
      values.push(found.value);
      next = found.next;
    }
    const value = make(...(values as ValuesOf<Rules>));
    return value === null ? null : { value, next };
  };
}

/** The first rule that applies. */
export function firstOf<T>(...rules: readonly Rule<T>[]): Rule<T> {
  return (tokens, at) => {
    for (const rule of rules) {
      const found = rule(tokens, at);
      if (found) return found;
    }
    return null;
  };
}

/** The rule, or null without moving. */
export function maybe<T>(rule: Rule<T>): Rule<T | null> {
  return (tokens, at) => rule(tokens, at) ?? { value: null, next: at };
}

/** A word with this meaning; its value is the meaning's number. */
export function word(symbol: PeriodSymbol): Rule<number> {
  return (tokens, at) => {
    const value = meaning(tokens, at, symbol);
    return value === null ? null : { value, next: at + 1 };
  };
}

/** The number a word has in this meaning, null when it does not have the meaning. */
export function meaning(tokens: readonly Token[], at: number, symbol: PeriodSymbol): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  for (const each of token.meanings) if (each.symbol === symbol) return each.value;
  return null;
}

export function means(tokens: readonly Token[], at: number, symbol: PeriodSymbol): boolean {
  return meaning(tokens, at, symbol) !== null;
}

export function isMark(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at];
  return token?.kind === 'mark' && token.text === text;
}

export function numberAt(tokens: readonly Token[], at: number): NumberToken | null {
  const token = tokens[at];
  return token?.kind === 'number' ? token : null;
}

/** True when the token stands close to the one before it. */
export function tight(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.gap === false;
}
