import { makeStyles, tokens } from '@fluentui/react-components';
import { changedPart, withSpacesShown } from '#shared/text/changedPart';
import { faultColours } from '#ui/colours';

const useStyles = makeStyles({
  texts: { overflowWrap: 'anywhere', lineHeight: '20px', paddingTop: '1px' },
  line: { display: 'block' },
  before: {
    backgroundColor: faultColours.dropped,
    borderRadius: '2px',
    padding: '0 2px',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-wrap',
  },
  arrow: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: 600, textDecorationLine: 'none', whiteSpace: 'pre-wrap' },
});

/** A cell before and after a repair, with what changes marked; surplus spaces can be seen. */
export function BeforeAfter({ was, is }: { readonly was: string; readonly is: string }) {
  const styles = useStyles();
  const { start, before, after, end } = changedPart(was, is);
  return (
    <span className={styles.texts}>
      <span className={styles.line}>
        {start}
        <del className={styles.before}>{withSpacesShown(before)}</del>
        {end}
      </span>
      <span className={styles.line}>
        <span className={styles.arrow} aria-hidden>
          →{' '}
        </span>
        {start}
        <ins className={styles.after}>{after}</ins>
        {end}
      </span>
    </span>
  );
}
