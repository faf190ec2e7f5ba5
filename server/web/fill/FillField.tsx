import { Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { dateText } from '#shared/message/number';
import { statusChoices } from '#shared/report/issuedWords';
import type { ProgressField } from '#shared/table/field';
import { faultColours } from '#ui/colours';
import { SeveritySign } from '#ui/sign';
import { fieldFault } from '#web/fill/fieldFault';
import type { FillLine } from '#web/fill/fillLines';
import { statusShown } from '#web/fill/statusShown';
import { useSession, useWords } from '#web/session/session';
import { fillWords } from '#web/words/fill';

const useStyles = makeStyles({
  fault: { outline: `2px dashed ${faultColours.error}`, outlineOffset: '-1px' },
  said: { color: faultColours.error },
  wide: { width: '100%', minWidth: 0 },
  field: {
    '@media (max-width: 720px)': {
      '& input, & select, & textarea': { fontSize: '16px' },
    },
  },
});

const long: ReadonlySet<ProgressField> = new Set(['progress_text', 'obstacles', 'evidence', 'note']);

/** One field of a line: what is wrong with it is said while it is typed. */
export function FillField({
  field,
  line,
  text,
  cutOff,
  change,
}: {
  readonly field: ProgressField;
  readonly line: FillLine;
  readonly text: string;
  readonly cutOff: string;
  readonly change: (text: string) => void;
}) {
  const styles = useStyles();
  const words = useWords(fillWords);
  const { language } = useSession();
  const fault = fieldFault(field, text, cutOff);
  const stood = line.base[field] ?? '';
  const message =
    fault === null
      ? stood !== '' && text.trim() === ''
        ? words.empties(stood)
        : undefined
      : fault === 'future'
        ? words.faults.future(dateText(cutOff))
        : fault === 'long'
          ? words.faults.long
          : words.faults[fault](text.trim());
  const hint =
    field === 'percent'
      ? words.hints.percent
      : field === 'completed_on' || field === 'submitted_on'
        ? words.hints.date
        : field === 'evidence'
          ? words.hints.evidence
          : undefined;
  const look = fault === null ? styles.wide : `${styles.wide} ${styles.fault}`;
  return (
    <Field
      className={styles.field}
      label={words.fields[field]}
      {...(hint === undefined ? {} : { hint })}
      {...(message === undefined
        ? {}
        : {
            validationState: fault === null ? ('warning' as const) : ('error' as const),
            validationMessageIcon: <SeveritySign severity={fault === null ? 'warning' : 'error'} size={12} />,
            validationMessage: <span className={fault === null ? undefined : styles.said}>{message}</span>,
          })}
    >
      {field === 'status' ? (
        <Select value={text} className={styles.wide} onChange={(_event, { value }) => change(value)}>
          <option value="">{words.statusNone}</option>
          {[...new Set([...(text === '' ? [] : [text]), ...statusChoices])].map((choice) => (
            <option key={choice} value={choice}>
              {statusShown(choice, language)}
            </option>
          ))}
        </Select>
      ) : long.has(field) ? (
        <Textarea
          className={look}
          value={text}
          resize="vertical"
          rows={field === 'progress_text' ? 4 : 2}
          onChange={(_event, { value }) => change(value)}
        />
      ) : (
        <Input
          className={look}
          value={text}
          inputMode={field === 'percent' ? 'decimal' : 'text'}
          autoComplete="off"
          onChange={(_event, { value }) => change(value)}
        />
      )}
    </Field>
  );
}
