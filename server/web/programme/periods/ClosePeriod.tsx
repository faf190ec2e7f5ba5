import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { z } from 'zod';
import { type PeriodAnswer, periodAnswerSchema } from '#shared/wire/periodAnswer';
import { reportingAnswerSchema } from '#shared/wire/reportingAnswer';
import { addressOf } from '#web/addresses';
import { useAct, useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { DayField } from '#web/frame/DayField';
import { fullDay, todayHere } from '#web/frame/days';
import { Link } from '#web/frame/Link';
import { useLook } from '#web/programme/look';
import { apiPath } from '#web/programme/paths';
import { Failure } from '#web/programme/Told';
import { useSaid, useWords } from '#web/session/session';
import { periodWords } from '#web/words/periods';

const count = z.number().int();
/** Of the period's figures, what nobody has settled. */
const unsettledSchema = z.object({ open: z.object({ conflicts: count, proposals: count, waiting: count }) });

type Given = { readonly number: string; readonly date: string; readonly signer: string; readonly force: string };

/** What closing fixes and what would stay open, then the report's number, date and signer (K3). */
export function ClosePeriod({
  programme,
  period,
  done,
}: {
  readonly programme: string;
  readonly period: PeriodAnswer;
  readonly done: (closed: boolean) => void;
}) {
  const look = useLook();
  const words = useWords(periodWords);
  const said = useSaid();
  const early = todayHere() < period.cutOff;
  const [given, setGiven] = useState<Given>({ number: '', date: todayHere(), signer: '', force: '' });
  const path = `${apiPath(programme)}/periods/${encodeURIComponent(period.id)}`;
  const close = useAct({
    call: ({ force, ...signed }: Given) => ({
      method: 'POST',
      path: `${path}/closing`,
      body: early ? { ...signed, force } : signed,
      answer: periodAnswerSchema,
    }),
    changes: ['/api/v1/programmes'],
  });
  const whole = [given.number, given.date, given.signer, ...(early ? [given.force] : [])].every(
    (one) => one.trim() !== '',
  );
  return (
    <form
      className={mergeClasses(look.note, look.tight)}
      aria-label={words.closeTitle(said(period.label))}
      onSubmit={(event) => {
        event.preventDefault();
        close.mutate(given, () => done(true));
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') done(false);
      }}
    >
      <p className={look.plain}>{words.closeLead}</p>
      <StillOpen programme={programme} period={period.id} path={path} />
      <div className={look.fields}>
        <Field label={words.number} hint={words.numberHint} required className={look.field}>
          <Input value={given.number} onChange={(_event, { value }) => setGiven({ ...given, number: value })} />
        </Field>
        <Field label={words.date} hint=" " required className={look.field}>
          <DayField value={given.date} change={(date) => setGiven({ ...given, date })} />
        </Field>
        <Field label={words.signer} hint={words.signerHint} required className={look.field}>
          <Input value={given.signer} onChange={(_event, { value }) => setGiven({ ...given, signer: value })} />
        </Field>
      </div>
      {early ? (
        <Field label={words.force(fullDay(period.cutOff))} required>
          <Input value={given.force} onChange={(_event, { value }) => setGiven({ ...given, force: value })} />
        </Field>
      ) : null}
      <Failure failed={close.error} />
      <div className={look.row}>
        <Button type="submit" appearance="primary" disabled={!whole || close.isPending}>
          {words.closeNow}
        </Button>
        <Button onClick={() => done(false)}>{words.cancel}</Button>
      </div>
    </form>
  );
}

/** What nobody has settled yet, each with the page where it is settled. */
function StillOpen({
  programme,
  period,
  path,
}: {
  readonly programme: string;
  readonly period: string;
  readonly path: string;
}) {
  const look = useLook();
  const words = useWords(periodWords);
  const unsettled = useAsked({ path: `${path}/counts`, answer: unsettledSchema });
  const reporting = useAsked({ path: `${path}/reporting`, answer: reportingAnswerSchema });
  const toIntake = addressOf(programme, period, 'intake');
  const toOpen = addressOf(programme, period, 'open');
  return (
    <Answered asked={unsettled}>
      {({ open }) => (
        <Answered asked={reporting}>
          {({ roster, byState, received, confirmed, confirmation }) => {
            const missing = byState.missing ?? 0;
            const unconfirmed = confirmation === 'none' ? 0 : received - confirmed;
            const left = [
              { count: missing, said: words.missing(missing, roster), to: toIntake },
              { count: unconfirmed, said: words.unconfirmed(unconfirmed), to: toIntake },
              { count: open.conflicts, said: words.conflicts(open.conflicts), to: toOpen },
              { count: open.proposals, said: words.proposals(open.proposals), to: toOpen },
              { count: open.waiting, said: words.waiting(open.waiting), to: toOpen },
            ].filter(({ count }) => count > 0);
            if (left.length === 0) return <p className={look.plain}>{words.stillNone}</p>;
            return (
              <div>
                <p className={mergeClasses(look.plain, look.strong)}>{words.still}:</p>
                <ul style={{ margin: '4px 0', paddingLeft: 20 }}>
                  {left.map(({ said, to }) => (
                    <li key={said}>
                      <Link to={to}>{said}</Link>
                    </li>
                  ))}
                </ul>
                <p className={mergeClasses(look.plain, look.small, look.quiet)}>{words.stillNote}</p>
              </div>
            );
          }}
        </Answered>
      )}
    </Answered>
  );
}
