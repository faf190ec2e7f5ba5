import { Button, mergeClasses } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { PeriodAnswer } from '#shared/wire/periodAnswer';
import { addressOf } from '#web/addresses';
import { fullDay } from '#web/frame/days';
import { Link } from '#web/frame/Link';
import { DownloadLink } from '#web/programme/DownloadLink';
import { useLook } from '#web/programme/look';
import { apiPath } from '#web/programme/paths';
import { ClosePeriod } from '#web/programme/periods/ClosePeriod';
import { DueDays } from '#web/programme/periods/DueDays';
import { ReopenPeriod } from '#web/programme/periods/ReopenPeriod';
import { Done } from '#web/programme/Told';
import { useSaid, useWords } from '#web/session/session';
import { periodWords } from '#web/words/periods';

/** One period: its window and due days, every edition it was closed as, and what can be done with it. */
export function OnePeriod({ programme, period }: { readonly programme: string; readonly period: PeriodAnswer }) {
  const look = useLook();
  const words = useWords(periodWords);
  const said = useSaid();
  const [asked, setAsked] = useState<'close' | 'reopen' | null>(null);
  const [justClosed, setJustClosed] = useState(false);
  const opener = useId();
  const { id, label, from, cutOff, state, edition, dueDays, editions } = period;
  const latest = useRef(asked);
  latest.current = asked;
  const done = (form: 'close' | 'reopen', closed: boolean): void => {
    setJustClosed(closed);
    // The period is read anew before its form is over: who asked for the other form meanwhile keeps it.
    if (latest.current !== null && latest.current !== form) return;
    setAsked(null);
    document.getElementById(opener)?.focus();
  };
  const open = state === 'open';
  const form = open ? 'close' : 'reopen';
  const asking = asked === form;
  return (
    <div className={look.tight}>
      <div className={look.row}>
        <h3 className={look.plain} style={{ fontSize: 14, fontWeight: 600 }}>
          {said(label) || id}
        </h3>
        <span className={look.tag}>{open ? (edition > 0 ? words.reopened : words.open) : words.closed(edition)}</span>
        <span className={look.quiet}>{words.window(fullDay(from), fullDay(cutOff))}</span>
        <Link to={addressOf(programme, id, 'overview')}>{words.overview}</Link>
        <Link to={addressOf(programme, id, 'intake')}>{words.intake}</Link>
        <Button id={opener} size="small" aria-expanded={asking} onClick={() => setAsked(asking ? null : form)}>
          {open ? words.close : words.reopen}
        </Button>
      </div>
      {justClosed && !open ? <Done>{words.closedNow(said(label))}</Done> : null}
      {editions.map((one) => (
        <div key={one.edition} className={mergeClasses(look.row, look.small)}>
          <span className={look.strong}>{words.edition(one.edition)}</span>
          <span>{words.signed(one.number, fullDay(one.date), one.signer)}</span>
          {one.force === undefined ? null : <span className={look.quiet}>{words.forced(one.force)}</span>}
          <DownloadLink
            href={`${apiPath(programme)}/periods/${encodeURIComponent(id)}/tracker.xlsx?edition=${one.edition}`}
          >
            {words.workbook}
          </DownloadLink>
          <span className={look.quiet}>{words.entry(one.seq, one.hash.slice(0, 12))}</span>
        </div>
      ))}
      {asking ? (
        open ? (
          <ClosePeriod programme={programme} period={period} done={(closed) => done('close', closed)} />
        ) : (
          <ReopenPeriod programme={programme} period={period} done={() => done('reopen', false)} />
        )
      ) : open ? (
        <DueDays days={dueDays} />
      ) : null}
    </div>
  );
}
