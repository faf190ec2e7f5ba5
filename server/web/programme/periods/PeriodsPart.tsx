import { useSearchParams } from 'wouter';
import { periodListSchema } from '#shared/wire/periodAnswer';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { useLook } from '#web/programme/look';
import type { PartProps } from '#web/programme/ProgrammePage';
import { apiPath } from '#web/programme/paths';
import { OnePeriod } from '#web/programme/periods/OnePeriod';
import { OpenPeriod } from '#web/programme/periods/OpenPeriod';
import { Done } from '#web/programme/Told';
import { useWords } from '#web/session/session';
import { periodWords } from '#web/words/periods';

/** Reporting periods of a programme: open one, close it as signed, reopen it for a correction (K1, K3). */
export function PeriodsPart({ programme }: PartProps) {
  const look = useLook();
  const words = useWords(periodWords);
  const [search] = useSearchParams();
  const asked = useAsked({ path: `${apiPath(programme.id)}/periods`, answer: periodListSchema });
  return (
    <Answered asked={asked}>
      {({ periods }) => (
        <div className={look.stack}>
          {search.has('moi') && periods.length === 0 ? <Done>{words.loaded}</Done> : null}
          <OpenPeriod programme={programme.id} known={periods} />
          <Card title={words.periods(periods.length)}>
            {periods.length === 0 ? <p className={look.plain}>{words.none}</p> : null}
            <ul className={look.list}>
              {[...periods].reverse().map((period) => (
                <li key={period.id} className={look.line}>
                  <OnePeriod programme={programme.id} period={period} />
                </li>
              ))}
            </ul>
          </Card>
        </div>
      )}
    </Answered>
  );
}
