import { derivedId } from '#shared/merge/identity';
import type { Conflict, Origin, OutcomeReason, Proposal, TrackerState, WaitingCell } from '#shared/merge/model';
import { parseAddress } from '#shared/sheet/address';
import type { Field } from '#shared/table/field';
import type { MatterRow } from '#shared/wire/mattersAnswer';

/** What belongs to one matter: a dispute, a wish for one cell or a whole row, or the cells that wait together. */
export type MatterOf =
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'proposals'; readonly proposals: readonly Proposal[] }
  | { readonly kind: 'waiting'; readonly cells: readonly WaitingCell[] };

/** A matter before it is known since when it is open; `files` are those it came from, in no order. */
export type Matter = Omit<MatterRow, 'agencyName' | 'since' | 'days' | 'alike' | 'forwarded'> & {
  readonly field: Field | null;
  readonly reason: OutcomeReason | null;
  readonly of: MatterOf;
  readonly origins: readonly Origin[];
};

const ofFile: ReadonlySet<OutcomeReason> = new Set(['sender_unknown', 'sender_disagrees']);
const ofSheet: ReadonlySet<OutcomeReason> = new Set(['outside_programme', 'table_unclear']);
const ofRow: ReadonlySet<OutcomeReason> = new Set(['row_unclear', 'copied_row']);

/**
 * Everything a person has to settle, in the order of the queue: disputes within an agency, between agencies, wishes (the cells of one new
 * row are one), rows nobody could place, single cells, files of unknown senders. Within a group the order is the programme's. Cells that one
 * answer settles are one matter. `contentOf` gives a task's words. Linear in the state.
 */
export function mattersOf(state: TrackerState, contentOf: (task: string | null) => string): readonly Matter[] {
  const within: Matter[] = [];
  const between: Matter[] = [];
  for (const conflict of state.conflicts) {
    const matter = conflictMatter(conflict, contentOf);
    (matter.group === 'within' ? within : between).push(matter);
  }
  const wishes = together(state.proposals, (one) => one.row ?? one.id).map((group) => wishMatter(group, contentOf));
  const waiting = together(state.waiting, keyOf).map((cells) => waitingMatter(cells, contentOf));
  const inGroup = (group: Matter['group']) => waiting.filter((matter) => matter.group === group);
  return [...within, ...between, ...wishes, ...inGroup('unplaced'), ...inGroup('cells'), ...inGroup('senders')];
}

/** Groups in the order their first member stands. */
function together<T>(all: readonly T[], key: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const known = groups.get(key(one));
    if (known) known.push(one);
    else groups.set(key(one), [one]);
  }
  return [...groups.values()];
}

function keyOf({ reason, agency, origin }: WaitingCell): string {
  const file = `${origin.hash}|${agency ?? ''}`;
  if (ofFile.has(reason)) return file;
  if (ofSheet.has(reason)) return `${file}|${origin.sheet}`;
  if (ofRow.has(reason)) return `${file}|${origin.sheet}|${parseAddress(origin.cell)?.row ?? origin.cell}`;
  return `${file}|${origin.sheet}|${origin.cell}`;
}

const shown = 80;
function cut(text: string | null): string | null {
  return text === null || text.length <= shown ? text : `${text.slice(0, shown - 1)}…`;
}

function placeOf({ hash, file, sheet, cell }: Origin): Pick<Matter, 'hash' | 'file' | 'sheet' | 'row' | 'column'> {
  const at = parseAddress(cell);
  return { hash, file, sheet, row: at?.row ?? null, column: at?.column ?? null };
}

const noPlace = { hash: '', file: '', sheet: '', row: null, column: null };

function conflictMatter(conflict: Conflict, contentOf: (task: string) => string): Matter {
  const { id, task, path, field, agency, period, sides, base } = conflict;
  return {
    id,
    kind: 'conflict',
    group: agency === undefined ? 'between' : 'within',
    task,
    path,
    title: contentOf(task),
    field,
    header: '',
    agency: agency ?? null,
    reason: null,
    period,
    parts: sides.length,
    from: cut(base),
    to: null,
    ...noPlace,
    of: { kind: 'conflict', conflict },
    origins: sides.map(({ origin }) => origin),
  };
}

function wishMatter(proposals: readonly Proposal[], contentOf: (task: string | null) => string): Matter {
  const first = proposals[0];
  if (first === undefined) throw new Error('a wish without cells');
  const named = proposals.find(({ field }) => field === 'content') ?? first;
  const { task, path, agency, period, origin, row } = first;
  const isRow = row !== undefined;
  return {
    id: isRow ? row : first.id,
    kind: isRow ? 'new_row' : 'proposal',
    group: 'proposals',
    task,
    path,
    title: isRow ? named.proposed : contentOf(task),
    field: isRow ? null : first.field,
    header: '',
    agency,
    reason: null,
    period,
    parts: proposals.length,
    from: isRow ? null : cut(first.base),
    to: isRow ? null : cut(first.proposed),
    ...placeOf(origin),
    of: { kind: 'proposals', proposals },
    origins: [origin],
  };
}

function waitingMatter(cells: readonly WaitingCell[], contentOf: (task: string | null) => string): Matter {
  const first = cells[0];
  if (first === undefined) throw new Error('nothing waits');
  const { reason, agency, task, path, field, header, period, origin, value } = first;
  const place = placeOf(origin);
  const common = {
    id: derivedId('cx', [keyOf(first)]),
    agency,
    reason,
    period,
    parts: cells.length,
    from: null,
    header: '',
    field: null,
    of: { kind: 'waiting', cells },
    origins: [origin],
  } as const;
  if (ofFile.has(reason))
    return {
      ...common,
      kind: 'sender',
      group: 'senders',
      task: null,
      path: '',
      title: origin.file,
      to: null,
      ...place,
      sheet: '',
      row: null,
      column: null,
    };
  if (ofSheet.has(reason))
    return {
      ...common,
      kind: 'sheet',
      group: 'unplaced',
      task: null,
      path: '',
      title: origin.sheet,
      to: null,
      ...place,
      row: null,
      column: null,
    };
  if (ofRow.has(reason)) {
    const content = cells.find((cell) => cell.field === 'content')?.value ?? value;
    return {
      ...common,
      kind: 'row',
      group: 'unplaced',
      task: null,
      path,
      title: content,
      to: null,
      ...place,
      column: null,
    };
  }
  const title = contentOf(task);
  return { ...common, kind: 'cell', group: 'cells', task, path, title, field, header, to: cut(value), ...place };
}
