import { Button, Field, makeStyles, mergeClasses, ProgressBar, Select, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { type Channel, channels } from '#shared/wire/channel';
import { useObservable } from '#ui/useObservable';
import { keyOf } from '#web/api/asked';
import { Card } from '#web/frame/Card';
import { DayField } from '#web/frame/DayField';
import { todayHere } from '#web/frame/days';
import { useHere } from '#web/frame/here';
import { FileButton } from '#web/intake/FileButton';
import { shrinking } from '#web/intake/shrinking';
import { chosenFiles, droppedFiles, type Haul } from '#web/intake/take/gather';
import { isOver } from '#web/intake/take/lines';
import { type Queue, queueOf } from '#web/intake/take/queue';
import { TakeLines } from '#web/intake/take/TakeLines';
import { useSession, useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  drop: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '8px',
    padding: '10px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '6px',
  },
  over: { backgroundColor: 'var(--pl-selected)', border: `1px dashed ${tokens.colorBrandStroke1}` },
  words: { margin: 0 },
  quiet: { margin: 0, fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    ...shrinking,
  },
  tray: { marginTop: '12px' },
  heading: { margin: '0 0 6px', fontSize: '14px', lineHeight: '21px', fontWeight: 600 },
});

const filesButton = 'take-files';

/** Opens the choice of files from the head of the page. */
export function pickFiles(): void {
  document.getElementById(filesButton)?.querySelector('button')?.click();
}

/** Doors through which something comes that DOST hands in itself. */
const doors: readonly Channel[] = channels.filter((one) => !['pane', 'page', 'form', 'api', 'folder'].includes(one));

/** The way in for files: dropped or chosen, with how and when they came noted once. */
export function TakePanel() {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { periodPath } = useHere();
  const queue = useServedQueue();
  const [channel, setChannel] = useState<Channel>('email');
  const [arrivedOn, setArrivedOn] = useState(todayHere);
  const [told, setTold] = useState('');
  const take = ({ files, skipped }: Haul): void => {
    setTold([files.length === 0 ? words.noFiles : '', skipped === 0 ? '' : words.skipped(skipped)].join(' ').trim());
    if (files.length > 0) queue.add(files, { channel, arrivedOn });
  };
  const over = useDropAnywhere(take);
  return (
    <Card title={words.take}>
      <div className={mergeClasses(styles.drop, over && styles.over)}>
        <p className={styles.words}>{over ? words.dropNow : words.takeLead}</p>
        <div className={styles.buttons}>
          <span id={filesButton}>
            <FileButton many chosen={(files) => take(chosenFiles(files))}>
              {words.chooseFiles}
            </FileButton>
          </span>
          <FileButton folder chosen={(files) => take(chosenFiles(files))}>
            {words.chooseFolder}
          </FileButton>
        </div>
        <div className={styles.pair}>
          <Field label={words.cameBy} size="small">
            <Select
              size="small"
              value={channel}
              onChange={(_event, { value }) => setChannel(doors.find((one) => one === value) ?? 'email')}
            >
              {doors.map((one) => (
                <option key={one} value={one}>
                  {words.channels[one]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.cameOn} size="small">
            <DayField size="small" value={arrivedOn} change={setArrivedOn} always />
          </Field>
        </div>
        <p className={styles.quiet}>{words.forAll}</p>
        <p className={styles.quiet}>{words.secretLead}</p>
        {told === '' ? null : (
          <p className={styles.quiet} role="status">
            {told}
          </p>
        )}
      </div>
      <TakeTray queue={queue} key={periodPath} />
    </Card>
  );
}

/** How far the files are, and what became of each. */
function TakeTray({ queue }: { readonly queue: Queue }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const tray = useObservable(queue);
  const heading = useId();
  const own = tray.lines.filter(({ within }) => within === null);
  const done = own.filter(isOver).length;
  const left = own.length - done;
  if (own.length === 0) return null;
  const pause = {
    offline: words.offlineHeld(left),
    busy: words.busyHeld(left),
    signed_out: words.signedOutHeld(left),
    stopped: '',
  };
  return (
    <section className={styles.tray} aria-labelledby={heading}>
      <h3 className={styles.heading} id={heading}>
        {left === 0 ? words.trayDone(own.length) : words.tray(own.length)}
      </h3>
      <ProgressBar value={done} max={own.length} thickness="large" aria-label={words.progress(done, own.length)} />
      <p className={styles.words} role="status">
        {words.progress(done, own.length)} {tray.pause === null ? '' : pause[tray.pause]}
      </p>
      <TakeLines tray={tray} again={queue.sendAgain} />
      <div className={styles.buttons}>
        {left === 0 ? (
          <Button size="small" appearance="subtle" onClick={queue.clear} title={words.clearHint}>
            {words.clear}
          </Button>
        ) : tray.pause === null ? (
          <Button size="small" onClick={queue.stop}>
            {words.stop}
          </Button>
        ) : (
          <Button size="small" appearance="primary" onClick={queue.goOn}>
            {words.goOn}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The tray of the period, with the session it sends with; what is shown of the period is asked for anew soon after files were taken. */
function useServedQueue(): Queue {
  const { caller } = useSession();
  const { programmePath, periodPath } = useHere();
  const kept = useQueryClient();
  const queue = queueOf(periodPath);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    queue.serve(caller, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void kept.invalidateQueries({ queryKey: keyOf(programmePath) }), 500);
    });
  }, [queue, caller, kept, programmePath]);
  return queue;
}

/** Files may be dropped anywhere on the page; a drop beside the field would else open the file in place of the page. */
function useDropAnywhere(take: (haul: Haul) => void): boolean {
  const [over, setOver] = useState(false);
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    const ofFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
    const dragged = (event: DragEvent): void => {
      if (!ofFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const left = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const dropped = (event: DragEvent): void => {
      if (!ofFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setOver(false);
      void droppedFiles(event.dataTransfer).then((haul) => taking.current(haul));
    };
    addEventListener('dragover', dragged);
    addEventListener('dragleave', left);
    addEventListener('drop', dropped);
    return () => {
      removeEventListener('dragover', dragged);
      removeEventListener('dragleave', left);
      removeEventListener('drop', dropped);
    };
  }, []);
  return over;
}
