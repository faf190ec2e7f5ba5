import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CodeGiven } from '#shared/wire/accessAnswer';
import { codesAnswerSchema } from '#shared/wire/accessAnswer';
import type { Failed } from '#shared/wire/called';
import { giveOf, inForceNow } from '#web/admin/codes/codes';
import { GivenCodes } from '#web/admin/codes/GivenCodes';
import { GiveOne } from '#web/admin/codes/GiveOne';
import { Slips } from '#web/admin/codes/Slips';
import { useAct, useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useLook } from '#web/programme/look';
import { Done, Failure } from '#web/programme/Told';
import { useWords } from '#web/session/session';
import { codesWords } from '#web/words/codes';

export type Body = { readonly id: string; readonly name: string };

/** Codes of the bodies that report: who has one, one for each who has not, slips to hand out, and taking one back. */
export function CodesCard({
  bodies,
  all = true,
}: {
  readonly bodies: readonly Body[];
  /** `false`: the bodies are only to choose from, not everybody needs a code. */
  readonly all?: boolean;
}) {
  const look = useLook();
  const words = useWords(codesWords);
  const asked = useAsked({ path: '/api/v1/codes', answer: codesAnswerSchema });
  const [fresh, setFresh] = useState<readonly CodeGiven[]>([]);
  const nameOf = (id: string | null): string =>
    id === null ? words.province : (bodies.find((one) => one.id === id)?.name ?? id);
  return (
    <Card title={words.title}>
      <div className={look.tight}>
        <p className={look.plain}>{words.lead}</p>
        <Answered asked={asked}>
          {({ codes }) => {
            const holders = new Set(codes.filter(inForceNow).map(({ agency }) => agency));
            const without = bodies.filter(({ id }) => !holders.has(id));
            return (
              <>
                {all ? <p className={look.plain}>{words.have(bodies.length - without.length, bodies.length)}</p> : null}
                {all ? <GiveAll without={without} took={(code) => setFresh((known) => [...known, code])} /> : null}
                {fresh.length === 0 ? null : <Slips codes={fresh} nameOf={nameOf} clear={() => setFresh([])} />}
                <GiveOne bodies={bodies} took={(code) => setFresh((known) => [...known, code])} />
                <GivenCodes codes={codes} nameOf={nameOf} />
              </>
            );
          }}
        </Answered>
      </div>
    </Card>
  );
}

/** One after the other, so that what was given before a connection was lost is known. */
function GiveAll({ without, took }: { readonly without: readonly Body[]; readonly took: (code: CodeGiven) => void }) {
  const look = useLook();
  const words = useWords(codesWords);
  const [going, setGoing] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const give = useAct({ call: giveOf, changes: [] });
  const refresh = useAct({ call: giveOf, changes: ['/api/v1/codes'] });
  const run = async (): Promise<void> => {
    setFailed(null);
    for (const [at, { id }] of without.entries()) {
      setGoing({ done: at, of: without.length });
      // The list is asked for anew after the last one.
      const act = at === without.length - 1 ? refresh : give;
      try {
        took(await act.mutateAsync({ role: 'officer', agency: id }));
      } catch (error) {
        setFailed(error as Failed);
        break;
      }
    }
    setGoing(null);
  };
  if (without.length === 0 && going === null) return null;
  return (
    <div className={look.row}>
      <Button appearance="primary" disabled={going !== null} onClick={() => void run()}>
        {words.makeAll(without.length)}
      </Button>
      {going === null ? null : <Done>{words.making(going.done, going.of)}</Done>}
      <Failure failed={failed} />
    </div>
  );
}
