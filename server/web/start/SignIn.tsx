import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { call } from '#web/api/call';
import { Trouble } from '#web/frame/Trouble';
import { useSession, useWords } from '#web/session/session';
import { frameWords } from '#web/words/frame';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: '48px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: '14px',
    lineHeight: '21px',
  },
  card: {
    maxWidth: '400px',
    margin: '0 auto',
    padding: '20px 24px 24px',
    display: 'grid',
    rowGap: '14px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
  },
  title: { margin: 0, fontSize: '20px', lineHeight: '28px', fontWeight: 600 },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  foot: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
});

/** The way in: a code from paper and a name. */
export function SignIn() {
  const styles = useStyles();
  const words = useWords(frameWords);
  const { caller, language, speak } = useSession();
  const kept = useQueryClient();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const enter = useMutation({
    mutationFn: async () => {
      const got = await call(caller, {
        method: 'POST',
        path: '/api/v1/access/session',
        body: { code: code.trim(), name: name.trim() },
        answer: z.unknown(),
      });
      if (got.kind !== 'ok') throw got;
    },
    onSuccess: () => kept.invalidateQueries(),
  });
  return (
    <main className={styles.page}>
      <form
        className={styles.card}
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate();
        }}
      >
        <h1 className={styles.title}>{words.product}</h1>
        <p className={styles.words}>{words.about}</p>
        <p className={styles.words}>{words.signInLead}</p>
        <Field label={words.code} required>
          <Input
            value={code}
            onChange={(_event, { value }) => setCode(value)}
            autoComplete="off"
            spellCheck={false}
            placeholder="SKHCN-XXXX-XXXX-XXXX"
          />
        </Field>
        <Field label={words.name} required>
          <Input value={name} onChange={(_event, { value }) => setName(value)} autoComplete="name" />
        </Field>
        {enter.error === null ? null : <Trouble failed={enter.error} />}
        <div className={styles.foot}>
          <Button type="submit" appearance="primary" disabled={enter.isPending}>
            {words.signIn}
          </Button>
          <Button
            appearance="subtle"
            lang={language === 'vi' ? 'en' : 'vi'}
            onClick={() => speak(language === 'vi' ? 'en' : 'vi')}
          >
            {words.otherLanguage}
          </Button>
        </div>
      </form>
    </main>
  );
}
