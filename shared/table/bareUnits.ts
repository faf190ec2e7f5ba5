import type { HeaderColumn } from '#shared/table/header';
import { headerWords } from '#shared/table/headerWords';
import type { ColumnDecision, SourceCell } from '#shared/table/table';

/** The unit that the header of a time column gives to bare numbers below it. */
export type UnitOfTime = 'Tháng' | 'Quý';

/** "Thời gian (tháng)" is no such header: it says how long, not when. */
const UNIT_HEADER =
  /^(?:tu |den |bat dau |ket thuc |hoan thanh )?(thang|quy)(?: (?:thuc hien|trien khai|bat dau|ket thuc|hoan thanh|trinh|ban hanh))?$/;
const NUMBERS = /^\d{1,2}(?: ?[-–,;] ?\d{1,2}){0,11}$/;
const ROMAN = /^(?:I{1,3}|IV)(?: ?[-–,;] ?(?:I{1,3}|IV)){0,3}$/;

/** The columns of times whose headers name a unit: "Từ tháng", "Đến tháng", "Quý thực hiện". */
export function unitsOf(
  heads: readonly HeaderColumn[],
  columns: readonly ColumnDecision[],
): ReadonlyMap<number, UnitOfTime> {
  const times = new Set(
    columns.flatMap(({ field, columns: at }) =>
      (field === 'start' || field === 'finish' || field === 'period') && at.length === 1 ? at : [],
    ),
  );
  const units = new Map<number, UnitOfTime>();
  for (const { column, leaf } of heads) {
    const unit = times.has(column) ? UNIT_HEADER.exec(headerWords(leaf))?.[1] : undefined;
    if (unit !== undefined) units.set(column, unit === 'thang' ? 'Tháng' : 'Quý');
  }
  return units;
}

/** A cell `3` below "Từ tháng" says tháng 3; the number stays as it was typed. Anything else speaks for itself. */
export function inUnit(cell: SourceCell, unit: UnitOfTime): SourceCell {
  if (cell.format !== undefined) return cell;
  const text = cell.text.trim();
  const most = unit === 'Tháng' ? 12 : 4;
  const counted = NUMBERS.test(text) && (text.match(/\d+/g) ?? []).every((n) => Number(n) >= 1 && Number(n) <= most);
  return counted || (unit === 'Quý' && ROMAN.test(text)) ? { ...cell, resolved: `${unit} ${text}` } : cell;
}
