import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import { addressOf } from '#web/addresses';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { onPaper } from '#web/overview/paperFit';
import { useWords } from '#web/session/session';
import { overviewWords } from '#web/words/overview';

const useStyles = makeStyles({
  screen: { '@media print': { display: 'none' } },
  paper: { display: 'none', '@media print': { display: 'block', margin: 0 } },
  card: { '@media print': { padding: '3px 0', '& h2': { display: 'none' } } },
  late: { margin: '12px 0 4px', fontSize: '14px', lineHeight: '21px', fontWeight: 600 },
});

const shown = 8;

/** Bodies without a report, for how many periods in a row and how often reminded; and those whose report came late. */
export function SilentCard({
  silent,
  late,
  period,
  className,
}: {
  readonly silent: OverviewAnswer['silent'];
  readonly late: OverviewAnswer['late'];
  readonly period: string;
  readonly className: string;
}) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords(overviewWords);
  const { n, day, period: short } = useFigures();
  const { programme, period: here } = useHere();
  const intake = addressOf(programme.id, here.id, 'intake');
  const of = (name: string): string => `${intake}?tim=${encodeURIComponent(name)}`;
  const rest = silent.count - onPaper.silent;
  return (
    <Card title={words.silent(n(silent.count))} className={mergeClasses(styles.card, className)}>
      <p className={styles.paper}>
        {silent.count === 0 ? (
          words.silentNone
        ) : (
          <>
            <strong>{words.silent(n(silent.count))}.</strong>{' '}
            {silent.list
              .slice(0, onPaper.silent)
              .map(({ name, periods }) =>
                periods.length > 1 ? `${name} (${words.silentFor(n(periods.length))})` : name,
              )
              .join(', ')}
            {rest > 0 ? ` ${words.andAgencies(n(rest))}` : ''}.
          </>
        )}
      </p>
      <div className={styles.screen}>
        {silent.count === 0 ? (
          <p className={look.none}>{words.silentNone}</p>
        ) : (
          <table className={look.table}>
            <thead className={look.unseen}>
              <tr>
                <th scope="col">{words.agency}</th>
                <th scope="col">{words.period}</th>
                <th scope="col">{words.reminders}</th>
              </tr>
            </thead>
            <tbody>
              {silent.list.slice(0, shown).map(({ agency, name, due, periods, reminded, remindedOn }) => (
                <tr key={agency}>
                  <th scope="row">
                    <Link to={of(name)}>{name}</Link>
                  </th>
                  <td className={look.nowrap} title={due === null ? undefined : words.due(day(due))}>
                    {periods.length > 1 ? words.silentFor(n(periods.length)) : words.silentOnce(short(period))}
                  </td>
                  <td className={look.number} title={remindedOn === null ? undefined : day(remindedOn)}>
                    {reminded === 0 ? words.notReminded : words.reminded(n(reminded))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {silent.count > shown ? (
          <p className={look.more}>
            <Link to={`${intake}?tinh-trang=missing`}>{words.seeSilent(n(silent.count))}</Link>
          </p>
        ) : null}
        {late.count === 0 ? null : (
          <>
            <h3 className={styles.late}>{words.late(n(late.count))}</h3>
            <ul className={look.rows}>
              {late.list.slice(0, shown).map(({ agency, name, days }) => (
                <li key={agency} className={look.row}>
                  <Link to={of(name)}>{name}</Link> · {words.lateBy(n(days))}
                </li>
              ))}
            </ul>
            {late.count > shown ? (
              <p className={look.more}>
                <Link to={intake}>{words.seeSilent(n(late.count))}</Link>
              </p>
            ) : null}
          </>
        )}
      </div>
    </Card>
  );
}
