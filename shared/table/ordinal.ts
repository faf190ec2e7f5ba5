import { cleanText, fold } from '#shared/text/fold';

/**
 * How a row is numbered: `part` (Phần I, Chương 2), `upper` (A, B), `roman`, `decimal` (1, 1.1, 2a), `lower` (a, b, đ), `paren` ((1)),
 * `bullet` (-, +, •), `path` (II.1.2: the whole way is printed), `code` (NV01, Bước 2).
 */
export type OrdinalStyle = 'part' | 'upper' | 'roman' | 'decimal' | 'lower' | 'paren' | 'bullet' | 'path' | 'code';

export type Ordinal = {
  readonly style: OrdinalStyle;
  /** Canonical label, the piece of the path: `II`, `1.2`, `đ`, `-`. */
  readonly label: string;
  /** Numbers by level: `[1, 2]` for 1.2; for Roman numbers and letters their position; empty for bullets and codes. */
  readonly numbers: readonly number[];
  /** One of several ways of typing what a spreadsheet program changed: taken only where the numbering goes on with it. */
  readonly guessed?: true;
};

/** Vietnamese letters in the order in which points are counted (NĐ 30/2020): no f, j, w, z; đ after d. */
const letters = 'abcdđeghiklmnopqrstuvxy';
/** Up to 399; sloppy fours (`IIII`, `XXXX`) are typed too. No programme counts sections with D or M: there they are letters. */
const ROMAN = /^(?=.)C{0,3}(?:XC|XL|LX{0,4}|X{0,4})(?:IX|IV|V?I{0,4})$/;
const romanSigns: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const TAGS = /<\/?(?:b|i|u|strong|em|br|p|span|sup|sub)\b[^>]*>/gi;

/** Drops the mark-up that converters leave in cells (`<b>III</b>`). Texts without `<` come back as they are. */
export function withoutTags(text: string): string {
  return text.includes('<') ? text.replace(TAGS, ' ') : text;
}

function romanValue(text: string): number | undefined {
  if (!ROMAN.test(text)) return undefined;
  let sum = 0;
  let last = 0;
  for (const sign of Array.from(text).reverse()) {
    const value = romanSigns[sign] ?? 0;
    sum += value < last ? -value : value;
    last = Math.max(last, value);
  }
  return sum;
}

export function romanText(value: number): string {
  const digit = (n: number, one: string, five: string, ten: string): string =>
    n === 9 ? one + ten : n >= 5 ? five + one.repeat(n - 5) : n === 4 ? one + five : one.repeat(n);
  const tens = digit(Math.floor(value / 10) % 10, 'X', 'L', 'C');
  return 'C'.repeat(Math.floor(value / 100)) + tens + digit(value % 10, 'I', 'V', 'X');
}

/**
 * `lI`, `Il`, `1I`, `|V`: Roman numbers typed or scanned with l, 1 or | for I; a small l may be L as well, so that `Xl` is XI or XL.
 * At least one sign must not be a digit.
 */
function mendedRomans(text: string): readonly number[] {
  if (/^\d+$/.test(text) || /^[a-z]$/.test(text)) return [];
  if (!/^[IVXLCl1|]{1,12}$/.test(text) && !/^[ivxl]{2,8}$/.test(text)) return [];
  const values = [romanValue(text.replace(/[l1|]/g, 'I').toUpperCase())];
  for (let at = text.indexOf('l'); at >= 0; at = text.indexOf('l', at + 1))
    values.push(romanValue(`${text.slice(0, at)}L${text.slice(at + 1)}`.replace(/[l1|]/g, 'I').toUpperCase()));
  return [...new Set(values)].filter((value) => value !== undefined);
}

const LEVELS = '\\d{1,4}[a-zđ]?(?:[.,]\\d{1,4}[a-zđ]?)*';
const DECIMAL = new RegExp(`^${LEVELS}$`);
const PATH = new RegExp(`^([IVXLCl|]{1,12}|[A-ZĐ])[.\\-/](${LEVELS})(?:[.\\-/]([a-zđ]))?$`);
const DECIMAL_LETTER = new RegExp(`^(${LEVELS})[.,]([a-zđ])$`);
const PART =
  /^(phan|chuong|muc|nhom|linh vuc|giai doan|hop phan|cau phan|tru cot)(?: thu)? (\d{1,2}|[ivxl]{1,5}|[a-z]|nhat|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi)$/;
