import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSearchParams } from 'wouter';
import { fieldWords } from '#shared/message/fieldWords';
import { type BecameWay, becameTasks } from '#shared/report/overviewChanges';
import type { Field } from '#shared/table/field';
import type { ChangesAnswer } from '#shared/wire/changesAnswer';
import { faultColours } from '#ui/colours';
import { StatusChip } from '#ui/StatusChip';
import { addressOf } from '#web/addresses';
import { Card } from '#web/frame/Card';
import { useHere } from '#web/frame/here';
import { Link } from '#web/frame/Link';
import { useFigures } from '#web/overview/figures';
import { useLook } from '#web/overview/look';
import { useLists } from '#web/overview/paths';
import { Some } from '#web/overview/Some';
import { useSession, useWords } from '#web/session/session';
import { overviewWords } from '#web/words/overview';

const useStyles = makeStyles({
  /** On a phone a row becomes a few lines. */
  stacked: {
    '@media screen and (max-width: 720px)': {
      '& thead': { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
      '& tbody tr': { display: 'flex', flexWrap: 'wrap', gap: '2px 8px', padding: '8px 0' },
      '& tbody th, & tbody td': { padding: 0, width: 'auto' },
    },
  },
  whole: { '@media screen and (max-width: 720px)': { flex: '1 1 100%' } },
  became: { '@media screen and (max-width: 720px)': { '::before': { content: '"→ "' } } },
  path: { width: '64px' },
  agency: { width: '17%' },
  field: { width: '13%' },
  before: { width: '28%' },
  dropped: { backgroundColor: faultColours.dropped, textDecorationLine: 'line-through', overflowWrap: 'anywhere' },
  added: { backgroundColor: faultColours.added, textDecorationLine: 'underline', overflowWrap: 'anywhere' },
  // What is wholly new is not marked: a column of underlined words would say nothing.
  plain: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Tasks and steps whose class changed. */
export function Classes({
  classes: every,
  way: became,
}: {
  readonly classes: ChangesAnswer['classes'];
  /** Only the tasks that became so. */
  readonly way: BecameWay | null;
}) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords(overviewWords);
  const { language } = useSession();
  const { n } = useFigures();
  const { task: way } = useLists();
  const { programme, period } = useHere();
  const [query] = useSearchParams();
  const classes = became === null ? every : becameTasks(every, became);
  const tasks = classes.filter(({ kind }) => kind === 'task').length;
  const all = new URLSearchParams(query);
  all.delete('thanh');
  const head =
    became === null
      ? words.classesHead(n(tasks), n(classes.length - tasks))
      : became === 'done'
        ? words.becameDone(n(tasks))
        : words.becameOverdue(n(tasks));
  return (
    <Card title={<span id="classes">{head}</span>}>
      {became === null ? null : (
        <p className={look.none}>
          <Link to={`${addressOf(programme.id, period.id, 'changes')}${all.size === 0 ? '' : `?${all}`}`}>
            {words.allClasses(n(every.length))}
          </Link>
        </p>
      )}
      <Some key={became ?? ''} all={classes} label={head}>
        {(shown) => (
          <table className={mergeClasses(look.table, styles.stacked)}>
            <thead>
              <tr>
                <th scope="col">{words.task}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.now}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ task, path, content, before, now }) => (
                <tr key={task}>
                  <th scope="row" className={styles.whole}>
                    <Link to={way(task)}>
                      <strong>{path}</strong> {content}
                    </Link>
                  </th>
                  <td>
                    {before === null ? (
                      <span className={styles.quiet}>{words.new}</span>
                    ) : (
                      <StatusChip status={before.class} language={language} />
                    )}
                  </td>
                  <td className={styles.became}>
                    <StatusChip status={now.class} language={language} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Some>
    </Card>
  );
}

/** What agencies reported anew, line by line. */
export function Values({ values }: { readonly values: ChangesAnswer['values'] }) {
  const words = useWords(overviewWords);
  const { n } = useFigures();
  const head = words.valuesHead(n(values.length));
  return (
    <Card title={<span id="values">{head}</span>}>
      <ChangedCells
        label={head}
        cells={values}
        keyOf={({ task, agency, role, field }) => `${task} ${agency} ${role} ${field}`}
        named
      />
    </Card>
  );
}

/** The consolidator's wording and leaders' directions. */
export function Editorial({ editorial }: { readonly editorial: ChangesAnswer['editorial'] }) {
  const words = useWords(overviewWords);
  const { n } = useFigures();
  const head = words.editorialHead(n(editorial.length));
  return (
    <Card title={<span id="editorial">{head}</span>}>
      <ChangedCells label={head} cells={editorial} keyOf={({ task, field }) => `${task} ${field}`} />
    </Card>
  );
}

type ChangedCell = {
  readonly task: string;
  readonly path: string;
  readonly field: string;
  readonly before: string | null;
  readonly now: string | null;
  readonly name?: string;
};

/** Cells that changed, each with its task; `named`: and with the agency that changed it. */
function ChangedCells<Cell extends ChangedCell>({
  label,
  cells,
  keyOf,
  named = false,
}: {
  readonly label: string;
  readonly cells: readonly Cell[];
  readonly keyOf: (cell: Cell) => string;
  readonly named?: boolean;
}) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords(overviewWords);
  const { task: way } = useLists();
  const fieldName = useFieldName();
  return (
    <Some all={cells} label={label}>
      {(shown) => (
        <table className={mergeClasses(look.table, styles.stacked)}>
          <thead>
            <tr>
              <th scope="col" className={styles.path}>
                {words.path}
              </th>
              {named ? (
                <th scope="col" className={styles.agency}>
                  {words.agency}
                </th>
              ) : null}
              <th scope="col" className={styles.field}>
                {words.field}
              </th>
              <th scope="col" className={styles.before}>
                {words.before}
              </th>
              <th scope="col">{words.now}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((cell) => (
              <tr key={keyOf(cell)}>
                <th scope="row">
                  <Link to={way(cell.task)}>{cell.path}</Link>
                </th>
                {named ? <td>{cell.name}</td> : null}
                <td>{fieldName(cell.field)}</td>
                <Change before={cell.before} now={cell.now} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Some>
  );
}

/** Two cells: what was struck, what came under it. */
function Change({ before, now }: { readonly before: string | null; readonly now: string | null }) {
  const styles = useStyles();
  const words = useWords(overviewWords);
  return (
    <>
      <td className={styles.whole}>
        {before === null ? (
          <span className={styles.quiet}>{words.nothing}</span>
        ) : (
          <del className={styles.dropped}>{before}</del>
        )}
      </td>
      <td className={styles.whole}>
        {now === null ? (
          <em>{words.emptied}</em>
        ) : before === null ? (
          <span className={styles.plain}>{now}</span>
        ) : (
          <ins className={styles.added}>{now}</ins>
        )}
      </td>
    </>
  );
}

function useFieldName(): (field: string) => string {
  const { language } = useSession();
  return (field) => (field in fieldWords ? fieldWords[field as Field][language] : field);
}
