/**
 * Signs of the fonts in which letters are pictures. Word keeps such a sign as a font and a place in it, from U+F020 on, so that no text
 * says what it is; LibreOffice writes the same places as text in that font. Each line: places (hex) and what stands there.
 */
const wingdings = signs(`
  4A ☺  6C ●  6E ■  6F □  70 □  71 ❑  72 ❒  73 ⬧  74 ⧫  75 ◆  76 ❖  77 ⬥  9E ·  9F •  A1 ○  A7 ▪  A8 ☐
  D8 ➢  DF ←  E0 →  E1 ↑  E2 ↓  EF ⇦  F0 ⇨  F1 ⇧  F2 ⇩  F3 ⬄  FB ✗  FC ✓  FD ☒  FE ☑  22 ✂  28 ☎  2A ✉  3C 💾  46 ☞
  80 ⓪  81 ①  82 ②  83 ③  84 ④  85 ⑤  86 ⑥  87 ⑦  88 ⑧  89 ⑨  8A ⑩`);
const wingdings2 = signs('4F ✗  50 ✓  51 ☒  52 ☑  53 ☒  54 ☒  56 ✗  97 ●  98 ●  A1 ■  A2 ■  A3 ☐  2A ☐');
const webdings = signs('61 ✓  63 ☐  67 ■  6E ●  72 ✗  34 ►  33 ◄');
const symbol = signs(`
  22 ∀  24 ∃  27 ∋  2A ∗  2D −  40 ≅  41 Α  42 Β  43 Χ  44 Δ  45 Ε  46 Φ  47 Γ  48 Η  49 Ι  4A ϑ  4B Κ  4C Λ  4D Μ  4E Ν  4F Ο
  50 Π  51 Θ  52 Ρ  53 Σ  54 Τ  55 Υ  56 ς  57 Ω  58 Ξ  59 Ψ  5A Ζ  5C ∴  5E ⊥  61 α  62 β  63 χ  64 δ  65 ε  66 φ  67 γ  68 η
  69 ι  6A ϕ  6B κ  6C λ  6D μ  6E ν  6F ο  70 π  71 θ  72 ρ  73 σ  74 τ  75 υ  76 ϖ  77 ω  78 ξ  79 ψ  7A ζ  A2 ′  A3 ≤  A4 ⁄
  A5 ∞  A7 ♣  A8 ♦  A9 ♥  AA ♠  AB ↔  AC ←  AD ↑  AE →  AF ↓  B0 °  B1 ±  B2 ″  B3 ≥  B4 ×  B5 ∝  B6 ∂  B7 •  B8 ÷  B9 ≠  BA ≡
  BB ≈  BC …  C5 ⊕  C6 ∅  C7 ∩  C8 ∪  CE ∈  CF ∉  D2 ®  D3 ©  D4 ™  D5 ∏  D6 √  D7 ⋅  D8 ¬  D9 ∧  DA ∨  DB ⇔  DC ⇐  DD ⇑  DE ⇒
  DF ⇓  E5 ∑  F2 ∫`);

const fonts: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['wingdings', wingdings],
  ['wingdings 2', wingdings2],
  ['webdings', webdings],
  ['symbol', symbol],
]);

/** A sign was there and nobody can say which. */
const unknown = '\ufffd';
/** Places of such fonts as Word and LibreOffice write them. */
const first = 0xf000;
const last = 0xf0ff;

function signs(table: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [, place = '', sign = ''] of table.matchAll(/([0-9A-F]{2}) (\S+)/gu))
    found.set(Number.parseInt(place, 16), sign);
  return found;
}

/** Whether letters in this font are pictures. */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && fonts.has(font.trim().toLowerCase());
}

/**
 * The sign `w:sym` stands for: `char` is its place in hex. Of a usual font it is the letter itself.
 *
 * @example symbolSign('Wingdings', 'F0FE') === '☑'
 */
export function symbolSign(font: string | undefined, char: string | undefined): string {
  const place = /^[0-9a-fA-F]{2,6}$/.test(char ?? '') ? Number.parseInt(char ?? '', 16) : -1;
  if (place < 0x20 || place > 0x10ffff || (place >= 0xd800 && place <= 0xdfff)) return '';
  return signIn(font, place);
}

/** Text written in a font whose letters are pictures, as what it shows. */
export function symbolText(font: string | undefined, text: string): string {
  return isSymbolFont(font) ? Array.from(text, (sign) => signIn(font, sign.codePointAt(0) ?? 0)).join('') : text;
}

function signIn(font: string | undefined, place: number): string {
  const table = fonts.get(font?.trim().toLowerCase() ?? '');
  const own = place >= first && place <= last;
  if (table === undefined) return own ? unknown : String.fromCodePoint(place);
  // A letter of another alphabet is shown in another font.
  if (!own && place > 0xff) return String.fromCodePoint(place);
  const at = own ? place - first : place;
  const sign = table.get(at);
  if (sign !== undefined) return sign;
  // Digits and marks of Symbol are the usual ones; spaces are spaces in all.
  const usual = at === 0x20 || at === 0xa0 || (table === symbol && at > 0x20 && at < 0x7f);
  return usual ? String.fromCodePoint(at) : unknown;
}
