import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type CheckCodeAnswer, checkCodeAnswerSchema } from '#shared/wire/checkCodeAnswer';
import { call } from '#web/api/call';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Trouble } from '#web/frame/Trouble';
import { shrinking } from '#web/intake/shrinking';
import { useSaid, useSession, useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '8px', justifyItems: 'start', '& > div': { width: '100%' }, ...shrinking },
  said: { margin: '8px 0 0' },
  list: { listStyle: 'none', margin: '8px 0 0', padding: 0 },
  line: { padding: '5px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: '12px', lineHeight: '18px' },
});

/** Holds a printed report against the data by the code on it (K5): they agree, or the cells that differ are listed. */
export function CheckPaper() {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { caller } = useSession();
  const { periodPath } = useHere();
  const [code, setCode] = useState('');
  const check = useMutation<CheckCodeAnswer>({
    mutationFn: async () => {
      const path = `${periodPath}/check-codes/${encodeURIComponent(code.trim())}`;
      const got = await call(caller, { path, answer: checkCodeAnswerSchema });
      if (got.kind !== 'ok') throw got;
      return got.value;
    },
  });
  return (
    <Card title={words.checkPaper}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          check.mutate();
        }}
      >
        <Field label={words.codeOnPaper}>
          <Input
            value={code}
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
            placeholder="XXXX-XXXX"
            onChange={(_event, { value }) => setCode(value)}
          />
        </Field>
        <Button type="submit" disabled={code.trim() === '' || check.isPending}>
          {words.compare}
        </Button>
      </form>
      <div aria-live="polite">
        {check.error === null ? null : <Trouble failed={check.error} />}
        {check.data === undefined ? null : <Found answer={check.data} />}
      </div>
    </Card>
  );
}

function Found({ answer }: { readonly answer: CheckCodeAnswer }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const said = useSaid();
  const { agency, submission, differences } = answer;
  return (
    <>
      <p className={styles.said}>
        <strong>{said(answer.words)}</strong>
        <br />
        <span className={styles.quiet}>
          {agency.name} · {words.receiptNumber(submission.number)} · {submission.file}
        </span>
      </p>
      {differences.length === 0 ? null : (
        <ul className={styles.list}>
          {differences.map(({ key, path, fieldWords, paper, now }) => (
            <li key={key} className={styles.line}>
              {path} · {said(fieldWords)}
              <br />
              <span className={styles.quiet}>{words.onPaper}</span> {paper ?? words.blank}
              <br />
              <span className={styles.quiet}>{words.nowHere}</span> {now ?? words.blank}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
