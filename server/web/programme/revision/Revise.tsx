import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { type ProgrammeAnswer, type RevisionChanges, revisedAnswerSchema } from '#shared/wire/programmeAnswer';
import { useAct } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { Card } from '#web/frame/Card';
import { DropFile, Underway } from '#web/programme/load/DropFile';
import { askedOf, type Wish } from '#web/programme/load/usePreview';
import { useLook } from '#web/programme/look';
import { apiPath } from '#web/programme/paths';
import { ChangedCells, NamedTasks } from '#web/programme/revision/ChangesRead';
import { useRevision } from '#web/programme/revision/useRevision';
import { Done, Failure } from '#web/programme/Told';
import { ColumnsRead } from '#web/programme/understood/ColumnsRead';
import { useWords } from '#web/session/session';
import { revisionWords } from '#web/words/revision';

/** The next text of a programme: the file, what it changes, which tasks are the same under other words, then the reason. */
export function Revise({ programme }: { readonly programme: ProgrammeAnswer }) {
  const look = useLook();
  const words = useWords(revisionWords);
  const revision = useRevision(programme.id);
  const { wish, changes, columns, busy, sent, failed } = revision;
  const [done, setDone] = useState<number | null>(null);
  return (
    <Card title={words.title}>
      <div className={look.stack}>
        <p className={look.plain}>{words.lead}</p>
        {done === null ? null : <Done>{words.done(done)}</Done>}
        <DropFile
          file={wish?.file ?? null}
          label={words.drop}
          take={(file) => {
            setDone(null);
            revision.take(file);
          }}
        />
        {busy ? <Underway sent={sent} /> : null}
        <Failure failed={failed} />
        {changes === null || wish === null ? null : (
          <>
            <Changes
              changes={changes}
              recognise={revision.recognise}
              refuse={revision.refuse}
              all={revision.recogniseAll}
            />
            <PutInForce
              programme={programme}
              wish={wish}
              changes={changes}
              became={revision.became}
              busy={busy}
              done={(number) => {
                setDone(number);
                revision.clear();
              }}
            />
            {columns === null ? null : (
              <ColumnsRead columns={columns} corrections={wish.corrections} correct={revision.correct} />
            )}
          </>
        )}
      </div>
    </Card>
  );
}

function Changes({
  changes,
  recognise,
  refuse,
  all,
}: {
  readonly changes: RevisionChanges;
  readonly recognise: (from: string, to: string) => void;
  readonly refuse: (from: string) => void;
  readonly all: () => void;
}) {
  const look = useLook();
  const words = useWords(revisionWords);
  const { added, gone, changed, became } = changes;
  const likely = gone.filter((task) => task.likely !== null);
  const goneBefore = new Map(became.map(({ from, to }) => [from, to]));
  if (added.length + gone.length + changed.length === 0) return <p className={look.plain}>{words.same}</p>;
  return (
    <div className={look.stack} role="status">
      {likely.length < 2 ? null : (
        <div>
          <Button onClick={all}>{words.allLikely(likely.length)}</Button>
        </div>
      )}
      {became.length === 0 ? null : <Done>{words.recognised(became.length)}.</Done>}
      <NamedTasks
        title={words.gone(gone.length)}
        tasks={gone}
        below={({ task, lines, likely: to }) => {
          const other = added.find((one) => one.task === to);
          return (
            <>
              {lines === 0 ? null : <div className={look.error}>{words.lines(lines)}</div>}
              {other === undefined ? null : (
                <div className={look.row}>
                  <span className={look.quiet}>
                    {words.likely} {words.isNow(other.path, other.content)}
                  </span>
                  <Button size="small" onClick={() => recognise(task, other.task)}>
                    {words.became}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      />
      <NamedTasks title={words.added(added.length)} tasks={added} />
      <NamedTasks
        title={words.changed(changed.length)}
        tasks={changed}
        below={(task) => (
          <>
            {goneBefore.has(task.task) ? (
              <div>
                <Button size="small" onClick={() => refuse(task.task)}>
                  {words.notSame}
                </Button>
              </div>
            ) : null}
            <ChangedCells task={task} />
          </>
        )}
      />
    </div>
  );
}

function PutInForce({
  programme,
  wish,
  changes,
  became,
  busy,
  done,
}: {
  readonly programme: ProgrammeAnswer;
  readonly wish: Wish;
  readonly changes: RevisionChanges;
  readonly became: string | undefined;
  readonly busy: boolean;
  readonly done: (revision: number) => void;
}) {
  const look = useLook();
  const words = useWords(revisionWords);
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState(false);
  const vanishing = changes.gone.filter(({ lines }) => lines > 0).length;
  const put = useAct({
    call: (wanted: Wish) => ({
      method: 'POST',
      path: withQuery(`${apiPath(programme.id)}/revisions`, {
        ...askedOf(wanted),
        became,
        reason: reason.trim(),
        confirmed: vanishing > 0 && seen ? 'true' : undefined,
        onRevision: programme.revision,
      }),
      body: wanted.file,
      answer: revisedAnswerSchema,
    }),
    changes: ['/api/v1/programmes'],
  });
  return (
    <form
      className={look.tight}
      onSubmit={(event) => {
        event.preventDefault();
        put.mutate(wish, ({ revision }) => done(revision.revision));
      }}
    >
      {vanishing === 0 ? null : (
        <Checkbox
          label={words.confirmGone(vanishing)}
          checked={seen}
          onChange={(_event, { checked }) => setSeen(checked === true)}
        />
      )}
      <div className={look.fields}>
        <Field label={words.reason} required className={look.field} style={{ maxWidth: 560 }}>
          <Input value={reason} placeholder={words.reasonHint} onChange={(_event, { value }) => setReason(value)} />
        </Field>
        <Button
          type="submit"
          appearance="primary"
          disabled={busy || put.isPending || reason.trim() === '' || (vanishing > 0 && !seen)}
        >
          {words.put(programme.revision + 1)}
        </Button>
      </div>
      <Failure failed={put.error} />
    </form>
  );
}
