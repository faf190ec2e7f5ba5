import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { fieldWords } from '#shared/message/fieldWords';
import type { TrackerRow } from '#shared/wire/outlineAnswer';
import { submissionSchema } from '#shared/wire/submissionAnswer';
import { useAct } from '#web/api/asked';
import { useHere } from '#web/frame/here';
import { Trouble } from '#web/frame/Trouble';
import { useMay, useSaid, useWords } from '#web/session/session';
import { trackerWords } from '#web/words/tracker';

const useStyles = makeStyles({
  part: { margin: '0 0 14px', ':last-child': { margin: 0 } },
  head: { display: 'flex', gap: '10px', alignItems: 'center', minHeight: '28px' },
  name: { margin: 0, fontSize: '14px', lineHeight: '21px', fontWeight: 600 },
  value: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', gap: '8px', marginTop: '8px' },
  told: { display: 'flex', gap: '10px', alignItems: 'center', minHeight: '32px' },
});

const parts = ['editorial_text', 'directive', 'note'] as const;
type Part = (typeof parts)[number];

const written = z.object({ submission: submissionSchema });

/** DOST's wording for the report, leaders' directions and DOST's note, written in place; the last one written can be taken back. */
export function EditorialPart({ task }: { readonly task: TrackerRow }) {
  const styles = useStyles();
  const words = useWords(trackerWords);
  const may = useMay();
  const { period, periodPath, programmePath } = useHere();
  const [last, setLast] = useState<{ readonly number: string; readonly undone: boolean } | null>(null);
  const undo = useAct({
    changes: [periodPath, `${programmePath}/history`],
    call: (number: string) => ({
      method: 'POST',
      path: `/api/v1/submissions/${encodeURIComponent(number)}/withdrawal`,
      body: { reason: words.undoReason },
      answer: written,
    }),
  });
  const editable = may.decide && period.state === 'open' && task.kind !== 'section';
  return (
    <>
      {parts.map((part) =>
        part === 'note' && !may.see && task.editorial.note === undefined ? null : (
          <OnePart
            key={part}
            part={part}
            task={task}
            editable={editable}
            wrote={(number) => setLast({ number, undone: false })}
          />
        ),
      )}
      <div role="status" className={last === null ? undefined : styles.told}>
        {last === null ? null : last.undone ? (
          words.undone
        ) : (
          <>
            {words.saved}
            <Button
              size="small"
              disabled={undo.isPending}
              onClick={() => undo.mutate(last.number, () => setLast({ ...last, undone: true }))}
            >
              {words.undo}
            </Button>
          </>
        )}
      </div>
      {undo.error === null ? null : <Trouble failed={undo.error} />}
    </>
  );
}

function OnePart({
  part,
  task,
  editable,
  wrote,
}: {
  readonly part: Part;
  readonly task: TrackerRow;
  readonly editable: boolean;
  readonly wrote: (submission: string) => void;
}) {
  const styles = useStyles();
  const words = useWords(trackerWords);
  const said = useSaid();
  const { periodPath, programmePath } = useHere();
  const value = task.editorial[part]?.value ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const editing = typed !== null;
  const wasEditing = useRef(false);
  useEffect(() => {
    if (editing) field.current?.focus();
    else if (wasEditing.current) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const write = useAct({
    changes: [periodPath, `${programmePath}/history`],
    call: (text: string) => ({
      method: 'POST',
      path: `${periodPath}/editorial`,
      body: { edits: [{ task: task.id, field: part, value: text, base: value }] },
      answer: written,
    }),
  });
  const name = part === 'note' ? words.note : said(fieldWords[part]);
  const save = (): void => {
    if (typed === null || typed.trim() === value) {
      setTyped(null);
      return;
    }
    write.mutate(typed.trim(), ({ submission }) => {
      setTyped(null);
      wrote(submission.number);
    });
  };
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        {editable && !editing ? (
          <Button
            ref={(element: HTMLButtonElement | null) => {
              button.current = element;
            }}
            className="noprint"
            size="small"
            aria-label={`${value === '' ? words.write : words.edit}: ${name}`}
            onClick={() => setTyped(value)}
          >
            {value === '' ? words.write : words.edit}
          </Button>
        ) : null}
      </div>
      {editing ? (
        <>
          <Field {...(part === 'directive' ? { hint: words.directiveHelp } : {})}>
            <Textarea
              ref={(element: HTMLTextAreaElement | null) => {
                field.current = element;
              }}
              aria-label={name}
              resize="vertical"
              rows={4}
              value={typed}
              onChange={(_event, { value: next }) => setTyped(next)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setTyped(null);
                else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
              }}
            />
          </Field>
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={write.isPending} onClick={save}>
              {words.save}
            </Button>
            <Button onClick={() => setTyped(null)}>{words.cancel}</Button>
          </div>
          {write.error === null ? null : <Trouble failed={write.error} />}
        </>
      ) : value === '' ? (
        <p className={styles.quiet}>{words.empty}</p>
      ) : (
        <p className={styles.value}>{value}</p>
      )}
    </section>
  );
}
