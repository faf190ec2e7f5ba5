import type { OverviewAnswer } from '#shared/wire/overviewAnswer';
import { addressOf } from '#web/addresses';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { useMay, useWords } from '#web/session/session';
import { overviewWords } from '#web/words/overview';

/** What waits for a person's decision. */
export function OpenCard({
  open,
  className,
}: {
  readonly open: OverviewAnswer['open'];
  readonly className: string | undefined;
}) {
  const look = useLook();
  const words = useWords(overviewWords);
  const { n } = useFigures();
  const { decide } = useMay();
  const { programme, period } = useHere();
  const text = [
    ...(open.conflicts === 0 ? [] : [words.conflicts(n(open.conflicts))]),
    ...(open.proposals === 0 ? [] : [words.proposals(n(open.proposals))]),
    ...(open.waiting === 0 ? [] : [words.waiting(n(open.waiting))]),
  ].join(', ');
  return (
    <Card title={words.open} className={className}>
      <p className={look.none}>
        {text === '' ? (
          words.openNone
        ) : decide ? (
          <Link to={addressOf(programme.id, period.id, 'open')}>{text}</Link>
        ) : (
          text
        )}
      </p>
    </Card>
  );
}
