import { Button, mergeClasses } from '@fluentui/react-components';
import type { RosterAnswer } from '#shared/wire/programmeAnswer';
import { Scrolled } from '#web/frame/Scrolled';
import { useLook } from '#web/programme/look';
import { useWords } from '#web/session/session';
import { issueWords } from '#web/words/issue';

/** One workbook at a time, for whoever lost theirs. */
export function IssueList({
  agencies,
  busy,
  issue,
}: {
  readonly agencies: RosterAnswer['agencies'];
  readonly busy: boolean;
  readonly issue: (agency: string) => void;
}) {
  const look = useLook();
  const words = useWords(issueWords);
  return (
    <details>
      <summary className={look.summary}>{words.agencies(agencies.length)}</summary>
      <Scrolled label={words.agencies(agencies.length)}>
        <table className={mergeClasses(look.table, look.stacked)}>
          <thead>
            <tr>
              <th scope="col" className={look.th}>
                {words.agency}
              </th>
              {[words.leads, words.coordinates, words.group].map((name) => (
                <th key={name} scope="col" className={mergeClasses(look.th, look.number)}>
                  {name}
                </th>
              ))}
              <th scope="col" className={look.th}>
                <span className={look.quiet}>{words.one}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {agencies.map(({ agency, name, leads, coordinates, memberOf }) => (
              <tr key={agency}>
                <th scope="row" className={look.td}>
                  {name}
                </th>
                <td className={mergeClasses(look.td, look.number)} data-figure data-of={words.leads}>
                  {leads}
                </td>
                <td className={mergeClasses(look.td, look.number)} data-figure data-of={words.coordinates}>
                  {coordinates}
                </td>
                <td className={mergeClasses(look.td, look.number)} data-figure data-of={words.group}>
                  {memberOf}
                </td>
                <td className={look.td}>
                  <Button size="small" disabled={busy} aria-label={words.oneOf(name)} onClick={() => issue(agency)}>
                    {words.one}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </details>
  );
}
