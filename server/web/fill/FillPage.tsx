import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useLocation, useParams } from 'wouter';
import { dateText } from '#shared/message/number';
import { type PullAnswer, pullAnswerSchema } from '#shared/wire/periodAnswer';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { linesThatGo, useDraft } from '#web/fill/draft';
import { FillForm } from '#web/fill/FillForm';
import { FillList } from '#web/fill/FillList';
import { FillSend } from '#web/fill/FillSend';
import { fillLines } from '#web/fill/fillLines';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { PageHead } from '#web/frame/PageHead';
import { useKeptFocus } from '#web/own/keptFocus';
import { useSaid, useWords } from '#web/session/session';
import { KeptReports } from '#web/upload/KeptReports';
import { fillWords } from '#web/words/fill';

const useStyles = makeStyles({
  parts: { display: 'grid', rowGap: '14px', gridTemplateColumns: 'minmax(0, 1fr)' },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 7fr)',
    gap: '14px',
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // One task a screen on a phone: the list has an address of its own there.
  apart: { '@media (max-width: 900px)': { display: 'none' } },
});

/** Part of the address of the last screen, and of the declaration that there is nothing. */
const sendPart = 'gui';
const nothingPart = 'khong-phat-sinh';

/** Điền trực tiếp: a report without a file, saved on the device as typed. */
export function FillPage() {
  const words = useWords(fillWords);
  const said = useSaid();
  const { period, periodPath } = useHere();
  const asked = useAsked({ path: `${periodPath}/pull`, answer: pullAnswerSchema });
  const due = asked.data?.due ?? null;
  return (
    <>
      <PageHead
        title={words.title}
        below={words.below(asked.data?.name ?? '…', said(period.label), due === null ? null : dateText(due))}
      />
      {period.state === 'closed' ? (
        <Card>
          <p style={{ margin: 0 }}>{words.closed(said(period.label))}</p>
        </Card>
      ) : (
        <Answered asked={asked}>{(answer) => <Filling answer={answer} />}</Answered>
      )}
    </>
  );
}

function Filling({ answer }: { readonly answer: PullAnswer }) {
  const styles = useStyles();
  const words = useWords(fillWords);
  const { programme, period } = useHere();
  const [, go] = useLocation();
  const part = useParams<{ readonly '*'?: string }>()['*'] ?? '';
  const lines = useMemo(() => fillLines(answer), [answer]);
  const { draft, kept, put, clear } = useDraft();
  useKeptFocus(part);
  const to = (...rest: readonly string[]): void => go(addressOf(programme.id, period.id, 'fill', ...rest));
  if (lines.length === 0)
    return (
      <Card>
        <p style={{ margin: 0 }}>{words.none}</p>
      </Card>
    );
  if (part === sendPart || part === nothingPart)
    return (
      <FillSend
        answer={answer}
        lines={lines}
        draft={draft}
        nothing={part === nothingPart}
        back={(line) => (line === undefined ? to() : to(line.key))}
        done={(number) => {
          clear();
          go(addressOf(programme.id, period.id, 'receipts', number), { state: { sent: true } });
        }}
      />
    );
  const at = lines.findIndex(({ key }) => key === decodeURIComponent(part));
  // On a desk the first task stands beside the list; on a phone the list comes first.
  const shown = lines[Math.max(0, at)];
  return (
    <div className={styles.parts}>
      <KeptReports />
      <div className={styles.sides}>
        <div className={at === -1 ? undefined : styles.apart}>
          <FillList
            lines={lines}
            draft={draft}
            at={shown?.key ?? null}
            cutOff={answer.tracker.period.cutOff}
            go={(line) => to(line.key)}
            send={() => to(sendPart)}
            nothing={() => to(nothingPart)}
            clear={clear}
          />
        </div>
        {shown === undefined ? null : (
          <div className={at === -1 ? styles.apart : undefined}>
            <FillForm
              key={shown.key}
              line={shown}
              at={Math.max(0, at)}
              of={lines.length}
              going={linesThatGo(lines, draft).length}
              cutOff={answer.tracker.period.cutOff}
              draft={draft}
              kept={kept}
              put={put}
              go={(index) => {
                const next = lines[index];
                if (next === undefined) to(sendPart);
                else to(next.key);
              }}
              list={() => to()}
            />
          </div>
        )}
      </div>
    </div>
  );
}
