import { type CodeAnswer, type CodeGiven, codeGivenSchema } from '#shared/wire/accessAnswer';
import type { Role } from '#shared/wire/role';
import type { Call } from '#web/api/call';

export type CodeWish = {
  readonly role: Role;
  readonly agency: string | null;
  readonly label?: string;
  readonly days?: number;
};

/** The call that gives a code. */
export function giveOf(wish: CodeWish): Call<CodeGiven> {
  return { method: 'POST', path: '/api/v1/codes', body: { ...wish }, answer: codeGivenSchema };
}

/** Whether a code lets somebody in now. */
export function inForceNow({ revokedAt, expiresAt }: CodeAnswer): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > new Date().toISOString());
}
