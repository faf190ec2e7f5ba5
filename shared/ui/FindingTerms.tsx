import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RenderedFinding } from '#shared/message/render';
import { commonWords } from '#shared/message/words';
import type { Language, Severity } from '#shared/rules/rule';
import { faultColours } from '#ui/colours';

const useStyles = makeStyles({
  terms: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(84px) minmax(0, 1fr)',
    columnGap: '8px',
    rowGap: '3px',
    margin: '6px 0 8px',
    '& dt': { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '20px' },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  value: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '3px',
    backgroundColor: tokens.colorNeutralBackground1,
    padding: '0 5px',
    display: 'inline-block',
    whiteSpace: 'pre-wrap',
  },
  wrong: { border: '1px dashed', fontWeight: 600 },
});

/** What stands in the cell, what is accepted, an example and why: all a person needs to put a finding right (R3). */
export function FindingTerms({
  words,
  severity,
  language,
  read,
  advice,
}: {
  readonly words: RenderedFinding;
  readonly severity: Severity;
  readonly language: Language;
  /** What the cell reads, where it is to be shown in another way than as typed. */
  readonly read?: string;
  /** How to put it right, where no button does it. */
  readonly advice: boolean;
}) {
  const styles = useStyles();
  const colour = faultColours[severity];
  return (
    <dl className={styles.terms}>
      <dt>{commonWords.now_reads[language]}</dt>
      <dd>
        <span className={mergeClasses(styles.value, styles.wrong)} style={{ color: colour, borderColor: colour }}>
          {read ?? words.read}
        </span>
      </dd>
      <dt>{commonWords.accepted[language]}</dt>
      <dd>{words.accept}</dd>
      <dt>{commonWords.example[language]}</dt>
      <dd>
        <span className={styles.value}>{words.example}</span>
      </dd>
      <dt>{commonWords.why[language]}</dt>
      <dd>{words.why}</dd>
      {advice ? (
        <>
          <dt>{commonWords.how_to_fix[language]}</dt>
          <dd>{words.fix}</dd>
        </>
      ) : null}
    </dl>
  );
}
