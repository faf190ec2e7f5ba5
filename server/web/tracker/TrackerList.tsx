import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  lazy,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import { useLocation, useSearchParams } from 'wouter';
import type { OutlineAnswer } from '#shared/wire/outlineAnswer';
import { addressOf } from '#web/addresses';
import { useAsked } from '#web/api/asked';
import { Answered, Waiting } from '#web/frame/Answered';
import { useDay, withDay } from '#web/frame/day';
import { useHere } from '#web/frame/here';
import { PageHead } from '#web/frame/PageHead';
import { Trouble } from '#web/frame/Trouble';
import { useMedia } from '#web/frame/useMedia';
import { useMay, useSession, useWords } from '#web/session/session';
import { useBranches } from '#web/tracker/branches';
import { ColumnChoice, ExportChoice } from '#web/tracker/Choices';
import type { Drawing } from '#web/tracker/cells';
import { type Chosen, chosenOf, isNarrowed, withChosen } from '#web/tracker/chosen';
import { type ColumnCode, columnsOf, keepColumns, keptColumns } from '#web/tracker/columns';
import { dayText, periodText } from '#web/tracker/days';
import { FilterBar } from '#web/tracker/FilterBar';
import { outlineAsked } from '#web/tracker/outlineAsked';
import { type Printing, PrintSheet } from '#web/tracker/PrintSheet';
import { TableSheet } from '#web/tracker/TableSheet';
import { TreeTable } from '#web/tracker/TreeTable';
import { useTreeStyles } from '#web/tracker/treeStyles';
import { useFiltered, useOutline } from '#web/tracker/useTracker';
import { trackerWords } from '#web/words/tracker';

const Cards = lazy(async () => ({ default: (await import('#web/tracker/Cards')).Cards }));
const Timeline = lazy(async () => ({ default: (await import('#web/tracker/Timeline')).Timeline }));

const useStyles = makeStyles({
  folds: { display: 'inline-flex', gap: '12px', marginLeft: '14px' },
  plain: {
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    font: 'inherit',
    padding: '2px 0',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, borderRadius: '2px' },
  },
  help: { margin: '6px 0 0', fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
});

export function TrackerList() {
  const words = useWords(trackerWords);
  const { periodPath } = useHere();
  const asOf = useDay() ?? undefined;
  const outline = useAsked(outlineAsked(periodPath, asOf));
  return (
    <Answered
      asked={outline}
      waiting={
        <>
          <PageHead title={words.title} below="…" />
          <Waiting />
        </>
      }
    >
      {(answer) => <Tracker answer={answer} />}
    </Answered>
  );
}

