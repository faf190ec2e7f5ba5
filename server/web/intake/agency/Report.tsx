import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { numberText } from '#shared/message/number';
import { outcomeWords } from '#shared/message/words';
import { accountOf } from '#shared/report/receiptAccount';
import type { ReportingAnswer } from '#shared/wire/reportingAnswer';
import { type SubmissionAnswer, submissionNowSchema } from '#shared/wire/submissionAnswer';
import { faultColours } from '#ui/colours';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { fullDay } from '#web/frame/days';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { NoteList } from '#web/frame/NoteList';
import { ConfirmPart } from '#web/intake/agency/ConfirmPart';
import { Items } from '#web/intake/agency/Items';
import { WithdrawPart } from '#web/intake/agency/WithdrawPart';
import { useWorks } from '#web/intake/asking';
import { FileLink } from '#web/intake/FileLink';
import { SenderAsk } from '#web/intake/take/SenderAsk';
import { useSaid, useSession, useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  report: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
    padding: '12px 16px',
    minWidth: 0,
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', alignItems: 'baseline' },
  title: { margin: 0, fontSize: '16px', lineHeight: '24px', fontWeight: 600, overflowWrap: 'anywhere' },
  title2: {
    border: 'none',
    padding: 0,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px' },
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  caption: { margin: 0, fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
  fault: { margin: '6px 0 0', color: faultColours.error },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 16px',
    margin: '8px 0',
    '@media print': { display: 'none' },
  },
});

type Doing = 'confirm' | 'withdraw' | 'sender' | null;

/** One report with its receipt: what came, how, whose word it is, and every cell that is not the same. */
export function Report({
  submission,
  confirmation,
  open,
  choose,
}: {
  readonly submission: SubmissionAnswer;
  readonly confirmation: ReportingAnswer['confirmation'];
  readonly open: boolean;
  readonly choose: () => void;
}) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const said = useSaid();
  const { number, file, channel, arrivedOn, person, checkCode, nothing, refusal, withdrawn, editorial } = submission;
  const facts = [
    words.receiptNumber(number),
    ...(editorial === true
      ? [words.writtenBy(fullDay(arrivedOn), person ?? '')]
      : [
          words.arrivedBy(fullDay(arrivedOn), words.channels[channel].toLowerCase()),
          person === null ? '' : words.byPerson(person),
          checkCode === '' ? '' : words.checkCode(checkCode),
        ]),
  ];
  return (
    <article className={styles.report}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <button type="button" className={styles.title2} aria-expanded={open} onClick={choose}>
            {editorial === true ? words.writtenOnPage : file}
          </button>
        </h2>
      </div>
      <p className={styles.caption}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
      {withdrawn === null ? null : (
        <p className={styles.fault}>{words.withdrawnOn(fullDay(withdrawn.at), withdrawn.reason)}</p>
      )}
      {refusal === null ? null : (
        <p className={styles.fault}>
          {words.unreadable}: {said(refusal)} {said(refusal.do)}
        </p>
      )}
      {nothing ? <p className={styles.quiet}>{words.declaredNothing}</p> : null}
      {withdrawn === null && editorial !== true ? (
        <Confirmed submission={submission} confirmation={confirmation} />
      ) : null}
      {open ? <Opened submission={submission} confirmation={confirmation} /> : null}
    </article>
  );
}

function Confirmed({
  submission: { confirmation: given },
  confirmation: required,
}: {
  readonly submission: SubmissionAnswer;
  readonly confirmation: ReportingAnswer['confirmation'];
}) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const need = { none: words.needsNone, leader: words.needsLeader, document: words.needsDocument };
  if (given === null)
    return (
      <p className={styles.quiet}>
        {words.unconfirmed} {need[required]}
      </p>
    );
  return (
    <p className={styles.quiet}>
      {given.kind === 'leader'
        ? words.confirmedLeader(given.name ?? '', fullDay(given.at))
        : words.confirmedDocument(given.number ?? '', fullDay(given.date ?? null), given.signer ?? '')}
    </p>
  );
}

function Opened({
  submission,
  confirmation,
}: {
  readonly submission: SubmissionAnswer;
  readonly confirmation: ReportingAnswer['confirmation'];
}) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { language } = useSession();
  const works = useWorks();
  const { programme, period } = useHere();
  const [doing, setDoing] = useState<Doing>(null);
  const { number, refusal, withdrawn } = submission;
  const path = `/api/v1/submissions/${encodeURIComponent(number)}`;
  const one = useAsked({ path, answer: submissionNowSchema });
  const acts = works && withdrawn === null;
  const part = useRef<HTMLDivElement>(null);
  // Whoever closes a form, by its buttons or by Esc, is back at the head of the report: the button that opened it may be gone.
  const end = (): void => {
    part.current?.closest('article')?.querySelector<HTMLElement>('h2 button')?.focus();
    setDoing(null);
  };
  const toggle = (which: Exclude<Doing, null>) => () => setDoing(doing === which ? null : which);
  return (
    <>
      <div className={styles.actions}>
        <FileLink to={`${path}/original`}>{words.download}</FileLink>
        <FileLink to={`${path}/receipt?lang=${language}`} page>
          {words.printReceipt}
        </FileLink>
        {acts && refusal !== null ? (
          <Link to={`${addressOf(programme.id, period.id, 'intake', 'nhap-thay')}?phieu=${encodeURIComponent(number)}`}>
            {words.enterThis}
          </Link>
        ) : null}
        {acts && submission.confirmation === null ? (
          <Button size="small" aria-expanded={doing === 'confirm'} onClick={toggle('confirm')}>
            {words.confirm}
          </Button>
        ) : null}
        {acts ? (
          <>
            <Button size="small" aria-expanded={doing === 'sender'} onClick={toggle('sender')}>
              {words.otherSender}
            </Button>
            <Button size="small" aria-expanded={doing === 'withdraw'} onClick={toggle('withdraw')}>
              {words.withdraw}
            </Button>
          </>
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the Esc of the fields inside */}
      <div
        ref={part}
        onKeyDown={({ key }) => {
          if (key === 'Escape' && doing !== null) end();
        }}
      >
        {doing === 'confirm' ? <ConfirmPart number={number} required={confirmation} end={end} /> : null}
        {doing === 'sender' ? <SenderAsk number={number} done={end} /> : null}
        {doing === 'withdraw' ? <WithdrawPart submission={submission} end={end} /> : null}
      </div>
      {refusal !== null ? null : (
        <Answered asked={one}>
          {({ now }) => {
            const receipt = now ?? submission.receipt;
            const { read, parts } = accountOf(receipt);
            const told = parts.filter(({ count }) => count > 0);
            const sum = told.map(
              ({ kind, count }) => `${numberText(count, language)} ${outcomeWords[kind][language].toLowerCase()}`,
            );
            const changed = now !== null && JSON.stringify(now.cells) !== JSON.stringify(submission.receipt.cells);
            return (
              <>
                <p className={styles.quiet}>{words.sum(read, sum.join(' + ') || '0')}.</p>
                {receipt.supersededBy === undefined ? null : (
                  <p className={styles.quiet}>{words.supersededBy(receipt.supersededBy)}</p>
                )}
                {receipt.sameAs === undefined ? null : <p className={styles.quiet}>{words.sameAs(receipt.sameAs)}</p>}
                {changed ? <p className={styles.caption}>{words.nowDifferent}</p> : null}
                <NoteList notes={submission.receipt.notes} />
                <Items items={receipt.items} cells={receipt.cells} />
              </>
            );
          }}
        </Answered>
      )}
    </>
  );
}
