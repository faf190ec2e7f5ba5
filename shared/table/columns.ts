import { settleOrders, settleRest, settleResults, settleTimes, settleUnknown } from '#shared/table/columnContext';
import { type ColumnDraft, draftColumn, type LayoutHints } from '#shared/table/columnDraft';
import { gatherBodies, gatherTicks, gatherUnits, readInGroup, readPairs } from '#shared/table/columnGroups';
import { refuse } from '#shared/table/columnRefusal';
import type { Field, OwnedColumn } from '#shared/table/field';
import { isSoftwareBand } from '#shared/table/frame';
import type { HeaderColumn } from '#shared/table/header';
import type { Sense } from '#shared/table/headerGrammar';
import { layoutKeys } from '#shared/table/layoutKeys';
import { ownedByHeader } from '#shared/table/owned';
import type { ColumnDecision, LayoutOverride, TableRefusal } from '#shared/table/table';
import { fold } from '#shared/text/fold';
import { readLegacy } from '#shared/text/legacy';

export type Layout = {
  readonly columns: readonly ColumnDecision[];
  readonly extra: readonly { readonly column: number; readonly header: string }[];
  readonly owned: readonly { readonly column: number; readonly kind: OwnedColumn; readonly header: string }[];
  /** Why this is no task table; absent when it is one. */
  readonly refusal?: TableRefusal['reason'];
};

/**
 * Decides every column of a table at once (T2): what each header can mean, then groups, tick and year columns, then what the
 * neighbours and the values leave open. One column per field, or several that make one; the rest is extra or ours.
 */
export function decideColumns(heads: readonly HeaderColumn[], hints: LayoutHints): Layout {
  const legacy = heads.map(({ leaf }) => readLegacy(leaf)?.encoding).find((encoding) => encoding !== undefined);
  const drafts = heads.map((head) => draftColumn(head, legacy));
  markOwned(drafts, hints);
  applyOverrides(drafts, hints.overrides ?? []);
  const open = drafts.filter(({ fixed, owned }) => !fixed && owned === undefined);
  for (const column of open) readInGroup(column);
  readPairs(open);
  gatherTicks(open);
  gatherBodies(open, hints);
  gatherUnits(open, hints);
  settleOrders(open, drafts);
  settleTimes(open, drafts);
  settleResults(open, drafts, hints);
  settleRest(open, drafts, hints);
  settleUnknown(open, drafts, hints);
  return layout(drafts, hints);
}

function markOwned(drafts: readonly ColumnDraft[], hints: LayoutHints): void {
  for (const column of drafts) {
    if (column.head.column === hints.idColumn || ownedByHeader(column.head.leaf) === 'id') column.owned = 'id';
  }
  const ours = drafts.some(({ owned }) => owned === 'id') || hints.idColumn !== undefined;
  for (const column of drafts) {
    if (column.owned !== undefined) continue;
    const kind = ownedByHeader(column.head.leaf);
    if (kind === undefined) continue;
    const band = column.head.groups.some(isSoftwareBand);
    const computed = hints.profile(column.head.column).formulas > 0.5;
    const otherTime = drafts.some((d) => d !== column && (d.sense === 'finish' || d.sense === 'period'));
    if (band || ours || (computed && (kind !== 'deadline' || otherTime))) column.owned = kind;
  }
}

function applyOverrides(drafts: readonly ColumnDraft[], overrides: readonly LayoutOverride[]): void {
  if (overrides.length === 0) return;
  const keys = layoutKeys(drafts.map(({ head }) => head.header));
  for (const { header, field } of overrides) {
    const key = fold(header);
    for (const [at, column] of drafts.entries()) {
      if (fold(column.head.header) !== key && fold(column.head.leaf) !== key && fold(keys[at] ?? '') !== key) continue;
      column.fixed = true;
      // Columns to tick chosen for the status are one field together.
      column.part = field === 'status' && (column.sense === 'state' || column.sense === 'yes_no');
      column.sense = field === 'extra' ? 'none' : field;
      column.score = 1;
    }
  }
}

