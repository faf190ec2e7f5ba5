import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { accountOf, previewOf } from '#shared/report/receiptAccount';
import { progressFields } from '#shared/table/field';
import { mayPass } from '#shared/wire/called';
import type { ShownFinding } from '#shared/wire/drawnAnswer';
import type { PullAnswer } from '#shared/wire/periodAnswer';
import { type DryRunAnswer, dryRunSchema } from '#shared/wire/submissionAnswer';
import { SeveritySign } from '#ui/sign';
import { call, withQuery } from '#web/api/call';
import { type Draft, enteredOf, linesThatGo, nothingOf } from '#web/fill/draft';
import type { FillLine } from '#web/fill/fillLines';
import { Answered, Waiting } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { ItemList } from '#web/own/ItemList';
import { useMine } from '#web/own/mine';
import { useSaid, useSession, useWords } from '#web/session/session';
import { ConfirmStep } from '#web/upload/ConfirmStep';
import type { Parcel } from '#web/upload/useSending';
import { fillWords } from '#web/words/fill';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  parts: { display: 'grid', rowGap: '14px', gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: '900px' },
  words: { margin: '0 0 10px' },
  group: { margin: '10px 0 4px', fontSize: '14px', lineHeight: '21px', fontWeight: 600 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: '18px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'baseline',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  sum: { margin: '10px 0 0', fontWeight: 600 },
});

const order = ['taken', 'emptied', 'conflict', 'refused', 'waiting', 'same'] as const;

/** The last screen: what would become of what was typed, who stands behind it, and the sending. */
export function FillSend({
  answer,
  lines,
  draft,
  nothing,
  back,
  done,
}: {
  readonly answer: PullAnswer;
  readonly lines: readonly FillLine[];
  readonly draft: Draft;
  readonly nothing: boolean;
  readonly back: (line?: FillLine) => void;
  readonly done: (number: string) => void;
}) {
  const styles = useStyles();
  const words = useWords(fillWords);
  const said = useSaid();
  const { programme, period, periodPath } = useHere();
  const { caller, language, me } = useSession();
  const mine = useMine();
  const going = linesThatGo(lines, draft);
  const json = useMemo(() => {
    const head = { programme: programme.id, agency: answer.agency, period: period.id };
    return JSON.stringify(nothing ? nothingOf(head) : enteredOf(lines, draft, head));
  }, [answer.agency, draft, lines, nothing, period.id, programme.id]);
  const parcel: Parcel = {
    file: words.file(me?.agency?.short ?? answer.name, period.id).slice(0, 255),
    body: new Blob([json], { type: 'application/json' }),
    type: 'application/json',
    channel: 'form',
  };
  const asked = useQuery<DryRunAnswer>({
    queryKey: ['fill', periodPath, language, json],
    enabled: nothing || going.length > 0,
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const got = await call(caller, {
        method: 'POST',
        path: withQuery(`${periodPath}/submissions`, {
          file: parcel.file,
          channel: 'form',
          dryRun: 'true',
          drawn: 'true',
        }),
        answer: dryRunSchema,
        body: parcel.body,
        type: parcel.type,
        signal,
      });
      if (got.kind !== 'ok') throw got;
      return got.value;
    },
  });
  const blocking = asked.data === undefined ? 0 : previewOf(asked.data, mine.data?.blocks ?? null).blocking.length;
  if (!nothing && going.length === 0)
    return (
      <Card>
        <p className={styles.words}>{words.empty}</p>
        <Button onClick={() => back()}>{words.back}</Button>
      </Card>
    );
  return (
    <div className={styles.parts}>
      <Card title={nothing ? words.previewNothing : words.becomes}>
        {nothing ? (
          <p style={{ margin: 0 }}>{words.nothingText}</p>
        ) : (
          <Answered asked={asked} waiting={<Waiting text={words.asking} />}>
            {(dry) => <Becomes answer={dry} going={going} back={back} />}
          </Answered>
        )}
      </Card>
      {blocking > 0 || (asked.data === undefined && !nothing && !(asked.error !== null && mayPass(asked.error))) ? (
        <div>
          {blocking > 0 ? <p className={styles.words}>{words.blocked(blocking)}</p> : null}
          <Button onClick={() => back()}>{words.back}</Button>
        </div>
      ) : (
        <ConfirmStep
          parcel={parcel}
          answer={nothing ? null : (asked.data ?? null)}
          mine={mine}
          back={() => back()}
          received={done}
          words={{ send: nothing ? words.sendNothing(said(period.label)) : words.send(said(period.label)) }}
        />
      )}
    </div>
  );
}

function Becomes({
  answer,
  going,
  back,
}: {
  readonly answer: DryRunAnswer;
  readonly going: readonly FillLine[];
  readonly back: (line?: FillLine) => void;
}) {
  const styles = useStyles();
  const words = useWords(fillWords);
  const kinds = useWords(uploadWords).kinds;
  const { sums } = useWords(uploadWords);
  const { findings, receipt } = answer;
  const account = accountOf(receipt);
  const groups = new Map(account.groups.map((group) => [group.kind, group]));
  return (
    <>
      {findings.length === 0 ? null : (
        <section>
          <h3 className={styles.group}>{words.findings(findings.length)}</h3>
          <ul className={styles.list}>
            {findings.map((finding) => {
              const line = lineOf(finding, going);
              return (
                <li key={`${finding.rule} ${finding.address}`} className={styles.line}>
                  <SeveritySign severity={finding.severity} />
                  <span>
                    {line === undefined ? '' : <b>{line.path} </b>}
                    {fieldNameOf(finding, words.fields)}: {finding.said?.say ?? finding.message}{' '}
                    <span className={styles.quiet}>{finding.said?.fix}</span>
                  </span>
                  {line === undefined ? null : (
                    <Button size="small" onClick={() => back(line)}>
                      {words.mend}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {order.map((kind) => {
        const group = groups.get(kind);
        if (group === undefined || group.count === 0) return null;
        return (
          <section key={kind}>
            <h3 className={styles.group}>
              {kinds[kind]}: {group.count}
            </h3>
            <ItemList
              items={group.items.map((item) => ({ ...item, path: pathOf(item.cell, going) ?? item.path }))}
              first={20}
              places={false}
              reasons={kind !== 'taken' && kind !== 'emptied'}
            />
          </section>
        );
      })}
      <p className={styles.sum}>{sums(account.read)}</p>
    </>
  );
}

/** Lines stand below two rows of headings, in the order they were sent. */
const headRows = 2;

function lineOf({ address }: Pick<ShownFinding, 'address'>, going: readonly FillLine[]): FillLine | undefined {
  return going[Number(/\d+$/.exec(address)?.[0] ?? 0) - headRows - 1];
}

function pathOf(cell: string, going: readonly FillLine[]): string | undefined {
  return lineOf({ address: cell }, going)?.path;
}

function fieldNameOf({ column }: ShownFinding, names: Readonly<Record<string, string>>): string {
  const field = progressFields.find((one) => names[one] === column);
  return field === undefined ? column : (names[field] ?? column);
}
