import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type LettersAnswer, lettersAnswerSchema } from '#shared/wire/reminderAnswer';
import type { ReportingAnswer } from '#shared/wire/reportingAnswer';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { fullDay, todayHere } from '#web/frame/days';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { useReminders, useReporting, useWorks } from '#web/intake/asking';
import { alone, LetterText } from '#web/intake/remind/LetterText';
import { ReminderTable } from '#web/intake/remind/ReminderTable';
import { RemindForm } from '#web/intake/remind/RemindForm';
import { useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '14px',
    alignItems: 'start',
    [alone]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'grid', gap: '14px' },
  // In a box of its own nobody sees on a phone that a list goes on.
  list: {
    listStyle: 'none',
    margin: '0 0 12px',
    padding: 0,
    maxHeight: '420px',
    overflowY: 'auto',
    [alone]: { maxHeight: 'none', overflowY: 'visible' },
  },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: '12px' },
  said: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '8px' },
  summary: {
    cursor: 'pointer',
    padding: '6px 0',
    fontWeight: 600,
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}` },
  },
});

/** Who is reminded, by what, with texts ready to be sent; the log of it (K6). */
export function RemindPage() {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { programme, period, periodPath } = useHere();
  const reporting = useReporting();
  const reminders = useReminders();
  const letters = useAsked({ path: `${periodPath}/letters`, answer: lettersAnswerSchema });
  return (
    <>
      <p style={{ margin: '0 0 8px' }}>
        <Link to={addressOf(programme.id, period.id, 'intake')}>← {words.back}</Link>
      </p>
      <PageHead title={words.remindTitle} below={words.remindLead} />
      <div className={styles.sides}>
        <div className={styles.column}>
          <Answered asked={reporting}>
            {(answer) => <Answered asked={letters}>{(texts) => <Whom reporting={answer} letters={texts} />}</Answered>}
          </Answered>
          <Card title={words.log}>
            <Answered asked={reminders}>{({ log }) => <ReminderTable log={log} />}</Answered>
          </Card>
        </div>
        <Card title={words.letters}>
          <Answered asked={letters}>{(answer) => <Letters letters={answer} />}</Answered>
        </Card>
      </div>
    </>
  );
}

/** The agencies to be reminded, each to be left out; whoever writes the letters writes none to itself and is not among them. */
function Whom({ reporting, letters }: { readonly reporting: ReportingAnswer; readonly letters: LettersAnswer }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const works = useWorks();
  const addressed = new Set(letters.messages.map(({ agency }) => agency));
  const missing = reporting.agencies.filter(({ state, agency }) => state === 'missing' && addressed.has(agency));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const today = todayHere();
  const chosen = missing.filter(({ agency }) => !left.has(agency)).map(({ agency }) => agency);
  const kinds = ['late_letter', 'message', 'call', 'opening_letter'] as const;
  if (missing.length === 0)
    return (
      <Card title={words.whom}>
        <p className={styles.said}>{words.nobodyMissing}</p>
      </Card>
    );
  return (
    <Card title={`${words.whom} (${chosen.length})`}>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => setLeft(new Set())}>
          {words.chooseAll}
        </Button>
        <Button size="small" onClick={() => setLeft(new Set(missing.map(({ agency }) => agency)))}>
          {words.chooseNone}
        </Button>
        <Button
          size="small"
          onClick={() =>
            setLeft(new Set(missing.filter(({ due }) => due !== null && due >= today).map(({ agency }) => agency)))
          }
        >
          {words.onlyLate}
        </Button>
      </div>
      <ul className={styles.list} aria-label={words.whom}>
        {missing.map(({ agency, name, due, reminded }) => (
          <li key={agency} className={styles.line}>
            <Checkbox
              checked={!left.has(agency)}
              onChange={(_event, { checked }) => {
                const next = new Set(left);
                if (checked === true) next.delete(agency);
                else next.add(agency);
                setLeft(next);
              }}
              label={
                <>
                  {name}{' '}
                  <span className={styles.quiet}>
                    {due === null ? '' : `${words.dueOfAgency(fullDay(due))} · `}
                    {words.remindedTimes(reminded)}
                  </span>
                </>
              }
            />
          </li>
        ))}
      </ul>
      {works ? <RemindForm agencies={chosen} kinds={kinds} /> : null}
    </Card>
  );
}

function Letters({ letters: { opening, late, messages, escalation } }: { readonly letters: LettersAnswer }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { period } = useHere();
  return (
    <>
      <details open={late !== null}>
        <summary className={styles.summary}>{words.lateLetter}</summary>
        {late === null ? (
          <p className={styles.said}>{words.noLate}</p>
        ) : (
          <LetterText letter={late} name={`don-doc-${period.id}`} paper="late" />
        )}
      </details>
      <details>
        <summary className={styles.summary}>{words.messages(messages.length)}</summary>
        {messages.map((message) => (
          <details key={message.agency}>
            <summary className={styles.summary}>{message.name}</summary>
            <LetterText letter={message} name={`tin-nhan-${message.agency}-${period.id}`} />
          </details>
        ))}
      </details>
      <details>
        <summary className={styles.summary}>{words.escalation}</summary>
        {escalation === null ? (
          <p className={styles.said}>{words.noEscalation}</p>
        ) : (
          <LetterText letter={escalation} name={`trinh-ubnd-${period.id}`} paper="escalation" />
        )}
      </details>
      <details open={late === null}>
        <summary className={styles.summary}>{words.openingLetter}</summary>
        <LetterText letter={opening} name={`mo-ky-${period.id}`} paper="opening" />
      </details>
    </>
  );
}
