import { codeAt } from '#shared/text/codes';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Short name of a text: 60 bits as 12 signs of base 32 (no i, l, o, u, so that it can be read out). Equal texts give equal names on every
 * machine. No secret and no proof: who needs that hashes bytes. Example: `hashText('')` is always the same twelve signs.
 */
export function hashText(text: string): string {
  const [a, b] = mix(text, 0x9e3779b9);
  let out = '';
  for (let i = 0; i < 6; i += 1) out += ALPHABET[(a >>> (i * 5)) & 31];
  for (let i = 0; i < 6; i += 1) out += ALPHABET[(b >>> (i * 5)) & 31];
  return out;
}

/** Two 32-bit lanes of multiply and rotate over the UTF-16 units, each stirred into the other at the end. */
function mix(text: string, seed: number): readonly [number, number] {
  let a = 0x243f6a88 ^ seed;
  let b = 0x85a308d3 ^ seed;
  for (let i = 0; i < text.length; i += 1) {
    const unit = codeAt(text, i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b ^ unit, 0x85ebca77);
    b = (b << 15) | (b >>> 17);
  }
  a ^= Math.imul(b ^ (b >>> 15), 0xc2b2ae3d);
  b ^= Math.imul(a ^ (a >>> 13), 0x27d4eb2f);
  a = Math.imul(a ^ (a >>> 16), 0x165667b1);
  b = Math.imul(b ^ (b >>> 15), 0xd3a2646c);
  return [(a ^ (a >>> 14)) >>> 0, (b ^ (b >>> 16)) >>> 0];
}
