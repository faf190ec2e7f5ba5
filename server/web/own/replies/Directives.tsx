import { makeStyles } from '@fluentui/react-components';
import { dateText } from '#shared/message/number';
import type { TrackerAnswer } from '#shared/wire/trackerAnswer';
import { addressOf } from '#web/addresses';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { Listed } from '#web/own/replies/Listed';
import { useReplyLines } from '#web/own/replies/useReplyLines';
import { useWords } from '#web/session/session';
import { ownWords } from '#web/words/own';

// A way within a sentence is not told by its colour alone.
const useStyles = makeStyles({ path: { textDecorationLine: 'underline' } });

type Task = TrackerAnswer['tasks'][number];

export function isDirected({ editorial }: Task): boolean {
  return (editorial.directive?.value ?? '') !== '';
}

/** Directions of the leaders, the wording the province reports, and deadlines that were moved. */
export function Directives({ tasks }: { readonly tasks: readonly Task[] }) {
  const lines = useReplyLines();
  const words = useWords(ownWords).replies;
  const directed = tasks.filter(isDirected);
  const worded = tasks.filter(({ editorial }) => (editorial.editorial_text?.value ?? '') !== '');
  const moved = tasks.filter(({ originalDeadline }) => originalDeadline !== undefined);
  return (
    <>
      {directed.length === 0 ? <p className={lines.quiet}>{words.directivesNone}</p> : null}
      <Listed items={directed} keyOf={({ id }) => id}>
        {(task) => (
          <>
            <What task={task} />
            <strong>{task.editorial.directive?.value}</strong>
          </>
        )}
      </Listed>
      {moved.length === 0 ? null : (
        <>
          <h3 className={lines.head}>
            {words.extended}: {moved.length}
          </h3>
          <Listed items={moved} keyOf={({ id }) => id}>
            {(task) => {
              const { deadline, originalDeadline, deadlineBy: by } = task;
              const document = by === undefined ? '' : words.movedBy(by.number, dateText(by.date), by.body);
              return (
                <>
                  <What task={task} />
                  <span>{words.moved(dateText(deadline ?? ''), dateText(originalDeadline ?? ''), document)}</span>
                </>
              );
            }}
          </Listed>
        </>
      )}
      {worded.length === 0 ? null : (
        <>
          <h3 className={lines.head}>
            {words.wording}: {worded.length}
          </h3>
          <Listed items={worded} keyOf={({ id }) => id}>
            {(task) => (
              <>
                <What task={task} />
                <span>{task.editorial.editorial_text?.value}</span>
              </>
            )}
          </Listed>
        </>
      )}
    </>
  );
}

function What({ task: { id, path, texts } }: { readonly task: Task }) {
  const styles = useStyles();
  const { programme, period } = useHere();
  return (
    <span>
      <Link to={addressOf(programme.id, period.id, 'tracker', id)} className={styles.path}>
        {path}
      </Link>{' '}
      {texts.content}
    </span>
  );
}
