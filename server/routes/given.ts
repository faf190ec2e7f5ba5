import { z } from 'zod';
import { refuse } from '#server/http/problem';
import { defaultLimits } from '#server/xlsx/limits';
import type { LayoutOverride } from '#shared/table/table';
import { layoutSchema } from '#shared/wire/programmeAnswer';

/** Parts of calls that several routes of programmes, periods and answers take alike. */
export const programmePath = z.object({ programme: z.string().min(1).max(200) });
export const periodPath = programmePath.extend({ period: z.string().min(4).max(20) });
export const nothing = z.object({});

export const agencyStaff = ['officer', 'approver'] as const;
/** Those who keep a programme: the consolidating body, and whoever runs the instance for it. */
export const keepers = ['consolidator', 'administrator'] as const;
export const province = [...keepers, 'reader'] as const;
export const everyone = [...province, ...agencyStaff] as const;

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const xlsm = 'application/vnd.ms-excel.sheet.macroEnabled.12';

/** A workbook as the body of a call. */
export const workbookBody = { kind: 'bytes', types: ['*/*'], limitBytes: defaultLimits.fileBytes } as const;

export const edition = z.coerce.number().int().min(1).max(10_000);

/** Choices for how a table is read, as JSON in the address: `[{"header":"Cột X","field":"extra"}]` (T2). */
export const layoutText = z.string().max(8_000);

export function layoutOf(text: string | undefined): readonly LayoutOverride[] {
  if (text === undefined) return [];
  const accepted = '[{"header": "…", "field": "…"}]';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw refuse('wrong_request', { field: 'query.layout', read: text.slice(0, 80), accepted });
  }
  const parsed = layoutSchema.safeParse(json);
  if (!parsed.success) throw refuse('wrong_request', { field: 'query.layout', read: text.slice(0, 80), accepted });
  return parsed.data;
}
