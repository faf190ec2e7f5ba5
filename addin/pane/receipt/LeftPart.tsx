import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { Conflict } from '#addin/app/receipt/receipts';
import { receiptWords } from '#addin/text/receipt';
import { ChooseValue } from '#pane/receipt/ChooseValue';
import { Band } from '#pane/send/Band';
import { ItemLines } from '#pane/send/ItemLines';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import type { LeftOver } from '#shared/report/leftOvers';
import { useObservable } from '#ui/useObservable';

/** What the agency still has to do about a report. */
export function LeftPart({ pane, left }: TabProps & { readonly left: readonly LeftOver[] }) {
  const styles = useLines();
  const language = useObservable(pane.context.language);
  const words = receiptWords[language];
  const [choosing, setChoosing] = useState<Conflict | null>(null);
  return (
    <section>
      <Band title={words.left} right={left.length} />
      {left.length === 0 ? <div className={`${styles.block} ${styles.quiet}`}>{words.leftNone}</div> : null}
      {left.map(({ kind, items, why, act, conflict }) => (
        <div className={styles.line} key={`${kind} ${items[0]?.sheet}!${items[0]?.cell}`}>
          <ItemLines pane={pane} items={items} />
          {why === null ? null : (
            <span className={styles.quiet}>
              {why[language]} {act?.[language]}
            </span>
          )}
          {conflict === null ? null : (
            <div>
              <Link as="button" className={styles.link} onClick={() => setChoosing(conflict)}>
                {words.choose}
              </Link>
            </div>
          )}
        </div>
      ))}
      {choosing === null ? null : <ChooseValue pane={pane} conflict={choosing} close={() => setChoosing(null)} />}
    </section>
  );
}
