import { Field, Input } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { fold } from '#shared/text/fold';
import type { MatterAnswer } from '#shared/wire/mattersAnswer';
import { agenciesAnswerSchema } from '#shared/wire/ownAnswer';
import { useAsked } from '#web/api/asked';
import { Answered, Waiting } from '#web/frame/Answered';
import { useHere } from '#web/frame/here';
import { CarriedNote } from '#web/open/CarriedNote';
import { CellsTable } from '#web/open/CellsTable';
import { useDesk } from '#web/open/desk';
import { HoldKeys } from '#web/open/HoldKeys';
import { useMatterName } from '#web/open/names';
import { Options, usePicked } from '#web/open/Options';
import { Settle } from '#web/open/Settle';
import { useOpenStyles } from '#web/open/styles';
import { ReasonNote } from '#web/open/WaitingView';
import { useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

/** A file nobody knows the sender of: all of its cells wait until a person names the agency (M14). */
export function SenderView({ about }: { readonly about: MatterAnswer }) {
  const { programmePath, period } = useHere();
  const { may } = useDesk();
  const asked = useAsked({
    path: `${programmePath}/agencies?period=${encodeURIComponent(period.id)}`,
    answer: agenciesAnswerSchema,
    when: !about.carried,
  });
  if (about.carried)
    return (
      <AboutFile about={about}>
        <SetAside about={about} />
      </AboutFile>
    );
  return (
    <AboutFile about={about}>
      <Answered
        asked={asked}
        waiting={
          <>
            {may ? <HoldKeys /> : null}
            <Waiting />
          </>
        }
      >
        {({ agencies }) => <Named about={about} agencies={agencies} />}
      </Answered>
    </AboutFile>
  );
}

/** What is known of the file, and its cells; between them the way it is settled. */
function AboutFile({
  about: { matter, cells, voices },
  children,
}: {
  readonly about: MatterAnswer;
  readonly children: ReactNode;
}) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  return (
    <>
      <ReasonNote reason={matter.reason} asked />
      <p className={styles.below}>{words.waitingCells(matter.parts)}</p>
      {voices.length === 0 ? null : (
        <ul aria-label={words.voices}>
          {voices.map((voice) => (
            <Voice key={voice.vi} voice={voice} />
          ))}
        </ul>
      )}
      {children}
      <div style={{ marginTop: 12 }}>
        <CellsTable cells={cells} caption={matter.title} paths />
      </div>
    </>
  );
}

type Agencies = readonly { readonly id: string; readonly name: string; readonly short: string }[];

function Named({ about, agencies }: { readonly about: MatterAnswer; readonly agencies: Agencies }) {
  const words = useWords(openWords);
  const desk = useDesk();
  const { matter, voices } = about;
  const [text, setText] = useState('');
  const asked = fold(text);
  // Those the file itself names come first.
  const spoken = voices.map(({ vi }) => fold(vi)).join(' ');
  const likely = agencies.filter(({ name }) => spoken.includes(fold(name)));
  const found = asked === '' ? likely : agencies.filter(({ name, short }) => fold(`${name} ${short}`).includes(asked));
  const options = found.slice(0, 9).map(({ id, name }) => ({ id, words: name }));
  const [picked, pick] = usePicked(options, 'agency-search');
  const chosen = agencies.find(({ id }) => id === picked);
  return (
    <>
      {desk.may ? (
        <Field label={words.senderSearch} style={{ marginBottom: 8 }}>
          <Input
            id="agency-search"
            type="search"
            autoComplete="off"
            value={text}
            onChange={(_event, { value }) => setText(value)}
          />
        </Field>
      ) : null}
      <Options name="sender" legend={words.senderOf} options={options} picked={picked} pick={pick} />
      <Settle
        about={about}
        label={`${matter.file}${chosen === undefined ? '' : ` → ${chosen.name}`}`}
        action={words.nameSender}
        draft={picked === null ? null : { kind: 'sender' }}
        lacking={picked === null ? { id: 'agency-search', name: words.senderOf } : null}
        {...(picked === null ? {} : { sender: { number: about.decides, agency: picked } })}
      />
    </>
  );
}

/** What is left for a file of an earlier period, sheet by sheet. */
function SetAside({ about }: { readonly about: MatterAnswer }) {
  const words = useWords(openWords);
  const nameOf = useMatterName();
  const { matter, sheets } = about;
  const options = sheets.map((sheet) => ({ id: sheet, words: words.fileAside(sheet) }));
  const [picked, pick] = usePicked(options);
  return (
    <>
      <CarriedNote about={about} />
      <Options name="sender" legend={words.asideWay} options={options} picked={picked} pick={pick} />
      <Settle
        about={about}
        label={nameOf(matter)}
        action={words.write(1)}
        draft={picked === null ? null : { kind: 'aside', hash: matter.hash, sheet: picked }}
      />
    </>
  );
}

function Voice({ voice }: { readonly voice: { readonly vi: string; readonly en: string } }) {
  return <li>{useWords(voice)}</li>;
}
