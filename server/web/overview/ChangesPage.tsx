import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useSearchParams } from 'wouter';
import { comparePeriods } from '#shared/merge/periodOrder';
import { becameWays } from '#shared/report/overviewChanges';
import { type ChangesAnswer, changesAnswerSchema } from '#shared/wire/changesAnswer';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useDay } from '#web/frame/day';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { Classes, Editorial, Values } from '#web/overview/ChangesTables';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { Some } from '#web/overview/Some';
import { useSaid, useWords } from '#web/session/session';
import { overviewWords } from '#web/words/overview';

const useStyles = makeStyles({
  cards: { display: 'grid', gap: '16px', maxWidth: '1180px', '@media print': { display: 'block' } },
  choice: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    fontSize: '12px',
    color: tokens.colorNeutralForeground2,
  },
});

/** Everything that changed since an earlier report (K3), which a person may choose. */
export function ChangesPage() {
  const styles = useStyles();
  const words = useWords(overviewWords);
  const said = useSaid();
  const { programme, period, periodPath } = useHere();
  const { day } = useFigures();
  const [query, setQuery] = useSearchParams();
  const since = query.get('tu') ?? undefined;
  const asOf = useDay() ?? undefined;
  const asked = useAsked({
    path: withQuery(`${periodPath}/changes`, { since, asOf }),
    answer: changesAnswerSchema,
    keep: true,
  });
  const earlier = programme.periods.filter(({ id }) => comparePeriods(id, period.id) < 0);
  const before = asked.data?.since;
  return (
    <>
      <PageHead
        title={words.changesTitle}
        below={
          asked.data === undefined
            ? undefined
            : before == null
              ? words.sinceNothing
              : words.sinceSaid(said(before.label), day(before.asOf))
        }
        actions={
          earlier.length === 0 ? undefined : (
            <div className={styles.choice}>
              <label htmlFor="changes-since">{words.since}</label>
              <Select
                id="changes-since"
                value={since ?? ''}
                onChange={(_event, { value }) =>
                  setQuery((old) => {
                    const next = new URLSearchParams(old);
                    if (value === '') next.delete('tu');
                    else next.set('tu', value);
                    return next;
                  })
                }
              >
                <option value="">{words.lastClosed}</option>
                {[...earlier].reverse().map(({ id, label }) => (
                  <option key={id} value={id}>
                    {said(label)}
                  </option>
                ))}
              </Select>
            </div>
          )
        }
      />
      <Answered asked={asked}>{(answer) => <Changed key={before?.period ?? ''} answer={answer} />}</Answered>
    </>
  );
}

function Changed({ answer }: { readonly answer: ChangesAnswer }) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords(overviewWords);
  const { n } = useFigures();
  const { programme, period } = useHere();
  const [query] = useSearchParams();
  const way = becameWays.find((one) => one === query.get('thanh')) ?? null;
  // The part an address names is there only now.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  const { classes, values, editorial, tasksAdded, tasksGone, conflicts, proposals } = answer;
  const disputes =
    conflicts.added.length + conflicts.settled.length + proposals.added.length + proposals.settled.length;
  const open = addressOf(programme.id, period.id, 'open');
  if (classes.length + values.length + editorial.length + tasksAdded.length + tasksGone.length + disputes === 0)
    return <p className={look.none}>{words.noChange}</p>;
  return (
    <div className={styles.cards}>
      {classes.length === 0 ? null : <Classes classes={classes} way={way} />}
      {values.length === 0 ? null : <Values values={values} />}
      {editorial.length === 0 ? null : <Editorial editorial={editorial} />}
      {tasksAdded.length + tasksGone.length === 0 ? null : (
        <Card title={<span id="rows">{words.rowsHead}</span>}>
          <Some
            label={words.rowsHead}
            all={[
              ...tasksAdded.map((one) => ({ ...one, told: words.rowAdded })),
              ...tasksGone.map((one) => ({ ...one, told: words.rowGone })),
            ]}
          >
            {(shown) => (
              <ul className={look.rows}>
                {shown.map(({ task, path, content, told }) => (
                  <li key={task} className={look.row}>
                    {told}: <strong>{path}</strong> {content}
                  </li>
                ))}
              </ul>
            )}
          </Some>
        </Card>
      )}
      {disputes === 0 ? null : (
        <Card title={<span id="disputes">{words.disputesHead}</span>}>
          <ul className={look.rows}>
            <li className={look.row}>
              <Link to={open} className={look.within}>
                {words.conflictsWord}
              </Link>
              : {words.disputes(n(conflicts.added.length), n(conflicts.settled.length))}
            </li>
            <li className={look.row}>
              <Link to={open} className={look.within}>
                {words.proposalsWord}
              </Link>
              : {words.disputes(n(proposals.added.length), n(proposals.settled.length))}
            </li>
          </ul>
        </Card>
      )}
    </div>
  );
}
