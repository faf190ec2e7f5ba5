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

/** An access code as lists show it; the code itself is shown once, when it is given. */
export const codeSchema = z.object({
  id: z.string(),
  role: z.enum(roles),
  agency: z.string().nullable(),
  label: z.string(),
  createdAt: instant,
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
});

export const codesAnswerSchema = z.object({ codes: z.array(codeSchema) });
/** `address` is the page where it is entered, as people reach it: it is printed beside the code. */
export const codeGivenSchema = codeSchema.extend({ code: z.string(), address: z.string() });

/** What lets an account in. */
export const accessSchema = z.object({
  id: z.string(),
  kind: z.enum(['code', 'link', 'token', 'session']),
  label: z.string(),
  createdAt: instant,
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
  inForce: z.boolean(),
});

export const accountAccessSchema = z.object({ access: z.array(accessSchema) });
export const accountsAnswerSchema = z.object({ accounts: z.array(accountSchema) });
/** A link that works once, shown once. */
export const linkGivenSchema = z.object({ link: z.string(), expiresAt: z.string() });
export const accountMadeSchema = linkGivenSchema.extend({ account: accountSchema });
export const revokedAnswerSchema = z.object({ revoked: z.number().int() });

export type AccountAnswer = z.infer<typeof accountSchema>;
export type CodeAnswer = z.infer<typeof codeSchema>;
export type CodeGiven = z.infer<typeof codeGivenSchema>;
