import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SixClear } from '#shared/rules/rule';
import type { PreviewAnswer } from '#shared/wire/previewAnswer';
import { loadedAnswerSchema } from '#shared/wire/programmeAnswer';
import { useAct } from '#web/api/asked';
import { withQuery } from '#web/api/call';
import { Card } from '#web/frame/Card';
import { DayField } from '#web/frame/DayField';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { useRegistry } from '#web/programme/bodies/registry';
import { DropFile, Underway } from '#web/programme/load/DropFile';
import { TasksRead } from '#web/programme/load/TasksRead';
import { askedOf, type Previewing, usePreview } from '#web/programme/load/usePreview';
import { useLook } from '#web/programme/look';
import { partAddress } from '#web/programme/paths';
import { Failure, Note } from '#web/programme/Told';
import { ColumnsRead } from '#web/programme/understood/ColumnsRead';
import { FindingsRead } from '#web/programme/understood/FindingsRead';
import { SixClears } from '#web/programme/understood/SixClears';
import { TablesRead } from '#web/programme/understood/TablesRead';
import { UnknownBodies } from '#web/programme/understood/UnknownBodies';
import { useWords } from '#web/session/session';
import { loadWords } from '#web/words/load';

/** A programme comes in: the file, how it was understood and what to correct, then the confirmation. */
export function LoadPage() {
  const look = useLook();
  const words = useWords(loadWords);
  const preview = usePreview();
  const { wish, answer, busy, sent, failed } = preview;
  return (
    <>
      <PageHead title={words.title} below={words.lead} />
      <div className={look.stack}>
        <DropFile file={wish?.file ?? null} take={preview.take} />
        {wish === null ? null : <HowToRead preview={preview} />}
        {busy ? <Underway sent={sent} /> : null}
        <Failure failed={failed} />
        {answer === null ? null : <Understood preview={preview} answer={answer} />}
      </div>
    </>
  );
}

function HowToRead({ preview }: { readonly preview: Previewing }) {
  const look = useLook();
  const words = useWords(loadWords);
  const registry = useRegistry();
  const { wish } = preview;
  if (wish === null) return null;
  return (
    <div className={look.fields}>
      <Field label={words.asOf} hint={words.asOfHint} className={look.field}>
        <DayField value={wish.asOf} change={(asOf) => preview.change({ asOf })} always />
      </Field>
      <Field label={words.province} hint=" " className={look.field}>
        <Select value={wish.province} onChange={(_event, { value }) => preview.change({ province: value })}>
          <option value="">{words.provinceFound}</option>
          {Object.keys(registry.data?.registry.provinces ?? {}).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

function Understood({ preview, answer }: { readonly preview: Previewing; readonly answer: PreviewAnswer }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [clear, setClear] = useState<SixClear | null>(null);
  const programme = answer.programmes.find(({ id }) => id === chosen) ?? answer.programmes[0];
  if (programme === undefined) return null;
  const tables = answer.read.sheets.flatMap(({ name, visibility, tables: found }) =>
    found.map(({ headerRows, title, rows }) => ({
      sheet: name,
      visibility: visibility ?? ('visible' as const),
      headerRows,
      title,
      rows,
    })),
  );
  return (
    <>
      <Confirm
        preview={preview}
        programme={programme}
        programmes={answer.programmes}
        choose={setChosen}
        unsure={answer.unsure.length}
      />
      {programme.unknownBodies.length === 0 ? null : (
        <UnknownBodies unknown={programme.unknownBodies} again={preview.again} />
      )}
      <ColumnsRead columns={answer.columns} corrections={preview.wish?.corrections ?? {}} correct={preview.correct} />
      <TablesRead tables={tables} />
      <TasksRead sheets={answer.read.sheets} />
      <SixClears clarity={programme.clarity} clear={clear} choose={setClear} />
      <FindingsRead rules={answer.findings.rules} list={answer.findings.list} clear={clear} choose={setClear} />
    </>
  );
}

type Found = PreviewAnswer['programmes'][number];

function Confirm({
  preview,
  programme,
  programmes,
  choose,
  unsure,
}: {
  readonly preview: Previewing;
  readonly programme: Found;
  readonly programmes: readonly Found[];
  readonly choose: (id: string) => void;
  readonly unsure: number;
}) {
  const look = useLook();
  const words = useWords(loadWords);
  const [, go] = useLocation();
  const [reason, setReason] = useState('');
  const load = useAct({
    call: (wish: NonNullable<Previewing['wish']>) => ({
      method: 'POST',
      path: withQuery('/api/v1/programmes', {
        ...askedOf(wish),
        programme: programme.id,
        reason: reason.trim() === '' ? undefined : reason.trim(),
      }),
      body: wish.file,
      answer: loadedAnswerSchema,
    }),
    changes: ['/api/v1/programmes'],
  });
  const { id, title, number, tasks, steps, agencies, revision } = programme;
  return (
    <Card title={number === null ? title : `${number} · ${title}`}>
      <div className={look.tight}>
        {programmes.length < 2 ? null : (
          <Field label={words.programmes} className={look.field}>
            <Select value={id} onChange={(_event, { value }) => choose(value)}>
              {programmes.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.number ?? one.title} ({one.tasks})
                </option>
              ))}
            </Select>
          </Field>
        )}
        <p className={look.plain}>
          {words.confirmLead(tasks, steps)} {words.agencies(agencies)}.
        </p>
        {unsure === 0 ? null : <Note>{words.unsure(unsure)}</Note>}
        {revision === null ? (
          <div className={look.fields}>
            <Field label={words.reason} className={look.field}>
              <Input value={reason} onChange={(_event, { value }) => setReason(value)} />
            </Field>
            <Button
              appearance="primary"
              disabled={preview.busy || load.isPending || preview.wish === null}
              onClick={() => {
                if (preview.wish === null) return;
                load.mutate(preview.wish, () => go(`${partAddress(id, 'periods')}?moi=1`));
              }}
            >
              {words.confirm}
            </Button>
          </div>
        ) : (
          <Note>
            {words.known(revision)}{' '}
            <Link to={partAddress(id, 'revisions')} className={look.inText}>
              {words.toRevisions}
            </Link>
          </Note>
        )}
        <Failure failed={load.error} />
      </div>
    </Card>
  );
}
