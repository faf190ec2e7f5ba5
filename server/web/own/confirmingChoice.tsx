import { armed, type ConfirmationChoice } from '#shared/report/confirming';
import type { OwnAnswer } from '#shared/wire/ownAnswer';

/** What the service is told of who stands behind a report (K5). */
export type Confirming =
  | { readonly kind: 'leader' }
  | { readonly kind: 'document'; readonly number: string; readonly date: string; readonly signer: string };

export type SignedDocument = Extract<ConfirmationChoice, { readonly kind: 'document' }>;

/** A choice in a form: the scan stays the file it is. */
export type ConfirmingChoice = { readonly choice: ConfirmationChoice; readonly scan: File | null };

export const openChoice: ConfirmingChoice = { choice: { kind: 'open' }, scan: null };

/** What goes to the service; null for a working copy. */
export function confirmingOf({ choice }: ConfirmingChoice): Confirming | null {
  if (choice.kind === 'leader') return { kind: 'leader' };
  if (choice.kind !== 'document') return null;
  return { kind: 'document', number: choice.number.trim(), date: choice.date, signer: choice.signer.trim() };
}

/** Why a report cannot go yet; null when it can. */
export function lacking(
  { choice }: ConfirmingChoice,
  required: OwnAnswer['confirmation'],
): 'unconfirmed' | 'documentOpen' | null {
  if (armed(choice, required)) return null;
  return choice.kind === 'document' ? 'documentOpen' : 'unconfirmed';
}
