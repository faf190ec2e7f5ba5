import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { type OverviewAnswer, overviewAnswerSchema } from '#shared/wire/overviewAnswer';
import { StatusChip } from '#ui/StatusChip';
import { useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { Card } from '#web/frame/Card';
import { useDay } from '#web/frame/day';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { Trouble } from '#web/frame/Trouble';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { useLists } from '#web/overview/paths';
import { useSession, useWords } from '#web/session/session';
import { overviewWords } from '#web/words/overview';

const atOnce = 100;

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
  const { periodPath } = useHere();
  const asOf = useDay() ?? undefined;
  const [query, setQuery] = useSearchParams();
  const [most, setMost] = useState(atOnce);
  const open = query.get('dung') !== null;
  // The tracker has no filter for it: beyond what an address can name, the list stands here.
  const whole = useAsked({
    path: withQuery(`${periodPath}/overview`, { asOf, stuck: 'all' }),
    answer: overviewAnswerSchema,
    when: open && stuck !== null && stuck.count > stuck.list.length && stuck.ids.length === 0,
  });
  const shown = whole.data?.stuck?.list ?? stuck?.list ?? [];
  return (
    <Card title={words.stuck(stuck === null ? '–' : n(stuck.count))} className={className}>
      {stuck === null ? <p className={look.none}>{words.stuckFirst}</p> : null}
      {stuck?.count === 0 ? <p className={look.none}>{words.stuckNone}</p> : null}
      {stuck === null || stuck.count === 0 ? null : (
        <ul className={look.rows}>
          {shown.slice(0, most).map((one) => (
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
      {stuck === null || stuck.count <= stuck.list.length ? null : stuck.ids.length > 0 ? (
        <p className={look.more}>
          <Link to={list({ ids: stuck.ids })}>{words.seeAll(n(stuck.count))}</Link>
        </p>
      ) : whole.data === undefined ? (
        <p className={look.more}>
          <Button
            className="noprint"
            disabled={open && whole.isPending}
            onClick={() => setQuery((now) => new URLSearchParams([...now, ['dung', '1']]), { replace: true })}
          >
            {words.seeAll(n(stuck.count))}
          </Button>
        </p>
      ) : (
        <p className={look.more} role="status">
          {words.shown(n(Math.min(most, shown.length)), n(shown.length))}{' '}
          {shown.length > most ? (
            <Button className="noprint" onClick={() => setMost(most + atOnce)}>
              {words.more(n(Math.min(atOnce, shown.length - most)))}
            </Button>
          ) : null}
        </p>
      )}
      {whole.error === null ? null : <Trouble failed={whole.error} />}
    </Card>
  );
}
