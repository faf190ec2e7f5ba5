import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { type PeriodAnswer, periodAnswerSchema } from '#shared/wire/periodAnswer';
import { useAct } from '#web/api/asked';
import { useLook } from '#web/programme/look';
import { apiPath } from '#web/programme/paths';
import { Failure } from '#web/programme/Told';
import { useSaid, useWords } from '#web/session/session';
import { periodWords } from '#web/words/periods';

/** Opens a closed period for a correction; nothing of what was closed is lost. */
export function ReopenPeriod({
  programme,
  period,
  done,
}: {
  readonly programme: string;
  readonly period: PeriodAnswer;
  readonly done: () => void;
}) {
  const look = useLook();
  const words = useWords(periodWords);
  const said = useSaid();
  const [reason, setReason] = useState('');
  const reopen = useAct({
    call: (why: string) => ({
      method: 'POST',
      path: `${apiPath(programme)}/periods/${encodeURIComponent(period.id)}/reopening`,
      body: { reason: why },
      answer: periodAnswerSchema,
    }),
    changes: ['/api/v1/programmes'],
  });
  return (
    <form
      className={mergeClasses(look.note, look.tight)}
      aria-label={words.reopenTitle(said(period.label))}
      onSubmit={(event) => {
        event.preventDefault();
        reopen.mutate(reason, done);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') done();
      }}
    >
      <p className={look.plain}>{words.reopenLead}</p>
      <Field label={words.reason} required>
        <Input value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <Failure failed={reopen.error} />
      <div className={look.row}>
        <Button type="submit" appearance="primary" disabled={reason.trim() === '' || reopen.isPending}>
          {words.reopenNow}
        </Button>
        <Button onClick={done}>{words.cancel}</Button>
      </div>
    </form>
  );
}
