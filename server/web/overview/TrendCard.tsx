import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { StatusClass } from '#shared/status/class';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import { HueBar } from '#ui/HueBar';
import { addressOf } from '#web/addresses';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { barLabel, huesOf, partsOf } from '#web/overview/bars';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { useLists } from '#web/overview/paths';
import { useSaid, useWords } from '#web/session/session';
import { overviewWords } from '#web/words/overview';

const useStyles = makeStyles({
  bar: { width: '58%', '@media (max-width: 720px)': { display: 'none' } },
});

const done: readonly StatusClass[] = ['done_on_time', 'done_late', 'done_no_deadline'];

/** Earlier periods and this one: a row each, the bar beside its figures. */
export function TrendCard({
  trend,
  className,
}: {
  readonly trend: OverviewAnswer['trend'];
  readonly className: string | undefined;
}) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords(overviewWords);
  const said = useSaid();
  const { n, period: short } = useFigures();
  const { list } = useLists();
  const { programme, period: here } = useHere();
  return (
    <Card title={words.trend} className={className}>
      {trend.length < 2 ? <p className={look.none}>{words.trendNone}</p> : null}
      <table className={look.table}>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col" className={styles.bar}>
              {words.spread}
            </th>
            <th scope="col" className={look.numberHead}>
              {words.done}
            </th>
            <th scope="col" className={look.numberHead}>
              {words.overdue}
            </th>
            <th scope="col" className={look.numberHead}>
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {trend.map(({ period, label, total, byClass }) => {
            const other = period === here.id ? undefined : period;
            const finished = done.reduce((sum, code) => sum + (byClass[code] ?? 0), 0);
            const late = byClass.overdue ?? 0;
            const parts = partsOf(huesOf(byClass));
            return (
              <tr key={period}>
                <th scope="row" className={look.nowrap} title={said(label)}>
                  {other === undefined ? (
                    <strong>{short(period)}</strong>
                  ) : (
                    <Link to={addressOf(programme.id, period, 'overview')}>{short(period)}</Link>
                  )}
                </th>
                <td className={styles.bar}>
                  <HueBar parts={parts} label={barLabel(said(label), parts, words)} />
                </td>
                <td className={look.number}>
                  {finished === 0 ? n(0) : <Link to={list({ classes: done }, other)}>{n(finished)}</Link>}
                </td>
                <td className={mergeClasses(look.number, late > 0 && look.strong)}>
                  {late === 0 ? n(0) : <Link to={list({ classes: ['overdue'] }, other)}>{n(late)}</Link>}
                </td>
                <td className={look.number}>
                  <Link to={list({}, other)}>{n(total)}</Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}
