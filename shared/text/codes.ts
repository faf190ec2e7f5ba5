const LIST_UP_TO = 400;
/** One list for each length met, used again. */
const lists: number[][] = [];

/**
 * The first `length` character codes of a buffer as a text. A plain list is turned into a text many times quicker than a typed one.
 * Example: `textOfCodes(Uint16Array.of(97, 98, 99), 2)` → `ab`.
 */
export function textOfCodes(codes: Uint16Array, length: number): string {
  if (length > LIST_UP_TO) return String.fromCharCode.apply(null, codes.subarray(0, length) as unknown as number[]);
  let list = lists[length];
  if (list === undefined) {
    list = Array.from<number>({ length }).fill(0);
    lists[length] = list;
  }
  for (let i = 0; i < length; i += 1) list[i] = codes[i] ?? 0;
  return String.fromCharCode.apply(null, list);
}

/**
 * `text.charCodeAt(at)`, for whoever looks at every letter of many texts. Texts come in many machine forms (read, cut out, put together), and
 * asking each for its own method letter by letter takes longer than the look itself. Example: `codeAt('abc', 1)` → 98.
 */
export function codeAt(text: string, at: number): number {
  return String.prototype.charCodeAt.call(text, at);
}

/** Node and browsers have it, the library of the language does not name it. */
declare const TextDecoder: new () => { readonly decode: (bytes: Uint8Array) => string };
const utf8 = new TextDecoder();

/** The text whose UTF-8 the bytes are. For long texts many times quicker than letter by letter. */
export function textOfBytes(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}
