import { Button, Field, mergeClasses, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { dueDays } from '#shared/period/dueDays';
import { idsOf, neighbour, periodOf, reportingPeriod } from '#shared/period/reporting';
import { type PeriodAnswer, periodAnswerSchema } from '#shared/wire/periodAnswer';
import { type ProgrammeSettings, programmeSettingsSchema } from '#shared/wire/settingsAnswer';
import { useAct, useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { fullDay, todayHere } from '#web/frame/days';
import { Link } from '#web/frame/Link';
import { useLook } from '#web/programme/look';
import { apiPath, partAddress } from '#web/programme/paths';
import { DueDays } from '#web/programme/periods/DueDays';
import { Done, Failure } from '#web/programme/Told';
import { useSaid, useWords } from '#web/session/session';
import { periodWords } from '#web/words/periods';

/** Years before and after this one that are offered: reports of the past are loaded too. */
const around = 12;

/** Opens the next period of the programme's cycle, with its window and due days in view. */
export function OpenPeriod({
  programme,
  known,
}: {
  readonly programme: string;
  readonly known: readonly PeriodAnswer[];
}) {
  const words = useWords(periodWords);
  const settings = useAsked({ path: `${apiPath(programme)}/settings`, answer: programmeSettingsSchema });
  return (
    <Card title={words.openTitle}>
      <Answered asked={settings}>
        {(set) => <OpenForm programme={programme} known={known} settings={set} key={set.cycle} />}
      </Answered>
    </Card>
  );
}

function OpenForm({
  programme,
  known,
  settings,
}: {
  readonly programme: string;
  readonly known: readonly PeriodAnswer[];
  readonly settings: ProgrammeSettings;
}) {
  const look = useLook();
  const words = useWords(periodWords);
  const said = useSaid();
  const { cycle, chain, holidays } = settings;
  const last = known.at(-1);
  const next = (last === undefined ? null : neighbour(last.id, 1)) ?? periodOf(todayHere(), cycle);
  const [chosen, setChosen] = useState<string | null>(null);
  const id = chosen ?? next?.id ?? '';
  const period = reportingPeriod(id);
  const open = useAct({
    call: (wanted: string) => ({
      method: 'POST',
      path: `${apiPath(programme)}/periods`,
      body: { period: wanted },
      answer: periodAnswerSchema,
    }),
    changes: ['/api/v1/programmes'],
  });
  const year = next?.year ?? Number(todayHere().slice(0, 4));
  const years = Array.from({ length: 2 * around + 1 }, (_, at) => year - around + at);
  const taken = new Set(known.map((one) => one.id));
  return (
    <div className={look.tight}>
      <p className={mergeClasses(look.plain, look.quiet)}>{words.openLead}</p>
      <div className={look.fields}>
        <Field label={words.which} className={look.field}>
          <Select value={id} onChange={(_event, { value }) => setChosen(value)}>
            {years.map((one) => (
              <optgroup key={one} label={String(one)}>
                {idsOf(one, cycle)
                  .filter((option) => !taken.has(option))
                  .map((option) => (
                    <option key={option} value={option}>
                      {said(reportingPeriod(option)?.label ?? { vi: option, en: option })}
                    </option>
                  ))}
              </optgroup>
            ))}
          </Select>
        </Field>
        <Button
          appearance={known.some(({ state }) => state === 'open') ? 'secondary' : 'primary'}
          disabled={period === null || open.isPending}
          onClick={() => open.mutate(id, () => setChosen(null))}
        >
          {words.openNow}
        </Button>
      </div>
      {open.data === undefined ? null : (
        <Done>
          {words.opened(said(open.data.label))}{' '}
          <Link to={partAddress(programme, 'issue')} className={look.inText}>
            {words.toIssue}
          </Link>
        </Done>
      )}
      <Failure failed={open.error} />
      {period === null ? null : (
        <>
          <p className={look.plain}>{words.window(fullDay(period.from), fullDay(period.cutOff))}.</p>
          <DueDays days={dueDays(period, chain, { off: new Set(holidays.off), worked: new Set(holidays.worked) })} />
          <p className={mergeClasses(look.plain, look.small, look.quiet)}>{words.dueNote}</p>
        </>
      )}
    </div>
  );
}
