import { z } from 'zod';
import { roles } from '#shared/wire/role';

const instant = z.string();

/** An account as others may see it. */
export const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  agency: z.string().nullable(),
  unit: z.string().nullable(),
  createdAt: instant,
  disabledAt: instant.nullable(),
});

/** What an access code is exchanged for; the token goes into `Authorization: Bearer`. */
export const tokenAnswerSchema = z.object({ token: z.string(), expiresAt: instant, account: accountSchema });

/** Who is signed in. `csrf` is null for tokens. */
export const meAnswerSchema = z.object({
  account: accountSchema,
  agency: z.object({ id: z.string(), name: z.string(), short: z.string() }).nullable(),
  csrf: z.string().nullable(),
});
