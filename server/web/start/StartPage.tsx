import { Redirect } from 'wouter';
import { addressOf } from '#web/addresses';
import type { ProgrammeHere } from '#web/frame/here';
import { firstPlace } from '#web/frame/nav';
import { PageHead } from '#web/frame/PageHead';
import { useSession, useWords } from '#web/session/session';
import { frameWords } from '#web/words/frame';

/** The first page: what a person does most, of the newest period. */
export function StartPage({ programmes }: { readonly programmes: readonly ProgrammeHere[] }) {
  const { me } = useSession();
  const words = useWords(frameWords);
  const programme = programmes.findLast(({ periods }) => periods.length > 0);
  const period = programme?.periods.at(-1);
  if (programme !== undefined && period !== undefined)
    return <Redirect to={addressOf(programme.id, period.id, firstPlace(me?.account.role))} replace />;
  return (
    <>
      <PageHead title={words.product} />
      <p>{programmes.length === 0 ? words.noProgramme : words.noPeriod}</p>
    </>
  );
}
