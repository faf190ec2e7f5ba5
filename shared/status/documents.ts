import { isDay } from '#shared/period/calendar';
import { isCited } from '#shared/status/cited';
import { codeAt, textOfCodes } from '#shared/text/codes';

/** A document named in a cell. `kind` is the folded word for it: `quyet dinh`, `to trinh`. */
export type NamedDocument = {
  readonly kind: string;
  readonly text: string;
  readonly number: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Named as a draft or as an intention ("dự thảo Quyết định", "sẽ ban hành Quyết định"): proves nothing. */
  readonly intended: boolean;
  /** Named as what the work rests on ("theo Quyết định …"), or a paper of a body above the province: nobody's result. */
  readonly cited: boolean;
};

/** The words for documents, in plain letters. */
export const documentKinds = [
  'quyet dinh',
  'nghi quyet',
  'ke hoach',
  'cong van',
  'bao cao',
  'to trinh',
  'chi thi',
  'thong bao',
  'chuong trinh',
  'huong dan',
  'van ban',
  'quy che',
  'quy dinh',
  'quy trinh',
  'de an',
  'du an',
  'de cuong',
  'ket luan',
  'thong tu',
  'nghi dinh',
  'luat',
  'phap lenh',
  'hop dong',
  'bien ban',
  'giay moi',
  'cong dien',
  'phuong an',
  'danh muc',
] as const;

/** Abbreviations of document numbers and of the words themselves, as NĐ 30/2020 lists them. */
const symbols: Readonly<Record<string, string>> = {
  qd: 'quyet dinh',
  nq: 'nghi quyet',
  kh: 'ke hoach',
  cv: 'cong van',
  bc: 'bao cao',
  ttr: 'to trinh',
  tt: 'thong tu',
  ct: 'chi thi',
  tb: 'thong bao',
  ctr: 'chuong trinh',
  hd: 'huong dan',
  vb: 'van ban',
  da: 'de an',
  kl: 'ket luan',
  nd: 'nghi dinh',
  bb: 'bien ban',
  cd: 'cong dien',
  pa: 'phuong an',
};

/** A letter in lower case without diacritics; a text has few different letters and is asked for each. */
const plainSigns = new Map<string, string>();

function plainSign(sign: string): string {
  const known = plainSigns.get(sign);
  if (known !== undefined) return known;
  const plain = sign.normalize('NFD').charAt(0).toLowerCase();
  const flat = sign.length === 1 ? (plain === 'đ' || plain === 'ð' ? 'd' : plain) : sign;
  if (plainSigns.size < 2_000) plainSigns.set(sign, flat);
  return flat;
}

/** The last text made plain: one cell is looked at for several things in a row. */
const memory = { text: '', flat: '' };

const NOT_PLAIN = /[^\0-\u007f]/g;

/** The text in lower case without diacritics, letter for letter, so that places in it are places in the text's NFC form. */
export function flatten(text: string): string {
  if (memory.text === text) return memory.flat;
  const flat = flattenQuickly(text) ?? text.normalize('NFC').replace(NOT_PLAIN, plainSign).toLowerCase();
  memory.text = text;
  memory.flat = flat;
  return flat;
}