const CODE =
  /^(?:(?:nhiem vu|nv|buoc|cong viec|viec|cau|cv|de an|(?:du an|noi dung)(?: thanh phan)?|da|tieu du an)(?: so)?[ .:-]*)\d{1,4}(?:[.]\d{1,3})*$/;
/** Codes that a plan invents: KQ1, HĐ1.1, MT 2. */
const INVENTED = /^[A-ZĐ]{1,4}[ .-]?\d{1,3}(?:\.\d{1,3}){0,3}$/;
const spelled = ['', 'nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];

const known = new Map<string, readonly Ordinal[]>();

/**
 * The readings of an ordinal cell's text, the likeliest first; none when it is no ordinal. More than one where the sign alone cannot
 * tell: `I` is a Roman number or a letter, `1l` is II or 11. Trailing `. ) / - :` and brackets do not count.
 *
 * Example: `readOrdinals('1.2.')` → decimal `1.2`; `readOrdinals('lI')` → roman `II`; `readOrdinals('Sở Y tế')` → none.
 */
export function readOrdinals(typed: string): readonly Ordinal[] {
  if (typed.length > 40) return [];
  let readings = known.get(typed);
  if (readings === undefined) {
    readings = readNow(cleanText(withoutTags(typed)));
    if (known.size > 5_000) known.clear();
    known.set(typed, readings);
  }
  return readings;
}

function readNow(text: string): readonly Ordinal[] {
  if (text === '') return [];
  if (/^[-–—−•·*+o▪►❖➢]$/u.test(text)) return [{ style: 'bullet', label: text === '+' ? '+' : '-', numbers: [] }];
  const bracketed = /^[([](\d{1,3}|[a-zđ]|[ivx]{1,4})[)\]]$/.exec(text)?.[1];
  if (bracketed !== undefined) return [{ style: 'paren', label: `(${bracketed})`, numbers: numbersOf(bracketed) }];
  const bare = text.replace(/^[([]|[\s.,)\]/:;–-]+$/g, '').replace(/\s*([.,])\s*/g, '$1');
  const readings: Ordinal[] = [];
  if (DECIMAL.test(bare) && !/^[1l]*l[1l]*$/.test(bare)) {
    const label = bare.replace(/,/g, '.').toLowerCase();
    readings.push({ style: 'decimal', label, numbers: label.split('.').map((part) => Number.parseInt(part, 10)) });
  }
  // `ii)` under a task is a point, `ii` after section I a section typed in small letters: what is open decides.
  if (/^[ivx]{2,}$/.test(bare)) {
    const n = romanValue(bare.toUpperCase());
    if (n !== undefined) readings.push({ style: 'lower', label: bare, numbers: [n] });
  }
  for (const roman of mendedRomans(bare)) readings.push({ style: 'roman', label: romanText(roman), numbers: [roman] });
  if (/^(?=.*1)(?=.*l)[1l]+$/.test(bare)) {
    const ones = bare.replace(/l/g, '1');
    readings.push({ style: 'decimal', label: ones, numbers: [Number(ones)] });
  }
  if (/^[A-ZĐ]$/.test(bare)) {
    const upper: Ordinal = { style: 'upper', label: bare, numbers: [letters.indexOf(bare.toLowerCase()) + 1] };
    if (/^[IVX]$/.test(bare)) readings.push(upper);
    else readings.unshift(upper);
  }
  if (/^[a-zđ]$/.test(bare)) {
    readings.unshift({ style: 'lower', label: bare, numbers: [letters.indexOf(bare) + 1] });
    if (/[ivx]/.test(bare)) readings.push({ style: 'lower', label: bare, numbers: numbersOf(bare) });
    if (bare === 'l') for (const n of [1, 50]) readings.push({ style: 'roman', label: romanText(n), numbers: [n] });
  }
  if (readings.length > 0) return readings;
  const path = PATH.exec(bare);
  if (path?.[1] && path[2]) {
    const head =
      path[1].length > 1 || /[IVXl|]/.test(path[1]) ? romanText(mendedRomans(path[1])[0] ?? 0) || path[1] : path[1];
    const tail = path[2].replace(/,/g, '.').toLowerCase() + (path[3] ? `.${path[3]}` : '');
    return [
      {
        style: 'path',
        label: `${head}.${tail}`,
        numbers: tail.split('.').map((part) => Number.parseInt(part, 10) || 0),
      },
    ];
  }
  const pointed = DECIMAL_LETTER.exec(bare);
  if (pointed?.[1] && pointed[2]) {
    const label = `${pointed[1].replace(/,/g, '.')}.${pointed[2]}`;
    const numbers = pointed[1].split(/[.,]/).map((part) => Number.parseInt(part, 10));
    return [{ style: 'decimal', label, numbers: [...numbers, letters.indexOf(pointed[2]) + 1] }];
  }
  const folded = fold(bare);
  const part = PART.exec(folded);
  if (part?.[2]) {
    const value = spelled.indexOf(part[2] === 'bon' ? 'tu' : part[2]);
    return [{ style: 'part', label: cleanText(bare), numbers: value > 0 ? [value] : numbersOf(part[2]) }];
  }
  if (CODE.test(folded) || INVENTED.test(bare)) {
    return [{ style: 'code', label: cleanText(bare), numbers: [] }];
  }
  return [];
}

function numbersOf(text: string): readonly number[] {
  if (/^\d+$/.test(text)) return [Number(text)];
  const roman = /^[lc]$/.test(text) ? undefined : romanValue(text.toUpperCase());
  if (roman !== undefined && roman > 0) return [roman];
  const letter = letters.indexOf(text);
  return letter < 0 ? [] : [letter + 1];
}

const SPLIT =
  /^((?:Nhiệm vụ|NHIỆM VỤ|NV|Bước|BƯỚC|Công việc|CÔNG VIỆC|Việc|Câu)\s*(?:số\s+)?\d{1,3}(?:\.\d{1,3})*|(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Nhóm|NHÓM)\s+(?:thứ\s+|THỨ\s+)?[\p{L}\d]{1,6}|[IVXLCl|1]{1,12}(?:[.]\d{1,3})*|[A-ZĐ]|\d{1,3}(?:[.,]\d{1,3})*[a-zđ]?|[ivx]{2,5}|[a-zđ])(\s*[.):/–—-]+\s*|\s+)(?=\S)(.{2,})$/su;

