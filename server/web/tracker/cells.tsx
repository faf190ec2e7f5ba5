import type { ReactNode } from 'react';
import type { Language } from '#shared/rules/rule';
import type { StatusClass } from '#shared/status/class';
import type { TrackerRow } from '#shared/wire/outlineAnswer';
import type { LineAnswer } from '#shared/wire/trackerAnswer';
import { hueColour } from '#ui/colours';
import { ClassSign, hueOfClass } from '#ui/sign';
import { type ColumnCode, lineFields } from '#web/tracker/columns';
import { dayText } from '#web/tracker/days';
import type { TreeStyles } from '#web/tracker/treeStyles';
import type { TrackerWords } from '#web/words/tracker';

/** What cells are drawn with. */
export type Drawing = { readonly styles: TreeStyles; readonly words: TrackerWords; readonly language: Language };

/** A class as fill, sign and words together (S4). */
export function ClassChip({
  code,
  text,
  styles,
}: {
  readonly code: StatusClass;
  readonly text: string;
  readonly styles: TreeStyles;
}) {
  const hue = hueOfClass(code);
  return (
    <span className={styles.chip} style={{ backgroundColor: hueColour(hue, 'fill'), color: hueColour(hue, 'text') }}>
      <span className={styles.sign} style={{ color: hueColour(hue, 'sign') }}>
        <ClassSign code={code} />
      </span>
      {text}
    </span>
  );
}

/** What a column shows of a section, task or step. */
export function rowCell(code: ColumnCode, row: TrackerRow, drawing: Drawing): ReactNode {
  const { styles, words, language } = drawing;
  const field = lineFields[code];
  if (field !== undefined) return row.kind === 'section' ? null : progressCell(code, row, drawing);
  switch (code) {
    case 'lead':
    case 'coordinating':
      return row[code].join(', ');
    case 'objective':
    case 'output':
      return row.texts[code];
    case 'start':
      return row.start === null ? row.texts.start : <span className={styles.nowrap}>{dayText(row.start)}</span>;
    case 'deadline':
      return deadlineCell(row, drawing);
    case 'class':
      return row.class === undefined ? null : (
        <ClassChip code={row.class} text={words.phrase(row.words?.[language] ?? '')} styles={styles} />
      );
    case 'editorial_text':
    case 'directive':
    case 'note':
      return row.editorial[code]?.value;
    default:
      return null;
  }
}

function deadlineCell(row: TrackerRow, { styles, words }: Drawing): ReactNode {
  if (row.deadline === null || row.kind === 'section') return null;
  return (
    <>
      <span className={styles.nowrap}>{dayText(row.deadline)}</span>
      {row.originalDeadline === undefined ? null : (
        <div className={styles.quiet}>{words.extended(dayText(row.originalDeadline))}</div>
      )}
      {row.extensionAsked === undefined ? null : (
        <div className={styles.quiet}>{words.asked(dayText(row.extensionAsked))}</div>
      )}
    </>
  );
}

function progressCell(code: ColumnCode, row: TrackerRow, drawing: Drawing): ReactNode {
  const { styles, words } = drawing;
  if (row.own !== null) {
    const shown = lineCell(code, row.own, drawing);
    if (shown !== null || code !== 'result') return shown;
  } else if (code !== 'result') return null;
  if (row.said !== null) return words.saidBy(row.said.reported, row.said.of);
  if (row.through !== undefined) return <span className={styles.quiet}>{words.through(row.through)}</span>;
  return row.own === null ? null : <span className={styles.quiet}>{words.silent}</span>;
}

/** What a column shows of an agency's line; carried-forward values are grey and say of which period they are (S1). */
export function lineCell(code: ColumnCode, line: LineAnswer, { styles, words, language }: Drawing): ReactNode {
  const field = lineFields[code];
  const value = field === undefined ? undefined : line.values[field]?.value;
  if (value === undefined || value === '') return null;
  if (line.carried === undefined) return value;
  return (
    <span className={styles.quiet}>
      {code === 'result' ? words.quoted(words.cap(line.carried[language]), value) : value}
    </span>
  );
}
