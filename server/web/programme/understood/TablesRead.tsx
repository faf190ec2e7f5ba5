import { mergeClasses } from '@fluentui/react-components';
import type { ReadTableBrief } from '#shared/wire/understoodAnswer';
import { Card } from '#web/frame/Card';
import { useLook } from '#web/programme/look';
import { useSaid, useWords } from '#web/session/session';
import { rowKindWords, understoodWords } from '#web/words/understood';

/** Which tables were found and what became of every row (T1, T3). */
export function TablesRead({ tables }: { readonly tables: readonly ReadTableBrief[] }) {
  const look = useLook();
  const words = useWords(understoodWords);
  return (
    <Card title={words.tables}>
      {tables.length === 0 ? <p className={look.plain}>{words.noTable}</p> : null}
      <ul className={look.list}>
        {tables.map(({ sheet, visibility, headerRows, rows }) => (
          <li key={`${sheet} ${headerRows.join(' ')}`} className={look.line}>
            <span className={look.strong}>
              {words.sheet} “{sheet}”
            </span>
            {visibility === 'visible' ? '' : ` (${words.hiddenSheet})`}, {words.headerAt(headerRows.join(', '))}
            <div className={mergeClasses(look.small, look.quiet)}>
              <RowCounts rows={rows} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function RowCounts({ rows }: { readonly rows: Readonly<Record<string, number>> }) {
  const said = useSaid();
  return Object.entries(rows)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${said(rowKindWords[kind] ?? { vi: kind, en: kind })}`)
    .join(' · ');
}
