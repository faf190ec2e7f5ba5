import { isTitleLine } from '#shared/table/margin';
import type { ProgrammeDocument } from '#shared/task/programme';
import { cleanText, fold } from '#shared/text/fold';

/** "(Kèm theo …)", "(Ban hành kèm theo …)", also scanned as "Bản hành". */
const ATTACHED = /^\(?\s*(?:(?:da )?(?:ban|duoc) hanh )?kem theo\b/;
const DOCUMENT =
  /((?:chuong trinh|ke hoach|quyet dinh|nghi quyet|thong bao|cong van|de an|van ban|to trinh|bao cao|chi thi)(?: hanh dong| cong tac| thuc hien)?)/;
const NUMBER = /\bsố\s*:?\s*(\d{1,5}\s*[/-]\s*[\p{L}\d][\p{L}\d&.\-/]*)/iu;
const NUMBER_ANYWHERE = /(?<![\d/])(\d{1,5}\/(?:\d{4}\/)?\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d&]*)+)/u;
const DATE = /ng[àa]y\s*(\d{1,2})\s*(?:th[áa]ng|[/.-])\s*(\d{1,2})\s*(?:n[ăaǎã]m|[/.-])\s*((?:19|20)\d{2})/iu;
const ANY_DATE = /\d{1,2}\s*(?:th[áa]ng|[/.-])\s*\d{1,2}\s*(?:n[ăaǎã]m|[/.-])\s*(?:19|20)\d{2}/giu;
const BODY =
  /\bc[ủu]a\s+((?:Ủy ban|Uỷ ban|UBND|Hội đồng|HĐND|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Ban |Bộ |Chính phủ|Thủ tướng|Sở |Chủ tịch|Đảng ủy)[^)(;:\n]*?)\s*(?:\)|;|:|\.(?:\s|$)|$|,\s*(?:về|triển khai|thực hiện))/iu;
const PROVINCE = /(?:tỉnh|thành phố)\s+((?:\p{Lu}[\p{L}']*)(?:[\s-]+\p{Lu}[\p{L}']*){0,3})/u;

/** A longer line is the text of a document, not its title. */
const LONGEST_LINE = 1_000;

