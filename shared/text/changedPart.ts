/** A text in three: what stays before, what changes, what stays after. */
export type Changed = { readonly start: string; readonly before: string; readonly after: string; readonly end: string };

/**
 * What a repair changes in a text, cut between words, so that a person sees it at once. Linear in the words.
 *
 * Example: `changedPart('Sở Tài Chính.', 'Sở Tài chính')` → start `Sở Tài `, before `Chính.`, after `chính`.
 */
export function changedPart(before: string, after: string): Changed {
  const [was, is] = [words(before), words(after)];
  const least = Math.min(was.length, is.length);
  let from = 0;
  while (from < least && was[from] === is[from]) from += 1;
  let tail = 0;
  while (tail < least - from && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
  return {
    start: was.slice(0, from).join(''),
    before: was.slice(from, was.length - tail).join(''),
    after: is.slice(from, is.length - tail).join(''),
    end: was.slice(was.length - tail).join(''),
  };
}

/** Words, each with the spaces after it. */
function words(text: string): readonly string[] {
  return text.match(/^\s+|\S+\s*/g) ?? [];
}

/**
 * A text with its spaces and invisible signs to be seen: every surplus, special or outer space as ␣, signs of no width as ¦.
 *
 * Example: `withSpacesShown(' Sở  Tài chính')` → `␣Sở␣␣Tài chính`.
 */
export function withSpacesShown(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '¦')
    .replace(/[^\S\r\n ]/g, '␣')
    .replace(/^ +| +$|(?<=\n) +| +(?=\r?\n)| {2,}| +(?=[,;])|(?<=␣) +| +(?=␣)/g, (spaces) => '␣'.repeat(spaces.length));
}
