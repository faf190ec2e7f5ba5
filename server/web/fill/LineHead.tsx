import { makeStyles, tokens } from '@fluentui/react-components';
import { dateText } from '#shared/message/number';
import { reportingPeriod } from '#shared/period/reporting';
import { progressFields } from '#shared/table/field';
import { hueColour } from '#ui/colours';
import { ClassSign, hueOfClass } from '#ui/sign';
import type { FillLine } from '#web/fill/fillLines';
import { statusShown } from '#web/fill/statusShown';
import { useSession, useWords } from '#web/session/session';
import { fillWords } from '#web/words/fill';

const useStyles = makeStyles({
  what: { margin: 0, fontSize: '16px', lineHeight: '24px', fontWeight: 400 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '18px' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '5px',
    margin: '6px 0',
    padding: '1px 7px',
    borderRadius: '3px',
    fontSize: '12px',
    lineHeight: '18px',
    fontWeight: 600,
  },
  said: {
    margin: '6px 0 12px',
    padding: '6px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
});

/** Which task it is, where it stands, what the leaders said of it and what was reported last. */
export function LineHead({ line }: { readonly line: FillLine }) {
  const styles = useStyles();
  const words = useWords(fillWords);
  const { language } = useSession();
  const { parent, deadline, directive, before, beforePeriod } = line;
  const about = [
    ...(parent === null ? [] : [words.within(parent.path, parent.content)]),
    ...(deadline === null ? [] : [words.deadline(dateText(deadline))]),
  ];
  const said = progressFields.filter((field) => (before[field] ?? '') !== '');
  const hue = line.class === undefined ? null : hueOfClass(line.class);
  return (
    <>
      <h2 className={styles.what}>
        <b>{line.path}</b> {line.content}
      </h2>
      <div className={styles.quiet}>{upper(about.join(' · '))}</div>
      {hue === null || line.class === undefined ? null : (
        <span
          className={styles.chip}
          style={{ backgroundColor: hueColour(hue, 'fill'), color: hueColour(hue, 'text') }}
        >
          <ClassSign code={line.class} />
          {line.words?.[language]}
        </span>
      )}
      {directive === null || directive === '' ? null : (
        <div className={styles.said}>
          <b>{words.directive}:</b> {directive}
        </div>
      )}
      {said.length === 0 ? null : (
        <div className={styles.said}>
          <b>
            {words.before}
            {beforePeriod === null ? '' : ` (${reportingPeriod(beforePeriod)?.label[language] ?? beforePeriod})`}:
          </b>{' '}
          {said
            .map((field) => {
              const text = before[field] ?? '';
              if (field === 'progress_text') return text;
              return `${words.fields[field]}: ${field === 'status' ? statusShown(text, language) : text}`;
            })
            .join('. ')}
        </div>
      )}
    </>
  );
}

function upper(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
