import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { progressFields } from '#shared/table/field';
import { changedFields, type Draft, linesThatGo } from '#web/fill/draft';
import { fieldFault } from '#web/fill/fieldFault';
import type { FillLine } from '#web/fill/fillLines';
import { Card } from '#web/frame/Card';
import { useLongList } from '#web/frame/longList';
import { oneColumn } from '#web/frame/screens';
import { useMedia } from '#web/frame/useMedia';
import { useWords } from '#web/session/session';
import { fillWords } from '#web/words/fill';

const useStyles = makeStyles({
  scroll: {
    maxHeight: 'calc(100vh - 330px)',
    minHeight: '240px',
    overflowY: 'auto',
    margin: '0 -16px',
    // Without the form beside it the list is as long as it is: in a box of its own nobody sees on a phone that it goes on.
    [`@media ${oneColumn}`]: { maxHeight: 'none', minHeight: 0, overflowY: 'visible' },
  },
  all: { boxSizing: 'border-box', margin: 0, padding: 0, listStyle: 'none' },
  head: {
    padding: '8px 16px 4px',
    fontSize: '12px',
    lineHeight: '18px',
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '10px',
    width: '100%',
    padding: '7px 16px',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: '3px solid var(--pl-free)',
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    cursor: 'pointer',
    [`@media ${oneColumn}`]: { minHeight: '44px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  },
  here: {
    '@media (min-width: 901px)': {
      backgroundColor: 'var(--pl-selected)',
      borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    },
  },
  state: { fontSize: '12px', lineHeight: '21px', color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  done: { color: tokens.colorNeutralForeground1, fontWeight: 600 },
  words: { margin: '0 0 8px' },
  foot: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' },
  ask: { display: 'grid', rowGap: '8px', justifyItems: 'start' },
});

type Entry = { readonly kind: 'head'; readonly text: string } | { readonly kind: 'line'; readonly line: FillLine };

/** The agency's tasks, what is filled in of each, and the way on. */
export function FillList({
  lines,
  draft,
  at,
  cutOff,
  go,
  send,
  nothing,
  clear,
}: {
  readonly lines: readonly FillLine[];
  readonly draft: Draft;
  readonly at: string | null;
  readonly cutOff: string;
  readonly go: (line: FillLine) => void;
  readonly send: () => void;
  readonly nothing: () => void;
  readonly clear: () => void;
}) {
  const styles = useStyles();
  const words = useWords(fillWords);
  const [asking, setAsking] = useState<'nothing' | 'clear' | null>(null);
  const entries = useMemo(() => {
    const own = lines.filter(({ role }) => role !== 'coordinating');
    const part = lines.filter(({ role }) => role === 'coordinating');
    return [
      { text: words.lead, of: own },
      { text: words.coordinating, of: part },
    ].flatMap(({ text, of }): readonly Entry[] =>
      of.length === 0
        ? []
        : [{ kind: 'head', text: `${text}: ${of.length}` }, ...of.map((line) => ({ kind: 'line', line }) as const)],
    );
  }, [lines, words]);
  const box = useRef<HTMLDivElement>(null);
  const rows = useLongList(box, useMedia(oneColumn), {
    count: entries.length,
    estimateSize: () => 58,
    overscan: 10,
  });
  const going = linesThatGo(lines, draft).length;
  const touched = Object.keys(draft.lines).length > 0;
  const first = lines.find(({ key }) => draft.lines[key] === undefined) ?? lines[0];
  return (
    <Card title={words.list}>
      <p className={styles.words}>{words.counts(going, lines.length)}</p>
      <div className={styles.scroll} ref={box}>
        <ul className={styles.all} style={{ height: rows.size, paddingTop: rows.before }}>
          {rows.drawn.map(({ index, key }) => {
            const entry = entries[index];
            return (
              <li key={key} ref={rows.measure} data-index={index}>
                {entry === undefined ? null : entry.kind === 'head' ? (
                  <div className={styles.head}>{entry.text}</div>
                ) : (
                  <Line line={entry.line} draft={draft} cutOff={cutOff} here={entry.line.key === at} go={go} />
                )}
              </li>
            );
          })}
        </ul>
      </div>
      {asking === null ? (
        <div className={styles.foot}>
          {going > 0 ? (
            <Button appearance="primary" onClick={send}>
              {words.toSend(going)}
            </Button>
          ) : null}
          {first === undefined ? null : (
            <Button appearance={going > 0 ? 'secondary' : 'primary'} onClick={() => go(first)}>
              {touched ? words.goOn : words.begin}
            </Button>
          )}
          <Button onClick={() => setAsking('nothing')}>{words.nothingAll}</Button>
          {touched ? (
            <Button appearance="subtle" onClick={() => setAsking('clear')}>
              {words.clear}
            </Button>
          ) : null}
        </div>
      ) : (
        <div className={styles.foot} role="alert">
          <div className={styles.ask}>
            <p className={styles.words}>{asking === 'nothing' ? words.nothingAllSay : words.clearAsk}</p>
            <div className={styles.foot} style={{ marginTop: 0 }}>
              <Button onClick={() => setAsking(null)}>{words.cancel}</Button>
              <Button
                appearance="primary"
                onClick={() => {
                  setAsking(null);
                  if (asking === 'nothing') nothing();
                  else clear();
                }}
              >
                {asking === 'nothing' ? words.nothingAllGo : words.clearGo}
              </Button>
            </div>
          </div>
        </div>
      )}
    </Card>
  );
}

function Line({
  line,
  draft,
  cutOff,
  here,
  go,
}: {
  readonly line: FillLine;
  readonly draft: Draft;
  readonly cutOff: string;
  readonly here: boolean;
  readonly go: (line: FillLine) => void;
}) {
  const styles = useStyles();
  const words = useWords(fillWords);
  const own = draft.lines[line.key];
  const changed = changedFields(line, own);
  const fault = progressFields.some((field) => fieldFault(field, changed[field] ?? '', cutOff) !== null);
  const filled = Object.keys(changed).length > 0;
  const state = own?.nothing === true ? 'nothing' : fault ? 'fault' : filled ? 'filled' : 'open';
  return (
    <button
      type="button"
      className={mergeClasses(styles.line, here && styles.here)}
      aria-current={here ? 'true' : undefined}
      onClick={() => go(line)}
    >
      <span>
        <b>{line.path}</b> {line.content}
      </span>
      <span className={mergeClasses(styles.state, state !== 'open' && styles.done)}>
        {state === 'open' && Object.keys(line.base).length > 0
          ? words.sentAlready.toLocaleLowerCase()
          : words.state[state]}
      </span>
    </button>
  );
}
