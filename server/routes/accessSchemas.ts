import { z } from 'zod';
import { refuse } from '#server/http/problem';
import type { AccountRecord } from '#server/store/records';
import type { accountSchema } from '#shared/wire/accessAnswer';

/** What a person may be called: short, one line, something to read. */
const lettersSaid = 'họ và tên / a personal name';
export const personName = z
  .string()
  .trim()
  .min(2)
  .max(80)
  .regex(/^[^\p{Cc}\p{Cf}<>]*\p{L}[^\p{Cc}\p{Cf}<>]*$/u, lettersSaid);

/** A code as typed, or the secret part of a link. */
export const keySchema = z.object({ code: z.string().trim().min(8).max(120), name: personName.exactOptional() });

/** Who may give access and take it back; what exactly, their role decides (`rights`). */
export const givers = ['administrator', 'consolidator'] as const;

/** An account as others may see it: without what ties it to the identity provider. */
export function accountJson(account: AccountRecord): z.infer<typeof accountSchema> {
  const { id, name, role, agency, unit, createdAt, disabledAt } = account;
  return { id, name, role, agency, unit, createdAt, disabledAt };
}

/** Routes that are not for anyone always have an account; the type does not know. */
export function present(account: AccountRecord | null): AccountRecord {
  if (account === null) throw refuse('not_signed_in');
  return account;
}
