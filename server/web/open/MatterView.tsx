import { mergeClasses, tokens } from '@fluentui/react-components';
import type { MatterAnswer } from '#shared/wire/mattersAnswer';
import { Card } from '#web/frame/Card';
import { ConflictView } from '#web/open/ConflictView';
import { dayText } from '#web/open/dates';
import { useFieldName } from '#web/open/names';
import { ProposalView } from '#web/open/ProposalView';
import { RowView } from '#web/open/RowView';
import { SenderView } from '#web/open/SenderView';
import { useOpenStyles } from '#web/open/styles';
import { WaitingView } from '#web/open/WaitingView';
import { useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

/** The matter that is open: what it is about, then the way it is settled. */
export function MatterView({
  about,
  at,
  of,
}: {
  readonly about: MatterAnswer;
  /** Its number in the list, from 1. */
  readonly at: number;
  readonly of: number;
}) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const nameOf = useFieldName();
  const { matter, task } = about;
  const title =
    matter.kind === 'row'
      ? `${words.rowOf((matter.row ?? 0) + 1)} ${matter.title}`
      : `${matter.path} ${matter.title}`.trim();
  const marks = matter.kind === 'conflict' || matter.kind === 'proposal';
  const below = [
    matter.field === null ? '' : `${nameOf(matter.field, matter.header)}, ${words.period(matter.period)}`,
    matter.kind === 'sender' ? '' : (matter.agencyName ?? ''),
    task === null ? '' : task.deadline === null ? words.noDue : words.due(dayText(task.deadline)),
    matter.since === null ? '' : words.openSince(dayText(matter.since)),
  ].filter((text) => text !== '');
  return (
    <Card>
      <div className={styles.head}>
        <h2 className={mergeClasses(styles.title, styles.grow)} tabIndex={-1} id="matter-title">
          {title}
        </h2>
        <span className={mergeClasses(styles.quiet, styles.nowrap)}>{at === 0 ? '' : words.position(at, of)}</span>
      </div>
      <p className={styles.below}>
        {below.join(' · ')}
        {marks ? (
          <>
            {' · '}
            {matter.from === null ? words.comparedToFirst : words.compared} <Sample />
          </>
        ) : null}
      </p>
      <Body about={about} />
    </Card>
  );
}

/** What the marks mean, drawn as they are drawn. */
function Sample() {
  const words = useWords(openWords);
  return (
    <>
      <ins
        style={{
          backgroundColor: 'var(--pl-added)',
          textDecorationThickness: 2,
          color: tokens.colorNeutralForeground1,
        }}
      >
        {words.added}
      </ins>{' '}
      <del style={{ backgroundColor: 'var(--pl-dropped)', color: tokens.colorNeutralForeground1 }}>{words.dropped}</del>
    </>
  );
}

function Body({ about }: { readonly about: MatterAnswer }) {
  switch (about.matter.kind) {
    case 'conflict':
      return <ConflictView about={about} />;
    case 'proposal':
    case 'new_row':
      return <ProposalView about={about} />;
    case 'row':
      return <RowView about={about} />;
    case 'sheet':
    case 'cell':
      return <WaitingView about={about} />;
    case 'sender':
      return <SenderView about={about} />;
  }
}
