import { useState } from 'react';
import { useParams } from 'wouter';
import { mattersAnswerSchema } from '#shared/wire/mattersAnswer';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { useHere } from '#web/frame/here';
import type { Done } from '#web/open/desk';
import { ForwardPage } from '#web/open/ForwardPage';
import { LogPage } from '#web/open/LogPage';
import { QueuePage } from '#web/open/QueuePage';
import { TaskDecisionPage } from '#web/open/TaskDecisionPage';

/** What is to be settled in a period, what was decided, and what goes on to the issuing authority. */
export function OpenPage() {
  const rest = useParams<{ readonly '*'?: string }>()['*'] ?? '';
  const [first = '', id] = rest.split('/');
  switch (first) {
    case 'nhat-ky':
      return <LogPage />;
    case 'chuyen':
      return <ForwardPage />;
    case 'quyet-dinh':
      return <TaskDecisionPage />;
    default:
      return <Queue asked={id === undefined || id === '' ? null : decodeURIComponent(id)} />;
  }
}

function Queue({ asked }: { readonly asked: string | null }) {
  const { periodPath } = useHere();
  const matters = useAsked({ path: `${periodPath}/matters`, answer: mattersAnswerSchema });
  const [done, setDone] = useState<readonly Done[]>([]);
  return (
    <Answered asked={matters}>
      {(answer) => <QueuePage answer={answer} asked={asked} done={done} setDone={setDone} />}
    </Answered>
  );
}
