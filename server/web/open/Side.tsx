import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { momentText } from '#shared/report/moment';
import type { MatterAnswer } from '#shared/wire/mattersAnswer';
import { WordMarks } from '#ui/WordMarks';
import { dayText } from '#web/open/dates';
import { useOpenStyles } from '#web/open/styles';
import { useSaid, useSession, useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

/** One of the values that stand side by side, to be chosen by its number. */
export function Side({
  n,
  title,
  value,
  against,
  picked,
  pick,
  facts,
}: {
  readonly n: number;
  readonly title: string;
  readonly value: string | null;
  /** Text its changed words are marked against; null shows it as it is. */
  readonly against: string | null;
  readonly picked: boolean;
  /** Undefined where nothing can be chosen here. */
  readonly pick?: (() => void) | undefined;
  readonly facts: ReactNode;
}) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const shown =
    value === null ? (
      <span className={styles.blank}>{words.nothingBefore}</span>
    ) : against !== null && (value !== '' || against !== '') ? (
      <>
        <WordMarks base={against} text={value} />
        {value === '' ? <span className={styles.blank}> {words.blank}</span> : null}
      </>
    ) : value === '' ? (
      <span className={styles.blank}>{words.blank}</span>
    ) : (
      <span style={{ whiteSpace: 'pre-wrap' }}>{value}</span>
    );
  const id = n === 0 ? 'matter-choice' : `side-${n}`;
  const inside = (
    <>
      <span className={styles.sideHead}>
        {pick === undefined ? null : (
          <input type="radio" name="side" className={styles.radio} checked={picked} onChange={pick} id={id} />
        )}
        <span className={styles.grow}>{title}</span>
        {pick === undefined || n > 9 ? null : (
          <kbd className={styles.key} aria-hidden>
            {n}
          </kbd>
        )}
      </span>
      <span className={styles.value}>{shown}</span>
      <span className={styles.facts}>{facts}</span>
    </>
  );
  const className = mergeClasses(styles.side, picked && styles.picked);
  return pick === undefined ? (
    <div className={className}>{inside}</div>
  ) : (
    <label className={className} style={{ cursor: 'pointer' }} htmlFor={id}>
      {inside}
    </label>
  );
}

/** The receipt, and the file exactly as it was sent. */
export function Papers({ number }: { readonly number: string }) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const at = `/api/v1/submissions/${encodeURIComponent(number)}`;
  return (
    <>
      <a className={styles.link} href={`${at}/receipt`} target="_blank" rel="noreferrer">
        {words.receipt(number)}
      </a>
      {' · '}
      <a className={styles.link} href={`${at}/original`} download>
        {words.original}
      </a>
    </>
  );
}

type SideAnswer = MatterAnswer['sides'][number];

/** Who, when, by which door, in which file and cell, on which receipt (M12). */
export function SideFacts({ place, submission }: Pick<SideAnswer, 'place' | 'submission'>) {
  const words = useWords(openWords);
  const said = useSaid();
  const { language } = useSession();
  if (place === null) return <>{words.decidedValue}</>;
  return (
    <>
      {submission === null ? null : (
        <>
          {submission.person === null ? words.enteredBy(submission.by) : submission.person}
          {' · '}
          {words.arrived(dayText(submission.arrivedOn), said(submission.channel))}
          {submission.confirmed === null
            ? null
            : ` · ${submission.confirmed === 'leader' ? words.confirmedLeader : words.confirmedDocument}`}
          <br />
        </>
      )}
      {`${place.file}, ${place.sheet}!${place.cell}`}
      {place.savedAt === null ? null : ` · ${words.savedAt(momentText(place.savedAt, language))}`}
      {submission === null ? null : (
        <>
          <br />
          <Papers number={submission.number} />
        </>
      )}
    </>
  );
}
