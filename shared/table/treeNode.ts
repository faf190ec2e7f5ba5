import type { RowDraft } from '#shared/table/draft';
import type { Ordinal, OrdinalStyle } from '#shared/table/ordinal';
import { fold } from '#shared/text/fold';

/** A numbered or unnumbered row while the tree is built. */
export type Node = {
  readonly index: number;
  readonly draft: RowDraft | undefined;
  readonly rank: number;
  readonly ordinal: Ordinal | undefined;
  readonly path: string;
  readonly parent: Node | undefined;
  readonly inferred: boolean;
  /** Last number given to a child, by style and depth; nearly all rows have no child. */
  last: Map<string, number> | undefined;
  children: number;
  unnumbered: number;
  bearsBelow: boolean;
  kind: 'section' | 'task' | 'step';
};

const ranks: Readonly<Record<OrdinalStyle, number>> = {
  part: 0,
  upper: 1,
  roman: 2,
  path: 3,
  decimal: 3,
  code: 3,
  lower: 10,
  paren: 11,
  bullet: 12,
};

/** How deep a style of number stands when it stands with others: lower ranks hold higher ones. */
export function rankOf(ordinal: Ordinal, romanFirst: boolean): number {
  if (ordinal.style === 'decimal') return 2 + ordinal.numbers.length;
  if (ordinal.style === 'path') return 2 + ordinal.label.split('.').length - 1;
  if (ordinal.style === 'bullet') return ordinal.label === '+' ? 13 : 12;
  // `(a)` stands under `(1)`.
  if (ordinal.style === 'paren') return /^\(\d/.test(ordinal.label) ? 11 : 11.5;
  if (ordinal.style === 'code')
    return (componentRank(ordinal) ?? (/^b/i.test(ordinal.label) ? 9 : 3)) + 0.1 * (codeNumbers(ordinal).length - 1);
  if (romanFirst && (ordinal.style === 'upper' || ordinal.style === 'roman')) return ordinal.style === 'roman' ? 1 : 2;
  return ranks[ordinal.style];
}

export function nodeOf(
  index: number,
  draft: RowDraft | undefined,
  rank: number,
  ordinal: Ordinal | undefined,
  path: string,
  parent: Node | undefined,
  inferred: boolean,
): Node {
  return {
    index,
    draft,
    rank,
    ordinal,
    path,
    parent,
    inferred,
    last: undefined,
    children: 0,
    unnumbered: 0,
    bearsBelow: false,
    kind: 'task',
  };
}

/** The numbers in a code: `HĐ1.2` → 1, 2, as a row under `KQ1` bears. */
function codeNumbers({ label }: Ordinal): readonly number[] {
  return (/[\d.]+$/.exec(label)?.[0] ?? '').split('.').map(Number);
}

/** The parts of a national programme: projects hold sub-projects, these hold contents; each counts its own from 1, and numbers stand below them. */
function componentRank({ label }: Ordinal): number | undefined {
  const at = components.findLastIndex((word) => fold(label).startsWith(word));
  return at < 0 ? undefined : 2.2 + 0.2 * at;
}

const components = ['du an', 'du an thanh phan', 'tieu du an', 'noi dung'];

/** A letter or Roman number of a section. */
export function isGrand({ style }: Ordinal): boolean {
  return style === 'upper' || style === 'roman';
}

/** Numbers of one key count one after the other under one parent. */
export function childKey({ style, numbers }: Ordinal): string {
  if (style !== 'decimal' && style !== 'path') return style;
  return decimalKeys[numbers.length] ?? `decimal${numbers.length}`;
}

const decimalKeys = Array.from({ length: 8 }, (_, depth) => `decimal${depth}`);

/** Notes the number of a child, so that the next one can be told to go on with it. */
export function giveNumber(parent: Node, key: string, n: number): void {
  parent.last ??= new Map();
  parent.last.set(key, n);
}

function isPrefix(short: readonly number[], long: readonly number[]): boolean {
  return short.length < long.length && isStart(short, long);
}

/** The open row under which a number belongs: of lower rank, and for 1.2.3 one whose own number it goes on. */
export function parentFor(ordinal: Ordinal, rank: number, stack: readonly Node[]): Node {
  for (let i = stack.length - 1; i > 0; i -= 1) {
    const node = stack[i];
    if (node === undefined || node.rank >= rank) continue;
    if (ordinal.style === 'path') {
      if (node.path !== '' && `${ordinal.label}.`.startsWith(`${node.path}.`)) return node;
      continue;
    }
    const nested = ordinal.style === 'decimal' && ordinal.numbers.length > 1 && node.ordinal?.style === 'decimal';
    if (nested && !isPrefix(node.ordinal?.numbers ?? [], ordinal.numbers)) continue;
    const coded = ordinal.style === 'code' && node.ordinal?.style === 'code';
    if (coded && componentRank(ordinal) === undefined && !isPrefix(codeNumbers(node.ordinal), codeNumbers(ordinal)))
      continue;
    return node;
  }
  return stack[0] as Node;
}

export function pathUnder(parent: Node, ordinal: Ordinal): string {
  if (ordinal.style === 'path') return ordinal.label;
  let label = ordinal.label;
  if (ordinal.style === 'bullet') {
    const n = (parent.last?.get('bullet') ?? 0) + 1;
    giveNumber(parent, 'bullet', n);
    label = `${ordinal.label}${n}`;
  } else if (
    ordinal.style === 'decimal' &&
    parent.ordinal?.style === 'decimal' &&
    isPrefix(parent.ordinal.numbers, ordinal.numbers)
  ) {
    label = ordinal.label.split('.').slice(parent.ordinal.numbers.length).join('.');
  } else if (
    ordinal.style === 'code' &&
    parent.ordinal?.style === 'code' &&
    label.startsWith(`${parent.ordinal.label}.`)
  )
    label = label.slice(parent.ordinal.label.length + 1);
  return parent.path === '' ? label : `${parent.path}.${label}`;
}

/**
 * Of the readings the one that continues what is open; the first where none does better. `follows` are the readings of the next number of
 * that kind below: `I` after H is a letter before K and a Roman number before II; `after` are those of the row below. Undefined where
 * nothing bears out what a spreadsheet program changed, and the row stands among steps.
 */
export function choose(
  offered: readonly Ordinal[],
  stack: readonly Node[],
  romanFirst: boolean,
  follows: () => readonly Ordinal[],
  after: () => readonly Ordinal[],
): Ordinal | undefined {
  const readings = offered.some(({ guessed }) => guessed) ? borneOut(offered, stack, after()) : offered;
  const first = readings[0];
  if (readings.length < 2 || first === undefined) return first;
  const next = readings.some(isGrand) ? follows() : [];
  let best = first;
  let bestFit = -1;
  for (const reading of readings) {
    const parent = parentFor(reading, rankOf(reading, romanFirst), stack);
    const n = reading.numbers.at(-1);
    const last = parent.last?.get(childKey(reading));
    let fit = 1;
    if (n !== undefined) {
      if (last === undefined) fit = n === 1 ? 2 : 1;
      else if (n === last + 1) fit = 4;
      else if (n <= last) fit = 0;
      if (next.some(({ style, numbers }) => style === reading.style && numbers[0] === n + 1)) fit += 3;
    }
    if (reading.style === 'decimal' && reading.numbers.length > 1) {
      const under = parent.ordinal?.style === 'decimal' ? parent.ordinal.numbers.length : 0;
      fit += under === reading.numbers.length - 1 ? 1 : -1;
    }
    if (fit > bestFit) {
      best = reading;
      bestFit = fit;
    }
  }
  return best;
}

/** Without the guesses that neither the open rows nor the row below go with. A number that is lost among steps is one of them. */
function borneOut(offered: readonly Ordinal[], stack: readonly Node[], after: readonly Ordinal[]): readonly Ordinal[] {
  const kept = offered.filter((reading) => !reading.guessed || goesOn(reading.numbers, stack, after));
  if (kept.length > 1 && kept.at(-1)?.style === 'code') return kept.slice(0, -1);
  const lost = kept.length === 1 && kept[0]?.style === 'code' && offered.length > 1;
  return lost && (stack.at(-1)?.rank ?? 0) > 3 ? [] : kept;
}

/** Whether a number is the next of an open row's, the first under an open one, or the row below is the next after it. */
function goesOn(numbers: readonly number[], stack: readonly Node[], after: readonly Ordinal[]): boolean {
  const n = numbers.at(-1) ?? 0;
  const above = numbers.slice(0, -1);
  for (const { ordinal, last } of stack) {
    if (ordinal?.style !== 'decimal') continue;
    const open = ordinal.numbers;
    if (open.length === above.length && isStart(open, above)) {
      const before = last?.get(childKey({ ...ordinal, numbers }));
      if (before === undefined ? n === 1 : n === before + 1) return true;
    } else if (open.length === numbers.length) {
      if (isStart(above, open) && open.at(-1) === n - 1) return true;
    } else if (open.length < numbers.length && !isStart(open, numbers)) return false;
  }
  return after.some(
    (next) =>
      next.style === 'decimal' &&
      next.numbers.length === numbers.length &&
      isStart(above, next.numbers) &&
      next.numbers.at(-1) === n + 1,
  );
}

function isStart(short: readonly number[], long: readonly number[]): boolean {
  return short.every((n, i) => n === long[i]);
}
