import type { Done, HostTrouble, HostTroubleCode } from '#addin/port/workbookPort';

/** Codes of Microsoft's library and of the older Office API, as far as something can be said about them; all others are `host_failed`. */
const known: Readonly<Record<string, HostTroubleCode>> = {
  InvalidOperationInCellEditMode: 'cell_being_edited',
  CellEditMode: 'cell_being_edited',
  HostIsInCellEditMode: 'cell_being_edited',
  AccessDenied: 'sheet_protected',
  ProtectedWorksheet: 'sheet_protected',
  ItemNotFound: 'not_there',
  InvalidReference: 'not_there',
  ApiNotFound: 'not_supported',
  ApiNotAvailable: 'not_supported',
  NotImplemented: 'not_supported',
  UnsupportedOperation: 'not_supported',
  RequestPayloadSizeLimitExceeded: 'too_large',
  ResponsePayloadSizeLimitExceeded: 'too_large',
  ResourceLimitReached: 'too_large',
  InvalidSelection: 'other_workbook',
  DocumentReadOnly: 'read_only',
  ReadOnly: 'read_only',
};

export function done<T>(value: T): Done<T> {
  return { ok: true, value };
}

export function failed(code: HostTroubleCode, detail: string, sheet?: string): { ok: false; trouble: HostTrouble } {
  return { ok: false, trouble: { code, detail, ...(sheet === undefined ? {} : { sheet }) } };
}

/** What the host threw, as one of the closed codes; what it said is kept for whoever is asked for help. */
export function troubleOf(
  error: unknown,
  what: { readonly sheet?: string; readonly structure?: boolean } = {},
): HostTrouble {
  const { code, message, place } = said(error);
  const meant = known[code] ?? 'host_failed';
  return {
    // Excel says the same of a sheet nobody may write to and of sheets nobody may add.
    code: meant === 'sheet_protected' && what.structure ? 'workbook_protected' : meant,
    detail: [code, message, place]
      .filter((part) => part !== '')
      .join(' · ')
      .slice(0, 500),
    ...(what.sheet === undefined ? {} : { sheet: what.sheet }),
  };
}

/** Whether the host refused a request for its size, so that half of it may go through. */
export function isTooLarge(error: unknown): boolean {
  return known[said(error).code] === 'too_large';
}

function said(error: unknown): { readonly code: string; readonly message: string; readonly place: string } {
  if (typeof error !== 'object' || error === null) return { code: '', message: String(error), place: '' };
  const { code, message, debugInfo } = error as {
    readonly code?: unknown;
    readonly message?: unknown;
    readonly debugInfo?: { readonly errorLocation?: unknown };
  };
  return {
    code: typeof code === 'string' || typeof code === 'number' ? String(code) : '',
    message: typeof message === 'string' ? message : '',
    place: typeof debugInfo?.errorLocation === 'string' ? debugInfo.errorLocation : '',
  };
}
