import type { BecameWay } from '#shared/report/overviewChanges';
import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import { StatusChip } from '#ui/StatusChip';
import { addressOf } from '#web/addresses';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { useLists } from '#web/overview/paths';
import { useSaid, useSession, useWords } from '#web/session/session';
import { overviewWords } from '#web/words/overview';

type Changes = NonNullable<OverviewAnswer['changes']>;

/** What changed since the last closed report, in figures, with the tasks whose class changed. */
export function ChangesCard({
  changes,
  className,
}: {
  readonly changes: OverviewAnswer['changes'];
  readonly className: string | undefined;
}) {
  const look = useLook();
  const words = useWords(overviewWords);
  const said = useSaid();
  if (changes === null)
    return (
      <Card title={words.changesTitle} className={className}>
        <p className={look.none}>{words.changesNone}</p>
      </Card>
    );
  return (
    <Card title={words.changed(said(changes.since.label))} className={className}>
      <Said changes={changes} />
    </Card>
  );
}

function Said({ changes }: { readonly changes: Changes }) {
  const look = useLook();
  const words = useWords(overviewWords);
  const { language } = useSession();
  const { n } = useFigures();
  const { list, task } = useLists();
  const { programme, period } = useHere();
  const page = addressOf(programme.id, period.id, 'changes');
  const open = addressOf(programme.id, period.id, 'open');
  // More than an address can name stand on the page of changes.
  const of = (way: BecameWay): string => {
    const { ids } = changes[way];
    return ids.length > 0 ? list({ ids }) : `${page}?thanh=${way}#classes`;
  };
  const lines: readonly (readonly [count: number, text: string, to: string])[] = [
    [changes.done.count, words.becameDone(n(changes.done.count)), of('done')],
    [changes.overdue.count, words.becameOverdue(n(changes.overdue.count)), of('overdue')],
    [changes.classes, words.classChanges(n(changes.classes)), `${page}#classes`],
    [changes.values, words.newValues(n(changes.values), n(changes.agencies)), `${page}#values`],
    [changes.directions, words.directions(n(changes.directions)), `${page}#editorial`],
    [changes.conflicts.added, words.conflictsAdded(n(changes.conflicts.added)), open],
    [changes.conflicts.settled, words.conflictsSettled(n(changes.conflicts.settled)), `${page}#disputes`],
    [changes.proposals.added, words.proposalsAdded(n(changes.proposals.added)), open],
    [changes.tasksAdded, words.tasksAdded(n(changes.tasksAdded)), `${page}#rows`],
    [changes.tasksGone, words.tasksGone(n(changes.tasksGone)), `${page}#rows`],
  ];
  const held = lines.filter(([count]) => count > 0);
  if (held.length === 0) return <p className={look.none}>{words.noChange}</p>;
  return (
    <>
      <p className={look.none}>
        {held.map(([, text, to], at) => (
          <span key={text}>
            {at === 0 ? '' : ', '}
            <Link to={to} className={look.within}>
              {text}
            </Link>
          </span>
        ))}
        .
      </p>
      <ul className={look.rows}>
        {changes.list.map((one) => (
          <li key={one.task} className={look.row}>
            <Link to={task(one.task)}>
              <strong>{one.path}</strong> {one.content}
            </Link>
            <br />
            {one.before === null ? words.new : <StatusChip status={one.before.class} language={language} />}
            {' → '}
            <StatusChip status={one.now.class} language={language} />
          </li>
        ))}
      </ul>
      <p className={look.more}>
        <Link to={page}>{words.allChanges}</Link>
      </p>
    </>
  );
}
