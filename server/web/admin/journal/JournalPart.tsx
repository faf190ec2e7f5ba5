import { Button, Field, mergeClasses, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { momentText } from '#shared/report/moment';
import { accountsAnswerSchema } from '#shared/wire/accessAnswer';
import { auditAnswerSchema } from '#shared/wire/auditAnswer';
import { type JournalEntries, journalEntriesSchema } from '#shared/wire/instanceAnswer';
import { type JournalKind, journalKinds } from '#shared/wire/journalKind';
import { programmeListSchema } from '#shared/wire/programmeAnswer';
import { EntryBody } from '#web/admin/journal/EntryBody';
import { useAsked } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { DownloadLink } from '#web/programme/DownloadLink';
import { useLook } from '#web/programme/look';
import { Done, Note } from '#web/programme/Told';
import { useSaid, useSession, useWords } from '#web/session/session';
import { actWords, adminWords } from '#web/words/admin';

/** The chained journals: whether they hold, and what stands in them, newest first. */
export function JournalPart() {
  const look = useLook();
  const words = useWords(adminWords);
  const said = useSaid();
  const [search, setSearch] = useSearchParams();
  const programmes = useAsked({ path: '/api/v1/programmes', answer: programmeListSchema });
  const accounts = useAsked({ path: '/api/v1/accounts', answer: accountsAnswerSchema });
  const stream = search.get('cua') ?? 'instance';
  const kind = journalKinds.find((one) => one === search.get('viec'));
  const by = search.get('ai') ?? undefined;
  const put = (name: string, value: string): void =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return (
    <div className={look.stack}>
      <Chain />
      <Card title={words.journal}>
        <div className={look.tight}>
          <div className={look.fields}>
            <Field label={words.stream} className={look.field}>
              <Select value={stream} onChange={(_event, { value }) => put('cua', value === 'instance' ? '' : value)}>
                <option value="instance">{words.instanceStream}</option>
                {(programmes.data?.programmes ?? []).map(({ id, number, title }) => (
                  <option key={id} value={id}>
                    {number ?? title}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={words.act} className={look.field}>
              <Select value={kind ?? ''} onChange={(_event, { value }) => put('viec', value)}>
                <option value="">{words.anyAct}</option>
                {journalKinds.map((one) => (
                  <option key={one} value={one}>
                    {said(actWords[one])}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={words.by} className={look.field}>
              <Select value={by ?? ''} onChange={(_event, { value }) => put('ai', value)}>
                <option value="">{words.anyone}</option>
                <option value="system">{words.system}</option>
                {(accounts.data?.accounts ?? []).map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <DownloadLink href={`/api/v1/journals/${encodeURIComponent(stream)}`}>{words.export}</DownloadLink>
          </div>
          <Entries key={`${stream} ${kind ?? ''} ${by ?? ''}`} stream={stream} kind={kind} by={by} />
        </div>
      </Card>
    </div>
  );
}

/** Reads every journal from its first entry; asked for anew by the button. */
function Chain() {
  const look = useLook();
  const words = useWords(adminWords);
  const asked = useAsked({ path: '/api/v1/audit', answer: auditAnswerSchema });
  return (
    <Answered asked={asked}>
      {({ sound, streams }) => (
        <div className={look.row}>
          {sound ? (
            <Done>
              {words.sound(
                streams.length,
                streams.reduce((sum, one) => sum + one.entries, 0),
              )}
            </Done>
          ) : (
            <Note>
              {words.unsound}{' '}
              {streams
                .filter(({ faults }) => faults.length > 0)
                .map(
                  ({ stream, title, faults }) =>
                    `${title || stream}: ${faults.map(({ seq }) => words.fault(seq)).join(', ')}`,
                )
                .join('; ')}
            </Note>
          )}
          <Button disabled={asked.isFetching} onClick={() => void asked.refetch()}>
            {words.check}
          </Button>
        </div>
      )}
    </Answered>
  );
}

type Wanted = { readonly stream: string; readonly kind: JournalKind | undefined; readonly by: string | undefined };

function Entries({ stream, kind, by }: Wanted) {
  const [pages, setPages] = useState<readonly (number | undefined)[]>([undefined]);
  return pages.map((before, at) => (
    <EntriesPage
      key={before ?? 'newest'}
      wanted={{ stream, kind, by }}
      before={before}
      last={at === pages.length - 1}
      first={at === 0}
      earlier={(next) => setPages([...pages, next])}
    />
  ));
}

function EntriesPage({
  wanted: { stream, kind, by },
  before,
  first,
  last,
  earlier,
}: {
  readonly wanted: Wanted;
  readonly before: number | undefined;
  readonly first: boolean;
  readonly last: boolean;
  readonly earlier: (before: number) => void;
}) {
  const look = useLook();
  const words = useWords(adminWords);
  const asked = useAsked({
    path: withQuery(`/api/v1/journals/${encodeURIComponent(stream)}/entries`, { before, kind, by, limit: 100 }),
    answer: journalEntriesSchema,
  });
  return (
    <Answered asked={asked}>
      {({ list, entries, before: next }) => (
        <>
          {first ? (
            <p role="status" className={mergeClasses(look.plain, look.quiet)}>
              {list.length === 0 ? words.noEntries : words.entries(list.length, entries)}
            </p>
          ) : null}
          <ol className={look.list}>
            {list.map((entry) => (
              <li key={entry.seq} className={look.line}>
                <Entry entry={entry} />
              </li>
            ))}
          </ol>
          {last && next !== null ? (
            <div>
              <Button onClick={() => earlier(next)}>{words.earlier}</Button>
            </div>
          ) : null}
        </>
      )}
    </Answered>
  );
}

function Entry({ entry }: { readonly entry: JournalEntries['list'][number] }) {
  const look = useLook();
  const words = useWords(adminWords);
  const said = useSaid();
  const { language } = useSession();
  const { seq, kind, at, by, byName, period, body, hash, previous } = entry;
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}>
        <span className={look.strong}>{said(actWords[kind])}</span>
        {period === null ? '' : ` · ${period}`} · {momentText(at, language)} · {by === 'system' ? words.system : byName}
      </summary>
      <EntryBody body={body} />
      <p className={mergeClasses(look.small, look.quiet)} style={{ margin: '4px 0 0', overflowWrap: 'anywhere' }}>
        {words.entry(seq)} · {words.hash} {previous.slice(0, 12) || '–'} → {hash}
      </p>
    </details>
  );
}
