import type { Results } from '#addin/app/check/check';
import type { FindingGroup, FindingList, ListedFinding } from '#addin/app/check/list';

/** One line of the list as it is drawn; `key` stays while the thing does. */
export type Line =
  | { readonly kind: 'head'; readonly key: string; readonly group: FindingGroup; readonly open: boolean }
  | { readonly kind: 'finding'; readonly key: string; readonly listed: ListedFinding; readonly group: FindingGroup }
  | { readonly kind: 'fixAll'; readonly key: string; readonly group: FindingGroup }
  | { readonly kind: 'asideHead'; readonly key: string; readonly count: number; readonly open: boolean }
  | { readonly kind: 'aside'; readonly key: string; readonly aside: Results['suppressed'][number] };

/** More findings than this begin with their groups closed. */
export const closedFrom = 200;
export const asideKey = 'aside';

/** Whether a group shows its findings: as the person left it, else by how many there are. */
export function isOpen(key: string, toggled: ReadonlySet<string>, shown: number): boolean {
  const byItself = shown <= closedFrom && key !== asideKey;
  return toggled.has(key) ? !byItself : byItself;
}

export function linesOf(
  list: FindingList,
  suppressed: Results['suppressed'],
  toggled: ReadonlySet<string>,
  selected: string | null,
): readonly Line[] {
  const lines: Line[] = [];
  for (const group of list.groups) {
    const holds = selected !== null && group.findings.some(({ key }) => key === selected);
    const open = isOpen(group.key, toggled, list.shown) || (holds && !toggled.has(group.key));
    lines.push({ kind: 'head', key: `head ${group.key}`, group, open });
    if (open) for (const listed of group.findings) lines.push({ kind: 'finding', key: listed.key, listed, group });
    if (group.repairable.length > 1) lines.push({ kind: 'fixAll', key: `fix ${group.key}`, group });
  }
  if (suppressed.length > 0) {
    const open = isOpen(asideKey, toggled, list.shown);
    lines.push({ kind: 'asideHead', key: asideKey, count: suppressed.length, open });
    if (open)
      suppressed.forEach((aside, index) => {
        lines.push({ kind: 'aside', key: `aside ${index}`, aside });
      });
  }
  return lines;
}
