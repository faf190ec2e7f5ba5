import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { FixRow } from '#addin/app/check/fixes';
import { checkWords } from '#addin/text/check';
import { BottomSheet } from '#pane/check/BottomSheet';
import type { TabProps } from '#pane/tabs';
import { ruleTitle } from '#shared/message/render';
import { BeforeAfter } from '#ui/BeforeAfter';
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
  why: { display: 'block', fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', columnGap: '8px' },
  main: { flex: '1 1 auto' },
  hint: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

/** Cells to be put right together: what the sheet is called, what is right, and each of them. */
export type Fixing = {
  readonly title: (cells: number) => string;
  readonly say: string;
  readonly rows: readonly FixRow[];
};

const none: readonly FixRow[] = [];

/** Every cell before and after; what is ticked is written in one go, and one undo takes it back. */
export function FixSheet({
  pane,
  fixing,
  onClose,
}: TabProps & { readonly fixing: Fixing | null; readonly onClose: () => void }) {
  const words = checkWords[useObservable(pane.context.language)];
  const rows = fixing?.rows ?? none;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter(({ key }) => !left.has(key));
  const close = (): void => {
    setLeft(new Set());
    onClose();
  };
  const styles = useStyles();
  return (
    <BottomSheet
      open={fixing !== null}
      title={fixing?.title(rows.length) ?? ''}
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
        say={fixing?.say ?? ''}
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
  say,
  left,
  onTick,
}: TabProps & {
  readonly rows: readonly FixRow[];
  readonly say: string;
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
      <p className={styles.accept}>{say}</p>
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
                <span>
                  <BeforeAfter was={row.repair.before} is={row.repair.after} />
                  {row.rules === undefined ? null : (
                    <span className={styles.why}>{row.rules.map((rule) => ruleTitle(rule, language)).join('; ')}</span>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
