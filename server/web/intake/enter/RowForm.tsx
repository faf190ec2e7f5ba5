import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { memo, useState } from 'react';
import { fieldWords } from '#shared/message/fieldWords';
import { shortPeriodWords } from '#shared/report/words';
import { fullDay } from '#web/frame/days';
import { type EnteredField, type EntryRow, entered, type Typed } from '#web/intake/enter/entryRows';
import { useSession, useWords } from '#web/session/session';
import { intakeWords } from '#web/words/intake';

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '6px 0' },
  head: {
    display: 'block',
    width: '100%',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    padding: '4px 0',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px' },
  },
  path: { fontWeight: 600 },
  typed: { color: tokens.colorBrandForeground1, fontWeight: 600 },
  quiet: { margin: 0, fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
  before: {
    margin: '4px 0 8px',
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  fields: { display: 'grid', gap: '8px 12px', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))' },
  wide: { gridColumn: '1 / -1' },
});

const long: ReadonlySet<EnteredField> = new Set(['progress_text', 'obstacles']);

/** One task as a part of the form: what was said last time above, then the fields of the paper. */
export const RowForm = memo(function RowForm({
  row,
  typed,
  first,
  type,
}: {
  readonly row: EntryRow;
  readonly typed: Typed[string] | undefined;
  /** Open from the start. */
  readonly first: boolean;
  readonly type: (row: string, field: EnteredField, text: string) => void;
}) {
  const styles = useStyles();
  const words = useWords(intakeWords);
  const { language } = useSession();
  const [open, setOpen] = useState(first);
  const { task, line, now, before, key } = row;
  const changed = entered.filter((field) => typed?.[field] !== undefined && typed[field] !== now[field]).length;
  return (
    <div className={styles.row}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.path}>{task.path}</span> {task.texts.content ?? ''}
        {changed === 0 ? null : <span className={styles.typed}> · {words.cells(changed)}</span>}
        <span className={styles.quiet} style={{ display: 'block' }}>
          {words.roles[line.role]} ·{' '}
          {task.deadline === null ? words.noDeadline : words.deadline(fullDay(task.deadline))}
        </span>
      </button>
      {open ? (
        <>
          {before === null ? null : (
            <p className={styles.before}>
              <strong>{words.before(shortPeriodWords(before.period))}</strong> {before.text}
            </p>
          )}
          <div className={styles.fields}>
            {entered.map((field) => (
              <Field
                key={field}
                label={fieldWords[field][language]}
                className={long.has(field) ? styles.wide : ''}
                size="small"
              >
                {long.has(field) ? (
                  <Textarea
                    resize="vertical"
                    value={typed?.[field] ?? now[field]}
                    onChange={(_event, { value }) => type(key, field, value)}
                  />
                ) : (
                  <Input
                    value={typed?.[field] ?? now[field]}
                    inputMode={field === 'percent' ? 'decimal' : 'text'}
                    placeholder={placeholder(field, words.statusHint)}
                    onChange={(_event, { value }) => type(key, field, value)}
                  />
                )}
              </Field>
            ))}
          </div>
        </>
      ) : null}
    </div>
  );
});

function placeholder(field: EnteredField, status: string): string {
  if (field === 'submitted_on' || field === 'completed_on') return 'dd/mm/yyyy';
  if (field === 'percent') return '0–100';
  return field === 'status' ? status : '';
}
