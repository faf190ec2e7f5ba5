import { Field, Input, mergeClasses, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MatterAnswer } from '#shared/wire/mattersAnswer';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { CellsTable } from '#web/open/CellsTable';
import { dayText } from '#web/open/dates';
import { useHandlers } from '#web/open/desk';
import { useMatterName } from '#web/open/names';
import { type Option, Options } from '#web/open/Options';
import { Settle } from '#web/open/Settle';
import { Side, SideFacts } from '#web/open/Side';
import { useOpenStyles } from '#web/open/styles';
import { partAddress } from '#web/programme/paths';
import { useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

const ways = ['forward', 'grant', 'refuse'] as const;

/** An agency's wish to change the programme: an opinion, then the issuing authority's document that grants or refuses it (M4). */
export function ProposalView({ about }: { readonly about: MatterAnswer }) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const nameOf = useMatterName();
  const { matter, base, cells, submission, opinion } = about;
  const [way, setWay] = useState<string | null>(null);
  const [said, setSaid] = useState(opinion?.opinion ?? '');
  const [to, setTo] = useState(opinion?.forwardedTo ?? '');
  useHandlers({ pick: (n) => (ways[n - 1] === undefined ? undefined : setWay(ways[n - 1] ?? null)) });
  const [first] = cells;
  const isRow = matter.kind === 'new_row';
  const options = [
    { id: 'forward', words: words.actForward },
    { id: 'grant', words: words.actGrant },
    { id: 'refuse', words: words.actRefuse },
  ] as const satisfies readonly Option[];
  const wish = { kind: 'proposal', proposal: about.decides };
  const draft =
    way === null
      ? null
      : {
          ...wish,
          accepted: way !== 'refuse',
          ...(said.trim() === '' ? {} : { opinion: said.trim() }),
          ...(way === 'forward' && to.trim() !== '' ? { forwardedTo: to.trim() } : {}),
          // The cells of a new row are one wish.
          ...(isRow ? { alike: true } : {}),
        };
  const place = {
    file: matter.file,
    hash: matter.hash,
    sheet: matter.sheet,
    cell: first?.cell ?? '',
    savedAt: null,
  };
  return (
    <>
      {isRow ? (
        <CellsTable cells={cells} caption={words.newTask} />
      ) : (
        <div className={styles.sides}>
          <Side
            n={0}
            title={words.inForce}
            value={base.value}
            against={null}
            picked={false}
            facts={words.programmeText}
          />
          <Side
            n={1}
            title={`${words.proposed} · ${matter.agencyName ?? ''}`}
            value={first?.value ?? ''}
            against={base.value ?? ''}
            picked={false}
            facts={<SideFacts place={place} submission={submission} />}
          />
        </div>
      )}
      <EffectNote about={about} />
      {opinion === null ? null : (
        <p className={mergeClasses(styles.note, styles.plain)}>
          {words.opinionGiven(opinion.by, dayText(opinion.on))} {opinion.opinion ?? opinion.reason}
          {opinion.forwardedTo === null ? '' : ` · ${words.forwardTo}: ${opinion.forwardedTo}`}
        </p>
      )}
      <Options name="way" legend={words.act} options={options} picked={way} pick={setWay} />
      <Settle
        about={about}
        label={nameOf(matter)}
        action={options.find(({ id }) => id === way)?.words ?? words.chooseWay}
        draft={draft}
        stays={way === 'forward'}
        lacking={way === 'forward' && said.trim() === '' ? { id: 'opinion', name: words.opinion } : null}
        needs={{ document: way === 'grant' ? 'needed' : way === 'refuse' ? 'offered' : undefined }}
        alike={
          matter.alike > 0 && !isRow
            ? { count: matter.alike + 1, words: words.alikeProposals(matter.alike + 1) }
            : undefined
        }
      >
        {way === 'forward' ? (
          <div className={styles.fields}>
            <Field label={words.opinion} required>
              <Textarea id="opinion" rows={2} value={said} onChange={(_event, { value }) => setSaid(value)} />
            </Field>
            <Field label={words.forwardTo}>
              <Input
                value={to}
                maxLength={300}
                placeholder="UBND tỉnh"
                onChange={(_event, { value }) => setTo(value)}
              />
            </Field>
          </div>
        ) : null}
      </Settle>
    </>
  );
}

/** What granting a wish comes to: deadline, bodies, text. */
function EffectNote({ about: { effect } }: { readonly about: MatterAnswer }) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const { programme } = useHere();
  if (effect === null) return null;
  const names = (refs: readonly { readonly name: string; readonly text: string }[]): string =>
    refs.length === 0 ? words.nobody : refs.map(({ name, text }) => (name === '' ? text : name)).join(', ');
  const day = (text: string | null): string => (text === null ? words.noDue : dayText(text));
  const unknown = effect.kind === 'agencies' ? effect.to.filter(({ kind }) => kind === 'unknown') : [];
  return (
    <div className={mergeClasses(styles.note, styles.plain)}>
      <strong>{words.whatChanges}</strong>{' '}
      {effect.kind === 'deadline'
        ? effect.readable
          ? words.deadlineChange(day(effect.from), day(effect.to))
          : words.deadlineUnread
        : effect.kind === 'agencies'
          ? words.agenciesChange(names(effect.from), names(effect.to))
          : effect.kind === 'text'
            ? words.textChange
            : words.newTaskChange}{' '}
      {effect.kind === 'new_task' ? (
        <>
          <Link className={styles.inText} to={partAddress(programme.id, 'revisions')}>
            {words.newTaskWhere}
          </Link>
          .
        </>
      ) : null}{' '}
      {words.fromDocument}
      {unknown.length === 0 ? null : <div>{words.unknownNames(unknown.map(({ text }) => text).join(', '))}</div>}
      {effect.kind === 'agencies'
        ? effect.suggestions.map(({ text, name }) => <div key={text}>{words.nearest(text, name)}</div>)
        : null}
    </div>
  );
}
