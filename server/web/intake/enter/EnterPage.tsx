import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Channel } from '#shared/wire/channel';
import { addressOf } from '#web/addresses';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { DayField } from '#web/frame/DayField';
import { todayHere } from '#web/frame/days';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { Trouble } from '#web/frame/Trouble';
import { useAgencies, useWorks } from '#web/intake/asking';
import { Original } from '#web/intake/enter/Original';
import { Rows } from '#web/intake/enter/Rows';
import { received, useReceived } from '#web/intake/enter/received';
import { FileButton } from '#web/intake/FileButton';
import { useKeptOriginal } from '#web/intake/keptOriginal';
import { shrinking } from '#web/intake/shrinking';
import { useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '14px',
    alignItems: 'start',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  one: { maxWidth: '860px' },
  beside: {
    position: 'sticky',
    top: '8px',
    '@media (max-width: 1000px)': { position: 'static', order: -1 },
  },
  source: {
    display: 'grid',
    gap: '8px 12px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(210px, 1fr))',
    ...shrinking,
  },
  column: { display: 'grid', gap: '12px' },
  words: { margin: '6px 0 0' },
  drop: { display: 'grid', rowGap: '6px', marginTop: '10px' },
  choice: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 10px' },
  hint: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
});

const sources: readonly Channel[] = ['paper', 'phone', 'email', 'zalo', 'office'];

/** Enters a report for an agency from paper, a scan or a call (T8): the original is kept first and stands beside the form. */
export function EnterPage() {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { programme, period } = useHere();
  const works = useWorks();
  const home = addressOf(programme.id, period.id, 'intake');
  return (
    <>
      <p style={{ margin: '0 0 8px' }}>
        <Link to={home}>← {words.back}</Link>
      </p>
      <PageHead title={words.enterTitle} below={words.enterLead} />
      {works ? (
        <Work />
      ) : (
        <p className={styles.words}>{period.state === 'closed' ? words.closedNote : words.readOnly}</p>
      )}
    </>
  );
}

function Work() {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const [query, setQuery] = useSearchParams();
  const number = query.get('phieu');
  const { report, bytes } = useReceived(number);
  const came = report.data?.submission;
  const agencies = useAgencies();
  const scan = useKeptOriginal();
  const [given, setGiven] = useState<{ channel?: Channel; arrivedOn?: string; person?: string }>({});
  // What is entered from a file that was received came as that file came.
  const agency = query.get('don-vi') ?? came?.agency ?? '';
  const channel = given.channel ?? (came === undefined ? 'paper' : received(came.channel, sources));
  const arrivedOn = given.arrivedOn ?? came?.arrivedOn ?? todayHere();
  const person = given.person ?? came?.person ?? '';
  const put = (name: string, value: string): void => {
    const next = new URLSearchParams(query);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setQuery(next, { replace: true });
  };
  const kept = scan.state.kind === 'kept' ? scan.state.hash : null;
  const enteredFrom = kept ?? came?.hash ?? null;
  const beside =
    scan.state.kind === 'none'
      ? bytes.data === undefined
        ? null
        : { file: bytes.data, name: came?.file ?? '' }
      : { file: scan.state.file, name: scan.state.file.name };
  return (
    <div className={beside === null ? styles.one : styles.sides}>
      <div className={styles.column}>
        <Card title={words.source}>
          <div className={styles.source}>
            <Field label={words.agency} required>
              <Select value={agency} onChange={(_event, { value }) => put('don-vi', value)}>
                <option value="">{words.chooseAgency}</option>
                {(agencies.data?.agencies ?? []).map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={words.cameBy}>
              <Select
                value={channel}
                onChange={(_event, { value }) =>
                  setGiven({ ...given, channel: sources.find((one) => one === value) ?? 'paper' })
                }
              >
                {sources.map((one) => (
                  <option key={one} value={one}>
                    {words.channels[one]}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={words.cameOn} required>
              <DayField value={arrivedOn} change={(day) => setGiven({ ...given, arrivedOn: day })} always required />
            </Field>
            <Field label={channel === 'phone' ? words.personPhone : words.person} required={channel === 'phone'}>
              <Input
                value={person}
                maxLength={200}
                onChange={(_event, { value }) => setGiven({ ...given, person: value })}
              />
            </Field>
          </div>
          <OriginalChoice scan={scan} has={came !== undefined} />
        </Card>
        {agency === '' ? null : (
          <Rows
            key={agency}
            agency={agency}
            arrival={{ channel, arrivedOn, person: person.trim(), enteredFrom }}
            ready={
              (scan.state.kind === 'none' || scan.state.kind === 'kept') &&
              (channel !== 'phone' || person.trim() !== '')
            }
          />
        )}
      </div>
      {beside === null ? (
        number === null ? null : (
          <Answered asked={bytes}>{() => null}</Answered>
        )
      ) : (
        <div className={styles.beside}>
          <Card title={words.originalOf(beside.name)}>
            <Original file={beside.file} name={beside.name} />
          </Card>
        </div>
      )}
    </div>
  );
}

/** A scan or photo to type from, kept with the service before anything that rests on it. */
function OriginalChoice({ scan, has }: { readonly scan: ReturnType<typeof useKeptOriginal>; readonly has: boolean }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { state } = scan;
  return (
    <section
      className={styles.drop}
      aria-label={words.original}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file) scan.keep(file);
      }}
    >
      <div className={styles.choice}>
        <FileButton
          accept="image/*,.pdf,application/pdf"
          chosen={([file]) => {
            if (file) scan.keep(file);
          }}
        >
          {has || state.kind !== 'none' ? words.otherOriginal : words.chooseOriginal}
        </FileButton>
        {state.kind === 'none' ? null : (
          <Button size="small" appearance="subtle" onClick={scan.drop}>
            {words.noOriginal}
          </Button>
        )}
        <span className={styles.hint}>{words.dropOriginal}</span>
      </div>
      <div role="status">
        {state.kind === 'keeping' ? words.keepingOriginal(Math.round(state.share * 100)) : null}
        {state.kind === 'kept' ? words.originalKept(state.hash.slice(0, 8)) : null}
        {state.kind === 'failed' ? words.originalFirst : null}
      </div>
      {state.kind === 'failed' ? <Trouble failed={state.failed} again={scan.again} /> : null}
    </section>
  );
}
