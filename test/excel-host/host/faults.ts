/** What goes wrong, by setting; all may be changed while the pane is open. */
export type Faults = {
  /** A person is typing in a cell: every request is refused (or waits, where it asks for that). */
  editMode: boolean;
  /** Bytes of one request and of one answer; Excel on the web has 5 MB. */
  payloadLimit: number | undefined;
  cellLimit: number;
  addressLimit: number;
  /** Milliseconds that each request takes. */
  slowness: number;
  /** The requests that fail, counted from 1 over the life of the host, and with which code. */
  failAt: ReadonlyMap<number, string>;
  /** Every request from now on fails with this code. */
  failAll: string | undefined;
  /** Every nth event is lost; 1 loses all. */
  dropEvery: number | undefined;
  /** `cleared`: what an add-in writes empties Excel's list of steps to undo, as before ExcelApi 1.19; `kept`: it can be undone. */
  undo: 'cleared' | 'kept';
  getFile: 'works' | 'fails' | 'absent';
  /** A handler for events cannot be registered. */
  noEvents: boolean;
  /** The structure of the workbook is protected: no sheet comes, goes, is hidden or shown. */
  structureProtected: boolean;
};

export function usualFaults(platform: string, api: string): Faults {
  const [, minor = 0] = api.split('.').map(Number);
  return {
    editMode: false,
    payloadLimit: platform === 'OfficeOnline' ? 5 * 1024 * 1024 : undefined,
    cellLimit: 5_000_000,
    addressLimit: 8_192,
    slowness: 0,
    failAt: new Map(),
    failAll: undefined,
    dropEvery: undefined,
    undo: minor >= 19 ? 'kept' : 'cleared',
    getFile: platform === 'iOS' ? 'absent' : 'works',
    noEvents: false,
    structureProtected: false,
  };
}
