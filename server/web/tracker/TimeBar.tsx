import { mergeClasses } from '@fluentui/react-components';
import type { TrackerRow } from '#shared/wire/outlineAnswer';
import { hueColour } from '#ui/colours';
import { ClassSign, hueOfClass } from '#ui/sign';
import type { Drawing } from '#web/tracker/cells';
import { dayText } from '#web/tracker/days';
import { monthWidth, type TimelineStyles } from '#web/tracker/timelineStyles';
import { barOf, type Span } from '#web/tracker/timeSpan';

/** The bar of a task or step on a screen, with its words for whoever cannot see it. */
export function TimeBar({
  row,
  span,
  styles,
  drawing,
}: {
  readonly row: TrackerRow;
  readonly span: Span;
  readonly styles: TimelineStyles;
  readonly drawing: Drawing;
}) {
  const { words, language } = drawing;
  const { deadline, start } = row;
  const code = row.class ?? 'no_deadline';
  const hue = hueOfClass(code);
  const said = `${words.phrase(row.words?.[language] ?? '')}: ${[
    start === null ? '' : dayText(start),
    deadline === null ? words.noTime : dayText(deadline),
  ]
    .filter((part) => part !== '')
    .join(' – ')}`;
  const [from, to] = barOf(span, start, deadline);
  const left = Math.round(from * monthWidth);
  const width = Math.max(22, Math.round(to * monthWidth) - left);
  const step = row.kind === 'step';
  return (
    <>
      <span
        className={mergeClasses(styles.bar, step && styles.hollow)}
        title={said}
        style={{
          left,
          width,
          borderColor: hueColour(hue, 'sign'),
          borderRightStyle: deadline === null ? 'dotted' : 'solid',
          backgroundColor: step ? 'transparent' : hueColour(hue, 'mark'),
          color: step ? hueColour(hue, 'sign') : hueColour(hue, 'on'),
        }}
      >
        <span className={styles.sign}>
          <ClassSign code={code} />
        </span>
      </span>
      <span className={styles.unseen}>{said}</span>
    </>
  );
}
