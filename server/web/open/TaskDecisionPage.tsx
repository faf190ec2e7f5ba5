import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { type MatterCandidate, placesAnswerSchema } from '#shared/wire/mattersAnswer';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { Card } from '#web/frame/Card';
import { DayField } from '#web/frame/DayField';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { Trouble } from '#web/frame/Trouble';
import { DocumentFields, documentOf, emptyDocument, lacksOfDocument } from '#web/open/DocumentFields';
import { dayText } from '#web/open/dates';
import { useOpenStyles } from '#web/open/styles';
import { Candidate, TaskSearch } from '#web/open/TaskSearch';
import { useWriting } from '#web/open/writing';
import { useMay, useWords } from '#web/session/session';
import { openWords } from '#web/words/open';

const kinds = ['extend', 'suspend', 'cancel', 'complete', 'trigger'] as const;
type Kind = (typeof kinds)[number];

/** Decisions on a task that answer no report: extension, suspension, discontinuation, completion recognised, a condition that came true. */
export function TaskDecisionPage() {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const may = useMay();
  const { programme, period, periodPath } = useHere();
  const [, go] = useLocation();
  const [search, setSearch] = useSearchParams();
  const path = search.get('nhiem-vu');
  const asked = search.get('loai');
  const kind: Kind = kinds.find((one) => one === asked) ?? 'extend';
  const [found, setFound] = useState<readonly MatterCandidate[]>([]);
  // The address names the task by its path, so that it can be sent on.
  const named = useAsked({
    path: `${periodPath}/tasks?text=${encodeURIComponent(path ?? '')}`,
    answer: placesAnswerSchema,
    when: path !== null,
  });
  const task = path === null ? undefined : named.data?.tasks.find((one) => one.path === path || one.task === path);
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value === null) next.delete(name);
    else next.set(name, value);
    setSearch(next);
  };
  const queue = addressOf(programme.id, period.id, 'open');
  return (
    <>
      <PageHead
        title={words.otherTitle}
        below={words.otherBelow}
        actions={
          <Link to={queue} className={styles.way}>
            {words.back}
          </Link>
        }
      />
      <Card>
        {!may.decide || period.state !== 'open' ? (
          <p className={styles.words}>{may.decide ? words.closed : words.reader}</p>
        ) : (
          <>
            {task === undefined ? (
              <>
                <TaskSearch id="task-search" agency={null} label={words.search} found={setFound} />
                {found.map((one) => (
                  <Button
                    key={one.task}
                    appearance="subtle"
                    style={{ display: 'block', textAlign: 'left', fontWeight: 400, width: '100%' }}
                    onClick={() => set('nhiem-vu', one.path)}
                  >
                    <Candidate one={one} />
                  </Button>
                ))}
              </>
            ) : (
              <div className={styles.option} style={{ cursor: 'default', marginBottom: 12 }}>
                <span className={styles.grow}>
                  <Candidate one={task} />
                </span>
                <Button size="small" onClick={() => set('nhiem-vu', null)}>
                  {words.change}
                </Button>
              </div>
            )}
            <Form
              // By the address, not by what came of it: what is typed while the task is still looked for stays.
              key={`${path ?? ''} ${kind}`}
              task={task ?? null}
              kind={kind}
              choose={(next) => set('loai', next)}
              done={() => go(addressOf(programme.id, period.id, 'open', 'nhat-ky'))}
            />
          </>
        )}
      </Card>
    </>
  );
}

function Form({
  task,
  kind,
  choose,
  done,
}: {
  readonly task: MatterCandidate | null;
  readonly kind: Kind;
  readonly choose: (kind: string) => void;
  readonly done: () => void;
}) {
  const styles = useOpenStyles();
  const words = useWords(openWords);
  const writing = useWriting();
  const [day, setDay] = useState('');
  const [askedOn, setAskedOn] = useState('');
  const [reason, setReason] = useState('');
  const [form, setForm] = useState(emptyDocument);
  const byDocument = kind === 'extend' || kind === 'suspend' || kind === 'cancel';
  const dated = kind !== 'suspend' && kind !== 'cancel';
  const typed = form.body !== '' || form.number !== '' || form.date !== '';
  const missing = [
    ...(task === null ? [words.chooseTask] : []),
    ...(dated && day === '' ? [kind === 'complete' ? words.completedOn : words.newDeadline] : []),
    ...(reason.trim() === '' ? [words.reason] : []),
    ...(byDocument || typed ? lacksOfDocument(form, words).map(({ name }) => name) : []),
  ];
  const write = async () => {
    if (task === null || missing.length > 0) return;
    const at =
      kind === 'complete'
        ? { completedOn: day }
        : kind === 'extend'
          ? { deadline: day, ...(askedOn === '' ? {} : { askedOn }) }
          : kind === 'trigger'
            ? { deadline: day }
            : {};
    const paper = byDocument || typed ? documentOf(form) : {};
    const label = `${words.kinds[kind] ?? kind} ${task.path}`;
    const written = { drafts: [{ kind, task: task.task, ...at }], reason: reason.trim(), ...paper, label };
    if ((await writing.write(written, { kind: 'cell', id: '' })) !== null) done();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <div className={styles.fields}>
        <Field label={words.otherKind}>
          <Select value={kind} onChange={(_event, { value }) => choose(value)}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </Select>
        </Field>
        {dated ? (
          <Field
            label={kind === 'complete' ? words.completedOn : kind === 'trigger' ? words.triggerDay : words.newDeadline}
            required
          >
            <DayField value={day} change={setDay} />
          </Field>
        ) : null}
        {kind === 'extend' ? (
          <Field label={words.askedOn}>
            <DayField value={askedOn} change={setAskedOn} />
          </Field>
        ) : null}
        <Field label={words.reason} required>
          <Input value={reason} maxLength={4_000} onChange={(_event, { value }) => setReason(value)} />
        </Field>
      </div>
      <DocumentFields form={form} change={setForm} optional={!byDocument} />
      {task !== null && kind === 'extend' && day !== '' ? (
        <p className={styles.below}>
          {words.fromTo(task.deadline === null ? words.noDue : dayText(task.deadline), dayText(day))}{' '}
          {form.date === '' ? words.fromDocument : words.fromWhen(dayText(form.date))}
        </p>
      ) : null}
      {writing.failed === null ? null : <Trouble failed={writing.failed} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={missing.length > 0 || writing.busy || form.busy}>
          {words.write(1)}
        </Button>
        {missing.length === 0 ? null : (
          <span className={styles.quiet}>
            {words.missing(missing.map((name) => name.toLocaleLowerCase()).join('; '))}
          </span>
        )}
      </div>
    </form>
  );
}
