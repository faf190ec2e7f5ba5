import type { Receipt } from '#shared/merge/model';

/** The account of a file of which nothing could be read: nothing was counted, nothing taken. */
export function emptyReceipt(of: Pick<Receipt, 'file' | 'hash' | 'agency' | 'period'>): Receipt {
  return {
    ...of,
    savedAt: null,
    base: null,
    cells: { read: 0, taken: 0, same: 0, proposed: 0, conflict: 0, refused: 0, extra: 0, waiting: 0 },
    rows: { matched: 0, new: 0, unclear: 0, outside: 0, frame: 0, missing: 0 },
    items: [],
    notes: [],
  };
}
