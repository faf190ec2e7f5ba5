import { shown } from '#shared/sheet/cells';
import { isDateFormat } from '#shared/sheet/format';
import type { GridRow } from '#shared/sheet/grid';
import { isDitto } from '#shared/table/ditto';
import { readOrdinals } from '#shared/table/ordinal';
import { roleMark } from '#shared/table/value';
import { fold } from '#shared/text/fold';

/** What the values below a header look like: shares of the filled cells, 0–1. */
export type Profile = {
  readonly filled: number;
  readonly ordinals: number;
  readonly numbers: number;
  readonly times: number;
  readonly bodies: number;
  readonly states: number;
  readonly ticks: number;
  /** Ticks, and letters of who leads and who helps. */
  readonly marks: number;
  /** Mean length of the texts. */
  readonly length: number;
  readonly formulas: number;
};

const TIME =
  /^(?:(?:truoc |den |het |tu |cuoi |dau |thang |quy |nam |ngay |trong |hang |hằng |\W)*(?:\d{1,2}[/.-]){0,2}\d{1,4}\b|(?:hang|thuong xuyen|dinh ky|quy |cuoi nam|dau nam|trong nam|khi co|theo (?:thong bao|yeu cau)|sau khi))/;
const BODY =
  /^(?:cac )?(?:so|ban|ubnd|uy ban|huyen|thanh pho|thi xa|xa|phuong|cong an|bo chi huy|van phong|hoi|lien hiep|truong|vien|trung tam|chi cuc|cuc|thanh tra|mat tran|tinh doan|doan|dai|bao|toa|vien kiem sat|bo|tong cong ty|dang uy|don vi|cac co quan|doanh nghiep|phong)(?![a-z])/;
const STATE =
  /^(?:(?:da |dang |chua |khong )?(?:hoan thanh|thuc hien|trien khai|qua han|trong han|dung han|tre han|trinh|tam dung|den han|cham)|(?:da|dang|chua) (?:lam|xong|xu ly|giai quyet)\b)/;
const TICK = /^(?:x|v|\u2713|\u2714|\u2611|\u2612|\u2705|co|1|true)$/;

/** Whether a text begins as the name of a body does. */
export function namesBody(text: string): boolean {
  return BODY.test(fold(text));
}

/** Looks at up to `most` body rows of one column. `owned` cells, dittos and blanks do not count. */
export function profileColumn(rows: readonly GridRow[], column: number): Profile {
  let filled = 0;
  let ordinals = 0;
  let numbers = 0;
  let times = 0;
  let bodies = 0;
  let states = 0;
  let ticks = 0;
  let marks = 0;
  let length = 0;
  let formulas = 0;
  for (const row of rows) {
    const cell = row.cells[column];
    const text = shown(cell);
    if (cell === undefined || text === '' || isDitto(text)) continue;
    filled += 1;
    length += text.length;
    if (cell.formula !== undefined) formulas += 1;
    if (readOrdinals(text).length > 0) ordinals += 1;
    if (typeof cell.value === 'number') {
      if (isDateFormat(cell.format)) times += 1;
      else numbers += 1;
      if (cell.value === 1) ticks += 1;
      continue;
    }
    if (text.length > 120) continue;
    const key = fold(text);
    if (/^\d+(?:[.,]\d+)? ?%?$/.test(key)) numbers += 1;
    if (TIME.test(key)) times += 1;
    if (BODY.test(key)) bodies += 1;
    if (STATE.test(key) && text.length < 50) states += 1;
    if (TICK.test(key)) ticks += 1;
    if (text.length <= 8 && (TICK.test(key) || roleMark(text) !== undefined)) marks += 1;
  }
  const share = (n: number): number => (filled === 0 ? 0 : n / filled);
  return {
    filled,
    ordinals: share(ordinals),
    numbers: share(numbers),
    times: share(times),
    bodies: share(bodies),
    states: share(states),
    ticks: share(ticks),
    marks: share(marks),
    length: filled === 0 ? 0 : length / filled,
    formulas: share(formulas),
  };
}
