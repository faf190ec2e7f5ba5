import { z } from 'zod';
import type { PaneContext } from '#addin/app/paneContext';
import { roles } from '#shared/wire/role';

const accessSchema = z.object({
  token: z.string(),
  expiresAt: z.string(),
  name: z.string(),
  role: z.enum(roles),
  agency: z.object({ id: z.string(), name: z.string(), short: z.string() }).nullable(),
});

/** What lets this device speak for an agency, and in whose name. */
export type Access = z.infer<typeof accessSchema>;

type Kept = Pick<PaneContext, 'vault' | 'server' | 'now'>;

const keyOf = ({ server }: Kept): string => `access:${server.read()}`;

/** The access this device keeps for the server; null where there is none or it has run out. */
export function keptAccess(context: Kept): Access | null {
  const access = parsed(context.vault.read(keyOf(context)), accessSchema);
  return access !== null && access.expiresAt > context.now() ? access : null;
}

export function keepAccess(context: Kept, access: Access | null): void {
  context.vault.write(keyOf(context), access === null ? null : JSON.stringify(access));
}

/** Text of the vault as what it should be; null for nothing, and for what an older pane left behind. */
export function parsed<T>(text: string | null, schema: z.ZodType<T>): T | null {
  if (text === null) return null;
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    // No JSON: somebody else wrote under this name.
    return null;
  }
}
