import { parsePeriod } from '#shared/period/parse';
import type { Period } from '#shared/period/period';
import { behindDone, claimsDone, readClaim, type StatusClaim, toldDone, toldNotBegun } from '#shared/status/claim';
import { documentsIn, flatten, type NamedDocument } from '#shared/status/documents';
import { eventAsked, heldIn, provesEvent } from '#shared/status/events';
import { asksNoDocument, kindsAsked, onlyBegins, proves } from '#shared/status/proof';
import { documentsInRemark } from '#shared/status/remark';
import type { ProgressField } from '#shared/table/field';
import { cleanText, fold } from '#shared/text/fold';

/** Progress cells of one line or row as typed; absent and '' are the same. */
export type ProgressTexts = Partial<Readonly<Record<ProgressField, string>>>;

/** What the reading may rest on. */
export type ProgressContext = {
  /** Text of the output column: says what kind of document proves completion. */
  readonly output?: string;
  /** `YYYY-MM-DD`: documents and dates later than this have not happened yet; its year completes `20/10`. */
  readonly asOf: string;
};

/** What the progress cells of one line say (S1). */
export type ProgressReading = {
  readonly claim: StatusClaim | null;
  /** 0–100; null when empty or at fault. */
  readonly percent: number | null;
  readonly percentFault: 'unreadable' | 'out_of_range' | null;
  readonly completed: Period | null;
  readonly submitted: Period | null;
  readonly documents: readonly NamedDocument[];
  /** Words of intention in the progress text or the status ("sẽ trình", "đang hoàn thiện"), as typed; null when there are none. */
  readonly intention: string | null;
  /** Any progress cell is filled. */
  readonly filled: boolean;
  /** Says it is done: by its status word, by 100 % where there is no status word, or in the first words of the text. */
  readonly saysDone: boolean;
  /** Day of completion: the completion date (a month: its last day), else the day of the event asked for, else the date of the proving document; null when unknown. */
  readonly completedOn: string | null;
  /** First day it may have been completed on: lateness is only what is certain. */
  readonly completedFrom: string | null;
  /** The document of the kind the output asks for. */
  readonly proof: NamedDocument | null;
  /** Done as S1 has it: said, and shown by a date, the event asked for or a document of the kind the output asks for. */
  readonly proven: boolean;
  /** Day of submission, from its column or a Tờ trình; null while there is none by `asOf`. */
  readonly submittedOn: string | null;
  /** Whose approval is awaited, as typed. */
  readonly awaiting: string | null;
  /** Something was done: reported, and not "chưa triển khai" (as the status, or in the first words of the text without one) or 0 %. */
  readonly begun: boolean;
};

const PERCENT = /^([+-]?\d{1,15}(?:[.,]\d{1,12})?)\s*%?$/;
const PERCENT_WITHIN = /(?:^|[^\d.,])(\d{1,3}(?:[.,]\d+)?)\s*%/;
/** Words of what is still to come, on a text in plain letters. For whole columns too, hence `g`: who asks one text begins at its first letter. */
export const INTENTION =
  /\b(?:se|du kien|phan dau|dang (?:trinh|hoan thien|xay dung|soan thao|lay y kien|tham muu|du thao|trien khai|thuc hien|tham dinh|cho|chuan bi|tong hop|hoan tat|hoan chinh|xin y kien)|chuan bi|tiep tuc|sap)\b[^.;\n]{0,60}/g;
/** "đã ban hành", "được phê duyệt": what was to be issued has been. */
const ISSUED =
  /\b(?:da|duoc|da duoc)\s+(?:\S+\s+){0,4}?(?:ban hanh|phe duyet|thong qua|ky|cong bo|hoan thanh|co|nghiem thu|ban giao)\b|^(?:ban hanh|phe duyet)\b|[;,]\s*(?:ban hanh|phe duyet)\b(?=[^.;\n]{0,60}\d)|\b(?:ban hanh|phe duyet|thanh lap|ky|cong bo) xong\b|^[-+*\s]*(?:vao )?ngay \d[^;\n]{6,80}?\b(?:ban hanh|phe duyet|thong qua|ky)\b/;
/** A report that was asked for is there once it has been sent. */
const REPORTED = /\bda\s+(?:\S+\s+){0,2}?(?:bao cao|gui|nop|trinh)\b/;
const HANDED_IN =
  /\b(?:da|co)\s+(?:gui |co to |ky )?(?:trinh|to trinh)\b|\bda (?:gui|nop) ho so trinh\b|\bda tham muu[^.;\n]{0,40}\btrinh\b/;
