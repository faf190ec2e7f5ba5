import type { DefinedName } from '#shared/sheet/grid';
import type { OwnedColumn } from '#shared/table/field';
import { fold } from '#shared/text/fold';
import { idColumnHeader, idColumnName } from '#shared/wire/stamp';

/**
 * Header texts of the columns we put into issued workbooks and trackers. A bracket after them (`Kết quả kỳ trước (10/2015)`)
 * is free. `#shared/report` writes them from here; the reader knows them by name, else by header with one more sign of ours.
 */
export const ownedHeaders: Readonly<Record<OwnedColumn, string>> = {
  id: idColumnHeader,
  deadline: 'Thời hạn',
  warning: 'Cảnh báo',
  class: 'Trạng thái tự tính',
  last_period: 'Kết quả kỳ trước',
};

const byKey = new Map<string, OwnedColumn>(
  (['id', 'deadline', 'warning', 'class', 'last_period'] as const).map((kind) => [fold(ownedHeaders[kind]), kind]),
);

/** Which of our columns a header text names, brackets aside; undefined for any other text. */
export function ownedByHeader(header: string): OwnedColumn | undefined {
  return byKey.get(
    fold(header)
      .replace(/\s*\([^)]*\)\s*$/, '')
      .trim(),
  );
}

/** Column (from 0) of the hidden ids on a sheet by the defined name, whatever its range; undefined when no such name stands. */
export function idColumnByName(names: readonly DefinedName[], sheet: string): number | undefined {
  for (const { name, refersTo } of names) {
    if (!new RegExp(`^${idColumnName}(?:_.*)?$`, 'i').test(name)) continue;
    const match = /^'?(.+?)'?!\$?([A-Z]{1,3})(?![A-Z])/i.exec(refersTo.replace(/''/g, "'"));
    if (!match?.[2] || match[1] !== sheet) continue;
    let column = 0;
    for (const letter of match[2].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
    return column - 1;
  }
  return undefined;
}
