import { Button, makeStyles } from '@fluentui/react-components';
import { type MattersAnswer, matterGroups } from '#shared/wire/mattersAnswer';
import type { QueuePlace } from '#web/open/queuePlace';
import { unseen } from '#web/open/unseen';
import { useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px', border: 'none', padding: 0, margin: '0 0 12px' },
});

/** The groups of the queue with how many each holds, and the one task it is narrowed to. */
export function QueueFilter({
  answer,
  place: { group, ofTask, show },
}: {
  readonly answer: MattersAnswer;
  readonly place: QueuePlace;
}) {
  const styles = useStyles();
  const words = useWords(openWords);
  const countIn = (of: string) => answer.groups.find((one) => one.group === of)?.count ?? 0;
  return (
    <fieldset className={styles.chips}>
      <legend style={unseen}>{words.filter}</legend>
      <Chip
        label={`${words.all} ${answer.matters.length}`}
        on={group === null && ofTask === null}
        press={() => show(null, null)}
      />
      {ofTask === null ? null : (
        <Chip
          label={words.ofTask(answer.matters.find(({ task }) => task === ofTask)?.path ?? '')}
          on
          press={() => show(group, null)}
        />
      )}
      {matterGroups
        .filter((one) => countIn(one) > 0 || group === one)
        .map((one) => (
          <Chip
            key={one}
            label={`${words.groups[one]} ${countIn(one)}`}
            on={group === one}
            press={() => show(group === one ? null : one, ofTask)}
          />
        ))}
    </fieldset>
  );
}

function Chip({ label, on, press }: { readonly label: string; readonly on: boolean; readonly press: () => void }) {
  return (
    <Button size="small" shape="circular" appearance={on ? 'primary' : 'secondary'} aria-pressed={on} onClick={press}>
      {label}
    </Button>
  );
}
