import { mergeClasses } from '@fluentui/react-components';
import { useSearchParams } from 'wouter';
import { accountsAnswerSchema } from '#shared/wire/accessAnswer';
import { loadedChangesSchema } from '#shared/wire/draftingAnswer';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { fullDay } from '#web/frame/days';
import { useLook } from '#web/programme/look';
import type { PartProps } from '#web/programme/ProgrammePage';
import { apiPath } from '#web/programme/paths';
import { ChangedCells, NamedTasks } from '#web/programme/revision/ChangesRead';
import { Revise } from '#web/programme/revision/Revise';
import { useWords } from '#web/session/session';
import { revisionWords } from '#web/words/revision';

/** Every text of the programme that was in force, what each changed, and the way in for the next. */
export function RevisionsPart({ programme }: PartProps) {
  const look = useLook();
  const words = useWords(revisionWords);
  const [search, setSearch] = useSearchParams();
  const chosen = Number(search.get('ban')) || null;
  const accounts = useAsked({ path: '/api/v1/accounts', answer: accountsAnswerSchema });
  const nameOf = (id: string): string => accounts.data?.accounts.find((one) => one.id === id)?.name ?? id;
  return (
    <div className={look.stack}>
      <Card title={words.loaded(programme.revisions.length)}>
        <ul className={look.list}>
          {[...programme.revisions].reverse().map(({ revision, file, asOf, loadedAt, loadedBy, reason }) => (
            <li key={revision} className={look.line}>
              <div className={look.row}>
                <span className={look.strong}>{words.revision(revision)}</span>
                {revision === programme.revision ? <span className={look.tag}>{words.inForce}</span> : null}
                <span>{file}</span>
                <span className={look.quiet}>
                  {words.by(fullDay(loadedAt), nameOf(loadedBy))}, {words.asOf(fullDay(asOf))}
                </span>
                {revision === 1 ? null : (
                  <button
                    type="button"
                    className={look.button}
                    aria-expanded={chosen === revision}
                    onClick={() => setSearch(chosen === revision ? {} : { ban: String(revision) })}
                  >
                    {words.changes}
                  </button>
                )}
              </div>
              {reason === '' ? null : <div className={mergeClasses(look.small, look.quiet)}>{reason}</div>}
              {chosen === revision ? <Loaded programme={programme.id} revision={revision} /> : null}
            </li>
          ))}
        </ul>
      </Card>
      <Revise programme={programme} />
    </div>
  );
}

function Loaded({ programme, revision }: { readonly programme: string; readonly revision: number }) {
  const look = useLook();
  const words = useWords(revisionWords);
  const asked = useAsked({
    path: `${apiPath(programme)}/revisions/${revision}/changes`,
    answer: loadedChangesSchema,
  });
  return (
    <Answered asked={asked}>
      {({ added, gone, changed, became }) => (
        <div className={look.stack} style={{ padding: '8px 0 0 12px' }}>
          {added.length + gone.length + changed.length === 0 ? <p className={look.plain}>{words.none}</p> : null}
          {became.length === 0 ? null : <p className={look.plain}>{words.recognised(became.length)}.</p>}
          <NamedTasks title={words.added(added.length)} tasks={added} />
          <NamedTasks title={words.gone(gone.length)} tasks={gone} />
          <NamedTasks
            title={words.changed(changed.length)}
            tasks={changed}
            below={(task) => <ChangedCells task={task} />}
          />
        </div>
      )}
    </Answered>
  );
}