function layout(drafts: readonly ColumnDraft[], hints: LayoutHints): Layout {
  const chosen = new Map<Field, ColumnDraft[]>();
  const candidates = new Map<Field, ColumnDraft[]>();
  for (const column of drafts) {
    if (column.owned !== undefined || !isField(column.sense)) continue;
    candidates.set(column.sense, [...(candidates.get(column.sense) ?? []), column]);
    const others = chosen.get(column.sense);
    if (others === undefined) chosen.set(column.sense, [column]);
    else if (column.part && others[0]?.part) others.push(column);
    else if (others[0] !== undefined && strength(column, hints) > strength(others[0], hints))
      chosen.set(column.sense, [column]);
  }
  const taken = new Set([...chosen.values()].flat());
  const columns: ColumnDecision[] = [...chosen]
    .map(([field, list]) => {
      const rivals = rivalsOf(list, candidates.get(field) ?? [], hints);
      const sure = Math.min(...list.map((column) => confidence(field, column, hints)));
      return {
        field,
        columns: list.map(({ head }) => head.column),
        header:
          list.length === 1
            ? (list[0]?.head.header ?? '')
            : (list[0]?.head.groups.at(-1) ?? list[0]?.head.header ?? ''),
        confidence: rivals.length === 0 ? sure : Math.min(sure, CONTESTED),
        ...(rivals.length === 0 ? {} : { rivals: rivals.map(({ head }) => head.column) }),
      };
    })
    .sort((a, b) => (a.columns[0] ?? 0) - (b.columns[0] ?? 0));
  const extra = drafts
    .filter((column) => !taken.has(column) && column.owned === undefined)
    .map(({ head }) => ({ column: head.column, header: head.header }));
  const owned = drafts.flatMap(({ head, owned: kind }) =>
    kind === undefined ? [] : [{ column: head.column, kind, header: head.header }],
  );
  const refusal = refuse(drafts, chosen);
  return refusal === undefined ? { columns, extra, owned } : { columns, extra, owned, refusal };
}

const notFields = new Set<Sense>([
  'result',
  'launch',
  'advance',
  'working_time',
  'done_day',
  'submit_day',
  'report_time',
  'stage',
  'body',
  'reference',
  'state',
  'yes_no',
  'unit_of_time',
  'plan',
  'actual',
  'required',
  'total',
  'none',
]);

function isField(sense: Sense | undefined): sense is Field {
  return sense !== undefined && !notFields.has(sense);
}

/** Headers this near to each other leave open which of two columns is meant. */
const NEAR = 0.05;
/** Confidence of a column that another could be as well: a person is asked. */
const CONTESTED = 0.5;

/** The columns that could bear a field as well as the one that was taken: headers as good, and nothing below that speaks against them. */
function rivalsOf(
  [winner, ...parts]: readonly ColumnDraft[],
  candidates: readonly ColumnDraft[],
  hints: LayoutHints,
): readonly ColumnDraft[] {
  if (winner === undefined || winner.fixed) return [];
  if (winner.sense === 'status' && candidates.some(({ part }) => part)) return tickedOrSaid(winner, candidates, hints);
  if (winner.part || parts.length > 0) return [];
  const best = strength(winner, hints);
  const bearsValues = hints.profile(winner.head.column).filled > 0;
  return candidates.filter((column) => {
    if (column === winner || column.fixed || column.part || best - strength(column, hints) > NEAR) return false;
    // An empty column beside a filled one is left over; both are empty in a form.
    return !bearsValues || hints.profile(column.head.column).filled > 0;
  });
}

/** A column of status words beside columns to tick: where both are filled, or neither is, a person says which holds. */
function tickedOrSaid(
  winner: ColumnDraft,
  candidates: readonly ColumnDraft[],
  hints: LayoutHints,
): readonly ColumnDraft[] {
  const others = candidates.filter((column) => column.part !== winner.part && !column.fixed);
  const filled = (columns: readonly ColumnDraft[]) => columns.some(({ head }) => hints.profile(head.column).filled > 0);
  const own = candidates.filter(({ part }) => part === winner.part);
  const near = others.filter((column) => Math.abs(winner.score - column.score) < 2 * NEAR);
  return filled(own) && !filled(near) ? [] : near;
}

/** Of two columns for one field the better header wins; of two equal ones the one with the longer texts, then the first. */
function strength(column: ColumnDraft, hints: LayoutHints): number {
  if (column.fixed) return 10;
  if (column.part) return column.score;
  const empty = hints.profile(column.head.column).filled === 0 ? 0.001 : 0;
  const texts = column.sense === 'content' ? Math.min(hints.profile(column.head.column).length, 200) / 20_000 : 0;
  return confidence(column.sense, column, hints) + texts - empty - persons(column, hints);
}

/** Of two columns that may lead, the one that names bodies: the other tells whom to call. */
function persons({ sense, head }: ColumnDraft, hints: LayoutHints): number {
  const { filled, bodies } = hints.profile(head.column);
  return sense === 'lead' && filled >= 2 ? (1 - bodies) * 0.15 : 0;
}

/** Header certainty, lowered where the values below say otherwise. */
function confidence(field: Sense | undefined, column: ColumnDraft, hints: LayoutHints): number {
  if (column.fixed) return 1;
  const values = hints.profile(column.head.column);
  let doubt = 1;
  if (values.filled >= 4 && !column.part) {
    if ((field === 'lead' || field === 'coordinating') && values.times + values.numbers > 0.6) doubt = 0.5;
    if ((field === 'start' || field === 'finish' || field === 'period') && values.bodies > 0.6) doubt = 0.5;
    if (field === 'percent' && values.numbers < 0.3 && values.length > 20) doubt = 0.5;
    if (field === 'content' && (values.numbers > 0.8 || values.times > 0.8)) doubt = 0.5;
  }
  return Math.round(column.score * doubt * 100) / 100;
}
