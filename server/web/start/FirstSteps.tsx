import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { codesAnswerSchema } from '#shared/wire/accessAnswer';
import { journalEntriesSchema } from '#shared/wire/instanceAnswer';
import { addressOf, places } from '#web/addresses';
import { inForceNow } from '#web/admin/codes/codes';
import { useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import type { ProgrammeHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { partAddress } from '#web/programme/paths';
import { useSaid, useWords } from '#web/session/session';
import { startWords } from '#web/words/start';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '12px', maxWidth: '760px' },
  step: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: '12px',
    padding: '14px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  now: { borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  number: {
    width: '26px',
    height: '26px',
    borderRadius: '50%',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontWeight: 600,
    boxSizing: 'border-box',
  },
  ticked: {
    backgroundColor: 'var(--pl-done-fill)',
    color: 'var(--pl-done-text)',
    border: '1px solid var(--pl-done-sign)',
  },
  title: { margin: 0, fontSize: '16px', lineHeight: '24px', fontWeight: 600 },
  state: { color: tokens.colorNeutralForeground3, fontWeight: 400, fontSize: '14px' },
  text: { margin: '2px 0 6px', color: tokens.colorNeutralForeground2 },
  act: {
    display: 'inline-block',
    padding: '5px 12px',
    borderRadius: '4px',
    fontWeight: 600,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover, textDecorationLine: 'none' },
  },
});

type Step = {
  readonly title: string;
  readonly lead: string;
  readonly done: boolean;
  /** What came of it, once done. */
  readonly came: ReactNode;
  readonly to: string | null;
  readonly act: string;
};

/** What stands between an empty instance and the first report, each step ticked by what is there, not by a click. */
export function FirstSteps({ programmes }: { readonly programmes: readonly ProgrammeHere[] }) {
  const styles = useStyles();
  const words = useWords(startWords);
  const said = useSaid();
  const programme = programmes.findLast(({ periods }) => periods.length > 0) ?? programmes.at(-1);
  const period = programme?.periods.at(-1);
  const codes = useAsked({ path: '/api/v1/codes', answer: codesAnswerSchema });
  const issues = useAsked({
    path: withQuery(`/api/v1/journals/${encodeURIComponent(programme?.id ?? '')}/entries`, {
      kind: 'issued',
      limit: 1,
    }),
    answer: journalEntriesSchema,
    when: programme !== undefined,
  });
  const inForce = (codes.data?.codes ?? []).filter(inForceNow).length;
  const issued = (issues.data?.list.length ?? 0) > 0;
  const left = [...(issued ? [] : [words.needIssue]), ...(inForce > 0 ? [] : [words.needCodes])];
  const steps: readonly Step[] = [
    {
      title: words.load,
      lead: words.loadLead,
      done: programme !== undefined,
      came:
        programme === undefined
          ? null
          : words.loaded(programmes.map(({ number, title }) => number ?? title).join(', ')),
      to: places.load,
      act: words.loadAct,
    },
    {
      title: words.open,
      lead: words.openLead,
      done: period !== undefined,
      came: period === undefined ? null : words.opened(said(period.label)),
      to: programme === undefined ? null : partAddress(programme.id, 'periods'),
      act: words.openAct,
    },
    {
      title: words.issue,
      lead: words.issueLead,
      done: period !== undefined && left.length === 0,
      came: left.length === 0 ? words.issued(inForce) : left.length === 1 ? words.partly(left.join(', ')) : null,
      to: programme === undefined || period === undefined ? null : partAddress(programme.id, 'issue'),
      act: words.issueAct,
    },
  ];
  const now = steps.findIndex(({ done }) => !done);
  return (
    <>
      <p style={{ margin: '0 0 16px' }}>{words.lead}</p>
      <ol className={styles.list}>
        {steps.map(({ title, lead, done, came, to, act }, at) => (
          <li key={title} className={mergeClasses(styles.step, at === now && styles.now)}>
            <span className={mergeClasses(styles.number, done && styles.ticked)} aria-hidden>
              {done ? '√' : at + 1}
            </span>
            <div>
              <h2 className={styles.title}>
                {title}{' '}
                <span className={styles.state}>({done ? words.done : at === now ? words.next : words.later})</span>
              </h2>
              <p className={styles.text}>{lead}</p>
              {came === null ? null : <p className={styles.text}>{came}</p>}
              {at === now && to !== null ? (
                <Link to={to} className={styles.act}>
                  {act}
                </Link>
              ) : null}
              {done && to !== null && at > 0 ? <Link to={to}>{act}</Link> : null}
            </div>
          </li>
        ))}
      </ol>
      {now === -1 && programme !== undefined && period !== undefined ? (
        <p>
          <Link to={addressOf(programme.id, period.id, 'overview')}>{words.toOverview}</Link>
        </p>
      ) : null}
    </>
  );
}
