import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { z } from 'zod';
import type { TrackerAnswer } from '#shared/wire/trackerAnswer';
import { useAct } from '#web/api/asked';
import { useHere } from '#web/frame/here';
import { Trouble } from '#web/frame/Trouble';
import { columnName } from '#web/own/ItemList';
import { useSession, useWords } from '#web/session/session';
import { ownWords } from '#web/words/own';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '10px', width: '100%' },
  source: { display: 'block', fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The agency settles a dispute between its own copies (M7): one of the values it gave, with the reason. */
export function ChooseValue({
  conflict,
  close,
}: {
  readonly conflict: TrackerAnswer['conflicts'][number];
  readonly close: () => void;
}) {
  const styles = useStyles();
  const words = useWords(ownWords);
  const { language } = useSession();
  const { programmePath } = useHere();
  const [side, setSide] = useState('');
  const [reason, setReason] = useState('');
  const chosen = side === '' ? undefined : conflict.sides[Number(side)];
  const act = useAct({
    call: (value: string) => ({
      method: 'POST',
      path: `${programmePath}/periods/${encodeURIComponent(conflict.period)}/decisions`,
      answer: z.unknown(),
      body: { decisions: [{ kind: 'choose', conflict: conflict.id, value }], reason: reason.trim() },
    }),
    changes: [programmePath, '/api/v1/submissions'],
  });
  const field = columnName({ field: conflict.field }, language);
  const title = words.chooseTitle(field, conflict.path);
  const ready = chosen !== undefined && reason.trim() !== '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !act.isPending) act.mutate(chosen.value, close);
      }}
    >
      <Field label={title} hint={conflict.base ? words.before(conflict.base) : ''}>
        <RadioGroup value={side} onChange={(_event, { value }) => setSide(value)}>
          {conflict.sides.map(({ value, file, cell }, at) => (
            <Radio
              key={`${file} ${cell} ${value}`}
              value={String(at)}
              label={
                <>
                  <b>{value === '' ? words.replies.blank : value}</b>
                  <span className={styles.source}>{words.side(file, cell)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.reason} hint={words.reasonHint} required>
        <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      {act.error === null ? null : <Trouble failed={act.error} />}
      <div className={styles.buttons}>
        <Button onClick={close}>{words.cancel}</Button>
        <Button type="submit" appearance="primary" disabledFocusable={!ready || act.isPending}>
          {words.record}
        </Button>
      </div>
    </form>
  );
}