/**
 * Parts number and title typed into one cell: `I Tổ chức …`, `II. Đổi mới …`, `1) Xây dựng …`. Undefined when the text does not begin
 * with an ordinal. Without a dot, bracket or dash after it only Roman numbers, capital letters and parts before a capital count, so
 * that `10 xã đạt chuẩn` and `A Lưới` stay text.
 */
export function splitOrdinal(
  typed: string,
): { readonly ordinals: readonly Ordinal[]; readonly printed: string; readonly title: string } | undefined {
  const text = cleanText(withoutTags(typed));
  const match = SPLIT.exec(text);
  if (!match?.[1] || match[2] === undefined || !match[3]) return undefined;
  const ordinals = readOrdinals(match[1]);
  const first = ordinals[0];
  if (first === undefined) return undefined;
  const bound = /[.):/–—-]/.test(match[2]);
  if (!bound) {
    const spaced =
      first.style === 'part' ||
      (ordinals.some(({ style }) => style === 'roman') && !/^\d+$/.test(match[1]) && !/C|^L/.test(match[1]));
    if (!spaced || !/^["“(]?\p{Lu}/u.test(match[3])) return undefined;
  }
  if (first.style === 'code' && !/[.:)]/.test(match[2])) return undefined;
  if (first.style === 'decimal' && (/^\d/.test(match[3]) || /^[-–/]$/.test(match[2]))) return undefined;
  // `CV: Trần Văn A` is an officer.
  if (/^C[IVXLC]/.test(match[1]) && !/^[.)]\s/.test(match[2])) return undefined;
  if (first.style === 'lower' && !/[.)]/.test(match[2])) return undefined;
  return {
    ordinals: bound ? ordinals : ordinals.filter(({ style }) => style !== 'upper'),
    printed: match[1] + match[2].trim(),
    title: match[3],
  };
}
