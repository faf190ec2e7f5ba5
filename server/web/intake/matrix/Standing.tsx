import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReportStanding } from '#shared/wire/reportingAnswer';
import { faultColours } from '#ui/colours';
import { fullDay, shortDay } from '#web/frame/days';
import { StateSign } from '#web/intake/states';
import { useWords } from '#web/session/session';
import { type IntakeWords, intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  standing: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '6px',
    whiteSpace: 'nowrap',
  },
  sign: { alignSelf: 'center', display: 'inline-flex' },
  quiet: { color: tokens.colorNeutralForeground2 },
  missing: { color: faultColours.error, fontWeight: 600 },
  day: { fontSize: '12px', color: tokens.colorNeutralForeground3, '@media print': { fontSize: 'inherit' } },
  late: { fontSize: '12px', color: faultColours.warning, fontWeight: 600, '@media print': { fontSize: 'inherit' } },
});

/** What {@link StandingWords} needs of the page: asked for once for the many cells of a row. */
export function useStandingWords(): {
  readonly styles: ReturnType<typeof useStyles>;
  readonly words: IntakeWords;
} {
  return { styles: useStyles(), words: useWords(intakeWords) };
}

/** How one body stands in one period: sign, short word, day of arrival, days late (K2). The title says it in full. */
export function Standing({ standing }: { readonly standing: ReportStanding }) {
  return <StandingWords standing={standing} {...useStandingWords()} />;
}

/** The same where many stand together. */
export function StandingWords({
  standing: { state, arrivedOn, daysLate, expected },
  styles,
  words,
}: { readonly standing: ReportStanding } & ReturnType<typeof useStandingWords>) {
  const quiet = state === 'same' || state === 'none' || state === 'empty';
  const late = daysLate !== null && daysLate > 0;
  const title = [
    words.states[state],
    fullDay(arrivedOn),
    late ? words.late(daysLate) : '',
    expected ? '' : words.outsiderTitle,
  ];
  const tone = state === 'missing' ? styles.missing : quiet ? styles.quiet : '';
  return (
    <span className={styles.standing} title={title.filter((part) => part !== '').join(', ')}>
      <span className={state === 'missing' ? mergeClasses(styles.sign, styles.missing) : styles.sign}>
        <StateSign state={state} />
      </span>
      <span className={tone}>{words.short[state]}</span>
      {arrivedOn === null ? null : <span className={styles.day}>{shortDay(arrivedOn)}</span>}
      {late ? <span className={styles.late}>{words.late(daysLate)}</span> : null}
      {expected ? null : <span className={styles.day}>({words.notExpected})</span>}
    </span>
  );
}
