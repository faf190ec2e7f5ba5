import { z } from 'zod';
import type { WorkbookPort } from '#addin/port/workbookPort';
import type { Suppression } from '#shared/rules/check';
import type { Finding } from '#shared/rules/rule';
import { type Field, fields } from '#shared/table/field';

/** A finding set aside by a person (R5), with the day; kept in the workbook. */
export type SetAside = Suppression & { readonly on: string };

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

/** What was set aside in this workbook; nothing where nothing is kept, or what is kept cannot be read. */
export async function readSetAside(host: WorkbookPort): Promise<readonly SetAside[]> {
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

export function keepSetAside(host: WorkbookPort, list: readonly SetAside[]) {
  return host.remember(key, list.length === 0 ? null : JSON.stringify({ version: 1, list }));
}

export function setAside(finding: Finding, reason: string, on: string): SetAside {
  return { rule: finding.rule, path: finding.path, field: finding.at.field ?? null, reason, on };
}

export function isSamePlace(a: Suppression, b: Suppression): boolean {
  return a.rule === b.rule && a.path === b.path && a.field === b.field;
}
