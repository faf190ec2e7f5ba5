/** Letters and digits that cannot be taken for one another on paper or on the phone: no 0 O, 1 I L, no U V. */
const signs = '23456789ABCDEFGHJKMNPQRSTWXYZ';

/** Bytes as signs a person can read out; one sign a byte. */
export function readable(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => signs[byte % signs.length]).join('');
}

/** Letters of other alphabets that look like ours; a keyboard left in another language gives them. */
const ofOtherAlphabets: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Η: 'H',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Χ: 'X',
  Υ: 'Y',
  Ζ: 'Z',
  Đ: 'D',
};

/**
 * A code as somebody typed it: letters and digits only, in capitals, whatever the groups, spaces, dashes, marks or keyboard.
 *
 * @example codeTyped(' k7m4–2qxđ ') === 'K7M42QXD'
 */
export function codeTyped(typed: string): string {
  const capitals = typed.normalize('NFKD').toUpperCase();
  return Array.from(capitals)
    .map((sign) => ofOtherAlphabets[sign] ?? sign)
    .join('')
    .replace(/[^0-9A-Z]/g, '');
}

/** What is taken for what on a bad copy or in bad handwriting. */
const confused = ['0OQD', '1ILJ7', '2Z', '4A', '5S', '6G', '8B', 'UVWY'];
const classOf = new Map(confused.flatMap((group) => Array.from(group, (sign) => [sign, group.slice(0, 1)] as const)));

/** The same for codes that differ only in signs one may take for the other. Example: `B…` and `8…`. */
export function codeSeen(code: string): string {
  return Array.from(codeTyped(code), (sign) => classOf.get(sign) ?? sign).join('');
}