function Tracker({ answer }: { readonly answer: OutlineAnswer }) {
  const styles = useStyles();
  const words = useWords(trackerWords);
  const { language } = useSession();
  const may = useMay();
  const { programme, period, periodPath } = useHere();
  const [, go] = useLocation();
  const [params, setParams] = useSearchParams();
  const narrowWindow = useMedia('(max-width: 720px)');
  const [printing, setPrinting] = usePrinting();
  const printed = useCallback((): void => setPrinting(null), [setPrinting]);
  const chosen = useMemo(() => chosenOf(params), [params]);
  // A chip answers at once; the table follows in pieces that leave room for the next click.
  const late = useDeferredValue(params);
  const shownChoice = useMemo(() => chosenOf(late), [late]);
  const narrowed = isNarrowed(shownChoice);
  // A task of its own: a browser takes as long for an address as the page does for all else that a click means.
  const choose = (changed: Partial<Chosen>): void =>
    void setTimeout(() => setParams((before) => withChosen(before, changed), { replace: changed.text !== undefined }));
  const { outline, store } = useOutline(answer);
  const { filtered, searching } = useFiltered(outline, shownChoice);
  const hold = useBranches(`${periodPath} ${narrowed}`, outline, narrowed);
  const inAddress = params.get('cot');
  const columns = useMemo(() => columnsOf(inAddress) ?? keptColumns(), [inAddress]);
  const chooseColumns = (next: readonly ColumnCode[]): void => {
    keepColumns(next);
    setParams(
      (before) => {
        const changed = new URLSearchParams(before);
        changed.set('cot', next.join(','));
        return changed;
      },
      { replace: true },
    );
  };
  const tree = useTreeStyles();
  const drawing = useMemo((): Drawing => ({ styles: tree, words, language }), [tree, words, language]);
  const byTime = params.get('xem') === 'thoi-gian';
  const day = useDay();
  const hrefOf = useCallback(
    (task: string): string => withDay(addressOf(programme.id, period.id, 'tracker', task), day),
    [programme.id, period.id, day],
  );
  const goTo = useCallback((task: string) => go(hrefOf(task)), [go, hrefOf]);
  const trouble = useSyncExternalStore(store.subscribe, store.trouble);
  const shown = narrowed
    ? words.part(filtered.tasks, outline.tasks, filtered.steps)
    : words.whole(filtered.tasks, filtered.steps);
  const common = { outline, filtered, store, drawing, hrefOf, go: goTo };
  const view = `${periodPath} ${late}`;
  return (
    <>
      <PageHead
        title={byTime ? words.gantt : words.title}
        below={
          <>
            <span role="status">{searching ? words.searching : shown}</span> · {words.dataTo(dayText(answer.asOf))}
            {narrowWindow || byTime || filtered.tasks + filtered.steps === 0 ? null : (
              <span className={`${styles.folds} noprint`}>
                <button type="button" className={styles.plain} onClick={() => hold.openAll(true)}>
                  {words.openAll}
                </button>
                <button type="button" className={styles.plain} onClick={() => hold.openAll(false)}>
                  {words.closeAll}
                </button>
              </span>
            )}
          </>
        }
        actions={
          <>
            {narrowWindow || byTime ? null : (
              <ColumnChoice columns={columns} choose={chooseColumns} words={words} period={periodText(period.id)} />
            )}
            <Button
              onClick={() =>
                setParams((before) => {
                  const next = new URLSearchParams(before);
                  if (byTime) next.delete('xem');
                  else next.set('xem', 'thoi-gian');
                  return next;
                })
              }
            >
              {byTime ? words.table : words.timeline}
            </Button>
            {narrowWindow ? null : (
              <Button onClick={() => setPrinting('asked')} disabled={printing !== null}>
                {words.print}
              </Button>
            )}
            <ExportChoice chosen={chosen} words={words} />
          </>
        }
      />
      <FilterBar outline={outline} filtered={filtered} chosen={chosen} choose={choose} words={words} />
      {trouble === null ? null : <Trouble failed={trouble} again={store.again} />}
      {filtered.tasks + filtered.steps === 0 && !searching ? (
        <p>{outline.size === 0 ? (may.report ? words.noneOwn : words.noTasks) : words.nothing}</p>
      ) : byTime ? (
        <Suspense fallback={<Waiting />}>
          <Timeline {...common} printing={printing} printed={printed} />
        </Suspense>
      ) : narrowWindow ? (
        <Suspense fallback={<Waiting />}>
          <Cards {...common} view={view} />
        </Suspense>
      ) : (
        <>
          <TreeTable
            key={view}
            {...common}
            hold={hold}
            columns={columns}
            period={periodText(period.id)}
            label={words.title}
            view={view}
          />
          <p id="tracker-keys" className={`${styles.help} noprint`}>
            {words.gridHelp}
          </p>
        </>
      )}
      {printing === null || byTime ? null : (
        <PrintSheet
          outline={outline}
          filtered={filtered}
          store={store}
          title={words.title}
          words={words}
          printing={printing}
          done={printed}
        >
          {(rows) => <TableSheet outline={outline} rows={rows} store={store} drawing={drawing} />}
        </PrintSheet>
      )}
    </>
  );
}

/** Printing by the page's own button, or by the browser's menu: then the sheet has to stand before the browser goes on. */
function usePrinting(): readonly [Printing, (next: Printing) => void] {
  const [printing, setPrinting] = useState<Printing>(null);
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting((now) => now ?? 'by browser'));
    const after = (): void => setPrinting(null);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return [printing, setPrinting];
}
