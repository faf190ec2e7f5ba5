import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular, ChevronRight12Regular } from '@fluentui/react-icons';
import { Fragment } from 'react';
import type { ClassRow, Standing } from '#addin/app/progress/standing';
import { progressWords } from '#addin/text/progress';
import { ItemLines } from '#pane/progress/ItemLines';
import type { TabProps } from '#pane/tabs';
import type { Hue } from '#shared/colour/palette';
import type { Language } from '#shared/rules/rule';
import { classWords } from '#shared/status/words';
import { type BarPart, HueBar } from '#ui/HueBar';
import { ClassSquare } from '#ui/StatusChip';
import { hueOfClass } from '#ui/sign';
import { useObservable } from '#ui/useObservable';

const useStyles = makeStyles({
  bars: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '4px',
    alignItems: 'center',
    padding: '10px 12px 6px',
  },
  total: { fontSize: '16px', fontWeight: 600 },
  table: { width: '100%', borderCollapse: 'collapse' },
  number: { width: '44px', textAlign: 'right', fontWeight: 600, padding: '5px 12px 5px 0' },
  head: { fontWeight: 400, fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { padding: '2px 0 2px 12px', fontWeight: 400, textAlign: 'left' },
  open: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    width: '100%',
    padding: '4px 0',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    '& svg': { flex: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px' },
  },
  words: { flex: '1 1 auto', minWidth: 0 },
  list: { padding: 0 },
  none: { color: tokens.colorNeutralForeground2 },
});

const hueOrder: readonly Hue[] = ['done', 'submitted', 'in_time', 'due_soon', 'overdue', 'rest'];

/** Tasks and steps each in a bar and a column of their own: they are never added together (S3). A class opens to its list. */
export function ClassTable({ pane, standing }: TabProps & { readonly standing: Standing }) {
  const styles = useStyles();
  const language = useObservable(pane.context.language);
  const words = progressWords[language];
  const { opened } = useObservable(pane.progress.view);
  const kinds = (
    [
      ['tasks', words.tasks],
      ['steps', words.steps],
    ] as const
  ).filter(([kind]) => standing[kind] > 0);
  const open = (row: ClassRow): void =>
    pane.progress.view.change((view) => ({ ...view, opened: view.opened === row.class ? null : row.class }));
  return (
    <>
      <div className={styles.bars}>
        {kinds.map(([kind, name]) => (
          <Fragment key={kind}>
            <span>
              <span className={styles.total}>{standing[kind]}</span> {name}
            </span>
            <HueBar
              parts={partsOf(standing.classes, kind)}
              label={`${standing[kind]} ${name}: ${barWords(standing.classes, kind, language)}`}
            />
          </Fragment>
        ))}
      </div>
      <table className={styles.table} aria-label={words.bars}>
        <thead>
          <tr className={styles.row}>
            <th className={mergeClasses(styles.name, styles.head)} scope="col">
              {words.classColumn}
            </th>
            <th className={mergeClasses(styles.number, styles.head)} scope="col" aria-label={words.taskColumn}>
              {words.tasksShort}
            </th>
            <th className={mergeClasses(styles.number, styles.head)} scope="col" aria-label={words.stepColumn}>
              {words.stepsShort}
            </th>
          </tr>
        </thead>
        <tbody>
          {standing.classes.map((row) => (
            <Fragment key={row.class}>
              <tr className={styles.row}>
                <th className={styles.name} scope="row">
                  <button
                    type="button"
                    className={styles.open}
                    aria-expanded={opened === row.class}
                    onClick={() => open(row)}
                  >
                    <ClassSquare code={row.class} />
                    <span className={styles.words}>{classWords[row.class][language]}</span>
                    {opened === row.class ? (
                      <ChevronDown12Regular aria-hidden />
                    ) : (
                      <ChevronRight12Regular aria-hidden />
                    )}
                  </button>
                </th>
                <Count n={row.tasks.length} />
                <Count n={row.steps.length} />
              </tr>
              {opened === row.class ? (
                <tr>
                  <td className={styles.list} colSpan={3}>
                    <ItemLines
                      pane={pane}
                      chips={false}
                      items={[...row.tasks, ...row.steps].map((item) => ({ item, said: null }))}
                    />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Count({ n }: { readonly n: number }) {
  const styles = useStyles();
  return <td className={styles.number}>{n === 0 ? <span className={styles.none}>–</span> : n}</td>;
}

function partsOf(classes: readonly ClassRow[], kind: 'tasks' | 'steps'): readonly BarPart[] {
  return hueOrder.map((hue) => ({
    hue,
    count: classes.filter((row) => hueOfClass(row.class) === hue).reduce((sum, row) => sum + row[kind].length, 0),
  }));
}

function barWords(classes: readonly ClassRow[], kind: 'tasks' | 'steps', language: Language): string {
  return classes
    .filter((row) => row[kind].length > 0)
    .map((row) => `${classWords[row.class][language]} ${row[kind].length}`)
    .join(', ');
}
