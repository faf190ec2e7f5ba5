import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { faultColours } from '#ui/colours';
import { addressOf } from '#web/addresses';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { Trouble } from '#web/frame/Trouble';
import { useWords } from '#web/session/session';
import { KeepUnseen } from '#web/upload/KeepUnseen';
import type { Looked } from '#web/upload/useUpload';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  drop: {
    display: 'grid',
    justifyItems: 'center',
    textAlign: 'center',
    rowGap: '10px',
    padding: '32px 20px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 720px)': { padding: '20px 12px' },
  },
  over: { border: `1px dashed ${tokens.colorBrandStroke1}`, backgroundColor: 'var(--pl-selected)' },
  quiet: { margin: 0, maxWidth: '640px', color: tokens.colorNeutralForeground2 },
  words: { margin: 0 },
  wrong: { margin: 0, color: faultColours.error, fontWeight: 600 },
  result: { display: 'grid', rowGap: '8px', justifyItems: 'start' },
  bar: { width: '100%', maxWidth: '420px' },
  rest: { margin: 0, display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
});

/** Step 1: the file is chosen or dropped; what becomes of the choice is said below. */
export function ChooseStep({
  looked,
  closed,
  unexpected,
  choose,
  again,
  goOn,
  forget,
}: {
  readonly looked: Looked;
  readonly closed: boolean;
  readonly unexpected: boolean;
  readonly choose: (file: File) => Promise<void>;
  readonly again: () => Promise<void>;
  readonly goOn: () => void;
  readonly forget: () => void;
}) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const { programme, period } = useHere();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const busy = looked.kind === 'reading' || looked.kind === 'asking';
  const to = (place: 'fill' | 'issued'): string => addressOf(programme.id, period.id, place);
  return (
    <>
      {looked.kind === 'none' ? null : (
        <Card>
          <Outcome looked={looked} again={again} goOn={goOn} forget={forget} />
        </Card>
      )}
      {closed ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the button, which does the same
        <div
          className={mergeClasses(styles.drop, over && styles.over)}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            const [file] = event.dataTransfer.files;
            if (file !== undefined && !busy) void choose(file);
          }}
        >
          <p className={styles.words}>{words.drop}</p>
          <input
            ref={input}
            type="file"
            hidden
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file !== undefined) void choose(file);
              // The same file, mended and saved, may be chosen again.
              target.value = '';
            }}
          />
          <Button
            appearance={looked.kind === 'unseen' || looked.kind === 'seen' ? 'secondary' : 'primary'}
            icon={<ArrowUploadRegular />}
            disabledFocusable={busy}
            onClick={() => input.current?.click()}
          >
            {words.choose}
          </Button>
          <p className={styles.quiet}>{words.formats}</p>
          <p className={styles.quiet}>{words.secretHint}</p>
          {unexpected ? <p className={styles.quiet}>{words.notExpected}</p> : null}
        </div>
      )}
      <p className={styles.rest}>
        <span>{words.noFile}</span>
        <Link to={to('issued')}>{words.getIssued}</Link>
        {closed ? null : <Link to={to('fill')}>{words.fillHere}</Link>}
      </p>
    </>
  );
}

function Outcome({
  looked,
  again,
  goOn,
  forget,
}: {
  readonly looked: Exclude<Looked, { readonly kind: 'none' }>;
  readonly again: () => Promise<void>;
  readonly goOn: () => void;
  readonly forget: () => void;
}) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const { file } = looked;
  switch (looked.kind) {
    case 'reading':
      return (
        <div className={styles.result} role="status">
          <p className={styles.words}>{file.name}</p>
          <p className={styles.quiet}>{words.reading}</p>
        </div>
      );
    case 'asking': {
      const done = looked.of > 0 ? Math.min(1, looked.sent / looked.of) : 0;
      return (
        <div className={styles.result} role="status">
          <p className={styles.words}>{file.name}</p>
          <p className={styles.quiet}>{done < 1 ? words.uploading(Math.floor(done * 100)) : words.checking}</p>
          {done < 1 ? (
            <ProgressBar className={styles.bar} value={done} aria-label={words.uploading(Math.floor(done * 100))} />
          ) : (
            <ProgressBar className={styles.bar} aria-label={words.checking} />
          )}
        </div>
      );
    }
    case 'secret':
      return (
        <div className={styles.result} role="alert">
          <p className={styles.words}>{file.name}</p>
          <p className={styles.wrong}>{words.secret(looked.mark)}</p>
          <p className={styles.quiet}>{words.secretAct}</p>
        </div>
      );
    case 'stopped': {
      const [what, act] = {
        too_large: [words.tooLarge, words.tooLargeAct],
        empty: [words.empty, words.emptyAct],
        unreadable: [words.unreadable, words.unreadableAct],
      }[looked.why];
      return (
        <div className={styles.result} role="alert">
          <p className={styles.words}>{file.name}</p>
          <p className={styles.wrong}>{what}</p>
          <p className={styles.quiet}>{act}</p>
        </div>
      );
    }
    case 'refused':
      return (
        <div className={styles.result}>
          <p className={styles.words}>{file.name}</p>
          <Trouble failed={looked.failed} />
          <p className={styles.quiet}>{words.notTaken}</p>
        </div>
      );
    case 'unseen':
      return (
        <div className={styles.result}>
          <p className={styles.words}>{file.name}</p>
          <Trouble failed={looked.failed} again={() => void again()} />
          <KeepUnseen file={file} kept={forget} />
        </div>
      );
    case 'seen':
      return (
        <div className={styles.result}>
          <p className={styles.words}>{file.name}</p>
          <Button appearance="primary" onClick={goOn}>
            {words.steps[1]}
          </Button>
        </div>
      );
  }
}
