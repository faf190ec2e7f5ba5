import { z } from 'zod';
import type { HostTrouble, WorkbookPort } from '#addin/port/workbookPort';
import type { Suppression } from '#shared/rules/check';
import type { Finding } from '#shared/rules/rule';
import type { Grid, Workbook } from '#shared/sheet/grid';
import { type Field, fields } from '#shared/table/field';
import {
  isSetAsideSheet,
  readSetAside,
  type SetAside,
  setAsideHeadings,
  setAsideRows,
  setAsideSheet,
} from '#shared/wire/setAside';

/** Name among the settings of a workbook, for one that takes no sheet; the province does not see what is kept there. */
const key = 'suppressions';

const schema = z.object({
  version: z.literal(1),
  list: z.array(
    z.object({
      rule: z.string(),
      path: z.string(),
      field: z
        .string()
        .nullable()
        .transform((text): Field | null => fields.find((field) => field === text) ?? null),
      reason: z.string(),
      on: z.string(),
    }),
  ),
});

/** What the workbook's own sheet says was set aside (R5); null where it has no such sheet. */
export function asideInSheet(workbook: Pick<Workbook, 'sheets'>): readonly SetAside[] | null {
  return workbook.sheets.some(isSetAsideSheet) ? readSetAside(workbook).list : null;
}

/** What its settings say; nothing where nothing is kept, or what is kept cannot be read. */
export async function asideInSettings(host: WorkbookPort): Promise<readonly SetAside[]> {
  const kept = await host.recall(key);
  if (!kept.ok || kept.value === null) return [];
  try {
    const read = schema.safeParse(JSON.parse(kept.value));
    return read.success ? read.data.list : [];
  } catch {
    // Somebody else wrote under this name.
    return [];
  }
}

/** Where the list went: cells that every reader of the file sees, settings that only the pane sees, or nowhere. */
export type Kept =
  | { readonly kind: 'sheet' }
  | { readonly kind: 'settings'; readonly trouble: HostTrouble }
  | { readonly kind: 'nowhere'; readonly trouble: HostTrouble };

/**
 * Keeps the list in the workbook. Settings are the way out only for a workbook that has no sheet of ours yet and takes none: beside a sheet
 * that says otherwise nobody would look there.
 */
export async function keepSetAside(
  host: WorkbookPort,
  list: readonly SetAside[],
  now: { readonly sheet: boolean; readonly settings: boolean },
): Promise<Kept> {
  const put = now.sheet || list.length > 0 ? await putSheet(host, list) : ({ ok: true } as const);
  if (put.ok) {
    if (now.settings) await host.remember(key, null);
    return { kind: 'sheet' };
  }
  if (now.sheet) return { kind: 'nowhere', trouble: put.trouble };
  const kept = await host.remember(key, JSON.stringify({ version: 1, list }));
  return { kind: kept.ok ? 'settings' : 'nowhere', trouble: put.trouble };
}

async function putSheet(host: WorkbookPort, list: readonly SetAside[]) {
  const put = await host.keepSheet(setAsideSheet, setAsideRows(list));
  // A sheet nobody may take away is emptied: nothing is set aside any more.
  if (!put.ok && put.trouble.code === 'workbook_protected' && list.length === 0)
    return host.keepSheet(setAsideSheet, [setAsideHeadings]);
  return put;
}

/** The sheet as it stands once the list is kept. */
export function asideGrid(list: readonly SetAside[]): Grid | null {
  const rows = setAsideRows(list);
  if (rows === null) return null;
  return {
    name: setAsideSheet,
    visibility: 'veryHidden',
    rows: rows.map((texts, index) => ({
      index,
      cells: texts.map((text) => (text === '' ? undefined : { value: text, text })),
    })),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    date1904: false,
  };
}

export function setAside(finding: Finding, reason: string, on: string): SetAside {
  return { rule: finding.rule, path: finding.path, field: finding.at.field ?? null, reason, on };
}

export function isSamePlace(a: Suppression, b: Suppression): boolean {
  return a.rule === b.rule && a.path === b.path && a.field === b.field;
}
