import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ListedFinding } from '#addin/app/check/list';
import { checkWords } from '#addin/text/check';
import { AsideLine } from '#pane/check/AsideLine';
import { FindingLine } from '#pane/check/FindingLine';
import { GroupHead } from '#pane/check/GroupHead';
import { asideKey, type Line, linesOf } from '#pane/check/lines';
import type { TabProps } from '#pane/tabs';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  scroll: { flex: '1 1 0', minHeight: '120px', overflowY: 'auto', overflowX: 'hidden', position: 'relative' },
  all: { position: 'relative', width: '100%' },
  line: { position: 'absolute', top: 0, left: 0, width: '100%' },
  stuck: { position: 'sticky', zIndex: 1, top: 0, width: '100%' },
  fixAll: { padding: '7px 12px 8px 38px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  keys: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

type ListProps = TabProps & {
  readonly onFixAll: (findings: readonly ListedFinding[]) => void;
  readonly onIgnore: (listed: ListedFinding) => void;
};

const estimated: Readonly<Record<Line['kind'], number>> = {
  head: 33,
  finding: 57,
  fixAll: 44,
  asideHead: 33,
  aside: 78,
};

/** The findings in their groups: only what is seen is drawn; one is open in place; all of it works by keyboard. */
export function FindingList({ pane, onFixAll, onIgnore }: ListProps) {
  const styles = useStyles();
  const { check } = pane;
  const language = useObservable(pane.context.language);
  const words = checkWords[language];
  const list = useObservable(check.list);
  const { suppressed } = useObservable(check.results);
  const selected = useObservable(check.selected);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const focusInside = useRef(false);
  const lines = useMemo(() => linesOf(list, suppressed, toggled, selected), [list, suppressed, toggled, selected]);
  const stuck = useRef(0);
  const heads = useMemo(
    () => lines.flatMap((line, index) => (line.kind === 'head' || line.kind === 'asideHead' ? [index] : [])),
    [lines],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => estimated[lines[index]?.kind ?? 'finding'],
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
    // What comes into sight is not to lie under the head that stays there.
    scrollPaddingStart: estimated.head,
    rangeExtractor: (range) => {
      // The head of the group that is scrolled through stays in sight.
      stuck.current = heads.findLast((head) => head <= range.startIndex) ?? 0;
      return [...new Set([stuck.current, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
    },
  });

  const focusable = (line: Line): boolean =>
    line.kind === 'head' || line.kind === 'finding' || line.kind === 'asideHead';
  const activeKey =
    active !== null && lines.some(({ key }) => key === active)
      ? active
      : selected !== null && lines.some(({ key }) => key === selected)
        ? selected
        : (lines.find(focusable)?.key ?? null);

  const focusLine = (key: string): void => {
    const index = lines.findIndex((line) => line.key === key);
    if (index < 0) return;
    virtual.scrollToIndex(index, { align: 'auto' });
    requestAnimationFrame(() => {
      const held = scroll.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`);
      held?.focus({ preventScroll: true });
    });
  };
  const select = (key: string): void => {
    setActive(key);
    if (lines.some((line) => line.kind === 'finding' && line.key === key)) check.selected.set(key);
  };
  const move = (by: 1 | -1): void => {
    let index = lines.findIndex(({ key }) => key === activeKey);
    do index += by;
    while (lines[index] !== undefined && !focusable(lines[index] as Line));
    const next = lines[index];
    if (next === undefined) return;
    select(next.key);
    focusLine(next.key);
  };
  const toggle = (key: string): void => {
    setToggled((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  };
  const current = lines.find((line) => line.kind === 'finding' && line.key === activeKey);
  const keyDown = (event: KeyboardEvent): void => {
    const line = lines.find(({ key }) => key === activeKey);
    const done = (): void => event.preventDefault();
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      done();
      void check.undo();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    switch (event.key) {
      case 'ArrowDown':
        done();
        move(1);
        return;
      case 'ArrowUp':
        done();
        move(-1);
        return;
      case 'ArrowLeft':
      case 'ArrowRight':
        if (line?.kind === 'head' && line.open === (event.key === 'ArrowLeft')) {
          done();
          toggle(line.group.key);
        }
        return;
      case 'F':
      case 'f': {
        const group = line?.kind === 'head' || line?.kind === 'finding' ? line.group : undefined;
        if (event.shiftKey && group !== undefined && group.repairable.length > 0) {
          done();
          onFixAll(group.repairable);
        } else if (!event.shiftKey && current?.kind === 'finding' && current.listed.finding.repair !== undefined) {
          done();
          void check.fix(current.listed.finding);
        }
        return;
      }
      case 'B':
      case 'b':
        if (current?.kind === 'finding') {
          done();
          onIgnore(current.listed);
        }
        return;
      default:
    }
  };

  // Something else was selected from outside (the next one after a fix, the ribbon): it comes into sight, and focus goes along.
  const seen = useRef(selected);
  useLayoutEffect(() => {
    if (selected === seen.current) return;
    seen.current = selected;
    if (selected === null) return;
    setActive(selected);
    const index = lines.findIndex(({ key }) => key === selected);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  }, [selected, lines, virtual]);
  // Another order or search: the one that is open comes into sight again.
  const view = useObservable(check.view);
  const viewed = useRef(view);
  useLayoutEffect(() => {
    if (view === viewed.current) return;
    viewed.current = view;
    const index = lines.findIndex(({ key }) => key === activeKey);
    if (index >= 0 && selected !== null) virtual.scrollToIndex(index, { align: 'center' });
  }, [view, lines, activeKey, selected, virtual]);
  // A button that was focused went with its finding: focus stays in the list, unless the person is in the sheet meanwhile.
  useEffect(() => {
    const nowhere = document.hasFocus() && document.activeElement === document.body;
    if (focusInside.current && nowhere && activeKey !== null) focusLine(activeKey);
  });

  return (
    <section
      className={styles.scroll}
      ref={scroll}
      aria-label={words.list}
      onKeyDown={keyDown}
      onFocus={() => {
        focusInside.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !scroll.current?.contains(relatedTarget)) focusInside.current = false;
      }}
    >
      <p className={styles.keys} id="check-keys">
        {words.keys}
      </p>
      <ul
        className={styles.all}
        style={{ height: virtual.getTotalSize(), margin: 0, padding: 0, listStyle: 'none' }}
        aria-label={words.list}
        aria-describedby="check-keys"
      >
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (line === undefined) return null;
          const sticks = item.index === stuck.current;
          return (
            <li
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              className={sticks ? styles.stuck : styles.line}
              style={sticks ? undefined : { transform: `translateY(${item.start}px)` }}
              aria-setsize={lines.length}
              aria-posinset={item.index + 1}
            >
              <LineView
                pane={pane}
                line={line}
                tabbable={line.key === activeKey}
                selected={line.key === selected}
                onSelect={() => select(line.key)}
                onFocus={() => setActive(line.key)}
                onToggle={toggle}
                onFixAll={onFixAll}
                onIgnore={onIgnore}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type LineProps = ListProps & {
  readonly line: Line;
  readonly tabbable: boolean;
  readonly selected: boolean;
  readonly onSelect: () => void;
  /** Nothing opens at focus: what moves between pressing and letting go of the mouse loses the click. */
  readonly onFocus: () => void;
  readonly onToggle: (key: string) => void;
};

function LineView({ pane, line, tabbable, selected, onSelect, onFocus, onToggle, onFixAll, onIgnore }: LineProps) {
  const styles = useStyles();
  const words = checkWords[useObservable(pane.context.language)];
  switch (line.kind) {
    case 'head':
      return (
        <GroupHead
          lineKey={line.key}
          title={line.group.title}
          severity={line.group.severity}
          count={line.group.findings.length}
          open={line.open}
          tabbable={tabbable}
          onFocus={onFocus}
          onToggle={() => onToggle(line.group.key)}
        />
      );
    case 'asideHead':
      return (
        <GroupHead
          lineKey={line.key}
          title={words.ignored(line.count)}
          severity={null}
          count={null}
          open={line.open}
          tabbable={tabbable}
          onFocus={onFocus}
          onToggle={() => onToggle(asideKey)}
        />
      );
    case 'fixAll':
      return (
        <div className={styles.fixAll}>
          <Button size="small" onClick={() => onFixAll(line.group.repairable)}>
            {words.fixAll(line.group.repairable.length)}
          </Button>
        </div>
      );
    case 'aside':
      return <AsideLine pane={pane} aside={line.aside} />;
    case 'finding':
      return (
        <FindingLine
          pane={pane}
          listed={line.listed}
          selected={selected}
          tabbable={tabbable}
          onSelect={onSelect}
          onFocus={onFocus}
          onIgnore={() => onIgnore(line.listed)}
        />
      );
  }
}
