/** A part of a zip package, unpacked only when it is read. */
export type ZipEntry = {
  readonly name: string;
  readonly size: number;
  readonly text: () => Promise<string>;
  readonly blob: () => Promise<Blob>;
};

/** Longest tail in which the list of a package can begin: its own 22 bytes and a remark of 65,535. */
const longestTail = 65_557;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/**
 * The parts of a zip package a person chose, by its own list; null where it is none or cannot be read here. Only what is asked for is unpacked,
 * by the browser itself.
 */
export async function zipEntries(file: Blob): Promise<readonly ZipEntry[] | null> {
  if (typeof DecompressionStream === 'undefined') return null;
  const tail = await viewOf(file.slice(Math.max(0, file.size - longestTail)));
  const end = endOf(tail);
  if (end === null) return null;
  const count = tail.getUint16(end + 10, true);
  const length = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (start + length > file.size) return null;
  const list = await viewOf(file.slice(start, start + length));
  const entries: ZipEntry[] = [];
  for (let at = 0, left = count; left > 0 && at + 46 <= list.byteLength; left -= 1) {
    if (list.getUint32(at, true) !== entryMark) return null;
    const [names, extras, remark] = [28, 30, 32].map((field) => list.getUint16(at + field, true));
    const name = new TextDecoder().decode(new Uint8Array(list.buffer, list.byteOffset + at + 46, names));
    const found = {
      method: list.getUint16(at + 10, true),
      packed: list.getUint32(at + 20, true),
      place: list.getUint32(at + 42, true),
    };
    entries.push({
      name,
      size: list.getUint32(at + 24, true),
      text: async () => (await unpacked(file, found)).text(),
      blob: async () => (await unpacked(file, found)).blob(),
    });
    at += 46 + (names ?? 0) + (extras ?? 0) + (remark ?? 0);
  }
  return entries;
}

function endOf(tail: DataView): number | null {
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) if (tail.getUint32(at, true) === endMark) return at;
  return null;
}

type Place = { readonly method: number; readonly packed: number; readonly place: number };

async function unpacked(file: Blob, { method, packed, place }: Place): Promise<Response> {
  const head = await viewOf(file.slice(place, place + 30));
  const start = place + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const bytes = file.slice(start, start + packed);
  if (method === 0) return new Response(bytes);
  return new Response(bytes.stream().pipeThrough(new DecompressionStream('deflate-raw')));
}

async function viewOf(part: Blob): Promise<DataView> {
  return new DataView(await part.arrayBuffer());
}
