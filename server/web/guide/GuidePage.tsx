import { useParams } from 'wouter';
import { contactSchema } from '#shared/wire/instanceAnswer';
import { programmeListSchema } from '#shared/wire/programmeAnswer';
import { addressOf, type PlaceOfPeriod, places, placesOfPeriod } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { Answered } from '#web/frame/Answered';
import { Card } from '#web/frame/Card';
import { Link } from '#web/frame/Link';
import { NotFound } from '#web/frame/NotFound';
import { PageHead } from '#web/frame/PageHead';
import { Scrolled } from '#web/frame/Scrolled';
import { helpsOf } from '#web/guide/helps';
import { DownloadLink } from '#web/programme/DownloadLink';
import { useLook } from '#web/programme/look';
import { useMay, useSaid, useSession, useWords } from '#web/session/session';
import { FirstSteps } from '#web/start/FirstSteps';
import { roleWords } from '#web/words/codes';
import { guideWords, type Help, keyWords } from '#web/words/guide';

/** Short help in the order of one's own work, the keys, and whom to ask. */
export function GuidePage() {
  const look = useLook();
  const words = useWords(guideWords);
  const said = useSaid();
  const { me } = useSession();
  const { decide } = useMay();
  const rest = useParams<{ readonly '*'?: string }>()['*'] ?? '';
  const list = useAsked({ path: '/api/v1/programmes', answer: programmeListSchema });
  const contact = useAsked({ path: '/api/v1/contact', answer: contactSchema });
  if (me === null || (rest !== '' && !(rest === 'bat-dau' && decide))) return <NotFound />;
  const programmes = list.data?.programmes ?? [];
  if (rest === 'bat-dau')
    return (
      <>
        <PageHead title={words.begin} />
        <FirstSteps programmes={programmes} />
      </>
    );
  const programme = programmes.findLast(({ periods }) => periods.length > 0);
  const period = programme?.periods.at(-1);
  const whole = (to: string): string | null => {
    if (!(to in placesOfPeriod)) return to;
    if (programme === undefined || period === undefined) return null;
    return addressOf(programme.id, period.id, to as PlaceOfPeriod);
  };
  const { role } = me.account;
  return (
    <>
      <PageHead title={words.title} below={words.lead(said(roleWords[role]).toLowerCase())} />
      <div className={look.sides}>
        <div className={look.stack}>
          {helpsOf[role].map((help) => (
            <OneHelp key={help.id} help={help} whole={whole} />
          ))}
          <Keys />
        </div>
        <div className={look.stack}>
          <Card title={words.contact}>
            <Answered asked={contact}>
              {({ contact: whom }) => (
                <p className={look.plain} style={{ whiteSpace: 'pre-line' }}>
                  {whom !== '' ? whom : decide ? words.noContactDecide : words.noContact}
                </p>
              )}
            </Answered>
          </Card>
          {decide ? (
            <Card title={words.begin}>
              <p style={{ margin: '0 0 8px' }}>{words.beginLead}</p>
              <Link to={`${places.guide}/bat-dau`}>{words.beginOpen}</Link>
            </Card>
          ) : null}
        </div>
      </div>
    </>
  );
}

function OneHelp({ help, whole }: { readonly help: Help; readonly whole: (to: string) => string | null }) {
  const look = useLook();
  const said = useSaid();
  return (
    <Card title={said(help.title)}>
      <div className={look.tight} style={{ maxWidth: 720 }}>
        {help.text.map((text) => (
          <p key={text.en} className={look.plain}>
            {said(text)}
          </p>
        ))}
        <div className={look.row}>
          {(help.links ?? []).map(({ to, name, away }) => {
            const address = whole(to);
            if (address === null) return null;
            return away === true ? (
              <DownloadLink key={to} href={address} shown>
                {said(name)}
              </DownloadLink>
            ) : (
              <Link key={to} to={address}>
                {said(name)}
              </Link>
            );
          })}
        </div>
      </div>
    </Card>
  );
}

function Keys() {
  const look = useLook();
  const words = useWords(guideWords);
  const said = useSaid();
  return (
    <Card title={words.keys}>
      <Scrolled label={words.keys}>
        <table className={look.table}>
          <thead>
            <tr>
              <th scope="col" className={look.th}>
                {words.key}
              </th>
              <th scope="col" className={look.th}>
                {words.does}
              </th>
            </tr>
          </thead>
          <tbody>
            {keyWords.map(({ keys, where, does }) => (
              <tr key={`${keys} ${where.en}`}>
                <th scope="row" className={look.td} style={{ whiteSpace: 'nowrap' }}>
                  <kbd className={look.code}>{keys}</kbd>
                </th>
                <td className={look.td}>
                  {said(does)} <span className={look.quiet}>({said(where)})</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </Card>
  );
}
