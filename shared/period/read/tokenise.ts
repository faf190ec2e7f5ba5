import { cut, type Piece, romanValue } from '#shared/period/read/pieces';
import type { Token } from '#shared/period/read/token';
import { type Branch, longestPhrase, plain, spelled } from '#shared/period/read/vocabulary';
import { fold } from '#shared/text/fold';

const GLUED_NUMERAL = /^(quý|quí|qúy|qúi|quy|qui|q|tháng)([ivxl1|]+)(năm)?$/;
const MARKED = /[^\0-\x7f]/;

/** Tokens, and whether look-alike letters or missing marks were set right on the way. */
export type Tokenised = { readonly tokens: readonly Token[]; readonly slipped: boolean };

/**
 * Text → tokens: syllables become words of the lexicon (the longest phrase wins), the rest stays unknown. Bullets, quotes and the
 * stops at the end are dropped; nothing else is.
 */
export function tokenise(text: string): Tokenised {
  return recognise(cut(text));
}

/** Pieces → tokens; the mender calls it again with its repaired pieces. */
export function recognise(cutPieces: readonly Piece[]): Tokenised {
  const pieces = trimmed(unglued(cutPieces));
  // A text without one mark was typed without them: then `thang sau` may be June.
  const unmarked = !pieces.some((piece) => piece.kind === 'letters' && MARKED.test(piece.text));
  const tokens: Token[] = [];
  let anySlip = false;
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at];
    if (!piece) break;
    const { text, gap, line, capital, slipped, value } = piece;
    anySlip ||= slipped;
    if (piece.kind === 'number') tokens.push({ kind: 'number', text, gap, line, capital, value, digits: text.length });
    else if (piece.kind === 'roman') tokens.push({ kind: 'roman', text, gap, line, capital, value, slipped });
    else if (piece.kind === 'mark' && text !== '&' && text !== '+' && !'<>≤≥'.includes(text[0] ?? ' ')) {
      tokens.push({ kind: 'mark', text, gap, line, capital });
    } else {
      const found = phraseAt(pieces, at, unmarked);
      const phrase = found && found.length > 1 ? phraseText(pieces, at, found.length) : text;
      if (!found) tokens.push({ kind: 'unknown', text, gap, line, capital });
      else {
        tokens.push({
          kind: 'word',
          text: phrase,
          gap,
          line,
          capital,
          meanings: found.meanings,
          slipped: found.slipped || slipped,
        });
        anySlip ||= found.slipped;
        at += found.length;
        continue;
      }
    }
    at += 1;
  }
  return { tokens, slipped: anySlip };
}

function phraseText(pieces: readonly Piece[], at: number, length: number): string {
  return pieces
    .slice(at, at + length)
    .map((piece) => piece.text)
    .join(' ');
}

function phraseAt(pieces: readonly Piece[], at: number, unmarked: boolean) {
  const exact = unmarked ? null : longestPhrase(spelled, pieces.length - at, (i) => syllableAt(pieces, at + i));
  if (exact && !worthAnotherLook(pieces, at, exact.length, spelled)) return { ...exact, slipped: false };
  const loose = longestPhrase(plain, pieces.length - at, (i) => {
    const syllable = syllableAt(pieces, at + i);
    return syllable === null ? null : fold(syllable);
  });
  if (!loose || (exact && exact.length >= loose.length)) return exact ? { ...exact, slipped: false } : null;
  const strict = longestPhrase(spelled, loose.length, (i) => syllableAt(pieces, at + i));
  return { ...loose, slipped: strict?.length !== loose.length };
}

/** Whether the next syllable is one no phrase begins with: then a misspelt longer phrase may be meant. */
function worthAnotherLook(pieces: readonly Piece[], at: number, length: number, root: Branch): boolean {
  const next = syllableAt(pieces, at + length);
  return next !== null && !root.onward.has(next);
}

function syllableAt(pieces: readonly Piece[], at: number): string | null {
  const piece = pieces[at];
  return piece && (piece.kind === 'letters' || piece.kind === 'mark') ? piece.text : null;
}

/** `QIII`, `QuýIV`: the numeral stuck to its word. */
function unglued(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some((piece) => piece.kind === 'letters' && GLUED_NUMERAL.test(piece.text))) return pieces;
  return pieces.flatMap((piece) => {
    const parts = piece.kind === 'letters' ? GLUED_NUMERAL.exec(piece.text) : null;
    const [, unit, numeral, year] = parts ?? [];
    const value = numeral ? romanValue(numeral) : 0;
    if (!unit || !numeral || value === 0) return [piece];
    const tail = year ? [{ ...piece, text: year, gap: false }] : [];
    return [
      { ...piece, text: unit },
      {
        ...piece,
        kind: 'roman' as const,
        text: numeral,
        value,
        gap: false,
        slipped: piece.slipped || /[l1|]/.test(numeral),
      },
      ...tail,
    ];
  });
}

const BULLETS = '-*+.,;:';
const STOPS = '.,;:*';

function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  let rest = pieces.filter((piece, i) => !repeats(piece, pieces[i - 1]));
  if (rest[0]?.text === '(' && !rest.some((piece) => piece.text === ')')) rest = rest.slice(1);
  rest = rest.some((piece) => piece.text === '"') ? rest.filter((piece) => piece.text !== '"') : rest;
  while (
    rest.length > 1 &&
    isOneOf(rest[0], BULLETS) &&
    (rest[1]?.gap || rest[1]?.kind === 'letters' || rest[1]?.text === '(')
  ) {
    rest = rest.slice(1);
  }
  while (isOneOf(rest.at(-1), STOPS)) rest = rest.slice(0, -1);
  const last = rest.at(-1);
  if (rest[0]?.text === '(' && last?.text === ')' && !rest.slice(1, -1).some((piece) => '()'.includes(piece.text))) {
    rest = rest.slice(1, -1);
  }
  return rest;
}

/** `6//2025`, `2025--2030`: a sign typed twice. */
function repeats(piece: Piece, before: Piece | undefined): boolean {
  return piece.kind === 'mark' && '/-,'.includes(piece.text) && before?.text === piece.text;
}

function isOneOf(piece: Piece | undefined, marks: string): boolean {
  return piece?.kind === 'mark' && piece.text.length === 1 && marks.includes(piece.text);
}
