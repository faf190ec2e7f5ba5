import type { Grid } from '#shared/sheet/grid';
import { isClosing, type RowDraft, readsLikeTitle } from '#shared/table/draft';
import { isBracketed } from '#shared/table/margin';
import { readOrdinals, withoutTags } from '#shared/table/ordinal';
import { fold } from '#shared/text/fold';

/** Begins like the middle of a sentence: a small letter, or punctuation that only goes on. */
const GOES_ON = /^\s*(?:[\p{Ll}]|[,;.)”’%/&]|[-–+•*]\s*\S)/u;
const SMALL = /^\s*(?:[\p{Ll}]|[,;.)”’%/&])/u;
const ENDS = /[.;:!?…]["”')\]]?\s*$/u;

/**
 * Settles the rows that bear no number (T3): continuation of the row above, unnumbered section, a task whose number is missing, total,
 * note or signature. Works on the whole body because the same row means another thing above a task than below the last one.
 */
export function settleLoose(drafts: readonly RowDraft[], grid: Grid, numbered: boolean): void {
  closeSigned(drafts);
  const nextItem = nextItems(drafts);
  let closing = false;
  let remarks = false;
  let summed = false;
  const headings = new Set<string>();
  let previous: RowDraft | undefined;
  drafts.forEach((draft, i) => {
    const tail = nextItem[i] === undefined;
    if (draft.kind === 'note') {
      remarks = true;
      closing = closing || tail;
      return;
    }
    if (draft.kind === 'header') {
      remarks = false;
      return;
    }
    if (draft.kind === 'total') {
      summed = true;
      return;
    }
    if (draft.kind === 'frame') {
      if (draft.head || !draft.ghost) previous = undefined;
      return;
    }
    if (draft.kind === 'item' && previous !== undefined && goesOnNumbered(draft, previous)) {
      draft.kind = 'continuation';
      return;
    }
    if (draft.kind === 'item') {
      // Points of a remark ("1. …") are numbered too, but stand alone in their row.
      if (
        remarks &&
        tail &&
        draft.filled <= 2 &&
        !draft.bears &&
        (draft.split !== undefined || draft.gap) &&
        previous !== undefined
      )
        draft.kind = 'note';
      else {
        remarks = false;
        summed = false;
        previous = draft;
      }
      return;
    }
    if (draft.kind !== 'loose') return;
    if (draft.loneNumber && isPageNumber(draft, previous, nextItem[i], drafts[i + 1])) {
      draft.kind = 'note';
      return;
    }
    draft.kind = looseKind(draft, previous, nextItem[i], { closing, remarks, summed, numbered, tail, grid, headings });
    if (draft.kind === 'title') headings.add(beginning(draft.content));
    // A line with a lead or time of its own that begins with a dash is a step as one with the dash in its number cell.
    if (draft.kind === 'item' && numbered && draft.readings.length === 0 && previous?.kind === 'item')
      draft.readings = DASHED.test(draft.content) ? readOrdinals('-') : draft.readings;
    if (draft.kind === 'item' || draft.kind === 'title') {
      previous = draft;
      remarks = false;
      summed = false;
    } else if (draft.kind === 'note' && tail) closing = true;
  });
}

/** Below a signature stand names, receivers and points of remarks, until a row that is numbered and bears something. */
function closeSigned(drafts: readonly RowDraft[]): void {
  let signed = false;
  for (const draft of drafts) {
    if (draft.signed && draft.kind === 'note') signed = true;
    else if (draft.kind === 'header') signed = false;
    else if (signed && !draft.ownId && !draft.ghost && draft.kind !== 'blank' && draft.kind !== 'frame') {
      if (draft.kind === 'item' && draft.split === undefined && (draft.bears || draft.filled > 2)) signed = false;
      else draft.kind = 'note';
    }
  }
}

const SAID_AGAIN = /\((?:tiep(?: theo)?|tt)\)\s*$/;

/** A row broken by a page whose number is printed again: `2.2 (tiếp)`, or the same number under a new header before small letters. */
function goesOnNumbered(draft: RowDraft, previous: RowDraft): boolean {
  const label = draft.readings[0]?.label;
  if (label === undefined || draft.ownId || draft.ghost) return false;
  const bare = fold(label).replace(SAID_AGAIN, '').trim();
  const same = previous.readings.some((reading) => fold(reading.label) === bare);
  if (!same) return false;
  return (
    SAID_AGAIN.test(fold(label)) ||
    SAID_AGAIN.test(fold(draft.content)) ||
    (draft.afterHeader && SMALL.test(draft.content))
  );
}

/** A number alone between two rows is the number of a page unless it goes on with the numbering. */
function isPageNumber(
  draft: RowDraft,
  previous: RowDraft | undefined,
  next: RowDraft | undefined,
  below: RowDraft | undefined,
): boolean {
  const numbers = draft.readings.map((reading) => reading.label);
  if (below?.kind === 'header') return true;
  if (numbers.length === 0) return previous === undefined;
  if (next?.readings.some(({ label }) => numbers.includes(label))) return true;
  const last = previous?.readings[0]?.numbers;
  return last !== undefined && last.length === 1 && !numbers.includes(String((last[0] ?? 0) + 1));
}

const DASHED = /^\s*[-–+•*]\s*\p{L}/u;

/** The first two words, by which headings of one table are alike: "Lĩnh vực nông nghiệp", "Lĩnh vực công nghiệp". */
function beginning(content: string): string {
  return fold(content).split(' ').slice(0, 2).join(' ');
}

type Surroundings = {
  /** How the unnumbered headings above begin. */
  readonly headings: ReadonlySet<string>;
  readonly closing: boolean;
  readonly remarks: boolean;
  /** A sum stands above: no text goes on with the task before it. */
  readonly summed: boolean;
  readonly numbered: boolean;
  readonly tail: boolean;
  readonly grid: Grid;
};

function looseKind(
  draft: RowDraft,
  previous: RowDraft | undefined,
  next: RowDraft | undefined,
  around: Surroundings,
): RowDraft['kind'] {
  const content = withoutTags(draft.content).trim();
  const alone = draft.filled === 1;
  if (draft.ownId || (draft.readings.length > 0 && draft.filled === 1 && !around.closing)) return 'item';
  if (around.closing) return 'note';
  if (around.tail && isClosing(around.grid, draft)) return 'note';
  if ((around.remarks || (around.summed && around.tail)) && alone) return 'note';
  if (previous === undefined) {
    if (draft.bears && content !== '') return 'item';
    return content !== '' && next !== undefined && alone && !isBracketed(content) ? 'title' : 'note';
  }
  if (content === '') return around.tail && draft.gap && alone ? 'note' : 'continuation';
  if (SMALL.test(content) && !draft.gap) return 'continuation';
  if (
    draft.afterHeader &&
    !draft.timed &&
    previous.kind === 'item' &&
    !ENDS.test(previous.content) &&
    !opensBlock(draft, next)
  )
    return 'continuation';
  if (draft.bearsOwn) return SMALL.test(content) ? 'continuation' : 'item';
  if (alone && (opensBlock(draft, next) || (next !== undefined && around.headings.has(beginning(content)))))
    return 'title';
  if (alone && around.tail) return draft.gap || (around.numbered && readsLikeTitle(draft)) ? 'note' : 'continuation';
  if (!around.numbered && alone && next?.bears)
    return draft.wide || readsLikeTitle(draft) || !GOES_ON.test(content) ? 'title' : 'continuation';
  if (alone || GOES_ON.test(content)) return 'continuation';
  return 'item';
}

/** An unnumbered line that heads what follows: merged across, in capitals, or right before the numbering starts anew. */
function opensBlock(draft: RowDraft, next: RowDraft | undefined): boolean {
  if (next === undefined) return false;
  if (draft.wide || readsLikeTitle(draft)) return true;
  const first = next.readings[0];
  return first !== undefined && first.numbers.length === 1 && first.numbers[0] === 1 && !GOES_ON.test(draft.content);
}

/** For each row the next one below that is surely an item. */
function nextItems(drafts: readonly RowDraft[]): readonly (RowDraft | undefined)[] {
  const next: (RowDraft | undefined)[] = Array.from({ length: drafts.length });
  let found: RowDraft | undefined;
  for (let i = drafts.length - 1; i >= 0; i -= 1) {
    next[i] = found;
    const draft = drafts[i];
    if (draft === undefined) continue;
    if (
      draft.kind === 'item' &&
      (draft.split === undefined ||
        draft.bears ||
        draft.filled > 1 ||
        found !== undefined ||
        draft.readings[0]?.style === 'roman')
    )
      found = draft;
    else if (draft.kind === 'loose' && draft.bearsOwn && draft.content !== '') found = draft;
  }
  return next;
}
