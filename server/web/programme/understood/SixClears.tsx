import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { clearWords } from '#shared/message/words';
import { type SixClear, sixClears } from '#shared/rules/rule';
import type { ClarityAnswer } from '#shared/wire/understoodAnswer';
import { Card } from '#web/frame/Card';
import { percentWords } from '#web/frame/days';
import { useLook } from '#web/programme/look';
import { useSaid, useSession, useWords } from '#web/session/session';
import { understoodWords } from '#web/words/understood';

const useStyles = makeStyles({
  clear: {
    display: 'grid',
    gridTemplateColumns: 'minmax(130px, 170px) minmax(60px, 1fr) max-content',
    gap: '4px 12px',
    alignItems: 'center',
    width: '100%',
    padding: '6px 8px',
    border: '1px solid transparent',
    borderRadius: '4px',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr) max-content' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px' },
  },
  chosen: { backgroundColor: 'var(--pl-selected)', border: `1px solid ${tokens.colorBrandStroke1}` },
  bar: {
    '@media (max-width: 720px)': { gridColumn: '1 / 3', gridRow: 2 },
    height: '10px',
    borderRadius: '2px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    overflow: 'hidden',
  },
  full: { height: '100%', backgroundColor: tokens.colorNeutralForeground3 },
});

/** So many tasks are drawn at a time. */
const step = 40;

/** R6: how many tasks are clear in each of the six points, and which lack what. Choosing a point shows the tasks that lack it. */
export function SixClears({
  clarity,
  clear,
  choose,
}: {
  readonly clarity: ClarityAnswer;
  readonly clear: SixClear | null;
  readonly choose: (clear: SixClear | null) => void;
}) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords(understoodWords);
  const said = useSaid();
  const { language } = useSession();
  if (clarity.of === 0 || clarity.percent === null)
    return (
      <Card title={words.clarity}>
        <p className={look.plain}>{words.clarityNone}</p>
      </Card>
    );
  return (
    <Card title={words.clarity}>
      <div className={look.tight}>
        <p className={mergeClasses(look.plain, look.strong)}>{words.score(percentWords(clarity.percent, language))}</p>
        <p className={mergeClasses(look.plain, look.quiet, look.small)}>{words.clarityLead}</p>
        <div>
          {sixClears.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === clear}
              className={mergeClasses(styles.clear, one === clear && styles.chosen)}
              onClick={() => choose(one === clear ? null : one)}
            >
              <span>{said(clearWords[one])}</span>
              <span className={styles.bar} aria-hidden>
                <span
                  className={styles.full}
                  style={{ display: 'block', width: `${((clarity.met[one] ?? 0) / clarity.of) * 100}%` }}
                />
              </span>
              <span className={look.firm}>{words.met(clarity.met[one] ?? 0, clarity.of)}</span>
            </button>
          ))}
        </div>
        <Lacking clarity={clarity} clear={clear} key={clear} />
      </div>
    </Card>
  );
}

function Lacking({ clarity, clear }: { readonly clarity: ClarityAnswer; readonly clear: SixClear | null }) {
  const look = useLook();
  const words = useWords(understoodWords);
  const said = useSaid();
  const [shown, setShown] = useState(step);
  const tasks = clear === null ? clarity.tasks : clarity.tasks.filter(({ unclear }) => unclear.includes(clear));
  return (
    <>
      <h3 className={look.plain} style={{ fontSize: 14, fontWeight: 600 }}>
        {tasks.length === 0
          ? words.allClear
          : clear === null
            ? words.lacking(tasks.length)
            : words.lackingOf(tasks.length, said(clearWords[clear]))}
      </h3>
      <ul className={look.list}>
        {tasks.slice(0, shown).map(({ path, content, unclear }) => (
          <li key={path} className={look.line}>
            <span className={look.strong}>{path}</span> {content}
            <div className={mergeClasses(look.small, look.quiet)}>
              {words.lacks}: {unclear.map((one) => said(clearWords[one]).toLowerCase()).join(', ')}
            </div>
          </li>
        ))}
      </ul>
      {tasks.length > shown ? (
        <div>
          <Button size="small" onClick={() => setShown(shown + step * 5)}>
            {words.more(tasks.length - shown)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
