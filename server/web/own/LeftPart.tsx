import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { LeftOver } from '#shared/report/leftOvers';
import { Card } from '#web/frame/Card';
import { ChooseValue } from '#web/own/ChooseValue';
import { ItemList } from '#web/own/ItemList';
import { useSaid, useWords } from '#web/session/session';
import { ownWords } from '#web/words/own';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 0',
    display: 'grid',
    rowGap: '6px',
    justifyItems: 'start',
    ':first-child': { borderTop: 'none', paddingTop: 0 },
    '& > *': { maxWidth: '100%' },
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the agency still has to do about a report. */
export function LeftPart({ left }: { readonly left: readonly LeftOver[] }) {
  const styles = useStyles();
  const words = useWords(ownWords);
  const said = useSaid();
  const [choosing, setChoosing] = useState<string | null>(null);
  return (
    <Card title={`${words.left}: ${left.length}`}>
      {left.length === 0 ? <p className={styles.quiet}>{words.leftNone}</p> : null}
      <ul className={styles.list}>
        {left.map(({ kind, items, why, act, conflict }) => (
          <li className={styles.line} key={`${kind} ${items[0]?.sheet}!${items[0]?.cell}`}>
            <div>
              <ItemList items={items} first={3} />
            </div>
            {why === null ? null : (
              <p className={styles.quiet}>
                {said(why)} {act === null ? '' : said(act)}
              </p>
            )}
            {conflict === null || conflict.agency === undefined ? null : choosing === conflict.id ? (
              <ChooseValue conflict={conflict} close={() => setChoosing(null)} />
            ) : (
              <Button onClick={() => setChoosing(conflict.id)}>{words.choose}</Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
