const keptBytes = new WeakMap<object, Uint8Array>();
const comma = Buffer.from(',');

/**
 * JSON of an answer as UTF-8, as `JSON.stringify` has it. The elements of the list named `rows` are immutable and asked for again and
 * again, most of them unchanged after one more report: the bytes of each are kept as long as it lives.
 */
export function jsonBytes(body: unknown, rows?: string): Buffer {
  const list = rows === undefined ? undefined : listOf(body, rows);
  if (list === undefined) return Buffer.from(JSON.stringify(body));
  const parts: Uint8Array[] = [];
  const text = (written: string) => parts.push(Buffer.from(written));
  text('{');
  for (const [name, value] of Object.entries(body as object)) {
    if (value === undefined) continue;
    if (parts.length > 1) parts.push(comma);
    text(`${JSON.stringify(name)}:`);
    if (name !== rows) {
      text(JSON.stringify(value));
      continue;
    }
    text('[');
    for (const [at, one] of list.entries()) {
      if (at > 0) parts.push(comma);
      parts.push(bytesOf(one));
    }
    text(']');
  }
  text('}');
  return Buffer.concat(parts);
}

function listOf(body: unknown, rows: string): readonly object[] | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const list: unknown = Object.entries(body).find(([name]) => name === rows)?.[1];
  return Array.isArray(list) && list.every((one) => typeof one === 'object' && one !== null) ? list : undefined;
}

function bytesOf(one: object): Uint8Array {
  const known = keptBytes.get(one);
  if (known !== undefined) return known;
  const made = Buffer.from(JSON.stringify(one));
  keptBytes.set(one, made);
  return made;
}
