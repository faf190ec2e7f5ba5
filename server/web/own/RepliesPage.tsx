import { makeStyles } from '@fluentui/react-components';
import { pullAnswerSchema } from '#shared/wire/periodAnswer';
import { repliesAnswerSchema } from '#shared/wire/repliesAnswer';
import { submissionListSchema } from '#shared/wire/submissionAnswer';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { PageHead } from '#web/frame/PageHead';
import { Conflicts } from '#web/own/replies/Conflicts';
import { Directives, isDirected } from '#web/own/replies/Directives';
import { isHead, Proposals } from '#web/own/replies/Proposals';
import { RefusedCells } from '#web/own/replies/RefusedCells';
import { useSaid, useWords } from '#web/session/session';
import { ownWords } from '#web/words/own';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '14px',
    alignItems: 'start',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'grid', rowGap: '14px', gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** Phản hồi của tỉnh: what was said about the agency's tasks, disputes, wishes and cells. */
export function RepliesPage() {
  const styles = useStyles();
  const words = useWords(ownWords).replies;
  const said = useSaid();
  const { period, periodPath } = useHere();
  const pull = useAsked({ path: `${periodPath}/pull`, answer: pullAnswerSchema });
  const replies = useAsked({ path: `${periodPath}/replies`, answer: repliesAnswerSchema });
  const sent = useAsked({ path: `${periodPath}/submissions`, answer: submissionListSchema });
  const counted = (title: string, count: number | undefined): string =>
    count === undefined ? title : `${title}: ${count}`;
  const tracker = pull.data?.tracker;
  return (
    <>
      <PageHead title={words.title} below={words.below(pull.data?.name ?? '…', said(period.label))} />
      <div className={styles.sides}>
        <div className={styles.column}>
          <Card title={counted(words.conflicts, tracker?.conflicts.length)}>
            <Answered asked={pull}>
              {(pulled) => (
                <Answered asked={replies}>
                  {(answer) => <Conflicts open={pulled.tracker.conflicts} settled={answer.choices} />}
                </Answered>
              )}
            </Answered>
          </Card>
          <Card title={counted(words.directives, tracker?.tasks.filter(isDirected).length)}>
            <Answered asked={pull}>{(answer) => <Directives tasks={answer.tracker.tasks} />}</Answered>
          </Card>
        </div>
        <div className={styles.column}>
          <Card title={counted(words.proposals, tracker?.proposals.filter(isHead).length)}>
            <Answered asked={pull}>
              {({ tracker }) => (
                <Answered asked={replies}>
                  {(answer) => <Proposals open={tracker.proposals} answer={answer} />}
                </Answered>
              )}
            </Answered>
          </Card>
          <Card title={words.refused}>
            <Answered asked={sent}>{({ submissions }) => <RefusedCells submissions={submissions} />}</Answered>
          </Card>
        </div>
      </div>
    </>
  );
}
