/**
 * The first cut of a text: numbers, Roman numerals, runs of letters, marks. Nothing is understood yet.
 * `slipped` tells that look-alike letters were set right (`2O25`, Cyrillic І, `Ill` for III).
 */
export type Piece = {
  readonly kind: 'number' | 'roman' | 'letters' | 'mark';
  readonly text: string;
  readonly value: number;
  readonly gap: boolean;
  readonly line: boolean;
  readonly capital: boolean;
  readonly slipped: boolean;
};

const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const NEEDS_FOLDING = /[^\u0020-\u007e\u00c0-\u02af\u1e00-\u1eff\n]/;
/** Letters of other alphabets that look Latin, as pasted from odd keyboards. */
const LOOK_ALIKE = 'АаВЕеІіКМНОоРрСсТТхХуѕΙΟΤν';
const LATIN = 'AaBEeIiKMHOoPpCcTTxXysIOTv';
const FOREIGN = /[\u0370-\u04ff]/;
const DIGIT_SLIP = /\d[oOlI|](?![\p{L}])|(?<!\p{L})[oO]\d|(?<![\p{L}\d])[lI|]\d\/\d{4}/u;
/** A numeral ends before letters and figures, but for a year stuck to it (`II2025`). */
const ROMAN = /[ivxl1|]+(?![\p{L}\p{N}|])|[ivxl]+(?=(?:19|20)\d\d(?!\d))/uy;
const LETTERS = /\p{L}[\p{L}\p{M}]*/uy;
const DIGITS = /\d+/y;
const MARK = /\.{2,}|<=|>=|->|=>|[^\s]/uy;

const MARKS: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '÷': '-',
  '~': '-',
  '→': '-',
  '->': '-',
  '=>': '-',
  '⇒': '-',
  '➔': '-',
  '⁄': '/',
  '∕': '/',
  '\\': '/',
  '[': '(',
  '{': '(',
  ']': ')',
  '}': ')',
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  "'": '"',
  '«': '"',
  '»': '"',
  '`': '"',
  '•': '*',
  '·': '*',
  '…': '...',
  '..': '.',
  '、': ',',
  '≦': '≤',
  '≧': '≥',
};

/** Roman numerals one meets: quarters and months. */
const ROMANS: ReadonlyMap<string, number> = new Map(
  'i ii iii iv v vi vii viii ix x xi xii'.split(' ').map((numeral, i) => [numeral, i + 1]),
);

/** Value of a Roman numeral up to XII, also typed with l, 1 or | for I; 0 when it is none. */
export function romanValue(text: string): number {
  return ROMANS.get(text) ?? ROMANS.get(text.replace(/[l1|]/g, 'i')) ?? 0;
}

/** Cuts a text, any Unicode form, into pieces; letters come out in lower case NFC. */
export function cut(text: string): readonly Piece[] {
  let slippedText = false;
  let source = text;
  if (NEEDS_FOLDING.test(source)) {
    source = source.normalize('NFKC').replace(INVISIBLE, '');
    if (FOREIGN.test(source)) {
      slippedText = true;
      source = Array.from(source, (letter) => LATIN[LOOK_ALIKE.indexOf(letter)] ?? letter).join('');
    }
  }
  if (DIGIT_SLIP.test(source)) {
    const mended = source
      .replace(/(?<=\d)[oO](?!\p{L})|(?<![\p{L}])[oO](?=\d)/gu, '0')
      .replace(/(?<=\d)[lI|](?=\d)|(?<=\d{3})[lI|](?![\p{L}\d])|(?<![\p{L}\d])[lI|](?=\d\/\d{4})/gu, '1');
    slippedText ||= mended !== source;
    source = mended;
  }
  const typed = source;
  source = source.toLowerCase();

  const pieces: Piece[] = [];
  let gap = true;
  let line = false;
  let at = 0;
  const add = (kind: Piece['kind'], piece: string, value: number, slipped = false) => {
    const capital = kind === 'letters' && isCapital(typed, source, at);
    pieces.push({ kind, text: piece, value, gap, line, capital, slipped: slipped || slippedText });
    gap = false;
    line = false;
    at += piece.length;
  };
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code <= 32 || code === 160) {
      gap = true;
      if (code === 10 || code === 13) line = true;
      at += 1;
      continue;
    }
    const roman = romanAt(source, at, code);
    if (roman) {
      const value = romanValue(roman);
      add('roman', roman, value, !ROMANS.has(roman));
      continue;
    }
    const digits = code >= 48 && code <= 57 ? sticky(DIGITS, source, at) : null;
    if (digits) {
      add('number', digits, Number(digits));
      continue;
    }
    const letters = sticky(LETTERS, source, at);
    if (letters) {
      add('letters', letters, 0);
      continue;
    }
    const sign = sticky(MARK, source, at) ?? source.charAt(at);
    const known = MARKS[sign];
    pieces.push({ kind: 'mark', text: known ?? sign, value: 0, gap, line, capital: false, slipped: slippedText });
    gap = false;
    line = false;
    at += sign.length;
  }
  return pieces;
}

function isCapital(typed: string, lower: string, at: number): boolean {
  return typed.charAt(at) !== lower.charAt(at) && typed.charAt(at + 1) === lower.charAt(at + 1);
}

function romanAt(source: string, at: number, code: number): string | null {
  // i v x l 1 |
  if (code !== 105 && code !== 118 && code !== 120 && code !== 108 && code !== 49 && code !== 124) return null;
  const run = sticky(ROMAN, source, at);
  if (!run || /^[1|]+$/.test(run) || romanValue(run) === 0) return null;
  return run;
}

function sticky(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}
