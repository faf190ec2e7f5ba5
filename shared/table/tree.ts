import type { RowDraft } from '#shared/table/draft';
import { headingsWithBody, headsSections, siblingKey } from '#shared/table/headings';
import { type Ordinal, romanText } from '#shared/table/ordinal';
import {
  childKey,
  choose,
  giveNumber,
  isGrand,
  type Node,
  nodeOf,
  parentFor,
  pathUnder,
  rankOf,
} from '#shared/table/treeNode';
import { fold } from '#shared/text/fold';

/** Place of a row in the programme. `parent` is an index into the same list as the drafts, -1 at the top. */
export type Placed = {
  readonly draft: RowDraft;
  readonly kind: 'section' | 'task' | 'step';
  readonly path: string;
  readonly inferred: boolean;
  readonly level: number;
  readonly parent: number;
};

/** Written after a path that stands twice in a table: `II.1`, `II.1~2`. The printed path is what stands before it. */
const repeatSign = '~';

/** The path as printed, without the sign that tells repeated ones apart: `printedPath('II.1~2')` → `II.1`. */
export function printedPath(path: string): string {
  return path.includes(repeatSign) ? path.replace(/~\d+/g, '') : path;
}

/**
 * Gives every item its full path, level, parent and kind (T3, T4). Numbers may restart in each section, skip levels or be damaged: of
 * several readings the one that continues the numbering is taken. Rows without number are placed after the row above and marked inferred.
 * Input: the drafts in sheet order; output: the placed rows by index of their draft.
 */
export function placeRows(drafts: readonly RowDraft[]): ReadonlyMap<number, Placed> {
  const romanFirst = romanAboveLetters(drafts);
  const numbered = drafts.some(({ kind, readings }) => kind === 'item' && readings.length > 0);
  const romanUsed = drafts.some(({ kind, readings }) => kind === 'item' && readings[0]?.style === 'roman');
  const root = nodeOf(-1, undefined, -1, undefined, '', undefined, false);
  let stack: Node[] = [root];
  const nodes: Node[] = [];
  const byPath = new Map<string, Node>();
  const used = new Map<string, number>();
  const inBlocks = drafts.some(({ head }) => head);
  const byTask = new Map<string, { readonly path: string; readonly block: number }>();
  let block = 0;
  drafts.forEach((draft, index) => {
    if (draft.kind === 'frame' && (draft.head || !draft.ghost)) {
      stack = [root];
      root.last?.clear();
      block += 1;
    }
    if (draft.kind !== 'item' && draft.kind !== 'title') return;
    const chosen =
      draft.kind === 'title'
        ? undefined
        : choose(
            draft.readings,
            stack,
            romanFirst,
            () => nextGrand(drafts, index),
            () => readingsBelow(drafts, index),
          );
    let node: Node;
    if (chosen === undefined) node = unnumbered(draft, index, stack, drafts, numbered, romanUsed, romanFirst);
    else {
      const rank = rankOf(chosen, romanFirst);
      const parent = parentFor(chosen, rank, stack);
      node = nodeOf(index, draft, rank, chosen, pathUnder(parent, chosen), parent, chosen.style === 'bullet');
      const n = chosen.numbers.at(-1);
      if (n !== undefined) giveNumber(parent, childKey(chosen), n);
    }
    if (draft.ghost || (block > 0 && shownAgain(node, byPath))) {
      // An ancestor of ours shown once more: what follows belongs under the row that stood there first.
      const first = byPath.get(node.path);
      while (stack.length > 1 && stack.at(-1) !== node.parent) stack.pop();
      if (first === undefined) node.kind = draft.bears ? 'task' : 'section';
      else draft.kind = 'frame';
      stack.push(first ?? node);
      return;
    }
    // A task that stands in two blocks is one row of the programme: it keeps the place it had. Without ids its place and words tell.
    const task = !inBlocks ? '' : draft.task === '' ? `${node.path}\n${fold(draft.content)}` : draft.task;
    const first = byTask.get(task);
    const path = first !== undefined && first.block < block ? first.path : uniquePath(node.path, used);
    if (path !== node.path) node = { ...node, path };
    if (first === undefined && task !== '') byTask.set(task, { path, block });
    const parent = node.parent ?? root;
    parent.children += 1;
    while (stack.length > 1 && stack.at(-1) !== parent) stack.pop();
    stack.push(node);
    nodes.push(node);
    byPath.set(node.path, node);
  });
  return placed(nodes);
}

/** In a workbook of ours that lost its ids: a heading that an earlier block showed already, in the same words. */
function shownAgain(node: Node, byPath: ReadonlyMap<string, Node>): boolean {
  const first = byPath.get(node.path);
  if (first === undefined || first.draft === undefined || node.draft === undefined) return false;
  return !node.draft.bearsOwn && !node.draft.ownId && fold(first.draft.content) === fold(node.draft.content);
}

/** Readings of the next section letter or Roman number below; none when it is too far off to be a neighbour. */
function nextGrand(drafts: readonly RowDraft[], index: number): readonly Ordinal[] {
  const last = Math.min(drafts.length, index + 200);
  for (let i = index + 1; i < last; i += 1) {
    const draft = drafts[i];
    if (draft?.head) return [];
    if (draft?.kind === 'item' && draft.readings.some(isGrand)) return draft.readings;
  }
  return [];
}

