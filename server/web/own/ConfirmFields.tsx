import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { choicesFor, emptyDocument } from '#shared/report/confirming';
import type { OwnAnswer } from '#shared/wire/ownAnswer';
import type { ConfirmingChoice } from '#web/own/confirmingChoice';
import { DocumentFields } from '#web/own/DocumentFields';
import { useSession, useWords } from '#web/session/session';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  hint: { display: 'block', fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  fields: { display: 'grid', rowGap: '14px' },
});

/** Who stands behind the report (K5): the leader signed in, a signed document, or a working copy for now. */
export function ConfirmFields({
  value,
  change,
  required,
}: {
  readonly value: ConfirmingChoice;
  readonly change: (value: ConfirmingChoice) => void;
  readonly required: OwnAnswer['confirmation'];
}) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const { me } = useSession();
  const { choice } = value;
  const hints = {
    leader: words.leaderHint(me?.account.name ?? ''),
    document: undefined,
    later: required === 'document' ? words.laterDocument : words.laterLeader,
  };
  return (
    <div className={styles.fields}>
      <Field label={words.required[required]}>
        <RadioGroup
          // Where nothing is asked for, saying nothing sends a working copy: that is what is shown as chosen.
          value={choice.kind === 'open' && required === 'none' ? 'later' : choice.kind}
          onChange={(_event, { value: kind }) => {
            if (kind === 'leader' || kind === 'later') change({ choice: { kind }, scan: null });
            if (kind === 'document') change({ choice: emptyDocument, scan: null });
          }}
        >
          {choicesFor(required, me?.account.role ?? null).map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={
                <>
                  {words[kind]}
                  {hints[kind] === undefined ? null : <span className={styles.hint}>{hints[kind]}</span>}
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {choice.kind === 'document' ? (
        <DocumentFields
          document={choice}
          scan={value.scan}
          change={(document, scan) => change({ choice: document, scan })}
        />
      ) : null}
    </div>
  );
}
