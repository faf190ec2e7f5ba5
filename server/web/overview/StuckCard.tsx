import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import { StatusChip } from '#ui/StatusChip';
import { Card } from '#web/frame/Card';
import { Link } from '#web/frame/Link';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { useLists } from '#web/overview/paths';
import { useSession, useWords } from '#web/session/session';
import { overviewWords } from '#web/words/overview';

/** What should move and of which nothing new was said for two periods. */
export function StuckCard({
  stuck,
  className,
}: {
  readonly stuck: OverviewAnswer['stuck'];
  readonly className: string | undefined;
}) {
  const look = useLook();
  const words = useWords(overviewWords);
  const { language } = useSession();
  const { n, period: short } = useFigures();
  const { list, task } = useLists();
  return (
    <Card title={words.stuck(stuck === null ? '–' : n(stuck.count))} className={className}>
      {stuck === null ? <p className={look.none}>{words.stuckFirst}</p> : null}
      {stuck?.count === 0 ? <p className={look.none}>{words.stuckNone}</p> : null}
      {stuck === null || stuck.count === 0 ? null : (
        <ul className={look.rows}>
          {stuck.list.map((one) => (
            <li key={one.task} className={look.row}>
              <StatusChip status={one.class} language={language} />{' '}
              <Link to={task(one.task)}>
                <strong>{one.path}</strong> {one.content}
              </Link>
              {one.leads.length === 0 ? '' : ` · ${one.leads.join(', ')}`}
              {' · '}
              {one.since === null ? words.stuckNever : words.stuckSince(short(one.since))}
            </li>
          ))}
        </ul>
      )}
      {stuck !== null && stuck.count > stuck.list.length && stuck.ids.length > 0 ? (
        <p className={look.more}>
          <Link to={list({ ids: stuck.ids })}>{words.seeAll(n(stuck.count))}</Link>
        </p>
      ) : null}
    </Card>
  );
}
