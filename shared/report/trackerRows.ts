import { parsePeriod } from '#shared/period/parse';
import { firstLines } from '#shared/report/firstLines';
import type { ShortName } from '#shared/report/outline';
import { leadLines, ownLine, shownLines } from '#shared/report/shownLines';
import type { AgencyRefJson } from '#shared/wire/agency';
import type { TrackerRow } from '#shared/wire/outlineAnswer';
import type { TrackerAnswer, TrackerTaskAnswer } from '#shared/wire/trackerAnswer';

/** How much of each row is wanted: the first lines shown under it, all of those, or whatever anybody says of it. */
export type LinesAsked = 'first' | 'shown' | 'every';

/** One row of a tracker as a page shows it. `start` is read from the programme's own words (P1), null where they name no day. */
export function trackerRow(
  { period }: Pick<TrackerAnswer, 'period'>,
  task: TrackerTaskAnswer,
  row: number,
  short: ShortName,
  lines: LinesAsked,
): TrackerRow {
  const { lead, coordinating, ...rest } = task;
  const leads = leadLines(task);
  const shown = shownLines(task);
  return {
    ...rest,
    row,
    lead: lead.map((ref) => nameOf(ref, short)),
    coordinating: coordinating.map((ref) => nameOf(ref, short)),
    start: startOf(task),
    own: ownLine(task),
    said:
      leads.length < 2
        ? null
        : { reported: leads.filter(({ reported }) => reported === period.id).length, of: leads.length },
    lines: [...(lines === 'every' ? task.lines : lines === 'shown' ? shown : shown.slice(0, firstLines))],
  };
}

function nameOf({ id, now, name }: AgencyRefJson, short: ShortName): string {
  const body = now ?? id;
  return (body === null ? undefined : short(body)) ?? name;
}

function startOf({ kind, texts }: TrackerTaskAnswer): string | null {
  if (kind === 'section') return null;
  const start = texts.start === undefined ? null : dayOf(texts.start, 'start');
  return start ?? (texts.period === undefined ? null : dayOf(texts.period, 'whole'));
}

/** A few texts for thousands of rows. */
const known = new Map<string, string | null>();
const mostKnown = 5_000;

function dayOf(text: string, role: 'start' | 'whole'): string | null {
  const key = `${role} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const { earliest } = parsePeriod(text, role);
  const day = earliest !== null && /^\d{4}-/.test(earliest) ? earliest : null;
  known.set(key, day);
  return day;
}
