import type { Responsibility } from '#shared/agency/registry';
import { type AgencyIndex, resolveAgencies } from '#shared/agency/resolve';
import { rolesIn, type SpokenRoles } from '#shared/agency/roles';
import { deadlineOf } from '#shared/period/deadline';
import { parsePeriodCell } from '#shared/period/parse';
import type { Period, PeriodContext, PeriodRole } from '#shared/period/period';
import { type DefinitionField, definitionFields } from '#shared/table/field';
import type { SourceCell, TableRow } from '#shared/table/table';
import type { Task } from '#shared/task/programme';
import type { YearAbove } from '#shared/task/yearAbove';
import { cleanText } from '#shared/text/fold';

export type ReadOptions = {
  readonly agencies: AgencyIndex;
  /** `YYYY-MM-DD`: responsibility is read as of this day (A3). */
  readonly asOf: string;
  /** Completes periods that name no year; by default the one that what stands above them names: see {@link yearAbove}. */
  readonly year?: number;
  /** P2: whether "trước ngày D" is due on D or the day before. */
  readonly before?: PeriodContext['before'];
};

const nobody: Responsibility = { refs: [], notes: [] };

/** Readings by text: sixty thousand rows repeat a few hundred agencies and periods. */
export type Readers = {
  readonly bodies: (cell: SourceCell | undefined) => Responsibility;
  readonly roles: (cell: SourceCell | undefined) => SpokenRoles | null;
  /** `year` is asked only for a time that names none. */
  readonly period: (
    cell: SourceCell | undefined,
    role: PeriodRole,
    date1904: boolean,
    year: () => YearAbove,
  ) => Period | null;
};

/** What a cell means: what its ditto or merge stands for, else its own words. A ditto that points at nothing means nothing. */
export function textOf(cell: SourceCell | undefined): string {
  if (cell === undefined || cell.inherited === 'ditto_to_nothing') return '';
  return cell.resolved ?? cell.text;
}

export function makeReaders(options: ReadOptions): Readers {
  const context: PeriodContext = {
    ...(options.year === undefined ? {} : { year: options.year }),
    ...(options.before === undefined ? {} : { before: options.before }),
  };
  const inherited = new Map<string, Responsibility>();
  const spoken = new Map<string, SpokenRoles | null>();
  const readPeriod = {
    start: periodReader('start', context),
    finish: periodReader('finish', context),
    whole: periodReader('whole', context),
  };
  return {
    roles(cell) {
      const text = textOf(cell);
      let known = spoken.get(text);
      if (known === undefined) {
        known = rolesIn(text);
        spoken.set(text, known);
      }
      return known;
    },
    bodies(cell) {
      const text = textOf(cell);
      if (cell === undefined || text === '') return nobody;
      const found = resolveAgencies(options.agencies, text, options.asOf);
      if (cell.inherited !== 'ditto') return found;
      // `source` is what was typed: the mark.
      const key = `${cell.text}\n${text}`;
      let typed = inherited.get(key);
      if (typed === undefined) {
        typed = { ...found, refs: found.refs.map((ref) => ({ ...ref, source: cell.text })) };
        inherited.set(key, typed);
      }
      return typed;
    },
    period(cell, role, date1904, year) {
      if (cell === undefined) return null;
      const read = readPeriod[role];
      const period = read(cell, date1904, null);
      if (period === null || !period.notes.includes('year_missing')) return period;
      const above = year();
      if (above.kind === 'differ') return { ...period, notes: [...period.notes, 'years_differ'], years: above.years };
      return above.kind === 'year' ? read(cell, date1904, above.year) : period;
    },
  };
}

/**
 * Reads times of one role, each different one once. `year`, where given, completes a time that names none; a text mostly does, and is then known by
 * itself.
 */
function periodReader(
  role: PeriodRole,
  context: PeriodContext,
): (cell: SourceCell, date1904: boolean, year: number | null) => Period | null {
  const known = new Map<string, Period | null>();
  const byText = new Map<string, Period | null>();
  return (cell, date1904, year) => {
    const text = textOf(cell);
    const dated = cell.resolved === undefined && typeof cell.value === 'number';
    const isPlain = !dated && year === null;
    const memory = isPlain ? byText : known;
    const key = isPlain
      ? text
      : `${year ?? ''} ${dated ? `${cell.value} ${cell.format ?? ''} ${date1904}` : ''} ${text}`;
    const found = memory.get(key);
    if (found !== undefined) return found;
    const cleaned = cleanText(text);
    const within = year === null ? context : { ...context, year };
    const read = (words: string) =>
      parsePeriodCell(dated ? { ...cell, text: words } : { text: words }, role, within, date1904);
    const joined = cleaned === '' ? null : read(cleaned);
    // Lines broken to fit the column are one text; points of a list are not.
    const period = joined?.kind === 'unparseable' && text.includes('\n') ? read(text) : joined;
    memory.set(key, period);
    return period;
  };
}

export type Readings = Pick<Task, 'cells' | 'lead' | 'coordinating' | 'start' | 'finish' | 'period' | 'deadline'>;

/** What the cells of a row say, read. */
export function readingsOf(cells: Task['cells'], date1904: boolean, readers: Readers, year: () => YearAbove): Readings {
  const start = readers.period(cells.start, 'start', date1904, year);
  const finish = readers.period(cells.finish, 'finish', date1904, year);
  const period = readers.period(cells.period, 'whole', date1904, year);
  return {
    cells,
    ...bodiesOf(cells, readers),
    start,
    finish,
    period,
    deadline: deadlineOf({ start, finish, period }),
  };
}

/** Who leads and who helps. A lead cell whose own words say who helps (“Chủ trì: A; phối hợp: B”) charges those with helping only. */
function bodiesOf(cells: Task['cells'], readers: Readers): Pick<Task, 'lead' | 'coordinating'> {
  const coordinating = readers.bodies(cells.coordinating);
  const roles = cells.lead === undefined ? null : readers.roles(cells.lead);
  if (cells.lead !== undefined && roles !== null) {
    const lead = readers.bodies({ ...cells.lead, resolved: roles.lead });
    const helping = readers.bodies({ ...cells.lead, resolved: roles.coordinating });
    if (lead.refs.length > 0 || roles.lead === '') return { lead, coordinating: together(coordinating, helping) };
  }
  return { lead: readers.bodies(cells.lead), coordinating };
}

function together(own: Responsibility, more: Responsibility): Responsibility {
  const named = new Set(own.refs.flatMap(({ id }) => id ?? []));
  const added = more.refs.filter(({ id }) => id === null || !named.has(id));
  return { refs: [...own.refs, ...added], notes: [...new Set([...own.notes, ...more.notes])] };
}

/** The cells of a row that define a task. */
export function definitionsOf(row: TableRow): Task['cells'] {
  const cells: Partial<Record<DefinitionField, SourceCell>> = {};
  for (const field of definitionFields) {
    const cell = row.cells[field];
    if (cell !== undefined) cells[field] = cell;
  }
  return cells;
}
