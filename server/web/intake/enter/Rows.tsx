import { Button, Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { fold } from '#shared/text/fold';
import type { Channel } from '#shared/wire/channel';
import { type PullAnswer, pullAnswerSchema } from '#shared/wire/periodAnswer';
import { takenSchema } from '#shared/wire/submissionAnswer';
import { addressOf } from '#web/addresses';
import { useAct, useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { Trouble } from '#web/frame/Trouble';
import { type EnteredField, linesOf, rowsOf, type Typed } from '#web/intake/enter/entryRows';
import { keep, readKept } from '#web/intake/enter/kept';
import { RowForm } from '#web/intake/enter/RowForm';
import { useSession, useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  words: { margin: '0 0 8px' },
  quiet: { margin: '0 0 8px', fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    padding: '10px 0 4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 720px)': { bottom: '56px' },
  },
});

export type EntryArrival = {
  readonly channel: Channel;
  readonly arrivedOn: string;
  readonly person: string;
  readonly enteredFrom: string | null;
};

type Props = {
  readonly agency: string;
  readonly arrival: EntryArrival;
  /** The original is kept, and whoever spoke is named. */
  readonly ready: boolean;
};

/** The rows an agency reports on, as a form, and the way to send what was typed. */
export function Rows(props: Props) {
  const { periodPath } = useHere();
  const lines = useAsked({
    path: withQuery(`${periodPath}/pull`, { agency: props.agency }),
    answer: pullAnswerSchema,
  });
  return <Answered asked={lines}>{(answer) => <Form {...props} answer={answer} />}</Answered>;
}

function Form({ agency, arrival, ready, answer }: Props & { readonly answer: PullAnswer }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { me } = useSession();
  const { programme, period, programmePath, periodPath } = useHere();
  const place = `phuluc-nhap-thay ${me?.account.id ?? ''} ${programme.id} ${period.id} ${agency}`;
  const [typed, setTyped] = useState<Typed>(() => readKept(place));
  const [back] = useState(() => Object.keys(typed).length > 0);
  const [nothing, setNothing] = useState(false);
  const [text, setText] = useState('');
  const sought = useDeferredValue(text);
  const rows = useMemo(() => rowsOf(answer), [answer]);
  const { lines, changed } = useMemo(() => linesOf(rows, typed), [rows, typed]);
  const shown = useMemo(() => {
    const folded = fold(sought).trim();
    return rows.filter(({ task }) => fold(`${task.path} ${task.texts.content ?? ''}`).includes(folded));
  }, [rows, sought]);
  const type = useCallback(
    (row: string, field: EnteredField, value: string): void =>
      setTyped((before) => {
        const next = { ...before, [row]: { ...before[row], [field]: value } };
        keep(place, next);
        return next;
      }),
    [place],
  );
  // Sent once more after a cut connection, the bytes are the same and so is the receipt (M10).
  const parcel = useRef<{ readonly of: string; readonly savedAt: string } | null>(null);
  const send = useAct({
    call: () => {
      const said = JSON.stringify([nothing ? [] : lines, arrival]);
      if (parcel.current?.of !== said) parcel.current = { of: said, savedAt: new Date().toISOString() };
      const { person, enteredFrom, channel, arrivedOn } = arrival;
      return {
        method: 'POST',
        path: withQuery(`${periodPath}/submissions`, {
          file: `${words.enterTitle} ${answer.name}, ${words.channels[channel].toLowerCase()}`.slice(0, 255),
          agency,
          channel,
          arrivedOn,
          person: person === '' ? undefined : person,
          enteredFrom: enteredFrom ?? undefined,
        }),
        body: {
          format: 'phuluc/lines',
          version: 1,
          programme: programme.id,
          agency,
          period: period.id,
          asOf: answer.tracker.period.cutOff,
          savedAt: parcel.current.savedAt,
          ...(nothing ? { nothing: true, lines: [] } : { lines }),
        },
        answer: takenSchema,
      };
    },
    changes: [programmePath],
  });
  if (rows.length === 0)
    return (
      <Card title={answer.name}>
        <p className={styles.words}>{words.noRows}</p>
      </Card>
    );
  if (send.isSuccess) return <Done agency={agency} number={send.data.submission.number} />;
  const empty = !nothing && changed.cells === 0;
  return (
    <Card title={answer.name}>
      {back ? <p className={styles.quiet}>{words.keptBack}</p> : null}
      <Checkbox
        checked={nothing}
        onChange={(_event, { checked }) => setNothing(checked === true)}
        label={words.nothingThisPeriod}
      />
      {nothing ? (
        <p className={styles.words}>{words.nothingLead}</p>
      ) : (
        <>
          <p className={styles.quiet}>
            {words.rowsOf(rows.length)}. {words.kept}
          </p>
          {rows.length > 8 ? (
            <Input
              type="search"
              aria-label={words.findRow}
              placeholder={words.findRow}
              value={text}
              onChange={(_event, { value }) => setText(value)}
            />
          ) : null}
          {shown.map((row, at) => (
            <RowForm key={row.key} row={row} typed={typed[row.key]} first={rows.length <= 4 || at === 0} type={type} />
          ))}
        </>
      )}
      {send.error === null ? null : <Trouble failed={send.error} again={() => send.mutate()} />}
      <div className={styles.foot}>
        <Button
          appearance="primary"
          disabled={empty || !ready || send.isPending}
          onClick={() => send.mutate(undefined, () => keep(place, {}))}
        >
          {send.isPending ? words.sending : words.sendEntered}
        </Button>
        <span role="status">
          {nothing
            ? ''
            : empty
              ? words.noChange
              : `${words.changed(changed.cells, changed.rows)} ${changed.emptied === 0 ? '' : words.clearsOne(changed.emptied)}`}
        </span>
        {empty || nothing ? null : (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              keep(place, {});
              setTyped({});
            }}
          >
            {words.drop}
          </Button>
        )}
      </div>
    </Card>
  );
}

function Done({ agency, number }: { readonly agency: string; readonly number: string }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { programme, period } = useHere();
  const home = addressOf(programme.id, period.id, 'intake');
  return (
    <Card>
      <p className={styles.words} role="status">
        {words.entered(number)}
      </p>
      <p className={styles.words}>
        <Link to={`${home}/${encodeURIComponent(agency)}?phieu=${encodeURIComponent(number)}`}>{words.seeReceipt}</Link>
        {' · '}
        <Link to={`${home}/nhap-thay`}>{words.enterMore}</Link>
        {' · '}
        <Link to={home}>{words.back}</Link>
      </p>
    </Card>
  );
}
