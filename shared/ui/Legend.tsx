import { makeStyles } from '@fluentui/react-components';
import type { Language } from '#shared/rules/rule';
import type { StatusClass } from '#shared/status/class';
import { classWords } from '#shared/status/words';
import { ClassSquare } from '#ui/StatusChip';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '4px' },
  item: { display: 'flex', alignItems: 'center', columnGap: '8px' },
});

/** What the colours and signs mean, in words. */
export function Legend({
  classes,
  language,
}: {
  readonly classes: readonly StatusClass[];
  readonly language: Language;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {classes.map((code) => (
        <li key={code} className={styles.item}>
          <ClassSquare code={code} />
          {classWords[code][language]}
        </li>
      ))}
    </ul>
  );
}