const AWAITING =
  /\b(?:cho|doi)\s+(.{2,60}?)\s+(?:huong dan|tra loi|phe duyet|xem xet|ban hanh|cho y kien|tham dinh|thong qua|ky|quyet dinh|chap thuan)\b|(?<!\bto )\btrinh\s+(?:len |ky )?(.{2,60}?)(?=\s+(?:phe duyet|xem xet|ban hanh|tai|theo|ngay|de|cho y kien|thong qua|tham dinh|bang|quyet dinh|so \d|ky|chap thuan)\b|\s*(?:[.,;(\n]|$))/g;
const NO_BODY = /^(?:phe duyet|ban hanh|xem xet|ky|duyet|tham dinh|y kien|ngay|so \d|tai|theo)(?![a-z])/;

/** A percent cell: 0–100 with comma or dot; anything else is a fault and never clipped (T6). */
export function percentIn(text: string): {
  readonly value: number | null;
  readonly fault: ProgressReading['percentFault'];
} {
  const typed = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  if (typed === '') return { value: null, fault: null };
  const match = PERCENT.exec(typed);
  if (!match) return { value: null, fault: 'unreadable' };
  const value = Number((match[1] ?? '').replace(',', '.'));
  return value >= 0 && value <= 100 ? { value, fault: null } : { value: null, fault: 'out_of_range' };
}

function dateIn(text: string, asOf: string): Period | null {
  if (text === '' || text.trim() === '') return null;
  const year = Number(asOf.slice(0, 4));
  if (year !== dates.year || dates.known.size >= REMEMBER_AT_MOST) {
    dates.year = year;
    dates.known.clear();
  }
  const known = dates.known.get(text);
  if (known !== undefined) return known;
  const read = parsePeriod(text, 'finish', { year });
  dates.known.set(text, read);
  return read;
}

/** Days repeat from line to line. */
const dates = { year: 0, known: new Map<string, Period>() };
const REMEMBER_AT_MOST = 5_000;

/** Days a date cell may stand for, when they have begun by `asOf`; a later day has not happened. */
function daysOf(period: Period | null, asOf: string): { readonly from: string; readonly to: string } | null {
  if (period === null) return null;
  switch (period.kind) {
    case 'date':
    case 'month':
    case 'quarter':
    case 'half':
    case 'year':
    case 'range': {
      const to = period.latest;
      const from = period.earliest ?? to;
      if (from === null || to === null || from.startsWith('-') || from > asOf) return null;
      return { from, to };
    }
    default:
      return null;
  }
}

/** Words of intention in a text ("sẽ trình", "đang hoàn thiện"), as typed; null when there are none. */
export function intentionIn(text: string): string | null {
  if (text === '') return null;
  const typed = text.normalize('NFC');
  INTENTION.lastIndex = 0;
  const match = INTENTION.exec(flatten(typed));
  return match ? cleanText(typed.slice(match.index, match.index + match[0].length)) : null;
}

function awaitingIn(text: string): string | null {
  if (text === '') return null;
  const typed = text.normalize('NFC');
  const flat = flatten(typed);
  if (!/trinh|cho|doi/.test(flat)) return null;
  for (const match of flat.matchAll(AWAITING)) {
    const body = match[1] ?? match[2];
    if (body === undefined || NO_BODY.test(body)) continue;
    const at = flat.indexOf(body, match.index);
    const typedBody = cleanText(typed.slice(at, at + body.length)).replace(/[\s,.;]+$/, '');
    if (typedBody !== '') return typedBody;
  }
  return null;
}

/**
 * Reads the progress cells of one line as one statement. Nothing is corrected: a percent out of range and an unreadable date stay faults
 * and count as not given. A document named in the remarks counts where evidence and text name none. A Tờ trình is only a submission unless the output asks for one; a draft or an intended document proves nothing.
 *
 * Source: S1; notes on statuses ("Hoàn thành" beside "sẽ trình"). Example: status `Hoàn thành`, evidence `Tờ trình số 45/TTr-SKHCN ngày
 * 20/10/2015`, output `Quyết định của UBND tỉnh` → saysDone, not proven.
 */
export function readProgress(texts: ProgressTexts, context: ProgressContext): ProgressReading {
  const { asOf } = context;
  const told = texts.progress_text ?? '';
  const evidence = texts.evidence ?? '';
  const status = texts.status ?? '';
  const claim = readClaim(status);
  const typedPercent = percentIn(texts.percent ?? '');
  const statedPercent = typedPercent.value ?? percentWithin(status);
  const percent = typedPercent.fault === null ? statedPercent : null;
  const completed = dateIn(texts.completed_on ?? '', asOf);
  const submitted = dateIn(texts.submitted_on ?? '', asOf);
  const evident = documentsIn(evidence);
  const named = [...evident, ...documentsIn(told)];
  // Many tables have no column for the document: it stands in the remarks then. There it shows what is said, and says nothing itself.
  const remarked = named.length === 0 ? documentsInRemark(texts.note ?? '') : [];
  const documents = named.length === 0 ? remarked : named;
  const output = context.output ?? '';
  const event = eventAsked(output);
  const asked = event === null ? kindsAsked(output) : null;
  const proof =
    documents.find((document) => (event === null ? proves(document, asked, asOf) : provesEvent(document, asOf))) ??
    null;
  const own = claim === null || claim === 'unknown';
  const held =
    event === null ? null : heldIn(`${told}\n${evidence}`, event, asOf, claimsDone(claim) || (own && percent === 100));
  const saysDone =
    claimsDone(claim) ||
    (own && percent === 100) ||
    (own && typedPercent.value === null && toldDone(told)) ||
    (own && percent === null && held !== null && (held.on !== null || proof !== null)) ||
    (own &&
      percent === null &&
      proof !== null &&
      !remarked.includes(proof) &&
      !(asksNoDocument(output) && onlyBegins(proof)) &&
      (evident.includes(proof) ||
        issuedIn(told, proof) ||
        (output !== '' && !asksNoDocument(output) && standsFirst(told, proof))));
  const typedDays = daysOf(completed, asOf) ?? (own || claimsDone(claim) ? toldDays(told, asOf) : null);
  const completion = typedDays ?? (held?.on == null ? null : { from: held.on, to: held.on });
  const saidByDate = own && percent === null && typedDays !== null && intentionIn(told) === null;
  const done = saysDone || saidByDate;
  const proven = done && (completion !== null || proof !== null);
  // Of several the last: the one before it was sent back.
  const petition = documents
    .filter(({ kind, intended, date }) => kind === 'to trinh' && !intended && !(date !== null && date > asOf))
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .at(-1);
  const submittedOn = daysOf(submitted, asOf)?.to ?? petition?.date ?? handedIn(told, asOf);
  const filled = Object.values(texts).some((text) => text !== undefined && text.trim() !== '');
  const reported = [told, evidence, status, texts.percent, texts.completed_on, texts.submitted_on].some(
    (text) => text !== undefined && text.trim() !== '',
  );
  return {
    claim,
    percent,
    percentFault: typedPercent.fault,
    completed,
    submitted,
    documents,
    intention: intentionIn(told) ?? (claimsDone(claim) ? null : intentionIn(status)),
    filled,
    saysDone: done,
    completedOn: proven ? (completion?.to ?? proof?.date ?? null) : null,
    completedFrom: proven ? (completion?.from ?? proof?.date ?? null) : null,
    proof,
    proven,
    submittedOn,
    awaiting: awaitingIn(status) ?? awaitingIn(told) ?? awaitingIn(evidence),
    begun:
      reported &&
      claim !== 'not_started' &&
      !(percent === 0 && fold(told) === '') &&
      !(own && (percent ?? 0) === 0 && toldNotBegun(told)),
  };
}

/** "Hoàn thành (ngày 28/02/2026)", "Hoàn thành tháng 02/2026": the days that stand behind the first words of a report that says done. */
function toldDays(told: string, asOf: string): ReturnType<typeof daysOf> {
  const rest = behindDone(told);
  const days = rest === null ? null : daysOf(dateIn(rest, asOf), asOf);
  // "Hoàn thành trong tháng 4" may still be a promise in April.
  return days !== null && days.to <= asOf ? days : null;
}

function percentWithin(status: string): number | null {
  const match = PERCENT_WITHIN.exec(status);
  if (!match) return null;
  const value = Number((match[1] ?? '').replace(',', '.'));
  return value <= 100 ? value : null;
}

function issuedIn(told: string, { kind }: NamedDocument): boolean {
  const flat = flatten(told);
  return (
    (ISSUED.test(flat) || (kind === 'bao cao' && REPORTED.test(flat))) &&
    !/\b(?:chua|se|du kien)\b[^.;\n]{0,40}\b(?:ban hanh|phe duyet|thong qua)\b/.test(flat)
  );
}

/** Whether a report is the document itself: it begins with it, and nothing is still to come. */
function standsFirst(told: string, { text }: NamedDocument): boolean {
  return (
    flatten(told)
      .replace(/^[-+*\s]+/, '')
      .startsWith(flatten(text)) && intentionIn(told) === null
  );
}

/** "Đã trình UBND tỉnh ngày 20/10/2015" without a Tờ trình's number. */
function handedIn(told: string, asOf: string): string | null {
  if (!HANDED_IN.test(flatten(told))) return null;
  for (const sentence of told.split(/[;\n]|\.\s/)) {
    if (!HANDED_IN.test(flatten(sentence))) continue;
    const day = documentsIn(`Tờ trình ${sentence}`)[0]?.date ?? null;
    if (day !== null && day <= asOf) return day;
  }
  return null;
}
