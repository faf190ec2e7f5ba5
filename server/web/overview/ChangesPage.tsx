import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'wouter';
import { comparePeriods } from '#shared/merge/periodOrder';
import { fieldWords } from '#shared/message/fieldWords';
import type { Field } from '#shared/table/field';
import { type ChangesAnswer, changesAnswerSchema } from '#shared/wire/changesAnswer';
import { StatusChip } from '#ui/StatusChip';
import { faultColours } from '#ui/theme';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { useDay, useLists } from '#web/overview/paths';
import { useSaid, useSession, useWords } from '#web/session/session';
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
  wide: { overflowX: 'auto' },
  task: { width: '34%' },
  agency: { width: '18%' },
  dropped: { backgroundColor: faultColours.dropped, textDecorationLine: 'line-through', overflowWrap: 'anywhere' },
  added: { backgroundColor: faultColours.added, textDecorationLine: 'underline', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
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
                {earlier.toReversed().map(({ id, label }) => (
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
  const { classes, values, editorial, tasksAdded, tasksGone, conflicts, proposals } = answer;
  const disputes =
    conflicts.added.length + conflicts.settled.length + proposals.added.length + proposals.settled.length;
  const open = addressOf(programme.id, period.id, 'open');
  if (classes.length + values.length + editorial.length + tasksAdded.length + tasksGone.length + disputes === 0)
    return <p className={look.none}>{words.noChange}</p>;
  return (
    <div className={styles.cards}>
      {classes.length === 0 ? null : <Classes classes={classes} />}
      {values.length === 0 ? null : <Values values={values} />}
      {editorial.length === 0 ? null : <Editorial editorial={editorial} />}
      {tasksAdded.length + tasksGone.length === 0 ? null : (
        <Card title={<span id="rows">{words.rowsHead}</span>}>
          <ul className={look.rows}>
            {[
              ...tasksAdded.map((one) => ({ ...one, told: words.rowAdded })),
              ...tasksGone.map((one) => ({ ...one, told: words.rowGone })),
            ].map(({ task, path, content, told }) => (
              <li key={task} className={look.row}>
                {told}: <strong>{path}</strong> {content}
              </li>
            ))}
          </ul>
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

const atOnce = 100;

/** A long table by the hundred. */
function Some<T>({
  all,
  children,
}: {
  readonly all: readonly T[];
  readonly children: (shown: readonly T[]) => ReactNode;
}) {
  const look = useLook();
  const words = useWords(overviewWords);
  const { n } = useFigures();
  const [most, setMost] = useState(atOnce);
  const styles = useStyles();
  return (
    <>
      <div className={styles.wide}>{children(all.slice(0, most))}</div>
      {all.length > most ? (
        <p className={look.more} role="status">
          {words.shown(n(most), n(all.length))}{' '}
          <Button onClick={() => setMost(most + atOnce)}>{words.more(n(Math.min(atOnce, all.length - most)))}</Button>
        </p>
      ) : null}
    </>
  );
}

function Classes({ classes }: { readonly classes: ChangesAnswer['classes'] }) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords(overviewWords);
  const { language } = useSession();
  const { n } = useFigures();
  const { task: way } = useLists();
  return (
    <Card title={<span id="classes">{words.classesHead(n(classes.length))}</span>}>
      <Some all={classes}>
        {(shown) => (
          <table className={look.table}>
            <thead>
              <tr>
                <th scope="col">{words.task}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.now}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ task, path, content, before, now }) => (
                <tr key={task}>
                  <th scope="row">
                    <Link to={way(task)}>
                      <strong>{path}</strong> {content}
                    </Link>
                  </th>
                  <td>
                    {before === null ? (
                      <span className={styles.quiet}>{words.new}</span>
                    ) : (
                      <StatusChip status={before.class} language={language} />
                    )}
                  </td>
                  <td>
                    <StatusChip status={now.class} language={language} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Some>
    </Card>
  );
}

function Values({ values }: { readonly values: ChangesAnswer['values'] }) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords(overviewWords);
  const { n } = useFigures();
  const { task: way } = useLists();
  const named = useFieldName();
  return (
    <Card title={<span id="values">{words.valuesHead(n(values.length))}</span>}>
      <Some all={values}>
        {(shown) => (
          <table className={look.table}>
            <thead>
              <tr>
                <th scope="col">{words.task}</th>
                <th scope="col" className={styles.agency}>
                  {words.agency}
                </th>
                <th scope="col">{words.field}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.now}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ task, path, agency, name, role, field, before, now }) => (
                <tr key={`${task} ${agency} ${role} ${field}`}>
                  <th scope="row">
                    <Link to={way(task)}>{path}</Link>
                  </th>
                  <td>{name}</td>
                  <td>{named(field)}</td>
                  <Change before={before} now={now} />
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Some>
    </Card>
  );
}

function Editorial({ editorial }: { readonly editorial: ChangesAnswer['editorial'] }) {
  const look = useLook();
  const words = useWords(overviewWords);
  const { n } = useFigures();
  const { task: way } = useLists();
  const named = useFieldName();
  return (
    <Card title={<span id="editorial">{words.editorialHead(n(editorial.length))}</span>}>
      <Some all={editorial}>
        {(shown) => (
          <table className={look.table}>
            <thead>
              <tr>
                <th scope="col">{words.task}</th>
                <th scope="col">{words.field}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.now}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ task, path, field, before, now }) => (
                <tr key={`${task} ${field}`}>
                  <th scope="row">
                    <Link to={way(task)}>{path}</Link>
                  </th>
                  <td>{named(field)}</td>
                  <Change before={before} now={now} />
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Some>
    </Card>
  );
}

/** Two cells: what was struck, what came under it. */
function Change({ before, now }: { readonly before: string | null; readonly now: string | null }) {
  const styles = useStyles();
  const words = useWords(overviewWords);
  return (
    <>
      <td>
        {before === null ? (
          <span className={styles.quiet}>{words.nothing}</span>
        ) : (
          <del className={styles.dropped}>{before}</del>
        )}
      </td>
      <td>{now === null ? <em>{words.emptied}</em> : <ins className={styles.added}>{now}</ins>}</td>
    </>
  );
}

function useFieldName(): (field: string) => string {
  const { language } = useSession();
  return (field) => (field in fieldWords ? fieldWords[field as Field][language] : field);
}