/** Lines of a letterhead or of the form that are no part of the name. */
const LETTERHEAD =
  /^(?:cong hoa xa hoi|doc lap|uy ban nhan dan|ubnd|tinh uy|dang uy|hoi dong nhan dan|so (?:khoa hoc|ke hoach|tai chinh|noi vu|tu phap|y te|giao duc|nong nghiep|cong thuong|xay dung|giao thong|van hoa|thong tin|lao dong|tai nguyen)|so\s*:|so \d|don vi tinh|\(?don vi|.{2,30}, ngay\b|phu luc(?: so)?(?: [ivx\d]+)?\.?:?$|bieu(?: mau)?(?: so)?[ \d:.]*$|mau(?: so)?[ \d:.]*$)/;

/** Words of a title that reports on a programme, folded. */
const REPORTING = /\b(?:bao cao|ket qua|tinh hinh|tien do|theo doi|tong hop|so lieu|ra soat|danh gia|cap nhat)\b/;
/** A month, quarter or half with its year, folded: in a title that reports it is the time reported on. */
const REPORTED =
  /\b(?:den |tinh den )?(?:het )?(?:(?:thang|quy)\s+(?:\d{1,2}|[ivx]{1,4})|(?:6|9|sau|chin)\s+thang(?:\s+(?:dau|cuoi))?)\s*(?:nam|[/.,-])?\s*(?:19|20)\d{2}\b/g;
/** "(Số liệu đến ngày 15/6/2025)", "Tính đến …", "Cập nhật ngày …", folded. */
const COUNTED = /^\(?\s*(?:(?:chot )?so lieu|tinh|cap nhat|chot|thoi diem)\b.*\b(?:den|ngay|thang|quy|luc)\b/;

/**
 * Reads where a programme comes from out of the title block above its table: number, date and body from "(Kèm theo Kế hoạch số … ngày … của …)",
 * the name from the lines between "Phụ lục" and that bracket, province and years from all of it. Damage by scanning ("Bản
 * hành", "26/T-UBND") is read as printed. What is not there is left out; nothing is guessed.
 *
 * `provinces` are the names a registry knows; with them a spelling ("Đăk Nông", "ĐẮK NÔNG") becomes the known one.
 */
export function readDocument(lines: readonly string[], provinces: readonly string[] = []): ProgrammeDocument {
  const whole = lines
    .filter(({ length }) => length <= LONGEST_LINE)
    .map(cleanText)
    .filter((line) => line !== '');
  const attachedAt = whole.findIndex((line) => ATTACHED.test(fold(line)));
  const attached = attachedAt < 0 ? '' : attachedText(whole, attachedAt);
  const naming =
    NUMBER.test(attached) || NUMBER_ANYWHERE.test(attached) ? attached : (whole.find(namesDocument) ?? attached);
  const title = (attachedAt < 0 ? afterColon(naming) : '') || nameOf(whole, attachedAt, naming);
  const number = (NUMBER.exec(naming)?.[1] ?? NUMBER_ANYWHERE.exec(naming)?.[1])?.replace(/\s+/g, '');
  const date = dateOf(naming);
  const body = bodyOf(naming);
  const province = provinceOf([naming, title, ...whole], provinces);
  const years = yearsOf(title);
  return {
    title,
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    ...(body === undefined ? {} : { body }),
    ...(province === undefined ? {} : { province }),
    ...(years === undefined ? {} : { years }),
  };
}

/** "Chương trình số 26/CTr-UBND ngày 11/6/2015 của …": a line that names a document, in no capitals. */
function namesDocument(line: string): boolean {
  return NUMBER_ANYWHERE.test(line) && DATE.test(line) && DOCUMENT.test(fold(line)) && !isCapitals(line);
}

/** Our own workbooks write document and name in one line: `… của UBND tỉnh Đắk Nông: CÁC ĐỀ ÁN …`. */
function afterColon(naming: string): string {
  const at = naming.search(/:\s+(?=\p{Lu})/u);
  return at < 0 || /số\s*$/iu.test(naming.slice(0, at)) ? '' : naming.slice(at + 1).trim();
}

/** The bracket may run over several lines: it ends where it closes. */
function attachedText(lines: readonly string[], from: number): string {
  let text = lines[from] ?? '';
  for (let i = from + 1; i < lines.length && i < from + 4 && !text.includes(')') && text.includes('('); i += 1)
    text += ` ${lines[i]}`;
  return text;
}

function isCapitals(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, '');
  return letters.length > 3 && letters === letters.toLocaleUpperCase('vi');
}

function nameOf(lines: readonly string[], attachedAt: number, naming: string): string {
  const appendix = lines.findIndex((line) => /^phu luc\b/.test(fold(line)));
  const end = attachedAt >= 0 ? attachedAt : lines.length;
  const from = appendix >= 0 && appendix < end ? appendix : 0;
  const pieces: string[] = [];
  for (const line of lines.slice(from, end)) {
    const key = fold(line);
    if (line === naming || LETTERHEAD.test(key) || ATTACHED.test(key) || COUNTED.test(key)) {
      if (pieces.length > 0 && line === naming) break;
      continue;
    }
    const named = /^phu luc(?: so)?(?: (?:[ivx]{1,4}|\d{1,2}|[a-d]))?\s*[:.–-]?\s*/.exec(key);
    pieces.push(
      named !== null && named[0].length > 0 && key.length > named[0].length
        ? line.slice(sliceAt(line, named[0].length))
        : line,
    );
  }
  const lasting = pieces.some((piece) => REPORTING.test(fold(piece))) ? pieces.filter(isNoReportTime) : pieces;
  const capitals = lasting.filter(isCapitals);
  const chosen =
    capitals.length > 0 && lasting.some((piece) => !isCapitals(piece) && !isTitleLine(piece)) ? capitals : lasting;
  return cleanText(chosen.join(' '));
}

function isNoReportTime(line: string): boolean {
  return /[\p{L}\d]/u.test(
    fold(line)
      .replace(REPORTED, ' ')
      .replace(/\bky bao cao\b/g, ' '),
  );
}

/** Folding keeps the length of a text in NFC, so a place in the key is a place in the text. */
function sliceAt(line: string, length: number): number {
  return Math.min(length, line.length);
}

function dateOf(text: string): string | undefined {
  const match = DATE.exec(text);
  if (!match?.[1] || !match[2] || !match[3]) return undefined;
  const month = Number(match[2]);
  const day = Number(match[1]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${match[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function bodyOf(text: string): string | undefined {
  const match = BODY.exec(text);
  return match?.[1] === undefined ? undefined : cleanText(match[1]).replace(/[.,]+$/, '');
}

function provinceOf(lines: readonly string[], provinces: readonly string[]): string | undefined {
  const known = provinces.map((name) => [fold(name), name] as const).sort((a, b) => b[0].length - a[0].length);
  for (const line of lines) {
    const key = fold(line);
    for (const [folded, name] of known) {
      if (new RegExp(`(?:tinh|thanh pho|^)\\s*${folded}(?![a-z])`).test(key)) return name;
    }
  }
  for (const line of lines) {
    const match = PROVINCE.exec(line);
    if (match?.[1] !== undefined && !isCapitals(match[0])) return cleanText(match[1]);
  }
  return undefined;
}

/**
 * "giai đoạn 2021-2025, định hướng đến năm 2030" → 2021–2030; "đến năm 2020" → to 2020; "năm 2025" → that year alone. The month or
 * quarter a title reports on ("KẾT QUẢ THỰC HIỆN … THÁNG 6 NĂM 2025") says nothing of the programme's years.
 */
export function yearsOf(title: string): ProgrammeDocument['years'] {
  const key = fold(title.replace(ANY_DATE, ' '));
  const bare = (REPORTING.test(key) ? key.replace(REPORTED, ' ') : key).replace(/\b\d+\/\S+/g, ' ');
  const range = /(?:giai doan|tu(?: nam)?)?\s*\b((?:19|20)\d{2})\s*(?:-|–|—|den(?: het)?(?: nam)?)\s*(20\d{2})\b/.exec(
    bare,
  );
  const named = [...bare.matchAll(/\b((?:19|20)\d{2})\b/g)].map((match) => Number(match[1]));
  if (named.length === 0) return undefined;
  const to = Math.max(...named);
  if (range?.[1] !== undefined) return { from: Number(range[1]), to };
  if (/\bden(?: het)?(?: nam)? 20\d{2}/.test(bare)) return { to };
  return named.length === 1 && /\b(?:nam|trong nam) (?:19|20)\d{2}\b/.test(bare) ? { from: to, to } : { to };
}
