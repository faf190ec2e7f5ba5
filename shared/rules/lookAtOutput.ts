import { hints } from '#shared/rules/rowMarks';
import { submitsDraft } from '#shared/rules/time/submissionWithApproval';
import { decidedDocument, isCircular, issuedDocument, isVagueOutput, SPEAKS_OF_DRAFT } from '#shared/rules/vocabulary';
import { withoutEnd } from '#shared/rules/withoutEnd';

/** What an output tells by its own words. `bare` is its key without the signs at its end. */
export type OutputLook = {
  readonly bare: string;
  readonly hints: number;
  /** It is a document others decide on: `submitted` itself, or perhaps decided on by a row that tells of a decision. */
  readonly decided: 'no' | 'perhaps' | 'submitted';
};

/** Reads an output as it is meant, with its match key. Outputs repeat over a table: whoever looks at many keeps the answers. */
export function readOutput(text: string, key: string): OutputLook {
  const bare = withoutEnd(key, '.,;: ');
  let found = 0;
  if (/[“"«]/.test(text)) found |= hints.quotedOutput;
  if (issuedDocument.test(key)) found |= hints.issuedOutput;
  if (SPEAKS_OF_DRAFT.test(text)) found |= hints.draftOutput;
  if (isCircular(bare)) found |= hints.emptyOutput;
  if (isVagueOutput(key)) found |= hints.vagueOutput;
  const decided = !decidedDocument.test(key) ? 'no' : submitsDraft(key) ? 'submitted' : 'perhaps';
  return { bare, hints: found, decided };
}

/** Whether an output may be the task's own words: only words of nearly the same length are compared. */
export function mayRepeat(output: OutputLook, content: string): boolean {
  return Math.abs(content.length - output.bare.length) < 8;
}
