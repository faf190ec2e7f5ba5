import { derivedId } from '#shared/merge/identity';
import type { Decision, TrackerState } from '#shared/merge/model';
import { cleanText, fold } from '#shared/text/fold';

/** What a person wrote beside a dispute in a returned tracker (M11, M13), as the sheet was read; words as typed. */
export type WrittenDecision = {
  /** Id of the conflict or proposal. */
  readonly id: string;
  readonly kind: 'conflict' | 'proposal';
  readonly choice:
    | { readonly kind: 'version'; readonly number: number; readonly value: string }
    | { readonly kind: 'value'; readonly value: string }
    | { readonly kind: 'accept' | 'decline' }
    | { readonly kind: 'unclear'; readonly text: string };
  readonly reason: string;
  readonly by: string;
  /** `YYYY-MM-DD`, or the text as typed. */
  readonly on: string;
  readonly document: string;
};

/** Why something written is no decision yet: it is asked back, never guessed. */
export type Undecided = { readonly id: string; readonly why: 'unclear' | 'unknown_subject' | 'no_person' | 'no_day' };

/**
 * Turns what was written into decisions. A version number stands for the value of that side of the open dispute, 0 for its base. A person
 * and a day are needed; a document is taken when it names a number. The same words give the same decision id, so a tracker that
 * comes back twice decides once.
 */
export function decisionsFrom(
  written: readonly WrittenDecision[],
  state: TrackerState,
): { readonly decisions: readonly Decision[]; readonly undecided: readonly Undecided[] } {
  const decisions: Decision[] = [];
  const undecided: Undecided[] = [];
  const known = [...state.conflicts, ...(state.settled?.conflicts ?? [])];
  const wished = new Set([...state.proposals, ...(state.settled?.proposals ?? [])].map((proposal) => proposal.id));
  for (const one of written) {
    const { id, choice, reason } = one;
    const [by, on] = [cleanText(one.by), one.on.trim()];
    const conflict = one.kind === 'conflict' ? known.find((candidate) => candidate.id === id) : undefined;
    const document = documentIn(one.document);
    const note = { by, on, reason: cleanText(reason), ...(document === undefined ? {} : { document }) };
    const ask = (why: Undecided['why']) => undecided.push({ id, why });
    if (one.kind === 'conflict' ? conflict === undefined : !wished.has(id)) ask('unknown_subject');
    else if (choice.kind === 'unclear') ask('unclear');
    else if (by === '') ask('no_person');
    else if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) ask('no_day');
    else if (conflict !== undefined && (choice.kind === 'version' || choice.kind === 'value')) {
      const value =
        choice.kind === 'value'
          ? choice.value
          : choice.number === 0
            ? (conflict.base ?? '')
            : conflict.sides[choice.number - 1]?.value;
      if (value === undefined) ask('unclear');
      else {
        const decision = derivedId('qd', ['choose', id, value, by, on]);
        decisions.push({ kind: 'choose', id: decision, ...note, conflict: id, value });
      }
    } else if (one.kind === 'proposal' && (choice.kind === 'accept' || choice.kind === 'decline')) {
      const accepted = choice.kind === 'accept';
      const named = document?.number ?? '';
      const decision = derivedId('qd', ['proposal', id, String(accepted), by, on, named]);
      decisions.push({ kind: 'proposal', id: decision, ...note, proposal: id, accepted });
    } else ask('unclear');
  }
  return { decisions, undecided };
}

/**
 * A document as people cite it: `Quyết định số 15/QĐ-UBND ngày 19/11/2015 của UBND tỉnh` → number, date, body. Undefined without a
 * number or a date: what cannot be looked up decides nothing (M4).
 */
export function documentIn(text: string): Decision['document'] {
  const clean = cleanText(text);
  const number = /(\d{1,5}\s*[/-]\s*(?:\d{4}\s*\/\s*)?[A-ZĐ][A-Za-zĐđ&.]*(?:[-/][A-ZĐ][A-Za-zĐđ&.]*)*)/.exec(
    clean,
  )?.[1];
  if (number === undefined) return undefined;
  const numeric = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/.exec(clean.replace(number, ''));
  const worded = /ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})/.exec(fold(clean));
  const [, day = '', month = '', year = ''] = numeric ?? worded ?? [];
  if (year === '') return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const body = /\bcủa\s+(.+?)[\s.;,)]*$/iu.exec(clean)?.[1] ?? '';
  return { body, number: number.replace(/\s+/g, ''), date };
}
