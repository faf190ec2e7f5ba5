import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { percentWords } from '#web/frame/days';
import { useLook } from '#web/programme/look';
import { useSession, useWords } from '#web/session/session';
import { loadWords } from '#web/words/load';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px 12px',
    padding: '24px 16px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'center',
  },
  small: { padding: '10px 16px', justifyContent: 'flex-start' },
  over: { border: `2px solid ${tokens.colorBrandStroke1}`, backgroundColor: 'var(--pl-selected)' },
});

/** A place to drop one workbook, or to choose it. */
export function DropFile({
  file,
  label,
  take,
}: {
  readonly file: File | null;
  /** What the place is for; its own words unless given. */
  readonly label?: string;
  readonly take: (file: File) => void;
}) {
  const styles = useStyles();
  const words = useWords(loadWords);
  const look = useLook();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const first = (files: FileList | null): void => {
    const one = files?.[0];
    if (one !== undefined) take(one);
  };
  return (
    <section
      aria-label={label ?? words.drop}
      className={mergeClasses(styles.drop, file !== null && styles.small, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        first(event.dataTransfer.files);
      }}
    >
      <span className={file === null ? undefined : look.strong}>
        {file === null ? (label ?? words.drop) : file.name}
      </span>
      <Button appearance={file === null ? 'primary' : 'secondary'} onClick={() => input.current?.click()}>
        {file === null ? words.choose : words.another}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.choose}
        accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv"
        onChange={({ currentTarget }) => {
          first(currentTarget.files);
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
        }}
      />
    </section>
  );
}

/** How much of a file has gone out, then that it is being read. */
export function Underway({ sent }: { readonly sent: number | null }) {
  const words = useWords(loadWords);
  const { language } = useSession();
  const going = sent !== null && sent < 1;
  return (
    <div role="status">
      <p style={{ margin: '0 0 6px' }}>
        {going ? words.sending(percentWords(Math.round(sent * 100), language)) : words.reading}
      </p>
      <ProgressBar {...(going ? { value: sent } : {})} aria-label={words.reading} />
    </div>
  );
}
