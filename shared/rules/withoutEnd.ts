/** A text without the signs of `ends` at its end; a pattern would look at every letter of a long text to find its end. */
export function withoutEnd(text: string, ends: string): string {
  let length = text.length;
  while (length > 0 && ends.includes(text.charAt(length - 1))) length -= 1;
  return length === text.length ? text : text.slice(0, length);
}

/** A lone dash in a cell of a report: nothing to say. */
export function saysNone(text: string): boolean {
  return /^\s*[-–—]+\s*$/.test(text);
}
