import type { Service } from '#server/usecases/service';

/**
 * 31 signs that cannot be taken for one another on paper or on the phone: neither 0 O, 1 I L. The count is a prime, so that one wrong
 * sign and two signs changed over are always noticed by the check sign.
 */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** Random signs; with the check sign three groups of four. 31^11 is a little above 54 bits. */
const RANDOM = 11;
const LABEL = 10;

function checkSign(signs: string): string {
  let sum = 0;
  for (let place = 0; place < signs.length; place += 1) {
    sum = (sum + SIGNS.indexOf(signs.charAt(place)) * (place + 2)) % SIGNS.length;
  }
  return SIGNS[sum] ?? '';
}

/**
 * An agency's access code as it is printed: `SKHCN-7KQ2-M4TX-W8DN`. The label is for people, but counts: it is part of the secret, so
 * that tries can be counted by it.
 */
export function makeCode(agencyShort: string, random: Service['random']): string {
  let signs = '';
  while (signs.length < RANDOM) {
    // 248 = 8 × 31: a byte beyond it would make the first signs likelier.
    for (const byte of random(RANDOM * 2)) if (byte < 248 && signs.length < RANDOM) signs += SIGNS[byte % SIGNS.length];
  }
  const whole = signs + checkSign(signs);
  return [labelOf(agencyShort), whole.slice(0, 4), whole.slice(4, 8), whole.slice(8)].join('-');
}

/** `Sở KH&CN` → `SKHCN`, `UBND huyện Cư Jút` → `UBNDHCJ`: words in capitals whole, of the others the first letter. */
function labelOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'D')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => (/^[A-Z0-9]+$/.test(word) ? word : word.slice(0, 1).toUpperCase()))
    .join('')
    .slice(0, LABEL);
  return plain === '' ? 'MA' : plain;
}

export type TypedCode =
  /** `label` is what tries are counted by. */
  | { readonly kind: 'code'; readonly code: string; readonly label: string }
  /** Looks like a code, but a sign is wrong or missing. */
  | { readonly kind: 'mistyped' }
  | { readonly kind: 'other' };

/** Reads a code as people type it: small letters, spaces or nothing where dashes stand. */
export function readCode(text: string): TypedCode {
  const signs = text.toUpperCase().replace(/[\s\u00a0–—_.-]+/g, '');
  if (!/^[A-Z0-9]+$/.test(signs) || signs.length > LABEL + RANDOM + 1) return { kind: 'other' };
  const label = signs.slice(0, -(RANDOM + 1));
  const secret = signs.slice(-(RANDOM + 1));
  if (label === '' || !Array.from(secret).every((sign) => SIGNS.includes(sign))) return { kind: 'mistyped' };
  if (checkSign(secret.slice(0, RANDOM)) !== secret.slice(RANDOM)) return { kind: 'mistyped' };
  return { kind: 'code', code: `${label}-${secret.slice(0, 4)}-${secret.slice(4, 8)}-${secret.slice(8)}`, label };
}
