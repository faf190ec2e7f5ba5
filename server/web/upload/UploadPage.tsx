import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { dateText } from '#shared/message/number';
import { previewOf } from '#shared/report/receiptAccount';
import { addressOf } from '#web/addresses';
import { useHere } from '#web/frame/here';
import { PageHead } from '#web/frame/PageHead';
import { useKeptFocus } from '#web/own/keptFocus';
import { periodOfMine, useMine } from '#web/own/mine';
import { useSaid, useSession, useWords } from '#web/session/session';
import { CheckStep } from '#web/upload/CheckStep';
import { ChooseStep } from '#web/upload/ChooseStep';
import { ConfirmStep } from '#web/upload/ConfirmStep';
import { KeptReports } from '#web/upload/KeptReports';
import { PreviewStep } from '#web/upload/PreviewStep';
import { Steps } from '#web/upload/Steps';
import { useUpload } from '#web/upload/useUpload';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({ parts: { display: 'grid', rowGap: '14px', gridTemplateColumns: 'minmax(0, 1fr)' } });

/** Gửi qua trang web: a report in four steps, each with an address, so that back leads to the step before. */
export function UploadPage() {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const said = useSaid();
  const { programme, period } = useHere();
  const { language } = useSession();
  const [, go] = useLocation();
  const [asked, setAsked] = useSearchParams();
  const { looked, choose, again, forget } = useUpload();
  const mine = useMine();
  const own = periodOfMine(mine.data, period.id);
  const seen = looked.kind === 'seen' ? looked : null;
  const wanted = Number(asked.get('buoc') ?? '1');
  const step = seen === null ? 1 : ([2, 3, 4].find((one) => one === wanted) ?? 1);
  useKeptFocus(step);
  const stopped = useMemo(() => {
    if (seen === null) return true;
    const { account, blocking } = previewOf(seen.answer, mine.data?.blocks ?? null);
    return !account.closes || blocking.length > 0;
  }, [seen, mine.data?.blocks]);
  const show = (next: number, kind?: string): void =>
    setAsked({ ...(next === 1 ? {} : { buoc: String(next) }), ...(kind === undefined ? {} : { muc: kind }) });
  // Words of findings come with the answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again only where the language changed
  useEffect(() => {
    if (looked.kind === 'seen') void again();
  }, [language]);
  const take = async (file: File): Promise<void> => {
    if (await choose(file)) show(2);
  };
  const closed = period.state === 'closed';
  return (
    <>
      <PageHead
        title={words.title}
        below={
          seen === null || step === 1
            ? [words.ofPeriod(said(period.label)), ...(own?.due ? [words.due(dateText(own.due))] : [])].join(' · ')
            : words.about(seen.file.name, sizeText(seen.file.body.size), ...sizesOf(seen.answer))
        }
        actions={
          step === 1 ? undefined : (
            <Button
              onClick={() => {
                forget();
                show(1);
              }}
            >
              {words.otherFile}
            </Button>
          )
        }
      />
      <div className={styles.parts}>
        <Steps step={step} may={seen === null ? 1 : stopped ? 3 : 4} go={show} />
        <KeptReports />
        {closed ? <p role="status">{words.closed(said(period.label))}</p> : null}
        {step === 1 || seen === null ? (
          <ChooseStep
            looked={looked}
            closed={closed}
            unexpected={own !== undefined && !own.expected}
            choose={take}
            again={async () => {
              if (await again()) show(2);
            }}
            goOn={() => show(2)}
            forget={forget}
          />
        ) : step === 2 ? (
          <CheckStep file={seen.file} answer={seen.answer} blocks={mine.data?.blocks ?? null} show={show} use={take} />
        ) : step === 3 || stopped ? (
          <PreviewStep answer={seen.answer} blocks={mine.data?.blocks ?? null} show={show} />
        ) : (
          <ConfirmStep
            parcel={{ file: seen.file.name, body: seen.file.body, type: 'application/octet-stream', channel: 'page' }}
            answer={seen.answer}
            mine={mine}
            back={() => show(3)}
            received={(number) => go(addressOf(programme.id, period.id, 'receipts', number), { state: { sent: true } })}
          />
        )}
      </div>
    </>
  );
}

function sizesOf({ drawn = [], receipt }: Parameters<typeof CheckStep>[0]['answer']): [number, number, number] {
  const of = (kind: 'task' | 'step'): number =>
    drawn.reduce((sum, { rows }) => sum + rows.filter((row) => row.kind === kind).length, 0);
  return [of('task'), of('step'), receipt.cells.read];
}

/** `61 kB`, `1,4 MB`. */
function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
