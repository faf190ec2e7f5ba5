const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Short name of a set of texts: 64 bits as 13 letters and figures without I, L, O and U, which people confuse. Same texts in the same
 * order, same name, on every machine. It tells bases and printed forms apart; it protects against mistakes, not against forgers.
 * Example: `digest(['a', 'b'])` differs from `digest(['ab'])`.
 */
export function digest(texts: Iterable<string>): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      high = Math.imul(high ^ code, 2_654_435_761);
      low = Math.imul(low ^ code, 1_597_334_677);
    }
    // The end of each text counts, so that texts cannot flow into one another.
    high = Math.imul(high ^ 0x1f0000, 2_654_435_761);
    low = Math.imul(low ^ 0x1f0000, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  let bits = (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
  let name = '';
  for (let i = 0; i < 13; i++) {
    name = (LETTERS[Number(bits & 31n)] ?? '0') + name;
    bits >>= 5n;
  }
  return name;
}

/** Mã đối chiếu as printed on a form (K5): the first eight letters of a digest in two groups, `3F7K-0Q2M`. */
export function matchCode(name: string): string {
  return `${name.slice(-8, -4)}-${name.slice(-4)}`;
}
