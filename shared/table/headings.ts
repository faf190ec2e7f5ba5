import { childKey, isGrand, type Node } from '#shared/table/treeNode';

/** What the rows right below a heading show. */
type Below = { readonly rows: number; readonly named: number; readonly charged: number };

/** Parts, letters and Roman numbers head sections. */
export function headsSections({ ordinal }: Node): boolean {
  return ordinal !== undefined && (ordinal.style === 'part' || isGrand(ordinal));
}

/** Rows of one kind of number under one parent have the same key. */
export function siblingKey({ parent, ordinal }: Node): string {
  return `${parent?.index ?? -1} ${ordinal === undefined ? 'none' : childKey(ordinal)}`;
}

/** A letter or Roman number that names a body and neither a time nor an output: a heading, or a task with steps. */
function namesBodyOnly(node: Node): boolean {
  return headsSections(node) && node.draft?.led === true && node.draft.bearsOwn && !node.draft.charged;
}

/**
 * Rows that name a body and head tasks all the same (T3): each row right below is numbered and names its own body, and one at least has a
 * time or an output; or they stand among headings that name nobody, or write the body across the columns of a task. Where the rows below name nobody of their own and nothing else tells,
 * the row stays the task whose steps they are: there the body counts for them. `nodes` in the order of the sheet, `bearsBelow` known.
 */
export function headingsWithBody(nodes: readonly Node[]): ReadonlySet<Node> {
  const doubtful = new Map<Node, Below>();
  for (const node of nodes) if (namesBodyOnly(node)) doubtful.set(node, { rows: 0, named: 0, charged: 0 });
  const found = new Set<Node>();
  if (doubtful.size === 0) return found;
  const bare = new Set<string>();
  for (const node of nodes) {
    if (headsSections(node) && node.bearsBelow && node.draft?.bearsOwn === false) bare.add(siblingKey(node));
    const below = node.parent === undefined ? undefined : doubtful.get(node.parent);
    if (node.parent === undefined || below === undefined) continue;
    const stands = node.ordinal?.style === 'decimal' || headsSections(node);
    doubtful.set(node.parent, {
      rows: below.rows + 1,
      named: below.named + (stands && (node.draft?.led === true || headsSections(node)) ? 1 : 0),
      charged: below.charged + (stands && (node.draft?.charged === true || node.bearsBelow) ? 1 : 0),
    });
  }
  for (const [node, { rows, named, charged }] of doubtful)
    if (charged > 0 && (named === rows || bare.has(siblingKey(node)) || node.draft?.band)) found.add(node);
  return found;
}
