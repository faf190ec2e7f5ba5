import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { z } from 'zod';
import type { Failed } from '#shared/wire/called';
import { call } from '#web/api/call';
import { DayField } from '#web/frame/DayField';
import { Trouble } from '#web/frame/Trouble';
import type { DecidingDocument, Paper } from '#web/open/desk';
import { useOpenStyles } from '#web/open/styles';
import { useSession, useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

/** The authority's document as it is typed. */
export type DocumentForm = {
  readonly body: string;
  readonly number: string;
  /** `YYYY-MM-DD`, '' while there is none. */
  readonly date: string;
  readonly signer: string;
  readonly kept: { readonly hash: string; readonly file: string } | null;
  readonly busy: boolean;
};

export const emptyDocument: DocumentForm = { body: '', number: '', date: '', signer: '', kept: null, busy: false };

type Words = (typeof openWords)['vi'];

export function lacksOfDocument(form: DocumentForm, words: Words): { readonly id: string; readonly name: string }[] {
  return [
    ...(form.body.trim() === '' ? [{ id: 'doc-body', name: words.docBody }] : []),
    ...(form.number.trim() === '' ? [{ id: 'doc-number', name: words.docNumber }] : []),
    ...(form.date === '' ? [{ id: 'doc-date', name: words.docDate }] : []),
  ];
}

export function documentOf(form: DocumentForm): { readonly document: DecidingDocument; readonly paper?: Paper } {
  const document = { body: form.body.trim(), number: form.number.trim(), date: form.date };
  const signer = form.signer.trim();
  const paper: Paper = { ...(signer === '' ? {} : { signer }), ...form.kept };
  return Object.keys(paper).length === 0 ? { document } : { document, paper };
}

const keptSchema = z.object({ hash: z.string(), size: z.number() });

/** Body, number, date, signer and the scanned document a decision rests on (M4, M11). */
export function DocumentFields({
  form,
  change,
  optional,
}: {
  readonly form: DocumentForm;
  readonly change: (form: DocumentForm) => void;
  readonly optional: boolean;
}) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const { caller } = useSession();
  const [failed, setFailed] = useState<Failed | null>(null);
  const attach = async (file: File) => {
    setFailed(null);
    change({ ...form, busy: true });
    const got = await call(caller, { method: 'POST', path: '/api/v1/originals', body: file, answer: keptSchema });
    if (got.kind === 'ok') change({ ...form, kept: { hash: got.value.hash, file: file.name }, busy: false });
    else {
      setFailed(got);
      change({ ...form, busy: false });
    }
  };
  return (
    <fieldset className={styles.options}>
      {optional ? <legend className={styles.legend}>{words.docOptional}</legend> : null}
      <div className={styles.fields}>
        <Field label={words.docBody} required={!optional}>
          <Input
            id="doc-body"
            value={form.body}
            maxLength={300}
            placeholder="UBND tỉnh"
            onChange={(_event, { value }) => change({ ...form, body: value })}
          />
        </Field>
        <Field label={words.docNumber} required={!optional}>
          <Input
            id="doc-number"
            value={form.number}
            maxLength={100}
            placeholder="2100/UBND-KGVX"
            onChange={(_event, { value }) => change({ ...form, number: value })}
          />
        </Field>
        <Field label={words.docDate} required={!optional}>
          <DayField id="doc-date" value={form.date} change={(date) => change({ ...form, date })} />
        </Field>
        <Field label={words.signer}>
          <Input
            id="doc-signer"
            value={form.signer}
            maxLength={200}
            onChange={(_event, { value }) => change({ ...form, signer: value })}
          />
        </Field>
        <div>
          <label htmlFor="doc-file" style={{ display: 'block', marginBottom: 4 }}>
            {words.attachment}
          </label>
          <input
            id="doc-file"
            type="file"
            style={{ maxWidth: '100%' }}
            accept=".pdf,.doc,.docx,.png,.jpg,.jpeg"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined) void attach(file);
            }}
          />
          <div role="status" className={styles.quiet}>
            {form.busy ? words.attaching : form.kept === null ? '' : words.attached(form.kept.file)}
          </div>
        </div>
      </div>
      {failed === null ? null : <Trouble failed={failed} />}
    </fieldset>
  );
}
