import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReportStanding } from '#shared/wire/reportingAnswer';
import { faultColours } from '#ui/theme';
import { fullDay, shortDay } from '#web/intake/days';
import { StateSign } from '#web/intake/states';
import { useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  standing: { display: 'inline-flex', alignItems: 'baseline', columnGap: '6px', whiteSpace: 'nowrap' },
  sign: { alignSelf: 'center', display: 'inline-flex' },
  quiet: { color: tokens.colorNeutralForeground2 },
  missing: { color: faultColours.error, fontWeight: 600 },
  day: { fontSize: '12px', color: tokens.colorNeutralForeground3 },
  late: { fontSize: '12px', color: faultColours.warning, fontWeight: 600 },
});

/** How one body stands in one period: sign, short word, day of arrival, days late (K2). The title says it in full. */
export function Standing({ standing }: { readonly standing: ReportStanding }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { state, arrivedOn, daysLate, expected } = standing;
  const quiet = state === 'same' || state === 'none' || state === 'empty';
  const late = daysLate !== null && daysLate > 0;
  const title = [
    words.states[state],
    fullDay(arrivedOn),
    late ? words.late(daysLate) : '',
    expected ? '' : words.outsiderTitle,
  ];
  return (
    <span className={styles.standing} title={title.filter((part) => part !== '').join(', ')}>
      <span className={mergeClasses(styles.sign, state === 'missing' && styles.missing)}>
        <StateSign state={state} />
      </span>
      <span className={mergeClasses(quiet && styles.quiet, state === 'missing' && styles.missing)}>
        {words.short[state]}
      </span>
      {arrivedOn === null ? null : <span className={styles.day}>{shortDay(arrivedOn)}</span>}
      {late ? <span className={styles.late}>{words.late(daysLate)}</span> : null}
      {expected ? null : <span className={styles.day}>({words.notExpected})</span>}
    </span>
  );
}
