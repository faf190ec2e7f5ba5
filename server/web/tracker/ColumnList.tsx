import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { type ColumnCode, columnCodes, columnName, isFixed, usualColumns } from '#web/tracker/columns';
import type { TrackerWords } from '#web/words/tracker';

const useStyles = makeStyles({
  list: { display: 'grid' },
  quiet: { margin: 0, fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
});

/** The columns to choose from, and the way back to the usual ones. */
export function ColumnList({
  columns,
  choose,
  words,
  period,
}: {
  readonly columns: readonly ColumnCode[];
  readonly choose: (columns: readonly ColumnCode[]) => void;
  readonly words: TrackerWords;
  readonly period: string;
}) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.list}>
        {columnCodes
          .filter((code) => !isFixed(code))
          .map((code) => (
            <Checkbox
              key={code}
              label={columnName(code, words, period)}
              checked={columns.includes(code)}
              onChange={() =>
                choose(columnCodes.filter((one) => (one === code ? !columns.includes(code) : columns.includes(one))))
              }
            />
          ))}
      </div>
      <p className={styles.quiet}>{words.keepOne}</p>
      <Button size="small" onClick={() => choose(usualColumns)}>
        {words.usual}
      </Button>
    </>
  );
}
