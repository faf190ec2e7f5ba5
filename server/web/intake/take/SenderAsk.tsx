import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { changedSubmissionSchema } from '#shared/wire/submissionAnswer';
import { useAct } from '#web/api/asked';
import { useHere } from '#web/frame/here';
import { Trouble } from '#web/frame/Trouble';
import { useAgencies } from '#web/intake/asking';
import { agencyInName } from '#web/intake/take/agencyInName';
import { useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '8px', margin: '4px 0 8px', maxWidth: '420px' },
  said: { margin: 0, fontWeight: 600 },
});

/** Asks who sent a file that does not say, or says it in several ways (M14). */
export function SenderAsk({
  number,
  done,
  file = '',
}: {
  readonly number: string;
  readonly done?: (() => void) | undefined;
  /** Name of a file that cannot be read: what it seems to say is offered. */
  readonly file?: string;
}) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { programmePath } = useHere();
  const agencies = useAgencies();
  const offered = agencyInName(file, agencies.data?.agencies ?? []);
  const [chosen, setAgency] = useState<string | null>(null);
  const [said, setReason] = useState<string | null>(null);
  const agency = chosen ?? offered ?? '';
  const reason = said ?? (offered !== null && agency === offered ? words.byFileName : '');
  const examples = useId();
  const name = useAct({
    call: () => ({
      method: 'POST',
      path: `/api/v1/submissions/${encodeURIComponent(number)}/sender`,
      body: { agency, reason: reason.trim() },
      answer: changedSubmissionSchema,
    }),
    changes: [programmePath, '/api/v1/submissions'],
  });
  if (name.isSuccess)
    return (
      <p className={styles.said} role="status">
        {words.senderNamed(agencies.data?.agencies.find(({ id }) => id === agency)?.name ?? agency)}
      </p>
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        name.mutate(undefined, done);
      }}
    >
      <Field label={words.whoseFile} required>
        <Select value={agency} onChange={(_event, { value }) => setAgency(value)}>
          <option value="">{words.chooseAgency}</option>
          {(agencies.data?.agencies ?? []).map(({ id, name: called }) => (
            <option key={id} value={id}>
              {called}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.whyThis} required>
        <Input list={examples} value={reason} maxLength={2_000} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <datalist id={examples}>
        {words.whyExamples.map((example) => (
          <option key={example} value={example} />
        ))}
      </datalist>
      <div>
        <Button type="submit" disabled={agency === '' || reason.trim() === '' || name.isPending}>
          {words.nameSender}
        </Button>
      </div>
      {name.error === null ? null : <Trouble failed={name.error} />}
    </form>
  );
}
