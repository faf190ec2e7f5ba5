import type { ReceiptItem } from '#shared/report/receiptAccount';
import type { DrawnTable, ShownFinding } from '#shared/wire/drawnAnswer';

/** A cell a person looks at. */
export type At = { readonly sheet: string; readonly address: string };

/** Findings and outcomes by cell, made once for a file. */
export type SheetLookup = {
  readonly findings: ReadonlyMap<string, readonly ShownFinding[]>;
  readonly items: ReadonlyMap<string, ReceiptItem>;
};

export function lookupOf(findings: readonly ShownFinding[], items: readonly ReceiptItem[]): SheetLookup {
  const byCell = new Map<string, ShownFinding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const known = byCell.get(key);
    if (known === undefined) byCell.set(key, [finding]);
    else known.push(finding);
  }
  return {
    findings: byCell,
    items: new Map(items.map((item) => [keyOf({ sheet: item.sheet, address: item.cell }), item])),
  };
}

export function keyOf({ sheet, address }: At): string {
  return `${address} ${sheet}`;
}

/** The table a cell stands in; -1 where it stands in none that is drawn. A sheet may hold several. */
export function tableOf(tables: readonly DrawnTable[], sheet: string, address: string): number {
  const row = Number(/\d+$/.exec(address)?.[0] ?? 0);
  const within = tables.findIndex((one) => one.sheet === sheet && one.rows.some((line) => line.row === row));
  return within === -1 ? tables.findIndex((one) => one.sheet === sheet) : within;
}
