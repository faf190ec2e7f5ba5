import { mergeClasses } from '@fluentui/react-components';
import type { MatterAnswer } from '#shared/wire/mattersAnswer';
import { addressOf } from '#web/addresses';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { useOpenStyles } from '#web/open/styles';
import { partAddress } from '#web/programme/paths';
import { useMay, useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

/** Why what waits since an earlier period can only be set aside here, and where it could still enter the tracker (K3). */
export function CarriedNote({ about: { matter, carried } }: { readonly about: MatterAnswer }) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const may = useMay();
  const { programme } = useHere();
  if (!carried) return null;
  const from = matter.period;
  const open = programme.periods.find(({ id }) => id === from)?.state === 'open';
  return (
    <p className={mergeClasses(styles.note, styles.plain)}>
      {open ? words.carriedOpen(from) : words.carriedClosed(from)}{' '}
      {open ? (
        <Link className={styles.inText} to={addressOf(programme.id, from, 'open')}>
          {words.carriedThere(from)}
        </Link>
      ) : may.decide ? (
        <Link className={styles.inText} to={partAddress(programme.id, 'periods')}>
          {words.carriedReopen(from)}
        </Link>
      ) : (
        words.carriedByOthers(from)
      )}
    </p>
  );
}