const UNKNOWN = 0xffff;
/** The plain letter for each letter of the Latin and punctuation blocks; combining marks and all other signs go the slow way. */
const plainCodes = new Uint16Array(0x2070).fill(UNKNOWN);
for (const [from, to] of [
  [0x00, 0x24f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
] as const) {
  for (let code = from; code <= to; code += 1) {
    const sign = String.fromCharCode(code).normalize('NFC');
    const flat = code < 0x80 ? sign.toLowerCase() : plainSign(sign).toLowerCase();
    if (sign.length === 1 && flat.length === 1) plainCodes[code] = flat.charCodeAt(0);
  }
}
const buffer = new Uint16Array(2_048);

function flattenQuickly(text: string): string | null {
  const { length } = text;
  if (length > buffer.length) return null;
  for (let i = 0; i < length; i += 1) {
    const code = plainCodes[codeAt(text, i)] ?? UNKNOWN;
    if (code === UNKNOWN) return null;
    buffer[i] = code;
  }
  return textOfCodes(buffer, length);
}

const MENTION = new RegExp(
  `\\b(?:(${documentKinds.join('|')})|(${Object.keys(symbols).join('|')})(?=\\s*(?:so\\b|s\\.|:|\\d)))|\\b(\\d{1,6}[a-z]?)\\s*/\\s*((?:\\d{4}\\s*/\\s*)?(${Object.keys(symbols).join('|')})(?:\\s*-\\s*[a-z0-9&.]+)*)`,
  'g',
);
const SIGN = '\\d{1,6}[a-z]?';
const TAIL = '\\s*\\/\\s*[a-z0-9&.]+(?:\\s*[-/]\\s*[a-z0-9&.]+)*';
/** Behind "số" any number; without it only one with its symbol, since "15 ngày" is no document. */
const NUMBER = new RegExp(
  `(?:\\bso\\s*:?\\s*|\\bs\\.\\s*)(${SIGN}(?:${TAIL})?)(?![a-z0-9])|^\\s*:?\\s*(${SIGN}${TAIL})(?![a-z0-9])`,
);
/** Where a document's own words end. */
const STOP = /[;\n]|\.\s+(?=[a-z])/;
const DAY = /(\d{1,2})\s*(?:[/.-]|thang)\s*(\d{1,2})\s*(?:[/.-]|nam)\s*(\d{4}|\d{2})\b/g;
const INTENDED =
  /\b(?:se|du kien|dang|phan dau|chuan bi|sap|du thao|xay dung|soan thao|hoan thien|tham muu|de nghi|de xuat|chua|cho)\b(?![^.;\n]*\bda (?:ban hanh|ky|phe duyet|trinh|co|duoc))/;
const ISSUED =
  /\b(?:da|duoc)(?:\s+\S+){0,4}\s*$|\bda (?:tham muu|trinh|bao cao|phoi hop)(?:\s+[^\s,]+){1,8}\s+(?:ban hanh|ky|phe duyet)\s*$|\b(?:tai|theo|bang|co|thuc hien)\s*$/;

/** "Đang trình UBND tỉnh (Tờ trình số …)": what goes before a petition with its number is the asking, not the petition. */
const SUBMITTING = /\bdang (?:trinh|xin|cho|gui)\b/g;

function dayIn(flat: string): string | null {
  DAY.lastIndex = 0;
  for (let match = DAY.exec(flat); match !== null; match = DAY.exec(flat)) {
    const [, day = '', month = '', last = ''] = match;
    const date = `${last.length === 2 ? '20' : ''}${last}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isDay(date)) return date;
  }
  return null;
}

/** "Ngày 03/02/2026, UBND tỉnh ban hành Quyết định số …", "bàn giao ngày 26/02/2026 (Biên bản số …)": the day stands before the document. */
const BEGINS_WITH_DAY =
  /^[-+*\s]*(?:vao )?(?:ngay )?(?=\d{1,2}\s*(?:[/.-]|thang))(?=.*\b(?:ban hanh|phe duyet|ky|thong qua)\b)/;
const DAY_IN_FRONT = /ngay \d{1,2}\s*(?:[/.-]|thang)\s*\d{1,2}\s*(?:[/.-]|nam)\s*\d{4}\s*\($/;

function dayBefore(before: string): string | null {
  if (BEGINS_WITH_DAY.test(before)) return dayIn(before);
  const near = DAY_IN_FRONT.exec(before);
  return near === null ? null : dayIn(near[0]);
}

/**
 * Documents a text names with a number or a date: "Quyết định số 1204/QĐ-UBND ngày 12/10/2015", "QĐ 1204/QĐ-UBND", "Tờ trình ngày …".
 * A kind alone ("quyết định phê duyệt") is no document. Any text goes in; one without documents gives none.
 *
 * Source: S1; numbers and symbols after NĐ 30/2020/NĐ-CP, Phụ lục III.
 */
export function documentsIn(text: string): readonly NamedDocument[] {
  // A document is named by a number or a date.
  if (!/\d/.test(text)) return [];
  const typed = text.normalize('NFC');
  const flat = flatten(typed);
  const mentions = mentionsIn(flat);
  const found: NamedDocument[] = [];
  for (let k = 0; k < mentions.length; k += 1) {
    const mention = mentions[k];
    if (!mention) continue;
    const start = mention.index;
    const symbol = mention[2] ?? mention[5];
    const kind = mention[1] ?? (symbol === undefined ? undefined : symbols[symbol]);
    if (kind === undefined) continue;
    const behind = start + mention[0].length;
    let end = flat.length;
    // A number standing right behind the word for it belongs to that word, not to a document of its own.
    let next = k + 1;
    while (next < mentions.length) {
      const other = mentions[next];
      if (!other) break;
      const own = other[5] !== undefined && mention[5] === undefined && !NUMBER.test(flat.slice(behind, other.index));
      if (!own) {
        end = other.index;
        break;
      }
      next += 1;
    }
    k = next - 1;
    const stop = STOP.exec(flat.slice(behind, end));
    if (stop) end = behind + stop.index;
    const body = flat.slice(behind, end);
    const number = mention[3] === undefined ? NUMBER.exec(body) : null;
    const sign = mention[3] === undefined ? (number?.[1] ?? number?.[2] ?? null) : `${mention[3]}/${mention[4]}`;
    const date = dayIn(body) ?? (sign === null ? null : dayBefore(statementBefore(flat, start)));
    if (sign === null && date === null) continue;
    // HD is hướng dẫn and, without its stroke, hợp đồng.
    const told = kind === 'hop dong' ? kind : (kindOfNumber(sign) ?? kind);
    found.push(new Mention({ typed, flat, start, end, word: kind, sign }, told, date));
  }
  return found;
}

function mentionsIn(flat: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  MENTION.lastIndex = 0;
  for (let match = MENTION.exec(flat); match !== null; match = MENTION.exec(flat)) found.push(match);
  return found;
}

/** Where a document stands in a text, by what word and what number it is named. */
type Place = {
  readonly typed: string;
  readonly flat: string;
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly sign: string | null;
};

/** A document as it stands in a text. Most ask its kind and its day alone: what is said around it is read when it is asked for. */
class Mention implements NamedDocument {
  readonly kind: string;
  readonly date: string | null;
  readonly #at: Place;

  constructor(at: Place, kind: string, date: string | null) {
    this.#at = at;
    this.kind = kind;
    this.date = date;
  }

  get text(): string {
    const { typed, start, end } = this.#at;
    return typed.slice(start, end).trim();
  }

  get number(): string | null {
    const { typed, flat, start, end, sign } = this.#at;
    return sign === null ? null : original(typed, flat, start, end, sign);
  }

  get intended(): boolean {
    const { flat, start, word } = this.#at;
    const before = statementBefore(flat, start);
    return INTENDED.test(word === 'to trinh' ? before.replace(SUBMITTING, ' ') : before) && !ISSUED.test(before);
  }

  get cited(): boolean {
    const { flat, start, sign } = this.#at;
    return isCited(statementBefore(flat, start), sign);
  }
}

/** The symbol in a number tells the kind more surely than the word before it. */
function kindOfNumber(number: string | null): string | undefined {
  if (number === null) return undefined;
  const parts = number.split('/');
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at] ?? '';
    const dash = part.indexOf('-');
    const symbol = (dash < 0 ? part : part.slice(0, dash)).trim();
    const kind = symbols[symbol];
    if (kind !== undefined) return symbol === 'tt' ? undefined : kind;
  }
  return undefined;
}

/** What is said of a document is said near it: a page without a full stop is no one statement. */
const STATEMENT = 400;

/** The statement a document stands in, up to it. */
function statementBefore(flat: string, start: number): string {
  const near = flat.slice(Math.max(0, start - STATEMENT), start);
  return near.slice(Math.max(near.lastIndexOf('.'), near.lastIndexOf(';'), near.lastIndexOf('\n')) + 1);
}

function original(typed: string, flat: string, start: number, end: number, flatNumber: string): string {
  const at = flat.slice(start, end).indexOf(flatNumber);
  const raw = at < 0 ? flatNumber : typed.slice(start + at, start + at + flatNumber.length);
  return raw.replace(/\s+/g, '').replace(/[.,-]+$/, '');
}
