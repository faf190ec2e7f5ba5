import { mergeClasses } from '@fluentui/react-components';
import { fullDay } from '#web/frame/days';
import { Scrolled } from '#web/frame/Scrolled';
import { useLook } from '#web/programme/look';
import { useSaid, useWords } from '#web/session/session';
import { handWords, periodWords } from '#web/words/periods';

type Due = {
  readonly from: string;
  readonly to: string;
  readonly named: string;
  readonly due: string;
  readonly before: boolean;
};

/** From hand to hand (K1): what the rule says, and the working day to aim at. */
export function DueDays({ days }: { readonly days: readonly Due[] }) {
  const look = useLook();
  const words = useWords(periodWords);
  const said = useSaid();
  const hand = (code: string): string => said(handWords[code] ?? { vi: code, en: code });
  return (
    <Scrolled label={words.link}>
      <table className={mergeClasses(look.table, look.stacked)} style={{ maxWidth: 620 }}>
        <thead>
          <tr>
            {[words.link, words.aim, words.rule].map((name) => (
              <th key={name} scope="col" className={look.th}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ from, to, named, due, before }) => (
            <tr key={`${from} ${to}`}>
              <th scope="row" className={look.td}>
                {words.hand(hand(from), hand(to))}
              </th>
              <td className={mergeClasses(look.td, look.firm, look.strong)} data-of={words.aim}>
                {fullDay(due)}
              </td>
              <td className={mergeClasses(look.td, look.quiet)} data-of={words.rule}>
                {before ? words.before(fullDay(named)) : words.named(fullDay(named))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
