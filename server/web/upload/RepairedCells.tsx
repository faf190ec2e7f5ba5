import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RepairAnswer } from '#shared/wire/repairAnswer';
import { BeforeAfter } from '#ui/BeforeAfter';
import { useWords } from '#web/session/session';
import { repairWords } from '#web/words/repair';

const useStyles = makeStyles({
  count: { margin: '0 0 6px', fontWeight: 600 },
  scroll: {
    maxHeight: 'max(34vh, 300px)',
    overflowY: 'auto',
    margin: '0 -16px',
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
    '@media (max-width: 1000px)': { maxHeight: 'none' },
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '6px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '13px',
    lineHeight: '20px',
  },
  where: {
    fontFamily: "Consolas, 'Noto Sans Mono', monospace",
    fontSize: '12px',
    color: tokens.colorNeutralForeground2,
  },
  why: { display: 'block', fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

const several = 60;

/** What was put right, cell by cell: before, after, and why. */
export function RepairedCells({
  answer: { cells, titles },
  asking,
}: {
  readonly answer: RepairAnswer;
  /** Something else was wished meanwhile; what is shown is of before. */
  readonly asking: boolean;
}) {
  const styles = useStyles();
  const words = useWords(repairWords);
  const [shown, setShown] = useState(several);
  const sheets = new Set(cells.map(({ sheet }) => sheet)).size;
  return (
    <>
      <p className={styles.count} role="status">
        {asking ? words.looking : words.changed(cells.length)}
      </p>
      {cells.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
        <section className={styles.scroll} aria-label={words.cells} tabIndex={0}>
          <ul className={styles.list}>
            {cells.slice(0, shown).map(({ sheet, address, before, after, rules }) => (
              <li key={`${address} ${sheet}`} className={styles.line}>
                <span>
                  <BeforeAfter was={before} is={after} />
                  <span className={styles.why}>{rules.map((rule) => titles[rule] ?? rule).join('; ')}</span>
                </span>
                <span className={styles.where}>{sheets > 1 ? `${sheet}!${address}` : address}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {cells.length > shown ? (
        <Button size="small" onClick={() => setShown(shown + several)}>
          {words.more(cells.length - shown)}
        </Button>
      ) : null}
    </>
  );
}
