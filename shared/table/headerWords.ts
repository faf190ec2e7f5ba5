import { fold } from '#shared/text/fold';

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\b(?:tgian|tg|t g)\b/g, 'thoi gian'],
  [/\btght\b/g, 'thoi gian hoan thanh'],
  [/\btgth\b/g, 'thoi gian thuc hien'],
  [/\btgbd\b/g, 'thoi gian bat dau'],
  [/\btgkt\b/g, 'thoi gian ket thuc'],
  [/\bgc\b/g, 'ghi chu'],
  [/\b(dv|cq)ct\b/g, '$1 chu tri'],
  [/\b(dv|cq)ph\b/g, '$1 phoi hop'],
  [/\bdv\b(?!t)/g, 'don vi'],
  [/\bcq\b/g, 'co quan'],
  [/\bkp\b/g, 'kinh phi'],
  [/\bsp\b/g, 'san pham'],
  [/\bkq\b/g, 'ket qua'],
  [/\bnv\b/g, 'nhiem vu'],
  [/\bnd\b/g, 'noi dung'],
  [/\bth\b/g, 'thuc hien'],
  [/\bht\b/g, 'hoan thanh'],
  [/\bkh\b/g, 'ke hoach'],
  [/\b(bat dau|ket thuc|hoan thanh) tt$/, '$1 thuc te'],
];

/** Header text as plain folded words: footnote marks and punctuation dropped, office abbreviations written out, slips of the keys mended. */
export function headerWords(text: string): string {
  let words = fold(text)
    .replace(/\(\s*[\d*]+\s*\)|\[\s*[\d*]+\s*\]/g, ' ')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
  for (const [pattern, full] of abbreviations) words = words.replace(pattern, full);
  words = words.replace(/\b[a-zđ] [a-z]{2,}\b/g, (short) => initials.get(short) ?? short);
  return words.replace(/[a-z]{4,}/g, mended);
}

/** “K.thúc”, “T/gian”: words of two syllables of which the first is its letter alone. */
const initials: ReadonlyMap<string, string> = new Map(
  (
    'thoi gian,thoi han,tien do,bat dau,ket thuc,hoan thanh,thuc hien,trien khai,don vi,co quan,chu tri,phoi hop,dau moi,phu trach,nhiem vu,noi dung,' +
    'cong viec,muc tieu,san pham,dau ra,ket qua,kinh phi,trang thai,tinh trang,tinh hinh,minh chung,vuong mac,kho khan,nguyen nhan,ghi chu'
  )
    .split(',')
    .map((full) => [full.replace(/^(.)\S+/, '$1'), full]),
);

/** A syllable of Vietnamese, folded. */
const SYLLABLE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/;

/** The words that headers are made of, folded: what a slip can have been meant for. */
const vocabulary: ReadonlySet<string> = new Set(
  (
    'thoi gian hoan thanh bat ket thuc nhiem dung cong viec quan phoi hop san pham qua thuc hien trien khai tien trach nganh muc tieu kinh phi ' +
    'trang thai tinh hinh danh minh chung nguyen nhan vuong khan ngay thang trinh hanh'
  ).split(' '),
);

const remembered = new Map<string, string>();

/** `thnah` → `thanh`: no syllable of Vietnamese, and one turned, missing or doubled letter away from a single word of headers. */
function mended(word: string): string {
  if (SYLLABLE.test(word)) return word;
  let known = remembered.get(word);
  if (known === undefined) {
    const meant = new Set(oneSlipAway(word).filter((other) => vocabulary.has(other)));
    known = meant.size === 1 ? ([...meant][0] ?? word) : word;
    if (remembered.size > 2_000) remembered.clear();
    remembered.set(word, known);
  }
  return known;
}

function oneSlipAway(word: string): string[] {
  if (word.length > 8) return [];
  const found: string[] = [];
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after.length > 1) found.push(`${before}${after[1]}${after[0]}${after.slice(2)}`);
    if (after.length > 1 && after[0] === after[1]) found.push(before + after.slice(1));
    for (const letter of 'abcdeghiklmnopqrstuvxy') found.push(before + letter + after);
  }
  return found;
}
