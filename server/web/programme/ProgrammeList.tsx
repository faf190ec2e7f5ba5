import { mergeClasses } from '@fluentui/react-components';
import { programmeListSchema } from '#shared/wire/programmeAnswer';
import { places } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { fullDay } from '#web/frame/days';
import type { ProgrammeHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { PageHead } from '#web/frame/PageHead';
import { useLook } from '#web/programme/look';
import { partAddress } from '#web/programme/paths';
import { useSaid, useWords } from '#web/session/session';
import { programmeWords } from '#web/words/programme';

/** All programmes of the province, each with where it stands. */
export function ProgrammeList() {
  const words = useWords(programmeWords);
  const look = useLook();
  const list = useAsked({ path: '/api/v1/programmes', answer: programmeListSchema });
  return (
    <>
      <PageHead
        title={words.title}
        below={list.data === undefined ? undefined : words.list(list.data.programmes.length)}
        actions={<Link to={places.load}>{words.load}</Link>}
      />
      <Answered asked={list}>
        {({ programmes }) => (
          <Card>
            {programmes.length === 0 ? (
              <p className={look.plain}>{words.none}</p>
            ) : (
              <ul className={look.list}>
                {programmes.map((one) => (
                  <li key={one.id} className={look.line}>
                    <ProgrammeLine programme={one} />
                  </li>
                ))}
              </ul>
            )}
          </Card>
        )}
      </Answered>
    </>
  );
}

function ProgrammeLine({ programme }: { readonly programme: ProgrammeHere }) {
  const { id, title, number, date, province, revision, periods } = programme;
  const words = useWords(programmeWords);
  const said = useSaid();
  const look = useLook();
  const last = periods.at(-1);
  return (
    <>
      <Link to={partAddress(id, 'tasks')} className={look.strong}>
        {number === null ? title : `${number} · ${title}`}
      </Link>
      <div className={mergeClasses(look.row, look.small, look.quiet)}>
        {date === null ? null : <span>{words.of(fullDay(date))}</span>}
        {province === null ? null : <span>{province}</span>}
        <span>{words.revision(revision)}</span>
        {last === undefined ? (
          <span>
            {words.noPeriod}:{' '}
            <Link to={partAddress(id, 'periods')} className={look.inText}>
              {words.openIt}
            </Link>
          </span>
        ) : (
          <span>
            {words.lastPeriod}: {said(last.label)} ({last.state === 'open' ? words.open : words.closed})
          </span>
        )}
      </div>
    </>
  );
}
