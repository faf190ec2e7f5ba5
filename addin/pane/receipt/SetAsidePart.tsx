import { Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { receiptWords } from '#addin/text/receipt';
import { sendScreen } from '#addin/text/send';
import { Band } from '#pane/send/Band';
import { CellLink } from '#pane/send/CellLink';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { ruleTitle } from '#shared/message/render';
import type { SetAsideAccount } from '#shared/wire/setAside';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  item: { display: 'grid', gridTemplateColumns: '42px 1fr', columnGap: '8px', alignItems: 'baseline' },
});

const first = 3;
/** How many more one press shows. */
const step = 50;

/** What the agency looked at and set aside in its workbook, each with its reason (R5); nothing where there is nothing. */
export function SetAsidePart({ pane, account }: TabProps & { readonly account: SetAsideAccount | undefined }) {
  const styles = useStyles();
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = receiptWords[language];
  const [shown, setShown] = useState(first);
  if (account === undefined) return null;
  const { findings, unread } = account;
  const left = findings.length - shown;
  return (
    <section>
      <Band title={words.setAside} right={findings.length} />
      <ul className={lines.list}>
        {findings.slice(0, shown).map(({ rule, sheet, cell, path, reason }, at) => (
          // Two tables of a workbook may bear the same finding in the same cell's name.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a receipt never changes
          <li className={`${lines.line} ${styles.item}`} key={at}>
            <CellLink pane={pane} sheet={sheet} cell={cell} />
            <span className={lines.grow}>
              {ruleTitle(rule, language)}
              {path === '' ? '' : ` (${words.ofTask(path)})`}
              <br />
              <span className={lines.quiet}>
                {words.setAsideReason}: {reason}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <div className={lines.block}>
          <Link as="button" className={lines.link} onClick={() => setShown(shown + step)}>
            {sendScreen[language].andMore(left)}
          </Link>
        </div>
      ) : null}
      {unread === 0 ? null : <div className={`${lines.block} ${lines.quiet}`}>{words.setAsideUnread(unread)}</div>}
    </section>
  );
}
