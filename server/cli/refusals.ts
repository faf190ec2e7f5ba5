import { type Call, say } from '#server/cli/command';
import type { RefusedFile } from '#server/usecases/openFile';
import { refusalWords } from '#shared/message/refusalWords';

/** A refused file for a person: which, what is wrong, what to do. */
export function refusalLine(call: Pick<Call, 'lang'>, { given, refusal }: RefusedFile): string {
  const { vi, en, do: advice } = refusalWords(refusal);
  return `${given}: ${say(call, vi, en)} ${advice[call.lang]} [${refusal.code}]`;
}
