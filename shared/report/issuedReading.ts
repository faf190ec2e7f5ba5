import {
  type ClaimCode,
  claimCode,
  claimCodes,
  documentSigns,
  doneOtherwise,
  doneWordings,
  headMark,
  idleHeads,
  intentionWords,
  issuedWords,
  statusWordings,
  submissionWords,
} from '#shared/report/issuedWords';
import { dateToSerial } from '#shared/sheet/format';
import { begunWords } from '#shared/status/claim';

/** Value of a cell as a formula sees it: text, number (a date is its serial), or nothing. */
export type Typed = string | number | null;

/** What an agency has typed into a row by now. */
export type TypedCells = {
  readonly progress: string;
  readonly evidence: string;
  readonly status: string;
  readonly percent: Typed;
  /** The percent cell is formatted as a percentage: 1 is all of it. */
  readonly percentFormat: boolean;
  readonly submitted: Typed;
  readonly completed: Typed;
  readonly obstacles: string;
  /** Last period's result as shown. */
  readonly last: string;
};

/** A reading of two texts, by which of them is still blank: both, only the progress text, only the evidence. */
export type ByText = { readonly both: number; readonly progress: number; readonly evidence: number };

/** What holds while a cell is blank: the last accepted values (S1), read by the province's own rule when the workbook is issued. */
export type WhenBlank = {
  readonly claim: ClaimCode;
  /** Claim behind "Không phát sinh trong kỳ": the status before it. */
  readonly earlier: ClaimCode;
  readonly earlierStatus: boolean;
  readonly percent: number;
  /** Serials; 0 = none. */
  readonly submitted: number;
  readonly completed: number;
  /** Anything was said of the work. */
  readonly spoken: boolean;
  readonly progress: boolean;
  readonly intention: boolean;
  /** The progress text says that nothing was begun. */
  readonly idle: boolean;
  /** Document of the kind the output asks for: 0 none, 1 without a day, else its serial. */
  readonly proof: ByText;
  /** Day of a submission named in the texts: serial or 0. */
  readonly petition: ByText;
  /** The texts alone say that it is done: 1 or 0. */
  readonly told: ByText;
  /** The output is an event: a day in a text may tell that it took place. */
  readonly event: boolean;
};

/** No percentage, and one nobody can read: far from any that is typed. */
export const noPercent = -1_000;
export const oddPercent = -2_000;
/** Where a formula owes the answer: a text that may name a document, a day not written day/month/year. */
export const owed = -1;
/** A serial typed into a date cell means a day of these years. */
export const firstYear = 1990;
export const lastYear = 2099;
export const firstDay = 32_874;
export const lastDay = 73_050;
/** Blanks put between the parts of a date so that a formula can cut them by place. */
export const gap = 30;

/** The typed cells as the calculation sheet reads them, each a cell there. */
export type CellReading = {
  readonly progress: string;
  readonly evidence: string;
  /** '' when no status is typed. */
  readonly raw: ClaimCode | '';
  readonly claim: ClaimCode;
  readonly percent: number;
  readonly submittedText: string;
  readonly submitted: number;
  readonly completedText: string;
  readonly completed: number;
  readonly proof: number;
  readonly petition: number;
  readonly told: number;
  readonly intention: boolean;
  readonly idle: boolean;
};

/** TRIM of every spreadsheet: blanks at the ends and double blanks within, no other white space. */
export function trimmed(value: Typed): string {
  return value === null ? '' : String(value).replace(/ +/g, ' ').replace(/^ | $/g, '');
}

const byWording = new Map(statusWordings.map((wording) => [wording.toLowerCase(), claimCode(wording)]));
const doneHeads: ReadonlySet<string> = new Set(doneWordings);

function rawClaim(status: string): ClaimCode | '' {
  const typed = trimmed(status);
  return typed === '' ? '' : (byWording.get(typed.toLowerCase()) ?? claimCodes.unlisted);
}

function percentOf({ percent, percentFormat }: TypedCells, blank: number): number {
  if (typeof percent === 'number') return percentFormat ? percent * 100 : percent;
  const typed = trimmed(percent);
  if (typed === '') return blank;
  const whole = typed.replaceAll('%', '').replaceAll(' ', '').replaceAll('.', ',').split(',')[0] ?? '';
  return /^[+-]?\d+$/.test(whole) ? Number(whole) : oddPercent;
}

