/** The signs before a point of a list: `- `, `1. `, `(2) `. */
const POINT = /^\s*(?:[-–+•*]|\(?\d{1,2}[.)])\s+/;
const LABEL = /^[^:\d]{2,80}:\s*(\S.*)$/;
const BRACKETS = /^(\S.*?)\s*\(([^()]+)\)$/;
/** Where a time begins behind the words for what is due then: `Ban hành Kế hoạch trước 31/3/2026`. */
const TIME = /\s((?:trước|trong|đến|chậm nhất|vào|xong|ngày|tháng|quý|năm|hết|[tq]\d|\d{1,2}\/)[\s\S]*)$/i;

/** A part of a text that lists several things: what may be its time, and whether it names something besides. */
export type TimedPart = { readonly times: readonly string[]; readonly named: boolean };

/**
 * The parts of a list in one cell, each with the texts that may be its time: `Kế hoạch: tháng 3/2026; Báo cáo: tháng 12/2026`, `Kế hoạch (tháng
 * 3/2026), …`, points under each other. Empty for a text that is no list. Which of them are times the reader of times says.
 */
export function timedParts(text: string): readonly TimedPart[] {
  const parts = text.split(/[;\n]|,\s/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  return parts.length < 2 ? [] : parts.map(timedPart);
}

function timedPart(part: string): TimedPart {
  const words = part.replace(POINT, '').replace(/[.,]$/, '');
  const point = words !== part;
  const label = LABEL.exec(words)?.[1];
  if (label !== undefined) return { times: [label], named: true };
  const brackets = BRACKETS.exec(words);
  if (brackets !== null) return { times: [brackets[2] ?? '', brackets[1] ?? ''], named: true };
  const time = TIME.exec(words)?.[1];
  if (time !== undefined) return { times: [words, time], named: true };
  return { times: [words], named: point };
}
