import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import { Card } from '#web/frame/Card';
import { Link } from '#web/frame/Link';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { onPaper } from '#web/overview/paperFit';
import { useLists } from '#web/overview/paths';
import { useWords } from '#web/session/session';
import { overviewWords } from '#web/words/overview';

const useStyles = makeStyles({
  card: { '@media print': { padding: '3px 0', '& h2': { display: 'none' } } },
  none: { '@media print': { display: 'none' } },
  paper: { display: 'none', '@media print': { display: 'block', margin: 0 } },
  screen: { '@media print': { display: 'none' } },
});

/** Tasks submitted and not decided: for whom they wait, how long, longest first. */
export function ApprovalCard({
  approval,
  className,
}: {
  readonly approval: OverviewAnswer['approval'];
  readonly className: string;
}) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords(overviewWords);
  const { n, day } = useFigures();
  const { list, task } = useLists();
  const { count, byWhom } = approval;
  return (
    <Card title={words.approval(n(count))} className={mergeClasses(styles.card, className, count === 0 && styles.none)}>
      <p className={styles.paper}>
        <strong>{words.approvalPrint(n(count))}:</strong>{' '}
        {approval.list
          .slice(0, onPaper.approval)
          .map(
            ({ path, whom, days }) =>
              `${path} ${words.waitsLower(whom === '' ? words.somebody : whom)}${days === null ? '' : ` ${words.waitDays(n(days))}`}`,
          )
          .join('; ')}
        {count > onPaper.approval ? '; …' : '.'}
      </p>
      <div className={styles.screen}>
        {count === 0 ? <p className={look.none}>{words.approvalNone}</p> : null}
        {byWhom.length > 1 ? (
          <p className={look.quiet}>
            {byWhom.map(({ whom, count: held, ids }, at) => (
              <span key={whom}>
                {at === 0 ? '' : ' · '}
                <Link to={list(ids.length > 0 ? { ids } : { classes: ['submitted'] })}>
                  {whom === '' ? words.somebody : whom}: {n(held)}
                </Link>
              </span>
            ))}
          </p>
        ) : null}
        <ul className={look.rows}>
          {approval.list.map((one) => (
            <li key={one.task} className={look.row}>
              <Link to={task(one.task)}>
                <strong>{one.path}</strong> {one.content}
              </Link>{' '}
              {one.leads.length === 0 ? '' : `· ${one.leads.join(', ')}. `}
              {one.submittedOn === null ? '' : `${words.submittedOn(day(one.submittedOn))} `}
              <strong>{words.waits(one.whom === '' ? words.somebody : one.whom)}</strong>
              {one.days === null ? '' : ` ${words.waitDays(n(one.days))}`}
              {one.deadline === null ? '' : `, ${words.deadlineIs(day(one.deadline))}`}
              {one.daysLate !== null && one.daysLate > 0
                ? ` (${words.phrases.overdue} ${words.waitDays(n(one.daysLate))})`
                : ''}
              .
            </li>
          ))}
        </ul>
        {count > approval.list.length ? (
          <p className={look.more}>
            <Link to={list({ classes: ['submitted'] })}>{words.seeAll(n(count))}</Link>
          </p>
        ) : null}
      </div>
    </Card>
  );
}
