import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fieldWords } from '#shared/message/fieldWords';
import { reasonWords } from '#shared/message/reasonWords';
import type { ReceiptItem } from '#shared/report/receiptAccount';
import type { Language } from '#shared/rules/rule';
import type { Field } from '#shared/table/field';
import { useSession, useWords } from '#web/session/session';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '6px' },
  item: { display: 'grid', gridTemplateColumns: '64px minmax(0, 1fr)', columnGap: '10px', alignItems: 'baseline' },
  cell: {
    fontFamily: "Consolas, 'Noto Sans Mono', monospace",
    fontSize: '12px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  quiet: { color: tokens.colorNeutralForeground2 },
  more: {
    justifySelf: 'start',
    marginTop: '6px',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}` },
  },
});

/** How many more cells one press shows. */
const step = 100;

/** Cells of one outcome: where, of which task and column, what stands there and what stood before. */
export function ItemList({
  items,
  first = 5,
  reasons = false,
  places = true,
}: {
  readonly items: readonly ReceiptItem[];
  readonly first?: number;
  /** Says why each ended where it did. */
  readonly reasons?: boolean;
  /** False for what was typed into a form: it has no cells a person knows. */
  readonly places?: boolean;
}) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const { language } = useSession();
  const [shown, setShown] = useState(first);
  if (items.length === 0) return null;
  const left = items.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item, at) => (
          <li
            className={places ? styles.item : undefined}
            key={`${item.sheet}!${item.cell} ${item.field ?? item.header ?? ''}`}
          >
            {places ? (
              <span className={styles.cell} title={item.sheet}>
                {item.cell}
              </span>
            ) : null}
            <span className={styles.text}>
              <ItemText item={item} language={language} />
              {reasons && !sameReason(item, items[at - 1]) ? <Reason item={item} language={language} /> : null}
            </span>
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <button type="button" className={styles.more} onClick={() => setShown(shown + step)}>
          {words.andMore(left)}
        </button>
      ) : shown > first && items.length > first ? (
        <button type="button" className={styles.more} onClick={() => setShown(first)}>
          {words.fewer}
        </button>
      ) : null}
    </>
  );
}

/** The cells of one row often share their reason: it is said with the first of them. */
function sameReason(item: ReceiptItem, before: ReceiptItem | undefined): boolean {
  return before !== undefined && before.path === item.path && before.reason === item.reason;
}

function ItemText({ item, language }: { readonly item: ReceiptItem; readonly language: Language }) {
  const styles = useStyles();
  const words = uploadWords[language];
  const { path, theirs, base, current } = item;
  const before = base === null || base === '' || base === theirs ? null : base;
  return (
    <>
      {path === '' ? '' : `${path} `}
      {columnName(item, language)}:{' '}
      {theirs === '' ? (before === null ? words.blank : words.nowBlank(before)) : `“${theirs}”`}
      {theirs !== '' && before !== null ? <span className={styles.quiet}>, {words.before(before)}</span> : null}
      {current !== null && current !== '' && current !== base && current !== theirs ? (
        <span className={styles.quiet}>; {words.inForce(current)}</span>
      ) : null}
    </>
  );
}

function Reason({ item, language }: { readonly item: ReceiptItem; readonly language: Language }) {
  const styles = useStyles();
  const words = reasonOf(item.reason);
  if (words === null) return null;
  return (
    <span className={styles.quiet}>
      {'\n'}
      {words[language]} {words.do[language]}
    </span>
  );
}

/** Why a cell ended where it did; null where the outcome says it all. */
export function reasonOf(reason: string | undefined): (typeof reasonWords)[keyof typeof reasonWords] | null {
  return reason !== undefined && isReason(reason) ? reasonWords[reason] : null;
}

/** Name of the column a cell stands in. */
export function columnName({ field, header }: Pick<ReceiptItem, 'field' | 'header'>, language: Language): string {
  if (field !== null && isField(field)) return fieldWords[field][language];
  return header ?? field ?? '';
}

function isField(field: string): field is Field {
  return Object.hasOwn(fieldWords, field);
}

function isReason(reason: string): reason is keyof typeof reasonWords {
  return Object.hasOwn(reasonWords, reason);
}