/** The parts of a typed day, far apart: `10.11.2015` and `10/11/2015` give the same. */
export function spread(value: Typed): string {
  return trimmed(value).replace(/[.-]/g, '/').replaceAll('/', ' '.repeat(gap));
}

/** Serial of a spread day; {@link owed} for any other text. */
export function dayOf(text: string): number {
  const serial = /^\d+$/.test(text) ? Number(text) : null;
  if (serial !== null) return serial >= firstDay && serial <= lastDay ? serial : owed;
  const [day, month, year] = [0, gap, 2 * gap].map((from) => text.slice(from, from + gap).trim());
  if (![day, month, year].every((part) => part !== undefined && /^\d+$/.test(part))) return owed;
  const [d, m, y] = [Number(day), Number(month), Number(year)];
  if (y < firstYear || y > lastYear) return owed;
  const two = (part: number) => String(part).padStart(2, '0');
  return (d > 31 || m > 12 ? null : dateToSerial(`${y}-${two(m)}-${two(d)}`)) ?? owed;
}

/** A day after the as-of date has not happened. */
export function happened(day: number, asOf: number): number {
  return day > asOf ? 0 : day;
}

export function holds(words: readonly string[], text: string): boolean {
  const low = text.toLowerCase();
  return words.some((word) => low.includes(word));
}

const hasFigure = (text: string) => /[0-9]/.test(text);

function saysDone(text: string): boolean {
  return doneHeads.has((/^[^.;,:(–-]*/.exec(text)?.[0] ?? '').trim().toLowerCase());
}

function proofIn(progress: string, evidence: string, blank: ByText): number {
  const either = hasFigure(progress + evidence) ? owed : 0;
  if (evidence === '') {
    if (progress === '') return blank.both;
    return blank.evidence === 0 ? either : blank.evidence;
  }
  return progress === '' && either === 0 ? blank.progress : either;
}

function petitionIn(progress: string, evidence: string, blank: ByText): number {
  const names = (text: string) => hasFigure(text) && holds(submissionWords, text);
  const either = names(progress) || names(evidence) ? owed : 0;
  if (evidence === '') {
    if (progress === '') return blank.both;
    return blank.evidence === 0 ? either : blank.evidence;
  }
  return progress === '' && either === 0 ? blank.progress : either;
}

function toldIn(progress: string, evidence: string, { told, proof, event }: WhenBlank): number {
  if (progress === '' && evidence === '') return told.both;
  if (progress === '' ? told.progress === 1 : saysDone(progress)) return 1;
  if (evidence === '' && told.evidence === 1) return 1;
  if (event && (proof.both !== 0 || hasFigure(progress + evidence))) return owed;
  const begun = `${headMark}${progress}`;
  const issued = holds(documentSigns, progress) && holds(issuedWords, begun);
  return holds(documentSigns, evidence) || issued || holds(doneOtherwise, begun) ? owed : 0;
}

/**
 * Reads the typed cells of a row as the formulas of the calculation sheet do, with what holds where a cell is blank. Plain functions read
 * no documents in free text: where one may be named, the answer is {@link owed}.
 */
export function readCells(cells: TypedCells, blank: WhenBlank): CellReading {
  const progress = trimmed(cells.progress);
  const evidence = trimmed(cells.evidence);
  const raw = rawClaim(cells.status);
  const submittedText = spread(cells.submitted);
  const completedText = spread(cells.completed);
  return {
    progress,
    evidence,
    raw,
    claim: raw === '' ? blank.claim : raw === claimCodes.nothingNew ? blank.earlier : raw,
    percent: percentOf(cells, blank.percent),
    submittedText,
    submitted: submittedText === '' ? blank.submitted : dayOf(submittedText),
    completedText,
    completed: completedText === '' ? blank.completed : dayOf(completedText),
    proof: proofIn(progress, evidence, blank.proof),
    petition: petitionIn(progress, evidence, blank.petition),
    told: toldIn(progress, evidence, blank),
    intention: progress === '' ? blank.intention : holds(intentionWords, progress),
    idle: progress === '' ? blank.idle : holds(idleHeads, `${headMark}${progress}`) && !holds(begunWords, progress),
  };
}
