import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fieldWords } from '#shared/message/fieldWords';
import { progressFields } from '#shared/table/field';
import { historyAnswerSchema } from '#shared/wire/historyAnswer';
import type { TrackerRow } from '#shared/wire/outlineAnswer';
import type { LineAnswer } from '#shared/wire/trackerAnswer';
import { useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { Answered } from '#web/frame/Answered';
import { useHere } from '#web/frame/here';
import { useSaid, useSession, useWords } from '#web/session/session';
import { periodText } from '#web/tracker/days';
import { earlierOf, Origin } from '#web/tracker/Provenance';
import { trackerWords } from '#web/words/tracker';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '14px' },
  line: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: '12px' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '2px 10px', alignItems: 'baseline', margin: '0 0 4px' },
  name: { margin: 0, fontSize: '14px', lineHeight: '21px', fontWeight: 600 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: '13px' },
  values: {
    display: 'grid',
    gridTemplateColumns: '150px minmax(0, 1fr)',
    gap: '2px 14px',
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  carried: { color: tokens.colorNeutralForeground3 },
  history: { margin: '6px 0 0', padding: '8px 10px', backgroundColor: tokens.colorNeutralBackground2 },
});

/** Lines said aloud at first; the rest of two hundred on request. */
const mostLines = 20;

/** What every charged body says of a task, silent ones too. */
export function LinesPart({ task }: { readonly task: TrackerRow }) {
  const styles = useStyles();
  const words = useWords(trackerWords);
  const [all, setAll] = useState(task.lines.length <= mostLines);
  if (task.lines.length === 0) return <p className={styles.quiet}>{words.linesNone}</p>;
  const shown = all ? task.lines : task.lines.slice(0, mostLines);
  return (
    <>
      {task.said === null ? null : (
        <p style={{ margin: '0 0 10px' }}>{words.saidBy(task.said.reported, task.said.of)}</p>
      )}
      <ul className={styles.list}>
        {shown.map((line) => (
          <Line key={`${line.role} ${line.agency}`} task={task.id} line={line} />
        ))}
      </ul>
      {all ? null : (
        <Button style={{ marginTop: 12 }} onClick={() => setAll(true)}>
          {words.further(task.lines.length - mostLines)}
        </Button>
      )}
    </>
  );
}

function Line({ task, line }: { readonly task: string; readonly line: LineAnswer }) {
  const styles = useStyles();
  const words = useWords(trackerWords);
  const said = useSaid();
  const [open, setOpen] = useState(false);
  const fields = progressFields.filter((field) => (line.values[field]?.value ?? '') !== '');
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <h3 className={styles.name}>{line.name}</h3>
        <span className={styles.quiet}>{line.first ? words.first : words.role[line.role]}</span>
        {line.carried === undefined ? null : <span className={styles.quiet}>{said(line.carried)}</span>}
      </div>
      {fields.length === 0 ? (
        <p className={styles.quiet} style={{ margin: 0 }}>
          {words.silent}
        </p>
      ) : (
        <dl className={line.carried === undefined ? styles.values : `${styles.values} ${styles.carried}`}>
          {fields.map((field) => (
            <Value key={field} name={said(fieldWords[field])} value={line.values[field]?.value ?? ''} />
          ))}
        </dl>
      )}
      {fields.length === 0 ? null : (
        <Button className="noprint" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.historyOf}
        </Button>
      )}
      {open ? <LineHistory cell={`l|${task}|${line.role}|${line.agency}|progress_text`} /> : null}
    </li>
  );
}

function Value({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** What a body said of a task period by period, and where the last of it comes from. */
function LineHistory({ cell }: { readonly cell: string }) {
  const styles = useStyles();
  const words = useWords(trackerWords);
  const { language } = useSession();
  const { programmePath } = useHere();
  const asked = useAsked({ path: withQuery(`${programmePath}/history`, { key: cell }), answer: historyAnswerSchema });
  return (
    <div className={styles.history} lang={language}>
      <Answered asked={asked}>
        {(answer) =>
          answer.events.length === 0 ? (
            <p style={{ margin: 0 }}>{words.noHistory}</p>
          ) : (
            <>
              {answer.now === null ? null : (
                <p style={{ margin: '0 0 6px' }}>{words.quoted(periodText(answer.now.period), answer.now.value)}</p>
              )}
              <Origin answer={answer} most={earlierOf(answer).length} />
            </>
          )
        }
      </Answered>
    </div>
  );
}
