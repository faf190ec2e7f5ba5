import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import { HueBar } from '#ui/HueBar';
import { Card } from '#web/frame/Card';
import { Link } from '#web/frame/Link';
import { barLabel, partsOf, widthOf } from '#web/overview/bars';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { onPaper } from '#web/overview/paperFit';
import { useLists } from '#web/overview/paths';
import { useWords } from '#web/session/session';
import { overviewWords } from '#web/words/overview';

const useStyles = makeStyles({
  item: {
    padding: '4px 0',
    '@media print': {
      display: 'grid',
      gridTemplateColumns: '210px 24px minmax(0, 1fr)',
      columnGap: '6px',
      padding: '1px 0',
      alignItems: 'center',
    },
  },
  head: { display: 'flex', columnGap: '8px', alignItems: 'baseline', '@media print': { display: 'contents' } },
  name: { flex: '1 1 auto', minWidth: 0 },
  red: { fontSize: '12px', color: 'var(--pl-overdue-text)', whiteSpace: 'nowrap', '@media print': { display: 'none' } },
  total: { color: tokens.colorNeutralForeground1, fontWeight: 600, textAlign: 'right', whiteSpace: 'nowrap' },
  paperHidden: { '@media print': { display: 'none' } },
  paperOnly: { display: 'none', '@media print': { display: 'inline' } },
  note: { '@media print': { margin: '3px 0 0', color: '#000', fontSize: 'inherit' } },
});

const shownFirst = 8;

/** What each body leads, by hue; and why the sum exceeds the total (S3). */
export function AgencyBars({ agencies }: { readonly agencies: OverviewAnswer['agencies'] }) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords(overviewWords);
  const { n } = useFigures();
  const { list } = useLists();
  const [all, setAll] = useState(false);
  const shown = all ? agencies.list : agencies.list.slice(0, shownFirst);
  const longest = agencies.list.reduce((most, { total }) => Math.max(most, total), 0);
  const beyond = agencies.count - agencies.list.length;
  return (
    <Card title={words.byAgency}>
      {agencies.count === 0 ? <p className={look.none}>{words.byAgencyNone}</p> : null}
      <ul className={look.rows}>
        {shown.map(({ agency, name, total, byHue }, at) => {
          const parts = partsOf(byHue);
          const late = byHue.overdue ?? 0;
          return (
            <li key={agency} className={mergeClasses(styles.item, at >= onPaper.agencies && styles.paperHidden)}>
              <div className={styles.head}>
                <Link to={list({ agency })} className={styles.name}>
                  {name}
                </Link>
                {late === 0 ? null : (
                  <Link to={list({ agency, classes: ['overdue'] })} className={styles.red}>
                    {words.overdueOf(n(late))}
                  </Link>
                )}
                <Link to={list({ agency })} className={styles.total}>
                  {n(total)}
                </Link>
              </div>
              <div style={widthOf(total, longest, parts.length)}>
                <HueBar parts={parts} label={barLabel(name, parts, words)} />
              </div>
            </li>
          );
        })}
      </ul>
      {agencies.list.length > shownFirst ? (
        <Button
          appearance="subtle"
          className={styles.paperHidden}
          aria-expanded={all}
          onClick={() => setAll((before) => !before)}
        >
          {all ? words.fewerAgencies : words.seeAgencies(n(agencies.list.length))}
        </Button>
      ) : null}
      {all && beyond > 0 ? (
        <p className={look.more}>
          <Link to={list({})}>{words.otherAgencies(n(beyond))}</Link>
        </p>
      ) : null}
      <p className={mergeClasses(look.quiet, styles.note)}>
        {agencies.count > onPaper.agencies ? (
          <span className={styles.paperOnly}>{words.andAgencies(n(agencies.count - onPaper.agencies))}. </span>
        ) : null}
        <SumNote agencies={agencies} />
      </p>
    </Card>
  );
}

function SumNote({ agencies }: { readonly agencies: OverviewAnswer['agencies'] }) {
  const look = useLook();
  const words = useWords(overviewWords);
  const { n } = useFigures();
  const { task } = useLists();
  const { sum, total, several, severalCount, unassigned } = agencies;
  if (several.length === 0 && unassigned === 0) return null;
  const rest = severalCount - several.length;
  return (
    <>
      {sum > total ? words.sumIs(n(sum), n(total)) : words.sumIsLess(n(sum), n(total))}
      {several.map(({ task: id, path, leads, members, group }, at) => (
        <span key={id}>
          {at === 0 ? ' ' : '; '}
          <Link to={task(id)} className={look.within}>
            {path}
          </Link>{' '}
          {group === null || members === 0 ? words.jointLeads(n(leads)) : words.byGroup(n(members + leads))}
        </span>
      ))}
      {rest > 0 ? `; ${words.otherSeveral(n(rest))}` : ''}
      {unassigned > 0 ? `${several.length > 0 ? ';' : ''} ${words.unassigned(n(unassigned))}` : ''}.
    </>
  );
}
