import { parsePeriod } from '#shared/period/parse';
import type { Period } from '#shared/period/period';
import { yearsOf } from '#shared/task/document';
import type { Programme, ProgrammeDocument, Task } from '#shared/task/programme';
import { fold } from '#shared/text/fold';

/** The year in which a time without one lies, by what stands above it: one year, none said, or several that do not agree. */
export type YearAbove =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'differ'; readonly years: readonly number[] };

/** What a row above says: its words and its times. */
export type RowAbove = Pick<Task, 'kind' | 'cells' | 'start' | 'finish' | 'period'>;

type YearSpan = NonNullable<ProgrammeDocument['years']>;

/** A law of a year, and a year that is only compared with, folded. */
const OF_OTHERS =
  /\b(?:luat|hien phap|phap lenh)\b[^;,]{0,80}?\bnam (?:19|20)\d{2}\b|\b(?:so voi|cung ky|tu sau|truoc|sau)(?: cuoi)? nam (?:19|20)\d{2}\b/g;
/** "năm 2025 và các năm tiếp theo", "từ năm 2025": the first year is said, not the last. */
const ONWARDS =
  /\bnam (?:19|20)\d{2} (?:tro di|(?:va|den)? ?(?:cac|nhung) nam (?:tiep theo|sau|ke tiep))|\btu nam (?:19|20)\d{2}\b/;

const NONE: YearAbove = { kind: 'none' };

/**
 * The year for times that name none (P1), from title, section headings and the names and times of the tasks above. All that name a year
 * must name the same, and no span above may exclude it; else nothing is supplied. A year in a task's name alone ("Kế hoạch năm 2026" is
 * often made in 2025) has to agree with the date of the document too. Where nothing above names a year that date counts, as "ngày 28/5" in
 * a paper of 2025 is of 2025.
 *
 * `above` are the sections and tasks over the row, in any order.
 * Example: title "giai đoạn 2021-2025", section "NHIỆM VỤ NĂM 2025", cell "Quý I" → 2025; the same under a task "Năm 2026" → differ.
 */
export function yearAbove(document: ProgrammeDocument, above: Iterable<RowAbove>): YearAbove {
  const said: Said = {
    sure: new Set(),
    named: new Set(),
    from: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
  };
  addSpan(said, document.years);
  for (const row of above) {
    addName(said, row);
    addTimes(said, row);
  }
  const issued = document.date === undefined ? undefined : Number(document.date.slice(0, 4));
  const dated = document.years === undefined ? issued : undefined;
  const years = new Set(said.sure);
  // Work is not done before the paper that orders it: an earlier year in a name is what the work is about.
  for (const year of said.named) if (issued === undefined || year >= issued) years.add(year);
  if (years.size === 0) return dated !== undefined && isWithin(said, dated) ? { kind: 'year', year: dated } : NONE;
  if (said.sure.size === 0 && dated !== undefined) years.add(dated);
  const [year = 0] = years;
  if (years.size === 1 && isWithin(said, year)) return { kind: 'year', year };
  // Where one year stands against a span, the edge it passes is what it disagrees with.
  if (years.size === 1) years.add(year < said.from ? said.from : said.to);
  return { kind: 'differ', years: [...years].sort((a, b) => a - b) };
}

/** The year for a row, by the id of the task or section above it. */
export type Years = (parent: string | null) => YearAbove;

/** Years for the tasks of a programme, by the rows above each; `renewed` are tasks that read otherwise by now. */
export function yearsOfProgramme({ document, tasks }: Programme, renewed?: ReadonlyMap<string, Task>): Years {
  let byId: ReadonlyMap<string, Task> | undefined;
  return yearsAbove(document, (id) => {
    byId ??= new Map(tasks.map((task) => [task.id, task]));
    return renewed?.get(id) ?? byId.get(id);
  });
}

/** Asks {@link yearAbove} once for all rows under one parent. */
export function yearsAbove(document: ProgrammeDocument, taskOf: (id: string) => Task | undefined): Years {
  const known = new Map<string | null, YearAbove>();
  const above = (parent: string | null): Task[] => {
    const task = parent === null ? undefined : taskOf(parent);
    return task === undefined ? [] : [task, ...above(task.parent)];
  };
  return (parent) => {
    let year = known.get(parent);
    if (year === undefined) {
      year = yearAbove(document, above(parent));
      known.set(parent, year);
    }
    return year;
  };
}

type Said = {
  /** Years of the title, of headings and of times. */
  readonly sure: Set<number>;
  /** Years in names of tasks. */
  readonly named: Set<number>;
  from: number;
  to: number;
};

function isWithin({ from, to }: Said, year: number): boolean {
  return year >= from && year <= to;
}

function addSpan(said: Said, span: YearSpan | undefined): void {
  if (span === undefined) return;
  if (span.from !== undefined && span.from === span.to) said.sure.add(span.from);
  else {
    said.from = Math.max(said.from, span.from ?? said.from);
    said.to = Math.min(said.to, span.to ?? said.to);
  }
}

function addName(said: Said, { kind, cells }: RowAbove): void {
  const words = cells.content?.resolved ?? cells.content?.text ?? '';
  if (!/\d{4}/.test(words)) return;
  if (kind === 'section') {
    const heading = parsePeriod(words, 'whole');
    addSpan(said, heading.kind === 'unparseable' ? yearsNamed(words) : spanOf(heading, heading));
  } else {
    const named = yearsNamed(words);
    if (named?.from !== undefined && named.from === named.to) said.named.add(named.from);
  }
}

function addTimes(said: Said, { start, finish, period }: RowAbove): void {
  if (period !== null) addSpan(said, spanOf(period, period));
  if (start === null && finish === null) return;
  const span = spanOf(start, finish);
  // A lone finish in June says nothing of the year a step begun before it is due in; "Năm 2025" does.
  if (start === null && finish?.kind === 'year') addSpan(said, spanOf(finish, finish));
  else addSpan(said, span);
}

/** The years the words of a row name. */
function yearsNamed(words: string): YearSpan | undefined {
  const key = fold(words).replace(OF_OTHERS, ' ');
  const span = yearsOf(key);
  if (span?.from === undefined || span.from !== span.to || !ONWARDS.test(key)) return span;
  return { from: span.from };
}

/** From the year one time begins to the year another ends, as far as they are known. */
function spanOf(begin: Period | null, end: Period | null): YearSpan {
  const [from, to] = [yearIn(begin?.earliest), yearIn(end?.latest)];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function yearIn(day: string | null | undefined): number | undefined {
  return day === null || day === undefined || day.startsWith('-') ? undefined : Number(day.slice(0, 4));
}
