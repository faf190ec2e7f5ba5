import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { momentText } from '#shared/report/moment';
import type { MattersAnswer } from '#shared/wire/mattersAnswer';
import { addressOf } from '#web/addresses';
import { Answered, Waiting } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { oneColumn } from '#web/frame/screens';
import { Trouble } from '#web/frame/Trouble';
import { useMedia } from '#web/frame/useMedia';
import { type Desk, DeskContext, type Done, type Handlers, type Written } from '#web/open/desk';
import { HoldKeys } from '#web/open/HoldKeys';
import { KeyBar, KeysHelp } from '#web/open/KeysHelp';
import { MatterView } from '#web/open/MatterView';
import { QueueFilter } from '#web/open/QueueFilter';
import { QueueList } from '#web/open/QueueList';
import { useQueuePlace } from '#web/open/queuePlace';
import { useOpenStyles } from '#web/open/styles';
import { unseen } from '#web/open/unseen';
import { useKeys } from '#web/open/useKeys';
import { useWriting } from '#web/open/writing';
import { useMay, useSession, useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: '286px minmax(0, 1fr)',
    gap: '14px',
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  done: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px 12px',
    alignItems: 'center',
    padding: '6px 10px',
    marginBottom: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    borderRadius: '4px',
  },
  steps: { display: 'flex', gap: '8px', marginBottom: '10px', alignItems: 'center' },
});

/** The queue and the matter that is open, worked through by keys: J K to go, a number to choose, Enter to record, Z to take back. */
export function QueuePage({
  answer,
  asked,
  done,
  setDone,
}: {
  readonly answer: MattersAnswer;
  /** What the address names, if anything. */
  readonly asked: string | null;
  /** What was recorded since the page was opened, the last at the end. */
  readonly done: readonly Done[];
  readonly setDone: (done: readonly Done[]) => void;
}) {
  const styles = useStyles();
  const shared = useOpenStyles();
  const words = useWords(openWords);
  const { language } = useSession();
  const may = useMay();
  const narrow = useMedia(oneColumn);
  const writing = useWriting();
  const handlers = useRef<Handlers>({});
  const held = useRef<Desk['held']['current']>([]);
  const kept = useRef<Desk['kept']['current']>({ agency: null, by: '', how: '' });
  const [said, setSaid] = useState('');
  const [help, setHelp] = useState(false);
  const place = useQueuePlace({ answer, asked, writing, held });
  const { matters, at } = place;
  // An agency settles its own copies; what else waits for it is for its eyes (M7).
  const mine = may.decide || (may.report && matters[at]?.group === 'within');

  const write = async (written: Written) => {
    const matter = matters[at];
    if (writing.busy || matter === undefined) return;
    const result = await writing.write(written, { kind: matter.kind, id: matter.id });
    if (result === null) return;
    place.follow();
    setDone([...done, result]);
    setSaid(
      `${result.count > 1 ? words.doneMany(result.count, result.label) : words.done(result.label)} ${words.undo}`,
    );
    if (written.stays === true) place.move(1);
  };
  const undo = async () => {
    const last = done.at(-1);
    if (writing.busy) return;
    if (last === undefined) {
      setSaid(words.nothingToUndo);
      return;
    }
    if (!(await writing.takeBack(last))) return;
    place.follow();
    setDone(done.slice(0, -1));
    setSaid(words.undone(last.label));
    place.back(last.matter);
  };
  useKeys({ move: place.move, undo: () => void undo(), help: () => setHelp(true), handlers: () => handlers.current });

  const desk: Desk = {
    handlers,
    held,
    may: mine && !answer.closed,
    busy: writing.busy,
    failed: writing.failed,
    write: (written) => void write(written),
    say: setSaid,
    kept,
  };
  const last = done.at(-1);
  const { settled } = answer;
  const rest = answer.groups.filter(({ group: of }) => of !== 'within' && of !== 'between' && of !== 'proposals');
  const countIn = (of: string) => answer.groups.find((one) => one.group === of)?.count ?? 0;
  const left = answer.matters.length;
  const showList = !narrow || asked === null;
  return (
    <DeskContext.Provider value={desk}>
      <PageHead
        title={words.title}
        below={
          left === 0 || !showList
            ? undefined
            : words.counts(
                countIn('within') + countIn('between'),
                countIn('proposals'),
                rest.reduce((sum, one) => sum + one.count, 0),
              )
        }
        actions={showList ? <Ways /> : undefined}
      />
      <div role="status" aria-live="polite" style={unseen}>
        {said}
      </div>
      {last === undefined ? null : (
        <div className={styles.done}>
          <span>{last.count > 1 ? words.doneMany(last.count, last.label) : words.done(last.label)}</span>
          <Button size="small" disabled={writing.busy} onClick={() => void undo()}>
            {words.undo}
          </Button>
        </div>
      )}
      {answer.closed ? (
        <p className={mergeClasses(shared.note, shared.plain)}>{words.closed}</p>
      ) : mine || left === 0 ? null : (
        <p className={mergeClasses(shared.note, shared.plain)}>{words.reader}</p>
      )}
      {left === 0 ? (
        <Card title={words.none}>
          <p className={shared.words}>
            {settled.last === null
              ? words.settledNever
              : words.settledLast(settled.count, momentText(settled.last, language), settled.by ?? '')}
          </p>
          {writing.failed === null ? null : <Trouble failed={writing.failed} />}
        </Card>
      ) : (
        <>
          {showList ? <QueueFilter answer={answer} place={place} /> : null}
          <div className={styles.both}>
            {showList ? <QueueList matters={matters} chosen={asked} addressOf={place.addressFor} /> : null}
            <section>
              {narrow && asked !== null ? (
                <div className={styles.steps}>
                  <Link to={place.list}>{words.back}</Link>
                </div>
              ) : null}
              {matters.length === 0 ? (
                <Card>{words.noneInGroup}</Card>
              ) : asked === null ? null : (
                <Answered
                  asked={place.detail}
                  waiting={
                    <>
                      {desk.may ? <HoldKeys /> : null}
                      <Waiting />
                    </>
                  }
                >
                  {(about) => <MatterView key={about.matter.id} about={about} at={at + 1} of={matters.length} />}
                </Answered>
              )}
              {asked === null || !desk.may ? null : <KeyBar />}
            </section>
          </div>
        </>
      )}
      <KeysHelp open={help} close={() => setHelp(false)} />
    </DeskContext.Provider>
  );
}

/** Other ways from here. */
function Ways() {
  const words = useWords(openWords);
  const may = useMay();
  const { programme, period } = useHere();
  const [, go] = useLocation();
  if (!may.see) return null;
  const to = (rest: string) => () => go(addressOf(programme.id, period.id, 'open', rest));
  return (
    <>
      <Button onClick={to('nhat-ky')}>{words.log}</Button>
      <Button onClick={to('chuyen')}>{words.forward}</Button>
      {may.decide ? <Button onClick={to('quyet-dinh')}>{words.other}</Button> : null}
    </>
  );
}
