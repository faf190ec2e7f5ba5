import { headerGrammar, type Sense } from '#shared/table/headerGrammar';
import { headerWords } from '#shared/table/headerWords';
import { readLegacy } from '#shared/text/legacy';

type SenseReading = { readonly sense: Sense; readonly score: number };

/** Longer texts head no column: they are titles or notes. */
const LONGEST = 160;

const remembered = new Map<string, readonly SenseReading[]>();

/**
 * What a header text can mean alone; empty for words that no column of a task table bears. Texts in TCVN3 and VNI are read first.
 * Example: `headerSense('Đơn vị\nchủ trì:')` → lead 0.98; `headerSense('Kết quả')` → result, for the neighbours to decide.
 */
export function headerSense(text: string): SenseReading | undefined {
  if (text.length > LONGEST) return undefined;
  const known = remembered.get(text);
  if (known !== undefined) return known[0];
  let words = headerWords(text);
  let found = match(words);
  if (found === undefined || found.sense === 'none') {
    const legacy = readLegacy(text);
    if (legacy !== null) {
      words = headerWords(legacy.text);
      found = match(words) ?? found;
    }
  }
  if (remembered.size > 5_000) remembered.clear();
  remembered.set(text, found === undefined ? [] : [found]);
  return found;
}

function match(words: string): SenseReading | undefined {
  if (words === '') return undefined;
  for (const [pattern, sense, score] of headerGrammar) {
    if (pattern.test(words)) return { sense, score: words.length > 90 ? score * 0.7 : score };
  }
  return undefined;
}

type GroupSense = 'time' | 'doing' | 'result' | 'output' | 'actor' | 'budget' | 'status' | 'other';

/** What a text over several columns says of the columns under it. */
export function groupSense(text: string): GroupSense {
  if (text.length > LONGEST) return 'other';
  const words = headerWords(readLegacy(text)?.text ?? text);
  if (/kinh phi|du toan|ngan sach/.test(words)) return 'budget';
  if (/^(?:danh gia|muc do|trang thai|tinh trang|hoan thanh$)/.test(words)) return 'status';
  if (
    /tinh hinh|ket qua (?:thuc hien|trien khai|dat duoc)|tien do thuc hien|bao cao|don vi dien|noi dung bao cao|cap nhat/.test(
      words,
    )
  )
    return 'doing';
  if (/thoi gian|thoi han|lo trinh|tien do|ke hoach|^(?:nam|quy|thang)\b|^han\b/.test(words)) return 'time';
  if (/^san pham|dau ra/.test(words)) return 'output';
  if (words.startsWith('ket qua')) return 'result';
  if (/don vi|co quan|to chuc|phan cong|trach nhiem|so nganh|thuc hien/.test(words)) return 'actor';
  return 'other';
}
