import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { MatterAnswer } from '#shared/wire/mattersAnswer';
import { Trouble } from '#web/frame/Trouble';
import { AlikePreview } from '#web/open/AlikePreview';
import {
  DocumentFields,
  type DocumentForm,
  documentOf,
  emptyDocument,
  lacksOfDocument,
} from '#web/open/DocumentFields';
import { type Draft, goTo, useDesk, useHandlers, type Written } from '#web/open/desk';
import { RemindForm } from '#web/open/RemindForm';
import { useOpenStyles } from '#web/open/styles';
import { useMay, useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

/** What must be given before a decision may be written. */
export type Needs = {
  /** Who of the agency confirmed it, how and when (M7). */
  readonly confirmation?: boolean;
  readonly document?: 'needed' | 'offered' | undefined;
};

/**
 * The foot of a matter: reason, confirmation and document as far as they are needed, the one primary action, reminding the agency, and the
 * same for all alike after a preview. The action stays off until nothing is missing; Enter leads to what is.
 */
export function Settle({
  about,
  label,
  action,
  draft,
  needs = {},
  suggested = '',
  alike,
  stays = false,
  sender,
  lacking = null,
  children,
}: {
  readonly about: MatterAnswer;
  /** What the line afterwards calls it. */
  readonly label: string;
  /** Words on the primary action. */
  readonly action: string;
  /** Null until something is chosen. */
  readonly draft: Draft | null;
  readonly needs?: Needs;
  /** A reason that may stand as it is. */
  readonly suggested?: string;
  readonly alike?: { readonly count: number; readonly words: string } | undefined;
  readonly stays?: boolean;
  readonly sender?: Written['sender'];
  /** Element and name of something of the view itself that is missing. */
  readonly lacking?: { readonly id: string; readonly name: string } | null;
  readonly children?: ReactNode;
}) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const desk = useDesk();
  const may = useMay();
  const { agency } = about.matter;
  const versions = about.matter.kind === 'conflict';
  const known = desk.kept.current.agency === agency ? desk.kept.current : { by: '', how: '' };
  const [by, setBy] = useState(known.by);
  const [how, setHow] = useState(known.how);
  const [typed, setTyped] = useState<string | null>(null);
  const [form, setForm] = useState<DocumentForm>(emptyDocument);
  const [all, setAll] = useState(false);
  const [previewed, setPreviewed] = useState<Written | null>(null);
  const [reminding, setReminding] = useState(false);
  const reason = typed ?? suggested;
  // Whose file it is has to be known first.
  const remindable = about.matter.kind !== 'sender' && agency !== null && agency !== '' && !may.report;
  const hasDocument = form.number.trim() !== '' || form.body.trim() !== '' || form.date !== '';
  const asksDocument = needs.document === 'needed' || (needs.document === 'offered' && hasDocument);
  const missing = [
    ...(draft === null
      ? [lacking ?? { id: 'matter-choice', name: versions ? words.pickFirst : words.pickWay }]
      : lacking === null
        ? []
        : [lacking]),
    ...(needs.confirmation === true && by.trim() === '' ? [{ id: 'settle-by', name: words.who }] : []),
    ...(needs.confirmation === true && how.trim() === '' ? [{ id: 'settle-how', name: words.how }] : []),
    ...(reason.trim() === '' ? [{ id: 'settle-reason', name: words.reason }] : []),
    ...(asksDocument ? lacksOfDocument(form, words) : []),
  ];
  const ready = missing.length === 0 && !desk.busy && !form.busy;
  const submit = () => {
    if (!desk.may || desk.busy) return;
    const [first] = missing;
    if (first !== undefined || draft === null) {
      if (first !== undefined) goTo(first.id);
      desk.say(words.missing(missing.map(({ name }) => name.toLocaleLowerCase()).join('; ')));
      return;
    }
    const { document, paper } = asksDocument ? documentOf(form) : {};
    const confirmed = needs.confirmation === true ? { confirmed: { by: by.trim(), how: how.trim() } } : {};
    const written: Written = {
      drafts: [{ ...draft, ...confirmed, ...(all ? { alike: true } : {}) }],
      reason: reason.trim(),
      ...(document === undefined ? {} : { document }),
      ...(paper === undefined ? {} : { paper }),
      label,
      stays,
      ...(sender === undefined ? {} : { sender }),
    };
    if (needs.confirmation === true) desk.kept.current = { agency, by: by.trim(), how: how.trim() };
    if (all && alike !== undefined) setPreviewed(written);
    else desk.write(written);
  };
  useHandlers({
    submit,
    remind: () => setReminding(remindable && desk.may),
    ...(alike === undefined ? {} : { alike: () => setAll((was) => !was) }),
    escape: () => {
      if (previewed === null && !reminding) return false;
      setPreviewed(null);
      setReminding(false);
      goTo('matter-title');
      return true;
    },
  });
  if (!desk.may) return null;
  return (
    <div>
      {children}
      <div className={styles.fields}>
        {needs.confirmation === true ? (
          <>
            <Field label={words.who} required>
              <Input
                id="settle-by"
                value={by}
                maxLength={200}
                placeholder={words.whoHint}
                onChange={(_event, { value }) => setBy(value)}
              />
            </Field>
            <Field label={words.how} required>
              <Input
                id="settle-how"
                value={how}
                maxLength={300}
                placeholder={words.howHint}
                onChange={(_event, { value }) => setHow(value)}
              />
            </Field>
          </>
        ) : null}
        <Field label={words.reason} required>
          <Input
            id="settle-reason"
            value={reason}
            maxLength={4_000}
            onChange={(_event, { value }) => setTyped(value)}
          />
        </Field>
      </div>
      {needs.document === undefined ? null : (
        <DocumentFields form={form} change={setForm} optional={needs.document === 'offered'} />
      )}
      {desk.failed === null ? null : <Trouble failed={desk.failed} />}
      {previewed === null ? (
        <div className={styles.actions}>
          <Button appearance="primary" disabled={!ready} onClick={submit}>
            {draft === null ? (versions ? words.chooseNone : words.chooseWay) : action}
          </Button>
          {remindable ? (
            <Button onClick={() => setReminding(true)} aria-expanded={reminding}>
              {words.remind}
            </Button>
          ) : null}
          {alike === undefined ? null : (
            <Checkbox checked={all} onChange={(_event, data) => setAll(data.checked === true)} label={alike.words} />
          )}
        </div>
      ) : (
        <AlikePreview
          written={previewed}
          about={about}
          close={() => {
            setPreviewed(null);
            goTo('matter-title');
          }}
        />
      )}
      {reminding ? <RemindForm about={about} close={() => setReminding(false)} /> : null}
    </div>
  );
}
