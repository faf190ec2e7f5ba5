import { Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { sendScreen } from '#addin/text/send';
import { CellLink } from '#pane/send/CellLink';
import { useLines } from '#pane/send/useLines';
import type { TabProps } from '#pane/tabs';
import { fieldWords } from '#shared/message/fieldWords';
import { reasonWords } from '#shared/message/reasonWords';
import type { ReceiptItem } from '#shared/report/receiptAccount';
import type { Language } from '#shared/rules/rule';
import type { Field } from '#shared/table/field';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  item: { display: 'grid', gridTemplateColumns: '42px 1fr', columnGap: '8px', alignItems: 'baseline' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '4px' },
});

/** How many more cells one press shows. */
const step = 50;

/** Cells of one outcome: the first at once, the others on request. */
export function ItemLines({
  pane,
  items,
  first = 1,
  reasons = false,
}: TabProps & {
  readonly items: readonly ReceiptItem[];
  readonly first?: number;
  /** Says why each ended where it did. */
  readonly reasons?: boolean;
}) {
  const styles = useStyles();
  const lines = useLines();
  const language = useObservable(pane.context.language);
  const words = sendScreen[language];
  const [shown, setShown] = useState(first);
  if (items.length === 0) return null;
  const left = items.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item) => (
          <li className={styles.item} key={`${item.sheet}!${item.cell}`}>
            <CellLink pane={pane} sheet={item.sheet} cell={item.cell} />
            <ItemText item={item} language={language} reasons={reasons} />
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <div>
          <Link as="button" className={lines.link} onClick={() => setShown(shown + step)}>
            {words.andMore(left)}
          </Link>
        </div>
      ) : shown > first && items.length > first ? (
        <div>
          <Link as="button" className={lines.link} onClick={() => setShown(first)}>
            {words.fewer}
          </Link>
        </div>
      ) : null}
    </>
  );
}

function ItemText({
  item,
  language,
  reasons,
}: {
  readonly item: ReceiptItem;
  readonly language: Language;
  readonly reasons: boolean;
}) {
  const styles = useLines();
  const words = sendScreen[language];
  const { path, theirs, base, current, reason } = item;
  const before = base === null || base === '' || base === theirs ? null : base;
  return (
    <span className={styles.grow}>
      {path === '' ? '' : `${path} `}
      {columnWords(item, language)}:{' '}
      {theirs === '' ? before === null ? words.blank : words.nowBlank(before) : <>“{theirs}”</>}
      {theirs !== '' && before !== null ? <span className={styles.quiet}>, {words.before(before)}</span> : null}
      {current !== null && current !== '' && current !== base && current !== theirs ? (
        <span className={styles.quiet}>; {words.inForce(current)}</span>
      ) : null}
      {reasons && reason !== undefined && isReason(reason) ? (
        <span className={styles.quiet}>
          <br />
          {reasonWords[reason][language]} {reasonWords[reason].do[language]}
        </span>
      ) : null}
    </span>
  );
}

/** Name of the column a cell stands in. */
export function columnWords({ field, header }: Pick<ReceiptItem, 'field' | 'header'>, language: Language): string {
  if (field !== null && isField(field)) return fieldWords[field][language];
  return header ?? field ?? '';
}

function isField(field: string): field is Field {
  return Object.hasOwn(fieldWords, field);
}

function isReason(reason: string): reason is keyof typeof reasonWords {
  return Object.hasOwn(reasonWords, reason);
}
