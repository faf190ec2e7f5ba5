import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { changedPart, type FixRow, withSpacesShown } from '#addin/app/check/fixes';
import type { ListedFinding } from '#addin/app/check/list';
import { checkWords } from '#addin/text/check';
import { BottomSheet } from '#pane/check/BottomSheet';
import type { TabProps } from '#pane/tabs';
import { render, ruleTitle } from '#shared/message/render';
import { faultColours } from '#ui/theme';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  accept: { fontSize: '13px', lineHeight: '20px', margin: '0 0 6px', color: tokens.colorNeutralForeground2 },
  scroll: { fontSize: '13px', maxHeight: '46vh', overflowY: 'auto', position: 'relative' },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '28px 44px minmax(0, 1fr)',
    columnGap: '4px',
    alignItems: 'start',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    boxSizing: 'border-box',
  },
  tick: { marginTop: '-4px' },
  address: { fontFamily: "Consolas, 'DejaVu Sans Mono', monospace", fontSize: '12px', lineHeight: '22px' },
  texts: { overflowWrap: 'anywhere', lineHeight: '20px', paddingTop: '1px' },
  line: { display: 'block' },
  before: {
    backgroundColor: faultColours.dropped,
    borderRadius: '2px',
    padding: '0 2px',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-wrap',
  },
  arrow: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: 600, textDecorationLine: 'none', whiteSpace: 'pre-wrap' },
  buttons: { display: 'flex', columnGap: '8px' },
  main: { flex: '1 1 auto' },
  hint: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

/** Every cell of one kind before and after; what is ticked is written in one go, and one undo takes it back. */
export function FixSheet({
  pane,
  findings,
  onClose,
}: TabProps & { readonly findings: readonly ListedFinding[] | null; readonly onClose: () => void }) {
  const words = checkWords[useObservable(pane.context.language)];
  const rows = useMemo(() => (findings === null ? [] : pane.check.preview(findings)), [findings, pane]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter(({ key }) => !left.has(key));
  const close = (): void => {
    setLeft(new Set());
    onClose();
  };
  const styles = useStyles();
  return (
    <BottomSheet
      open={findings !== null}
      title={words.fixTitle(rows.length)}
      onClose={close}
      foot={
        <>
          <Checkbox
            checked={chosen.length === rows.length ? true : chosen.length === 0 ? false : 'mixed'}
            label={words.chooseAll(rows.length)}
            onChange={() => setLeft(chosen.length === rows.length ? new Set(rows.map(({ key }) => key)) : new Set())}
          />
          <div className={styles.buttons}>
            <Button
              className={styles.main}
              appearance="primary"
              disabled={chosen.length === 0}
              onClick={() => {
                void pane.check.fixAll(chosen.map(({ repair }) => repair));
                close();
              }}
            >
              {words.fixChosen(chosen.length)}
            </Button>
            <Button onClick={close}>{words.dontFix}</Button>
          </div>
          <span className={styles.hint}>{words.oneUndo(chosen.length)}</span>
        </>
      }
    >
      <FixRows
        pane={pane}
        rows={rows}
        accept={findings?.[0]}
        left={left}
        onTick={(key, on) =>
          setLeft((before) => {
            const next = new Set(before);
            if (on) next.delete(key);
            else next.add(key);
            return next;
          })
        }
      />
    </BottomSheet>
  );
}

function FixRows({
  pane,
  rows,
  accept,
  left,
  onTick,
}: TabProps & {
  readonly rows: readonly FixRow[];
  readonly accept: ListedFinding | undefined;
  readonly left: ReadonlySet<string>;
  readonly onTick: (key: string, on: boolean) => void;
}) {
  const styles = useStyles();
  const language = useObservable(pane.context.language);
  const words = checkWords[language];
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 53,
    overscan: 6,
    // The sheet is measured only once it has come up.
    initialRect: { width: 300, height: 320 },
  });
  return (
    <>
      <p className={styles.accept}>
        {accept === undefined
          ? ''
          : `${ruleTitle(accept.finding.rule, language)}. ${render(accept.finding, language).accept}`}
      </p>
      <div className={styles.scroll} ref={scroll}>
        <ul style={{ height: virtual.getTotalSize(), position: 'relative', margin: 0, padding: 0, listStyle: 'none' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <li
                key={row.key}
                data-index={item.index}
                ref={virtual.measureElement}
                className={styles.row}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Checkbox
                  className={styles.tick}
                  checked={!left.has(row.key)}
                  aria-label={words.chooseCell(row.address)}
                  onChange={(_event, { checked }) => onTick(row.key, checked === true)}
                />
                <span className={styles.address}>{row.address}</span>
                <BeforeAfter row={row} />
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}

/** The cell before and after, with what changes marked; surplus spaces can be seen. */
function BeforeAfter({ row }: { readonly row: FixRow }) {
  const styles = useStyles();
  const { start, before, after, end } = changedPart(row.repair.before, row.repair.after);
  return (
    <span className={styles.texts}>
      <span className={styles.line}>
        {start}
        <del className={styles.before}>{withSpacesShown(before)}</del>
        {end}
      </span>
      <span className={styles.line}>
        <span className={styles.arrow} aria-hidden>
          →{' '}
        </span>
        {start}
        <ins className={styles.after}>{after}</ins>
        {end}
      </span>
    </span>
  );
}
