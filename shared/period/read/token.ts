import type { Meaning } from '#shared/period/read/symbol';

type Placed = {
  /** Lower case, as the grammar reads it. */
  readonly text: string;
  /** White space stood before it. */
  readonly gap: boolean;
  /** Begins with a capital and goes on small: `Năm` in `tháng Năm`. */
  readonly capital: boolean;
  /** A line break stood before it (Alt+Enter). */
  readonly line: boolean;
};

export type NumberToken = Placed & { readonly kind: 'number'; readonly value: number; readonly digits: number };
/** `slipped`: typed with l, 1 or | for I. */
export type RomanToken = Placed & { readonly kind: 'roman'; readonly value: number; readonly slipped: boolean };
export type WordToken = Placed & {
  readonly kind: 'word';
  readonly meanings: readonly Meaning[];
  readonly slipped: boolean;
};
export type MarkToken = Placed & { readonly kind: 'mark' };
export type UnknownToken = Placed & { readonly kind: 'unknown' };

/** A piece of a period text. Syllables that make one phrase (`trở đi`) are one word. */
export type Token = NumberToken | RomanToken | WordToken | MarkToken | UnknownToken;
