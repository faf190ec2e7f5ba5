import { parseArea } from '#test/excel-host/book/address';
import type { Parts } from '#test/excel-host/book/parts';
import type { Sheet } from '#test/excel-host/book/sheet';

/** The tables of a sheet, from the parts it refers to. */
export function loadTables(sheet: Sheet, parts: Parts): void {
  if (sheet.part === undefined) return;
  for (const relation of parts.relations(sheet.part)) {
    if (!relation.type.endsWith('/table')) continue;
    const root = parts.tree(relation.target);
    const area = parseArea(root?.attributes.ref ?? '');
    if (!root || !area) continue;
    const { id = '1', displayName, name = `Table${id}` } = root.attributes;
    sheet.tables.push({ part: relation.target, id, name: displayName ?? name, area, root });
  }
}
