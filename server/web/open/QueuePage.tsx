import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { type MatterRow, type MattersAnswer, matterAnswerSchema, matterGroups } from '#shared/wire/mattersAnswer';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { Trouble } from '#web/frame/Trouble';
import { momentText } from '#web/open/dates';
import { type Desk, DeskContext, type Done, goTo, type Handlers, type Written } from '#web/open/desk';
import { KeyBar, KeysHelp } from '#web/open/KeysHelp';
import { MatterView } from '#web/open/MatterView';
import { QueueList } from '#web/open/QueueList';
import { useOpenStyles } from '#web/open/styles';
import { useKeys } from '#web/open/useKeys';
import { useNarrow } from '#web/open/useNarrow';
import { useWriting } from '#web/open/writing';
import { useMay, useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginBottom: '12px' },
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
  const may = useMay();
  const narrow = useNarrow();
  const { programme, period, periodPath } = useHere();
  const [, go] = useLocation();
  const [search, setSearch] = useSearchParams();
  const group = search.get('nhom');
  const ofTask = search.get('viec');
  const matters = useMemo(
    () =>
      answer.matters.filter(
        (one) => (group === null || one.group === group) && (ofTask === null || one.task === ofTask),
      ),
    [answer, group, ofTask],
  );
  const queryOf = (groupThen: string | null, task: string | null): string =>
    withQuery('', { nhom: groupThen ?? undefined, viec: task ?? undefined });
  const query = queryOf(group, ofTask);
  const queue = addressOf(programme.id, period.id, 'open');
  const addressFor = ({ kind, id }: Pick<MatterRow, 'kind' | 'id'>) =>
    `${addressOf(programme.id, period.id, 'open', kind, id)}${query}`;
  const at = matters.findIndex(({ id }) => id === asked);
  const lastAt = useRef(-1);
  const writing = useWriting();
  const handlers = useRef<Handlers>({});
  const kept = useRef<Desk['kept']['current']>({ agency: null, by: '', how: '' });
  const [said, setSaid] = useState('');
  const [help, setHelp] = useState(false);
  const focusNext = useRef(false);
  const detail = useAsked({
    path: `${periodPath}/matters/${encodeURIComponent(asked ?? '-')}`,
    answer: matterAnswerSchema,
    when: asked !== null,
  });
  // An agency settles its own copies; what else waits for it is for its eyes (M7).
  const mine = may.decide || (may.report && matters[at]?.group === 'within');

  const open = (matter: MatterRow | undefined, replace = false) => {
    if (matter === undefined) return;
    writing.clear();
    go(addressFor(matter), { replace });
  };
  const move = (by: 1 | -1) => {
    if (matters.length === 0) return;
    focusNext.current = true;
    const from = at < 0 ? (by > 0 ? -1 : matters.length) : at;
    open(matters[Math.min(matters.length - 1, Math.max(0, from + by))], true);
    goTo('matter-title');
  };

  // What the address named is settled, by us or by somebody else: the one now in its place is next. A part of a matter leads to the matter.
  const found = detail.data?.matter.id;
  useEffect(() => {
    if (at >= 0) {
      lastAt.current = at;
      return;
    }
    if (asked !== null && lastAt.current < 0 && found !== undefined && found !== asked) {
      const whole = answer.matters.find(({ id }) => id === found);
      if (whole !== undefined) go(addressOf(programme.id, period.id, 'open', whole.kind, whole.id), { replace: true });
      return;
    }
    const next = matters[Math.min(Math.max(0, lastAt.current), matters.length - 1)];
    if (lastAt.current >= 0 && asked !== null) {
      if (next === undefined) go(`${queue}${query}`, { replace: true });
      else go(addressFor(next), { replace: true });
    } else if (asked === null && next !== undefined && !narrow) go(addressFor(next), { replace: true });
  });

  // The keyboard goes where the work is, once that is there.
  const arrived = matters.length === 0 || (at >= 0 && found === asked);
  useEffect(() => {
    if (!focusNext.current || !arrived) return;
    focusNext.current = false;
    goTo(matters.length === 0 ? 'page-title' : 'matter-title');
  });

  const write = async (written: Written) => {
    const matter = matters[at];
    if (writing.busy || matter === undefined) return;
    const result = await writing.write(written, { kind: matter.kind, id: matter.id });
    if (result === null) return;
    focusNext.current = true;
    setDone([...done, result]);
    setSaid(
      `${result.count > 1 ? words.doneMany(result.count, result.label) : words.done(result.label)} ${words.undo}`,
    );
    if (written.stays === true) move(1);
  };
  const undo = async () => {
    const last = done.at(-1);
    if (writing.busy) return;
    if (last === undefined) {
      setSaid(words.nothingToUndo);
      return;
    }
    if (!(await writing.takeBack(last))) return;
    focusNext.current = true;
    setDone(done.slice(0, -1));
    setSaid(words.undone(last.label));
    lastAt.current = -1;
    go(addressFor(last.matter), { replace: true });
  };
  useKeys({ move, undo: () => void undo(), help: () => setHelp(true), handlers: () => handlers.current });

  const desk: Desk = {
    handlers,
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
      <div role="status" aria-live="polite" style={hidden}>
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
              : words.settledLast(settled.count, momentText(settled.last), settled.by ?? '')}
          </p>
          {writing.failed === null ? null : <Trouble failed={writing.failed} />}
        </Card>
      ) : (
        <>
          {showList ? (
            <fieldset className={styles.chips} style={{ border: 'none', padding: 0, margin: '0 0 12px' }}>
              <legend style={hidden}>{words.filter}</legend>
              <Chip label={`${words.all} ${left}`} on={group === null && ofTask === null} press={() => setSearch({})} />
              {ofTask === null ? null : (
                <Chip
                  label={words.ofTask(answer.matters.find(({ task }) => task === ofTask)?.path ?? '')}
                  on
                  press={() => {
                    lastAt.current = -1;
                    go(`${queue}${queryOf(group, null)}`);
                  }}
                />
              )}
              {matterGroups
                .filter((one) => countIn(one) > 0 || group === one)
                .map((one) => (
                  <Chip
                    key={one}
                    label={`${words.groups[one]} ${countIn(one)}`}
                    on={group === one}
                    press={() => {
                      lastAt.current = -1;
                      go(`${queue}${queryOf(group === one ? null : one, ofTask)}`);
                    }}
                  />
                ))}
            </fieldset>
          ) : null}
          <div className={styles.both}>
            {showList ? <QueueList matters={matters} chosen={asked} addressOf={addressFor} /> : null}
            <section>
              {narrow && asked !== null ? (
                <div className={styles.steps}>
                  <Link to={`${queue}${query}`}>{words.back}</Link>
                </div>
              ) : null}
              {matters.length === 0 ? (
                <Card>{words.noneInGroup}</Card>
              ) : asked === null ? null : (
                <Answered asked={detail}>
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

function Chip({ label, on, press }: { readonly label: string; readonly on: boolean; readonly press: () => void }) {
  return (
    <Button size="small" shape="circular" appearance={on ? 'primary' : 'secondary'} aria-pressed={on} onClick={press}>
      {label}
    </Button>
  );
}

/** For those who hear the page. */
const hidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
