import { makeStyles, tokens } from '@fluentui/react-components';
import { outcomeWords } from '#shared/message/words';
import type { DrawnTable } from '#shared/wire/drawnAnswer';
import { SeveritySign } from '#ui/sign';
import { reasonOf } from '#web/own/ItemList';
import { useSession, useWords } from '#web/session/session';
import { type At, keyOf, type SheetLookup } from '#web/upload/sheetLookup';
import { uploadWords } from '#web/words/upload';

const useStyles = makeStyles({
  line: {
    minHeight: '42px',
    padding: '6px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: '13px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  finding: { display: 'flex', columnGap: '6px', alignItems: 'baseline' },
});

/** What stands in the chosen cell, what is wrong with it and what would become of it. */
export function CellLine({
  table,
  lookup,
  at,
}: {
  readonly table: DrawnTable;
  readonly lookup: SheetLookup;
  readonly at: At | null;
}) {
  const styles = useStyles();
  const words = useWords(uploadWords);
  const { language } = useSession();
  const place = at === null ? null : placeOf(at.address);
  const index = place === null ? -1 : table.columns.findIndex(({ letter }) => letter === place.letter);
  const column = table.columns[index];
  const row = place === null ? undefined : table.rows.find((one) => one.row === place.row);
  if (at === null || column === undefined || row === undefined)
    return (
      <div className={styles.line} role="status" aria-label={words.cellLine}>
        <span className={styles.quiet}>{words.chooseCell}</span>
      </div>
    );
  const ours = column.kind === 'class';
  const text = ours ? (row.words?.[language] ?? '') : (row.cells[index] ?? '');
  const item = lookup.items.get(keyOf(at));
  const reason = reasonOf(item?.reason);
  const before =
    item === undefined || item.base === null || item.base === '' || item.base === item.theirs ? null : item.base;
  return (
    <div className={styles.line} role="status" aria-label={words.cellLine}>
      <b>{ours ? words.classHeader : words.chosen(at.address, column.header)}:</b>{' '}
      {text === '' ? words.emptyCell : `“${text}”`}
      {item === undefined ? null : (
        <div className={styles.quiet}>
          {words.willBe(outcomeWords[item.outcome][language].toLocaleLowerCase(language))}{' '}
          {before === null ? '' : `${words.before(before)}. `}
          {reason === null ? '' : `${reason[language]} ${reason.do[language]}`}
        </div>
      )}
      {(lookup.findings.get(keyOf(at)) ?? []).map((finding) => (
        <div key={finding.rule} className={styles.finding}>
          <SeveritySign severity={finding.severity} />
          <span>{finding.said?.say ?? finding.message}</span>
        </div>
      ))}
    </div>
  );
}

function placeOf(address: string): { readonly letter: string; readonly row: number } {
  return { letter: /^[A-Z]*/.exec(address)?.[0] ?? '', row: Number(/\d+$/.exec(address)?.[0] ?? 0) };
}
