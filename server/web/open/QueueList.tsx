import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { MatterRow } from '#shared/wire/mattersAnswer';
import { Link } from '#web/frame/Link';
import { useLongList } from '#web/frame/longList';
import { oneColumn } from '#web/frame/screens';
import { useMedia } from '#web/frame/useMedia';
import { useFieldName } from '#web/open/names';
import { useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

const useStyles = makeStyles({
  list: {
    overflowY: 'auto',
    maxHeight: 'calc(100vh - 190px)',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground1,
    [`@media ${oneColumn}`]: { maxHeight: 'none', overflowY: 'visible' },
  },
  all: { boxSizing: 'border-box', margin: 0, padding: 0, listStyleType: 'none' },
  group: {
    margin: 0,
    padding: '8px 12px',
    fontSize: '13px',
    lineHeight: '20px',
    fontWeight: 600,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  many: { fontWeight: 400, color: tokens.colorNeutralForeground3 },
  item: {
    display: 'block',
    padding: '8px 12px',
    fontSize: '13px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid var(--pl-free)',
    ':hover': { textDecorationLine: 'none', backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outlineOffset: '-2px' },
  },
  here: { backgroundColor: 'var(--pl-selected)', borderLeftColor: tokens.colorBrandStroke1 },
  first: { display: 'flex', gap: '8px', justifyContent: 'space-between' },
  name: { fontWeight: 600, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  days: { flex: 'none', fontSize: '12px', color: tokens.colorNeutralForeground3 },
  about: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

type Line = { readonly kind: 'group'; readonly group: MatterRow['group']; readonly count: number } | Item;
type Item = { readonly kind: 'matter'; readonly matter: MatterRow };

/** The queue in groups, windowed: thousands of matters stay light. */
export function QueueList({
  matters,
  chosen,
  addressOf,
}: {
  readonly matters: readonly MatterRow[];
  readonly chosen: string | null;
  readonly addressOf: (matter: MatterRow) => string;
}) {
  const styles = useStyles();
  const words = useWords(openWords);
  const room = useRef<HTMLElement>(null);
  const lines = useMemo(() => linesOf(matters), [matters]);
  const alone = useMedia(oneColumn);
  const rows = useLongList(room, alone, {
    count: lines.length,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? 37 : 57),
    getItemKey: (index) => {
      const line = lines[index];
      return line === undefined ? index : line.kind === 'group' ? line.group : line.matter.id;
    },
    overscan: 12,
  });
  const at = lines.findIndex((line) => line.kind === 'matter' && line.matter.id === chosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list follows the choice, not every measuring
  useEffect(() => {
    if (at >= 0 && !alone) rows.scrollToIndex(at, { align: 'auto' });
  }, [at]);
  return (
    <nav ref={room} className={styles.list} aria-label={words.list}>
      <ul className={styles.all} style={{ height: rows.size, paddingTop: rows.before }}>
        {rows.drawn.map(({ index, key }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <li key={key} data-index={index} ref={rows.measure}>
              {line.kind === 'group' ? (
                <h2 className={styles.group}>
                  {words.groups[line.group]} <span className={styles.many}>· {line.count}</span>
                </h2>
              ) : (
                <Row matter={line.matter} here={line.matter.id === chosen} to={addressOf(line.matter)} />
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function linesOf(matters: readonly MatterRow[]): readonly Line[] {
  const counts = new Map<string, number>();
  for (const { group } of matters) counts.set(group, (counts.get(group) ?? 0) + 1);
  const lines: Line[] = [];
  for (const [index, matter] of matters.entries()) {
    const { group } = matter;
    if (matters[index - 1]?.group !== group) lines.push({ kind: 'group', group, count: counts.get(group) ?? 0 });
    lines.push({ kind: 'matter', matter });
  }
  return lines;
}

function Row({ matter, here, to }: { readonly matter: MatterRow; readonly here: boolean; readonly to: string }) {
  const styles = useStyles();
  const words = useWords(openWords);
  const nameOf = useFieldName();
  const { kind, path, field, header, title, agencyName, parts, from, to: wished, days, row, file } = matter;
  const agency = agencyName ?? '';
  const [name, about] =
    kind === 'conflict'
      ? [`${path} · ${nameOf(field, header)}`, [agency, words.sides(parts)]]
      : kind === 'proposal'
        ? [`${path} · ${nameOf(field, header)}`, [`${from ?? words.blank} → ${wished || words.blank}`, agency]]
        : kind === 'new_row'
          ? [`${path} · ${words.newTask}`, [title, agency]]
          : kind === 'row'
            ? [words.rowOf((row ?? 0) + 1), [title, agency]]
            : kind === 'sheet'
              ? [title, [agency, file, words.cells(parts)]]
              : kind === 'sender'
                ? [file, [words.cells(parts)]]
                : [`${path} · ${nameOf(field, header)}`, [`“${wished ?? ''}”`, agency]];
  return (
    <Link to={to} className={mergeClasses(styles.item, here && styles.here)}>
      <span className={styles.first} aria-current={here ? 'true' : undefined}>
        <span className={styles.name}>{name}</span>
        {days === null ? null : <span className={styles.days}>{days === 0 ? words.today : words.days(days)}</span>}
      </span>
      <span className={styles.about}>
        {[...about, matter.forwarded ? words.forwarded : ''].filter((text) => text !== '').join(' · ')}
      </span>
    </Link>
  );
}
