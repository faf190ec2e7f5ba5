import { Button, Field, mergeClasses, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MatterAnswer } from '#shared/wire/mattersAnswer';
import { dayText } from '#web/open/dates';
import { goTo, useDesk, useHandlers } from '#web/open/desk';
import { useMatterName } from '#web/open/names';
import { Settle } from '#web/open/Settle';
import { Side, SideFacts } from '#web/open/Side';
import { useOpenStyles } from '#web/open/styles';
import { unseen } from '#web/open/unseen';
import { useMay, useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

const editorial = new Set(['editorial_text', 'directive', 'note']);

/** Values that do not agree, side by side against what they start from; one is chosen, or another given (M5, M7). */
export function ConflictView({ about }: { readonly about: MatterAnswer }) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const desk = useDesk();
  const may = useMay();
  const nameOf = useMatterName();
  const { matter, base, sides, reminders } = about;
  const [picked, setPicked] = useState<number | 'own' | null>(null);
  const [own, setOwn] = useState('');
  const within = matter.group === 'within';
  const start = base.value ?? '';
  const showOwn = () => {
    setPicked('own');
    requestAnimationFrame(() => goTo('own-value'));
  };
  useHandlers(
    desk.may ? { pick: (n) => (n === 0 || sides[n - 1] !== undefined ? setPicked(n) : undefined), own: showOwn } : {},
  );
  const value =
    picked === null ? null : picked === 'own' ? own.trim() : picked === 0 ? start : sides[picked - 1]?.value;
  const chosen = picked === 'own' ? words.own.replace('…', '') : picked === 0 ? words.base : words.version(picked ?? 0);
  const draft = typeof value === 'string' ? { kind: 'choose', conflict: about.decides, value } : null;
  const byDocument = !within && !editorial.has(matter.field ?? '');
  const last = reminders.at(-1);
  const { shown } = base;
  return (
    <>
      <fieldset className={styles.sides} tabIndex={sides.length > 2 ? 0 : undefined}>
        <legend style={unseen}>{nameOf(matter)}</legend>
        <Side
          n={0}
          title={words.base}
          value={base.value}
          against={null}
          picked={picked === 0}
          pick={desk.may ? () => setPicked(0) : undefined}
          facts={
            <>
              {shown === null
                ? byDocument
                  ? words.programmeText
                  : null
                : shown.period === matter.period
                  ? words.shownNow
                  : words.shownOf(shown.period)}
              {shown === null || shown.value === start ? null : `: ${shown.value}`}
              {shown?.number == null ? null : (
                <>
                  <br />
                  {words.receipt(shown.number)}
                </>
              )}
            </>
          }
        />
        {sides.map((side, index) => (
          <Side
            // Sides have no name of their own; their order never changes.
            key={`${side.place?.hash ?? ''} ${side.place?.cell ?? ''} ${side.value}`}
            n={index + 1}
            title={`${words.version(index + 1)}${within || side.agencyName === '' ? '' : ` · ${side.agencyName}`}`}
            value={side.value}
            // Where nothing was before, what tells the versions apart is marked against the first.
            against={base.value ?? (index === 0 ? null : (sides[0]?.value ?? null))}
            picked={picked === index + 1}
            pick={desk.may ? () => setPicked(index + 1) : undefined}
            facts={<SideFacts place={side.place} submission={side.submission} />}
          />
        ))}
      </fieldset>
      {within ? (
        <p className={styles.note}>
          <strong>{words.withinTitle}</strong> {may.report ? null : words.withinNote(matter.agencyName ?? '')}{' '}
          {last === undefined ? null : words.sentBack(dayText(last.at))}
        </p>
      ) : (
        <p className={mergeClasses(styles.note, styles.plain)}>
          {byDocument ? (
            <>
              <strong>{words.betweenTitle}</strong> {words.betweenNote}
            </>
          ) : (
            words.editorialNote
          )}
        </p>
      )}
      <Settle
        about={about}
        label={nameOf(matter)}
        action={words.choose(chosen)}
        draft={draft}
        lacking={picked === 'own' && own.trim() === '' ? { id: 'own-value', name: words.ownLabel } : null}
        needs={{ confirmation: within && may.decide, document: byDocument ? 'needed' : undefined }}
        alike={
          matter.alike > 0 && picked !== 'own'
            ? { count: matter.alike + 1, words: words.alikeChoose(matter.alike + 1) }
            : undefined
        }
      >
        {picked === 'own' ? (
          <Field label={words.ownLabel} required style={{ marginBottom: 12 }}>
            <Textarea id="own-value" rows={3} value={own} onChange={(_event, data) => setOwn(data.value)} />
          </Field>
        ) : (
          <Button appearance="subtle" onClick={showOwn} style={{ marginBottom: 8 }}>
            {words.own}{' '}
            <kbd className={styles.key} aria-hidden style={{ marginLeft: 6 }}>
              V
            </kbd>
          </Button>
        )}
      </Settle>
    </>
  );
}
