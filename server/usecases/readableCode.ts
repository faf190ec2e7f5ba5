/** Letters and digits that cannot be taken for one another on paper or on the phone: no 0 O, 1 I L, no U V. */
const signs = '23456789ABCDEFGHJKMNPQRSTWXYZ';

/** Bytes as signs a person can read out; one sign a byte. */
export function readable(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => signs[byte % signs.length]).join('');
}
