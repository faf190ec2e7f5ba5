import { lazy } from 'react';
import { Redirect } from 'wouter';
import { addressOf, places } from '#web/addresses';
import { Card } from '#web/frame/Card';
import type { ProgrammeHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { firstPlace } from '#web/frame/nav';
import { PageHead } from '#web/frame/PageHead';
import { useMay, useSession, useWords } from '#web/session/session';
import { startWords } from '#web/words/start';

/** Of no use once a period is open: it does not weigh on everybody's first look. */
const FirstSteps = lazy(async () => ({ default: (await import('#web/start/FirstSteps')).FirstSteps }));

/** The first page: what a person does most, of the newest period; before there is one, what has to be done or waited for. */
export function StartPage({ programmes }: { readonly programmes: readonly ProgrammeHere[] }) {
  const { me } = useSession();
  const { decide } = useMay();
  const words = useWords(startWords);
  const programme = programmes.findLast(({ periods }) => periods.length > 0);
  const period = programme?.periods.at(-1);
  if (programme !== undefined && period !== undefined)
    return <Redirect to={addressOf(programme.id, period.id, firstPlace(me?.account.role))} replace />;
  if (decide)
    return (
      <>
        <PageHead title={words.title} />
        <FirstSteps programmes={programmes} />
      </>
    );
  return <NothingYet programmes={programmes} />;
}

/** What whoever reports or reads is waiting for. */
function NothingYet({ programmes }: { readonly programmes: readonly ProgrammeHere[] }) {
  const words = useWords(startWords);
  const { report } = useMay();
  const names = programmes.map(({ number, title }) => number ?? title).join(', ');
  return (
    <>
      <PageHead title={words.waitTitle} />
      <Card>
        <p style={{ margin: '0 0 8px', maxWidth: 680 }}>
          {report ? (programmes.length === 0 ? words.waitProgramme : words.waitPeriod(names)) : words.waitRead}
        </p>
        {report ? <p style={{ margin: '0 0 8px', maxWidth: 680 }}>{words.waitAct}</p> : null}
        <Link to={places.guide}>{words.guide}</Link>
      </Card>
    </>
  );
}