/** Readings of the row below; none where a block of ours begins. */
function readingsBelow(drafts: readonly RowDraft[], index: number): readonly Ordinal[] {
  const last = Math.min(drafts.length, index + 20);
  for (let i = index + 1; i < last; i += 1) {
    const draft = drafts[i];
    if (draft?.head) return [];
    if (draft?.kind === 'item') return draft.readings;
  }
  return [];
}

/** Party papers number I above A; elsewhere A stands above I. What comes first in the table decides. */
function romanAboveLetters(drafts: readonly RowDraft[]): boolean {
  for (const { kind, readings } of drafts) {
    if (kind !== 'item') continue;
    const style = readings[0]?.style;
    if (style === 'roman') return true;
    if (style === 'upper') return false;
  }
  return false;
}

/** Without a number the place is the position: sections count I, II …, tasks 1, 2 …; among numbered rows `+1` after the row above. */
function unnumbered(
  draft: RowDraft,
  index: number,
  stack: readonly Node[],
  drafts: readonly RowDraft[],
  numbered: boolean,
  romanUsed: boolean,
  romanFirst: boolean,
): Node {
  const root = stack[0] as Node;
  if (draft.kind === 'title') {
    const next = drafts.slice(index + 1, index + 200).find(({ kind }) => kind === 'item');
    const below = next?.readings[0] === undefined ? 3 : rankOf(next.readings[0], romanFirst);
    const rank = Math.min(below, 3) - 0.5;
    let parent = root;
    for (const node of stack) if (node.rank < rank) parent = node;
    parent.unnumbered += 1;
    const label = romanUsed ? `+${parent.unnumbered}` : romanText(parent.unnumbered);
    return nodeOf(index, draft, rank, undefined, parent.path === '' ? label : `${parent.path}.${label}`, parent, true);
  }
  const above = stack.at(-1) ?? root;
  const sibling = above !== root && above.draft?.kind === 'item' ? above : undefined;
  const parent = sibling?.parent ?? above;
  const rank = sibling?.rank ?? Math.max(3, above.rank + 0.5);
  if (!numbered) {
    parent.unnumbered += 1;
    const label = String(parent.unnumbered);
    return nodeOf(index, draft, rank, undefined, parent.path === '' ? label : `${parent.path}.${label}`, parent, true);
  }
  const anchor = sibling ?? above;
  anchor.unnumbered += 1;
  const base = sibling !== undefined ? sibling.path.replace(/\+\d+$/, '') : above.path;
  const label = sibling !== undefined ? `${base}+${countedAfter(sibling)}` : base === '' ? '+1' : `${base}.+1`;
  return nodeOf(index, draft, rank, undefined, label, parent, true);
}

function countedAfter(sibling: Node): number {
  const match = /\+(\d+)$/.exec(sibling.path);
  return match?.[1] === undefined ? 1 : Number(match[1]) + 1;
}

function uniquePath(path: string, used: Map<string, number>): string {
  const times = (used.get(path) ?? 0) + 1;
  used.set(path, times);
  return times === 1 ? path : uniquePath(`${path}${repeatSign}${times}`, used);
}

function placed(nodes: readonly Node[]): ReadonlyMap<number, Placed> {
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    const node = nodes[i] as Node;
    const bears = node.draft?.bears ?? false;
    if (node.parent !== undefined && (bears || node.bearsBelow)) node.parent.bearsBelow = true;
  }
  const withBody = headingsWithBody(nodes);
  const bearingSiblings = new Set<string>();
  // Only parts, letters and Roman numbers are asked for theirs.
  for (const node of nodes)
    if (node.draft?.bearsOwn && headsSections(node) && !withBody.has(node)) bearingSiblings.add(siblingKey(node));
  const result = new Map<number, Placed>();
  const depth1 = new Set<number>();
  for (const node of nodes) {
    const draft = node.draft as RowDraft;
    const top = node.parent === undefined || node.parent.index < 0;
    const under = top ? 'section' : node.parent.kind;
    const style = node.ordinal?.style;
    const heads = headsSections(node)
      ? withBody.has(node) || (!draft.bearsOwn && (node.bearsBelow || !bearingSiblings.has(siblingKey(node))))
      : !draft.bears && node.bearsBelow;
    const orphan =
      style === 'decimal' && (node.ordinal?.numbers.length ?? 0) > 1 && depth1.has(node.parent?.index ?? -1);
    node.kind =
      draft.kind === 'title' || (under === 'section' && heads)
        ? 'section'
        : under === 'section' && !orphan
          ? 'task'
          : 'step';
    if (node.kind === 'task' && style === 'decimal' && node.ordinal?.numbers.length === 1)
      depth1.add(node.parent?.index ?? -1);
    const parentIndex = top ? -1 : node.parent.index;
    const above = parentIndex < 0 ? undefined : result.get(parentIndex);
    const level = above === undefined ? (node.kind === 'section' ? 0 : 1) : above.level + 1;
    result.set(node.index, {
      draft,
      kind: node.kind,
      path: node.path,
      inferred: node.inferred,
      level,
      parent: parentIndex,
    });
  }
  return result;
}
