import type { RowMatch } from '#shared/merge/align';
import { isPeriod, periodsNamed } from '#shared/merge/periodName';
import type { Table, TableRow } from '#shared/table/table';
import type { Programme } from '#shared/task/programme';
import { fold } from '#shared/text/fold';

/** A table with what was found of its rows. */
export type AlignedTable = { readonly table: Table; readonly matches: ReadonlyMap<TableRow, RowMatch> };

/**
 * What a table of a workbook is to the merge (T10). `counts`: its cells are read. `past`: a sheet of another period beside the one that
 * counts; what it says and the tracker does not is stale. `unclear`: several tables speak of one task and nothing tells which counts.
 * `outside`: a table of another programme.
 */
export type TableRole = 'counts' | 'past' | 'unclear' | 'outside';

/** Decides for all tables of a workbook at once: only together is it seen that two of them speak of one task. */
export function chooseTables(
  aligned: readonly AlignedTable[],
  programme: Programme,
  period: string,
): ReadonlyMap<Table, TableRole> {
  const roles = new Map<Table, TableRole>();
  const own = aligned.filter((one) => {
    const belongs = belongsTo(one, programme);
    if (!belongs) roles.set(one.table, 'outside');
    return belongs;
  });
  for (const rivals of rivalGroups(own)) {
    const chosen = rivals.length === 1 ? rivals : chosenOf(rivals, period);
    const namesOther = ({ table }: AlignedTable) => {
      const named = namedPeriods(table);
      return named.length > 0 && !named.some((one) => isPeriod(one, period));
    };
    for (const one of rivals) {
      const role = chosen.includes(one) ? 'counts' : chosen.length > 0 && namesOther(one) ? 'past' : 'unclear';
      roles.set(one.table, role);
    }
  }
  return roles;
}

/**
 * A table belongs to the programme when a task or step of it was recognised. Where its title cites another document, or only likeness
 * speaks for it, half of its rows must agree: programmes copy phrases from one another.
 */
function belongsTo({ table, matches }: AlignedTable, programme: Programme): boolean {
  let rows = 0;
  let matched = 0;
  let sure = 0;
  for (const [row, match] of matches) {
    if (row.kind === 'section') continue;
    rows += 1;
    // Whose copy it is may be unclear, but the id is the programme's.
    if (match.kind === 'unclear' && match.reason === 'copied_row') return true;
    if (match.kind !== 'task') continue;
    matched += 1;
    if (match.by === 'id' || match.by === 'person') sure += 2;
    else if (match.by === 'content') sure += 1;
  }
  if (matched === 0) return false;
  const half = matched * 2 >= rows;
  if (sure > matched) return true;
  return citesOther(table, programme) ? half : sure > 0 || half;
}

const DOCUMENT = /\b(\d{1,5})\s*[-/]\s*((?:19|20)\d\d\s*\/\s*)?([a-z]{1,6}(?:\s*[-/]\s*[a-z&]{2,10})+)\b/g;

/** Whether the lines above a table cite document numbers, and none is the programme's. */
function citesOther(table: Table, programme: Programme): boolean {
  const { number } = programme.document;
  if (number === undefined) return false;
  const plain = (text: string) => fold(text).replace(/\s+/g, '');
  const cited = table.title.flatMap((line) => [...fold(line).matchAll(DOCUMENT)].map(([text]) => plain(text)));
  return cited.length > 0 && !cited.includes(plain(number));
}

/** Tables that speak of one and the same task are rivals; tables over different tasks all count. */
function rivalGroups(tables: readonly AlignedTable[]): readonly (readonly AlignedTable[])[] {
  const groups: { tasks: Set<string>; members: AlignedTable[] }[] = [];
  for (const one of tables) {
    const tasks = new Set<string>();
    for (const [row, match] of one.matches) {
      // Headings above the rows of several tables (`.S`) are no rivalry.
      if (match.kind === 'task' && row.kind !== 'section' && match.line?.endsWith('.S') !== true)
        tasks.add(match.task.id);
    }
    const meeting = groups.filter((group) => [...tasks].some((task) => group.tasks.has(task)));
    const joined = { tasks, members: [one] };
    for (const group of meeting) {
      for (const task of group.tasks) joined.tasks.add(task);
      joined.members.unshift(...group.members);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  }
  return groups.map((group) => group.members);
}

/** The rivals that count: exactly one, or none when it is unclear. */
function chosenOf(rivals: readonly AlignedTable[], period: string): readonly AlignedTable[] {
  const visible = rivals.filter(({ table }) => table.visibility === 'visible');
  const ofPeriod = visible.filter(({ table }) => namedPeriods(table).some((named) => isPeriod(named, period)));
  if (ofPeriod.length === 1) return ofPeriod;
  const among = ofPeriod.length > 0 ? ofPeriod : visible;
  const stamped = among.filter(({ matches }) => [...matches.values()].some((m) => m.kind === 'task' && m.by === 'id'));
  if (stamped.length === 1) return stamped;
  return among.length === 1 ? among : [];
}

/** Periods the sheet's name tells; where it tells none, those of the lines above the table. */
function namedPeriods(table: Table) {
  const bySheet = periodsNamed(table.sheet);
  return bySheet.length > 0
    ? bySheet
    : table.title.flatMap((line) => (/b[aá]o\s*c[aá]o|k[yỳ]/i.test(line) ? periodsNamed(line) : []));
}
