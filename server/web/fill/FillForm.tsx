import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { hourText } from '#shared/report/moment';
import { type ProgressField, progressFields } from '#shared/table/field';
import { type Draft, emptyLine, type LineDraft } from '#web/fill/draft';
import { FillField } from '#web/fill/FillField';
import type { FillLine } from '#web/fill/fillLines';
import { LineHead } from '#web/fill/LineHead';
import { Card } from '#web/frame/Card';
import { useSession, useWords } from '#web/session/session';
import { fillWords } from '#web/words/fill';

const useStyles = makeStyles({
  top: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '12px',
    marginBottom: '6px',
    alignItems: 'center',
  },
  // The list stands beside the form there.
  list: { '@media (min-width: 901px)': { display: 'none' } },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '18px' },
  fields: { display: 'grid', rowGap: '14px' },
  short: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '14px',
    alignItems: 'flex-start',
    '& > *': { flex: '1 1 148px' },
    // The words of a status are not cut; a number or a day is short.
    '& > :first-child': { flexBasis: '180px' },
  },
  foot: {
    display: 'grid',
    rowGap: '6px',
    marginTop: '16px',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 720px)': {
      position: 'sticky',
      bottom: '56px',
      margin: '16px -16px -16px',
      padding: '10px 16px',
      zIndex: 3,
    },
  },
  buttons: {
    display: 'flex',
    gap: '8px',
    flexWrap: 'wrap',
    '@media (max-width: 720px)': { '& > button': { flex: '1 1 0' } },
  },
  said: { margin: 0 },
});

const short: ReadonlySet<ProgressField> = new Set(['status', 'percent', 'submitted_on', 'completed_on']);

/** One task: what was said last period, and this period's fields. */
export function FillForm({
  line,
  at,
  of,
  going,
  cutOff,
  draft,
  kept,
  put,
  go,
  list,
}: {
  readonly line: FillLine;
  readonly at: number;
  readonly of: number;
  /** Lines of which something goes by now. */
  readonly going: number;
  readonly cutOff: string;
  readonly draft: Draft;
  readonly kept: boolean;
  readonly put: (key: string, line: LineDraft) => void;
  readonly go: (index: number) => void;
  readonly list: () => void;
}) {
  const styles = useStyles();
  const words = useWords(fillWords);
  const { language } = useSession();
  const own = draft.lines[line.key] ?? emptyLine;
  const change = (field: ProgressField, text: string): void =>
    put(line.key, { nothing: false, fields: { ...own.fields, [field]: text } });
  const fieldOf = (field: ProgressField) => (
    <FillField
      key={field}
      field={field}
      line={line}
      text={own.fields[field] ?? line.base[field] ?? ''}
      cutOff={cutOff}
      change={(text) => change(field, text)}
    />
  );
  const long = progressFields.filter((field) => !short.has(field));
  return (
    <Card>
      <div className={styles.top}>
        <span className={styles.quiet}>{words.of(at + 1, of)}</span>
        <Button className={styles.list} size="small" appearance="subtle" onClick={list}>
          {words.toList}
        </Button>
      </div>
      <LineHead line={line} />
      {own.nothing ? (
        <p className={styles.said} role="status">
          {words.nothingSaid}
        </p>
      ) : (
        <form
          className={styles.fields}
          id={`fill-${line.key}`}
          onSubmit={(event) => {
            event.preventDefault();
            go(at + 1);
          }}
        >
          {fieldOf('progress_text')}
          <div className={styles.short}>{[...short].map(fieldOf)}</div>
          {long.filter((field) => field !== 'progress_text').map(fieldOf)}
        </form>
      )}
      <div className={styles.foot}>
        <div className={styles.buttons}>
          <Button onClick={() => put(line.key, { ...own, nothing: !own.nothing })}>
            {own.nothing ? words.nothingUndo : words.nothing}
          </Button>
          <Button appearance="primary" onClick={() => go(at + 1)}>
            {at + 1 < of ? words.next(at + 2) : words.finish}
          </Button>
        </div>
        <span className={styles.quiet} role="status">
          {!kept ? words.savedNot : draft.savedAt === null ? '' : words.saved(hourText(draft.savedAt, language))}{' '}
          {kept && going > 0 ? words.savedAll(of) : ''}
        </span>
      </div>
    </Card>
  );
}
