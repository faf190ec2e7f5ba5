import type { Conflict, Receipt } from '#shared/merge/model';
import type { FileRefusal } from '#shared/message/refusal';
import type { Words } from '#shared/rules/rule';
import type { ProgrammeDocument } from '#shared/task/programme';
import type { SetAsideAccount } from '#shared/wire/setAside';

/** What stands behind a report: the leader's word, or a signed document (K5). */
export type Confirmed =
  | { readonly kind: 'leader'; readonly name: string; readonly at: string }
  | { readonly kind: 'document'; readonly number: string; readonly date: string; readonly signer: string };

/** A report as it was taken in, with everything its receipt tells (§8, M8, K2, K5). Instants are ISO 8601, days `YYYY-MM-DD`. */
export type ReceiptFacts = {
  readonly number: string;
  readonly receivedAt: string;
  /** Day it reached the first door, and the day it was due there; null where no rule names one. */
  readonly arrivedOn: string;
  readonly due: string | null;
  readonly channel: Words;
  readonly period: string;
  readonly document: ProgrammeDocument;
  /** Body that took it in, and what stands above its name on paper. */
  readonly consolidator: string;
  readonly above: string | null;
  readonly agency: string | null;
  /** Who reports in person, and who entered it where that is somebody else. */
  readonly person: string | null;
  readonly enteredBy: string | null;
  readonly confirmed: Confirmed | null;
  /** What the province wants (K5). */
  readonly required: 'none' | 'leader' | 'document';
  readonly checkCode: string;
  readonly nothing: boolean;
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
  readonly refusal: FileRefusal | null;
  /** As answered on arrival: it never changes (M9). */
  readonly receipt: Receipt;
  /** Findings the agency had set aside in the file (R5). */
  readonly setAside?: SetAsideAccount;
  /** As it would be answered now; null where the report says nothing any more. */
  readonly now: Receipt | null;
  /** Open conflicts the reader may see: the other sides stand beside the agency's own. */
  readonly conflicts: readonly Conflict[];
  readonly leadOf: (path: string) => string | null;
};
