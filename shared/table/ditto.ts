import { fold } from '#shared/text/fold';

const WRAPPING = /^[\s\-–—−.,;:()[\]]+|[\s\-–—−.,;:()[\]]+$/g;
const SIGNS = /^(?:["“”″〃«»„＂]+|[/]{2,}|['’‘′`´]{2,}|,{2,})$/;
const WORDS =
  /^(?:n\.? ?t|(?:cung )?nhu (?:(?:o|muc|dong|hang|cot|phan|noi dung) )?(?:tren|truoc)|tuong tu(?: nhu)?(?: tren)?|idem|id|ditto)$/;

/** ASCII letters and figures with which no mark begins (all but n, t, c, i, d). */
const PLAINLY_NOT = new Uint8Array(128);
for (let code = 48; code < 123; code += 1) {
  const sign = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(sign) && !/[ntcid]/i.test(sign)) PLAINLY_NOT[code] = 1;
}

/**
 * Whether a cell says "the same as above" (T5): Nt, nt, NT, -nt-, n.t, như trên, - như trên -, //, ", '', ″, 〃 and the like.
 * A lone dash, x or apostrophe means "none" or is a slip, never a ditto. Example: `isDitto('- nt -')` yes, `isDitto('-')` no.
 */
export function isDitto(text: string): boolean {
  if (text.length === 0 || text.length > 30) return false;
  const begins = text.charCodeAt(0);
  // Most cells begin in a letter that begins none of the words, or in a figure.
  if (begins < 128 && PLAINLY_NOT[begins] === 1) return false;
  const inner = text.replace(WRAPPING, '');
  if (inner === '') return /^,{2,}$/.test(text.trim());
  if (SIGNS.test(inner)) return true;
  const first = inner.charCodeAt(0) | 32;
  // n, t, c, i, d: no other letter begins one of the words.
  if (first !== 110 && first !== 116 && first !== 99 && first !== 105 && first !== 100) return false;
  return WORDS.test(fold(inner));
}
