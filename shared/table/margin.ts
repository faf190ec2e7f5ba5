import { fold } from '#shared/text/fold';

/** Lines above a table: letterhead, "Phụ lục", its name in capitals, "(Kèm theo …)", unit of money. */
const TITLE =
  /^(?:phu luc|bieu (?:so|mau)?|mau (?:so)?|danh muc|ke hoach|chuong trinh|bang (?:so|tong hop|phan cong|theo doi)|cong hoa xa hoi|doc lap|\(?(?:ban hanh )?kem theo|\(?ban hanh|\(?don vi tinh|uy ban nhan dan|ubnd|tinh uy|so:|so .*\/)/;

/** Whether a line reads like part of a title block: a known beginning, or words in capitals only. */
export function isTitleLine(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length >= 8 && letters === letters.toLocaleUpperCase('vi')) return true;
  return TITLE.test(fold(text));
}

const SIGNED =
  /^(?:nguoi (?:lap|tong hop|bao cao|theo doi)\b|can bo (?:lap|tong hop)\b|thu truong(?: don vi| co quan)?\b(?!.*,)|noi nhan\b|(?:tm|t\/m|tl|tuq|kt|t\.m)\.? (?:uy ban|ubnd|ban|thuong truc|chu tich|giam doc|truong|hoi dong|tinh uy|bi thu|thu truong|lanh dao|so)|lanh dao (?:don vi|co quan|so)$|xac nhan (?:cua )?(?:don vi|thu truong|lanh dao|co quan)|\(?(?:ky,|ky ten|ky ghi|da ky)|.{2,30}, ngay [\s\d.…_/]*thang [\s\d.…_/]*nam)/;
const SIGNED_MAYBE =
  /^(?:(?:pho )?(?:chu tich|giam doc|bi thu|truong phong|chi cuc truong|chanh van phong|hieu truong|truong ban|cuc truong)|lap bieu|ke toan truong|nguoi ky)$/;

/** Whether a text belongs to a signature block for sure: Người lập biểu, Thủ trưởng đơn vị, TM. ỦY BAN NHÂN DÂN, Nơi nhận … */
export function isSignature(text: string): boolean {
  return text.length <= 120 && SIGNED.test(fold(text));
}

/** A bare office ("Giám đốc", "CHỦ TỊCH"): a signature only below the last task. */
export function isOffice(text: string): boolean {
  return text.length <= 60 && SIGNED_MAYBE.test(fold(text));
}

const NAME =
  /^(?:(?:Ông|Bà|Đ\/c|[Tt]hS|TS|PGS|GS|KS|BS|CN)\.?\s+)*\p{Lu}[\p{L}']*(?:\s+\p{Lu}[\p{L}']*){1,5}(?:[,;:–-]?\s*(?:S?ĐT|Điện thoại|điện thoại)?\s*[:.]?\s*[+\d][\d\s.]{7,})?$/u;
const RECEIVES =
  /^[-–+•*]?\s*(?:nhu tren|luu\b|dien thoai|s?dt\b|email|\(?ho(?: va)? ten\b)|\((?:b\/c|bc|p\/h|ph|de [^()]{2,30})\)[;,.]?$/;

/** Below a signature: a person's name, a telephone number, one who gets the report ("- Như trên;", "Lưu: VT", "Sở Nội vụ (b/c);"). */
export function isReceiver(text: string): boolean {
  return text.length <= 120 && (RECEIVES.test(fold(text)) || NAME.test(text));
}

/** Head of the list of those who get the report; until the table ends a line with a dash or a semicolon is one of them. */
export function opensReceivers(text: string): boolean {
  return /^noi nhan\b/.test(fold(text));
}

/** A line of that list. A point of a remark ("2. Kiến nghị …;") is none. */
export function isListed(text: string): boolean {
  return text.length <= 120 && /^(?:[-–+•*]|[^\d(].*;$)/u.test(text.trim());
}

/** A remark under or between the rows: "Ghi chú: …", "(*) …", "Nguồn: …", a legend of signs. */
export function isNote(text: string): boolean {
  const key = fold(text);
  return (
    /^(?:\(?\*+\)?\s*)?(?:ghi chu|luu y|chu thich|chu y|bang chu|nguon(?: so lieu)?|dau va mau|ky hieu)\b/.test(key) ||
    /^\(?\*{1,3}\)?[\s:]*\S/.test(key)
  );
}

/** What a printed page says of itself: "Trang 2/5", "(Tiếp theo trang trước)". */
export function isPageMark(text: string): boolean {
  return /^\(?(?:(?:trang|page) \d{1,3}(?: ?(?:\/|of) ?\d{1,3})?|(?:xem )?tiep(?: theo)?(?: (?:cua )?trang (?:truoc|sau|\d{1,3})))\)?\.?$/.test(
    fold(text),
  );
}

/** A remark to whoever fills the table in, all of it in brackets: "(Các đơn vị điền đủ các cột)". */
export function isBracketed(text: string): boolean {
  return /^\([^()]*\)[.;]?$/.test(text.trim());
}

const TOTAL =
  /^(?:(?:tong(?: cong| so| hop chung)?|cong|cong chung|toan tinh)\s*(?:$|[:(=\d]|nhiem vu\b|cac nhiem vu\b|\+|i\b)|(?:(?:tong |tong so )?cong|tong|tong so) (?:muc|phan|nhom|chuong) (?:[ivxl]+|\d{1,2}|[a-z])\b|(?:tong cong|cong|tong) (?:[ivxl]+|\d{1,2}|[a-z])$)/;

/** A sum line: "Tổng cộng", "Tổng số: 13 nhiệm vụ". "Tổng hợp, trình UBND tỉnh …" is a task. */
export function isTotal(text: string): boolean {
  return text.length <= 80 && TOTAL.test(fold(text));
}
