import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import { hueColour } from '#ui/colours';
import { ClassSign } from '#ui/sign';
import { Card } from '#web/frame/Card';
import { Link } from '#web/frame/Link';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { onPaper } from '#web/overview/paperFit';
import { useLists } from '#web/overview/paths';
import { useSaid, useWords } from '#web/session/session';
import { overviewWords } from '#web/words/overview';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '168px minmax(0, 1fr)',
    columnGap: '12px',
    alignItems: 'start',
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '4px' },
    '@media print': { gridTemplateColumns: '150px minmax(0, 1fr)', padding: '3px 0', breakInside: 'avoid' },
  },
  /** On paper the first few stand for all. */
  screenOnly: { '@media print': { display: 'none' } },
  paperOnly: { display: 'none', '@media print': { display: 'block', margin: '2px 0 0' } },
  chip: {
    justifySelf: 'start',
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '5px',
    padding: '1px 7px 1px 6px',
    borderRadius: '3px',
    fontSize: '12px',
    lineHeight: '18px',
    fontWeight: 600,
    whiteSpace: 'nowrap',
    backgroundColor: hueColour('overdue', 'fill'),
    color: hueColour('overdue', 'text'),
    '@media print': { fontSize: 'inherit', lineHeight: '14px' },
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  lead: { color: tokens.colorNeutralForeground3, '@media print': { color: '#333' } },
});

/** Every red task with the one line that says where it is. */
export function OverdueCard({
  overdue,
  className,
}: {
  readonly overdue: OverviewAnswer['overdue'];
  readonly className: string | undefined;
}) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords(overviewWords);
  const said = useSaid();
  const { n } = useFigures();
  const { list, task } = useLists();
  const { count } = overdue;
  return (
    <Card title={words.overdueTitle} className={className}>
      {count === 0 ? (
        <p className={look.none}>
          {words.overdueNone}
          {overdue.steps === 0 ? '' : ` ${words.overdueSteps(n(overdue.steps))}`}
        </p>
      ) : (
        <ul className={look.rows}>
          {overdue.list.map((one, at) => (
            <li
              key={one.task}
              className={mergeClasses(look.row, styles.item, at >= onPaper.overdue && styles.screenOnly)}
            >
              <span className={styles.chip}>
                <ClassSign code="overdue" />
                {words.days(n(one.days))}
              </span>
              <div>
                <p className={styles.text}>
                  <Link to={task(one.task)}>
                    <strong>{one.path}</strong> {one.content}
                  </Link>
                  {one.leads.length === 0 ? null : <span className={styles.lead}> · {one.leads.join(', ')}</span>}
                </p>
                <p className={styles.text}>
                  <strong>{words.where}</strong> {said(one.where.stands)} <strong>{said(one.where.waits)}</strong>
                  {said(one.where.since)}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {count > overdue.list.length ? (
        <p className={look.more}>
          <Link to={list({ classes: ['overdue'] })}>{words.seeOverdue(n(count))}</Link>
        </p>
      ) : null}
      {count > onPaper.overdue ? (
        <p className={styles.paperOnly}>{words.andOverdue(n(count - onPaper.overdue))}</p>
      ) : null}
    </Card>
  );
}
