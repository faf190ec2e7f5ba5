import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Outcome } from '#shared/merge/model';
import { fieldWords } from '#shared/message/fieldWords';
import { numberText } from '#shared/message/number';
import { reasonWords } from '#shared/message/reasonWords';
import { outcomeWords } from '#shared/message/words';
import type { Language } from '#shared/rules/rule';
import { fold } from '#shared/text/fold';
import type { MergeReceipt } from '#shared/wire/mergeAnswer';
import { faultColours } from '#ui/colours';
import { Scrolled } from '#web/frame/Scrolled';
import { useSession, useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

type Item = MergeReceipt['items'][number];

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '6px 8px', alignItems: 'center', margin: '8px 0' },
  search: { flex: '0 1 240px' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: '13px',
    lineHeight: '20px',
    '@media (max-width: 720px)': { display: 'block' },
  },
  head: {
    textAlign: 'left',
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    padding: '6px 8px',
  },
  cell: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: '6px 8px',
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: 400,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    minWidth: '96px',
  },
  place: { whiteSpace: 'nowrap', minWidth: '52px', overflowWrap: 'normal' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: '12px', lineHeight: '18px' },
  status: { margin: 0, fontSize: '12px', color: tokens.colorNeutralForeground3 },
  open: { color: faultColours.warning, fontWeight: 600 },
  // On a phone each cell of the receipt is a block of its own, its parts under each other with their names.
  phoneHead: { '@media (max-width: 720px)': { display: 'none' } },
  phoneBody: { '@media (max-width: 720px)': { display: 'block' } },
  phoneRow: {
    '@media (max-width: 720px)': {
      display: 'block',
      padding: '8px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  phoneCell: {
    '@media (max-width: 720px)': {
      display: 'block',
      padding: '1px 0',
      borderBottom: 'none',
      '::before': { content: 'attr(data-name)', color: tokens.colorNeutralForeground3, fontSize: '12px' },
    },
  },
});

/** What people look for first. */
const order: readonly Outcome[] = ['conflict', 'waiting', 'proposed', 'refused', 'taken', 'extra', 'same'];
const step = 100;

/** Every cell of a receipt that is not the same: where it stands, what it was, is and says, and what became of it (M8). */
export function Items({ items, cells }: { readonly items: readonly Item[]; readonly cells: MergeReceipt['cells'] }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { language } = useSession();
  const [query, setQuery] = useSearchParams();
  const [text, setText] = useState('');
  const [most, setMost] = useState(step);
  const sought = useDeferredValue(text);
  const chosen = order.find((one) => one === query.get('ket-qua')) ?? null;
  const shown = useMemo(() => filtered(items, chosen, sought, language), [items, chosen, sought, language]);
  if (items.length === 0) return <p className={styles.status}>{words.noLines}</p>;
  const choose = (one: Outcome | null): void =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        if (one === null) next.delete('ket-qua');
        else next.set('ket-qua', one);
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <fieldset className={styles.filters} style={{ border: 'none', padding: 0 }} aria-label={words.outcomeFilter}>
        <Button
          size="small"
          appearance={chosen === null ? 'primary' : 'secondary'}
          aria-pressed={chosen === null}
          onClick={() => choose(null)}
        >
          {words.everyOutcome} {numberText(items.length, language)}
        </Button>
        {order
          .filter((one) => one !== 'same' && cells[one] > 0)
          .map((one) => (
            <Button
              key={one}
              size="small"
              appearance={chosen === one ? 'primary' : 'secondary'}
              aria-pressed={chosen === one}
              onClick={() => choose(chosen === one ? null : one)}
            >
              {outcomeWords[one][language]} {numberText(cells[one], language)}
            </Button>
          ))}
        <Input
          size="small"
          type="search"
          className={styles.search}
          aria-label={words.findCell}
          placeholder={words.findCell}
          value={text}
          onChange={(_event, { value }) => setText(value)}
        />
        <span className={styles.status} role="status">
          {words.lines(shown.length, items.length)}
        </span>
      </fieldset>
      {shown.length === 0 ? (
        <p className={styles.status}>{words.noLinesShown}</p>
      ) : (
        <Scrolled label={words.lines(shown.length, items.length)}>
          <table className={styles.table}>
            <thead className={styles.phoneHead}>
              <tr>
                {[words.place, words.what, words.base, words.current, words.theirs, words.outcome].map((name) => (
                  <th key={name} scope="col" className={styles.head}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className={styles.phoneBody}>
              {shown.slice(0, most).map((item) => (
                <ItemRow key={`${item.sheet}!${item.cell}!${item.field ?? item.header ?? ''}`} item={item} />
              ))}
            </tbody>
          </table>
        </Scrolled>
      )}
      {shown.length > most ? (
        <Button size="small" appearance="subtle" onClick={() => setMost(most + step)}>
          {words.moreLines(Math.min(step, shown.length - most))}
        </Button>
      ) : null}
    </>
  );
}

function ItemRow({ item }: { readonly item: Item }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { language } = useSession();
  const { sheet, cell, path, base, current, theirs, outcome, reason } = item;
  const why = reason !== undefined && isReason(reason) ? reasonWords[reason] : null;
  const asks = outcome === 'conflict' || outcome === 'waiting';
  const value = mergeClasses(styles.cell, styles.phoneCell);
  return (
    <tr className={styles.phoneRow}>
      <th scope="row" className={mergeClasses(value, styles.place)} title={sheet} data-name={`${words.place}: `}>
        {cell}
      </th>
      <td className={value} data-name={`${words.what}: `}>
        {path === '' ? '' : `${path} · `}
        {columnName(item, language)}
      </td>
      <td className={value} data-name={`${words.base}: `}>
        <Text text={base} />
      </td>
      <td className={value} data-name={`${words.current}: `}>
        <Text text={current} />
      </td>
      <td className={value} data-name={`${words.theirs}: `}>
        {theirs === '' ? <span className={styles.quiet}>{words.emptied}</span> : theirs}
      </td>
      <td className={value} data-name={`${words.outcome}: `}>
        <span className={asks ? styles.open : undefined}>{outcomeWords[outcome][language]}</span>
        {why === null ? null : (
          <>
            <br />
            <span className={styles.quiet}>
              {why[language]} {why.do[language]}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

function Text({ text }: { readonly text: string | null }) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  return text === null || text === '' ? <span className={styles.quiet}>{words.blank}</span> : text;
}

function filtered(items: readonly Item[], outcome: Outcome | null, text: string, language: Language): readonly Item[] {
  const sought = fold(text).trim();
  const rank = new Map(order.map((one, at) => [one, at]));
  return items
    .filter((item) => {
      if (outcome !== null && item.outcome !== outcome) return false;
      if (sought === '') return true;
      return fold(
        `${item.cell} ${item.path} ${columnName(item, language)} ${item.theirs} ${item.current ?? ''}`,
      ).includes(sought);
    })
    .sort((a, b) => (rank.get(a.outcome) ?? 9) - (rank.get(b.outcome) ?? 9));
}

function columnName({ field, header }: Item, language: Language): string {
  if (field !== null && isField(field)) return fieldWords[field][language];
  return header ?? field ?? '';
}

function isField(field: string): field is keyof typeof fieldWords {
  return Object.hasOwn(fieldWords, field);
}

function isReason(reason: string): reason is keyof typeof reasonWords {
  return Object.hasOwn(reasonWords, reason);
}
