/**
 * A short name derived from texts, equal on every machine: two 32-bit mixes (multiply and xor-shift, after MurmurHash3's finish)
 * of the joined parts, 16 hex digits. No secret and no proof of content: files are known by their SHA-256.
 *
 * Example: `derivedId('xd', ['l|t1|lead|so-khcn|percent', '2015-11'])` → `xd-` and 16 hex digits.
 */
export function derivedId(prefix: string, parts: readonly string[]): string {
  let low = 0x9e3779b9;
  let high = 0x85ebca6b;
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 1) {
      const code = part.charCodeAt(i);
      low = Math.imul(low ^ code, 0xcc9e2d51);
      high = Math.imul(high ^ code, 0x1b873593);
      low ^= low >>> 15;
      high ^= high >>> 13;
    }
    // A part's end counts, so that ['ab','c'] is not ['a','bc'].
    low = Math.imul(low ^ 0x1f35a, 0x85ebca6b);
    high = Math.imul(high ^ 0x2c1b3, 0xc2b2ae35);
  }
  return `${prefix}-${hex(finish(low ^ (high >>> 7)))}${hex(finish(high ^ (low << 5)))}`;
}

function finish(mixed: number): number {
  let value = mixed ^ (mixed >>> 16);
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
