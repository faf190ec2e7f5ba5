import { isDay } from '#shared/period/calendar';
import type { OwnAnswer } from '#shared/wire/ownAnswer';
import type { Role } from '#shared/wire/role';

/** What the person says of who stands behind the report (K5). */
export type ConfirmationChoice =
  /** Nothing yet. */
  | { readonly kind: 'open' }
  /** The leader, signed in with an own code, has approved it. */
  | { readonly kind: 'leader' }
  /** Sent as a working copy; the leader confirms, or the document follows. */
  | { readonly kind: 'later' }
  | {
      readonly kind: 'document';
      readonly number: string;
      readonly date: string;
      readonly signer: string;
      readonly scan: { readonly name: string; readonly bytes: Uint8Array } | null;
    };

export const emptyDocument: Extract<ConfirmationChoice, { readonly kind: 'document' }> = {
  kind: 'document',
  number: '',
  date: '',
  signer: '',
  scan: null,
};

/** What may be chosen: a leader confirms with the leader's own code only, so an officer sends a working copy or brings the document. */
export function choicesFor(
  required: OwnAnswer['confirmation'],
  role: Role | null,
): readonly Exclude<ConfirmationChoice['kind'], 'open'>[] {
  const leader = role === 'approver' && required !== 'document' ? (['leader'] as const) : [];
  return [...leader, 'document', 'later'];
}

/** Whether the choice is enough to send by. Where the province asks for nothing, nothing needs to be said. */
export function armed(choice: ConfirmationChoice, required: OwnAnswer['confirmation']): boolean {
  switch (choice.kind) {
    case 'open':
      return required === 'none';
    case 'document':
      return choice.number.trim() !== '' && choice.signer.trim() !== '' && isDay(choice.date);
    default:
      return true;
  }
}
