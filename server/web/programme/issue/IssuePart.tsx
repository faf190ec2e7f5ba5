import { Button, Field, ProgressBar, Select } from '@fluentui/react-components';
import { useSearchParams } from 'wouter';
import { momentText } from '#shared/report/moment';
import { journalEntriesSchema } from '#shared/wire/instanceAnswer';
import { type RosterAnswer, rosterAnswerSchema } from '#shared/wire/programmeAnswer';
import { CodesCard } from '#web/admin/codes/CodesCard';
import { useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { Link } from '#web/frame/Link';
import { sizeWords } from '#web/programme/amounts';
import { saveFile } from '#web/programme/issue/fetchFile';
import { IssueList } from '#web/programme/issue/IssueList';
import { type Issuing, useIssue } from '#web/programme/issue/useIssue';
import { useLook } from '#web/programme/look';
import type { PartProps } from '#web/programme/ProgrammePage';
import { apiPath, partAddress } from '#web/programme/paths';
import { Done, Failure, Note } from '#web/programme/Told';
import { useSaid, useSession, useWords } from '#web/session/session';
import { issueWords } from '#web/words/issue';

/** The workbooks of an open period, all or one, and the codes people come in with. */
export function IssuePart({ programme }: PartProps) {
  const look = useLook();
  const words = useWords(issueWords);
  const [search] = useSearchParams();
  const open = programme.periods.filter(({ state }) => state === 'open');
  const period = open.find(({ id }) => id === search.get('ky')) ?? open.at(-1);
  const roster = useAsked({
    path: withQuery(`${apiPath(programme.id)}/roster`, { period: period?.id }),
    answer: rosterAnswerSchema,
  });
  return (
    <div className={look.stack}>
      {period === undefined ? (
        <Note>
          {words.noPeriod}{' '}
          <Link to={partAddress(programme.id, 'periods')} className={look.inText}>
            {words.openOne}
          </Link>
        </Note>
      ) : null}
      <Answered asked={roster}>
        {({ agencies }) => (
          <>
            {period === undefined ? null : (
              <IssueCard key={period.id} programme={programme.id} open={open} period={period.id} agencies={agencies} />
            )}
            <CodesCard bodies={agencies.map(({ agency, name }) => ({ id: agency, name }))} />
          </>
        )}
      </Answered>
    </div>
  );
}

function IssueCard({
  programme,
  open,
  period,
  agencies,
}: {
  readonly programme: string;
  readonly open: PartProps['programme']['periods'];
  readonly period: string;
  readonly agencies: RosterAnswer['agencies'];
}) {
  const look = useLook();
  const words = useWords(issueWords);
  const said = useSaid();
  const [, setSearch] = useSearchParams();
  const { state, issue, cancel } = useIssue(programme);
  const path = `${apiPath(programme)}/periods/${encodeURIComponent(period)}/issue`;
  return (
    <Card title={words.title}>
      <div className={look.tight}>
        <p className={look.plain}>{words.lead}</p>
        <LastIssued programme={programme} period={period} />
        <div className={look.fields}>
          <Field label={words.period} className={look.field}>
            <Select value={period} onChange={(_event, { value }) => setSearch({ ky: value }, { replace: true })}>
              {open.map(({ id, label }) => (
                <option key={id} value={id}>
                  {said(label) || id}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            appearance="primary"
            disabled={state.kind === 'making' || agencies.length === 0}
            onClick={() => issue(path, 'all')}
          >
            {words.all(agencies.length)}
          </Button>
        </div>
        <Progress state={state} count={agencies.length} cancel={cancel} />
        <IssueList
          agencies={agencies}
          busy={state.kind === 'making'}
          issue={(id) => issue(`${path}/${encodeURIComponent(id)}`, id)}
        />
      </div>
    </Card>
  );
}

function Progress({
  state,
  count,
  cancel,
}: {
  readonly state: Issuing;
  readonly count: number;
  readonly cancel: () => void;
}) {
  const look = useLook();
  const words = useWords(issueWords);
  const { language } = useSession();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'failed':
      return <Failure failed={state.failed} />;
    case 'made':
      return (
        <Done>
          {words.made(state.file.name, sizeWords(state.file.blob.size, language))}{' '}
          <button type="button" className={look.button} onClick={() => saveFile(state.file)}>
            {words.again}
          </button>
        </Done>
      );
    case 'making': {
      const { come, of, made } = state;
      const text =
        come === 0
          ? made === null
            ? words.making(state.what === 'all' ? count : 1)
            : words.madeSome(made.made, made.of)
          : words.coming(sizeWords(come, language), of === 0 ? '…' : sizeWords(of, language));
      return (
        <div role="status" className={look.tight}>
          <div className={look.row}>
            <span>{text}</span>
            <Button size="small" onClick={cancel}>
              {words.cancel}
            </Button>
          </div>
          <ProgressBar
            {...(of > 0 ? { value: come / of } : made === null || made.of === 0 ? {} : { value: made.made / made.of })}
            aria-label={text}
          />
        </div>
      );
    }
  }
}

function LastIssued({ programme, period }: { readonly programme: string; readonly period: string }) {
  const look = useLook();
  const words = useWords(issueWords);
  const { language } = useSession();
  const asked = useAsked({
    path: withQuery(`/api/v1/journals/${encodeURIComponent(programme)}/entries`, { kind: 'issued', limit: 50 }),
    answer: journalEntriesSchema,
  });
  if (asked.data === undefined) return null;
  const last = asked.data.list.find((entry) => entry.period === period);
  return (
    <p className={look.plain}>
      {last === undefined ? words.never : words.last(momentText(last.at, language), last.byName)}
    </p>
  );
}
