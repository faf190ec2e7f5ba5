import type { Words } from '#shared/rules/rule';
import type { SubmissionAnswer } from '#shared/wire/submissionAnswer';

/** What a line of the tray keeps of a report that was taken; the receipt itself is long and stays with the service. */
export type TakenBrief = {
  readonly number: string;
  readonly agency: string | null;
  readonly cells: SubmissionAnswer['receipt']['cells'];
  /** Nobody is named, or the file names several: a person has to say. */
  readonly senderUnknown: boolean;
};

export type LineState =
  | { readonly kind: 'queued' }
  /** `share` of the bytes that went out, 0 to 1; at 1 the service reads. */
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'taken'; readonly brief: TakenBrief; readonly again: boolean }
  | {
      readonly kind: 'failed';
      readonly what: Words;
      readonly act: Words;
      /** Receipt number of a file that was received and cannot be read. */
      readonly number: string | null;
      /** A scan, a photo, a locked file: somebody may enter it by hand. */
      readonly byHand: boolean;
      /** Nothing is to be tried again: it stays where it is. */
      readonly stays?: true;
    }
  | { readonly kind: 'archive'; readonly files: number };

/** One file of the tray. `within`: the archive it came in. */
export type TakeLine = {
  readonly id: number;
  readonly name: string;
  readonly within: string | null;
  readonly state: LineState;
};

export function briefOf({ number, agency, receipt }: SubmissionAnswer): TakenBrief {
  const senderUnknown = agency === null || receipt.items.some(({ reason }) => reason === 'sender_disagrees');
  return { number, agency, cells: receipt.cells, senderUnknown };
}

/** Whether a line is over, well or not. */
export function isOver({ state }: TakeLine): boolean {
  return state.kind !== 'queued' && state.kind !== 'sending';
}
