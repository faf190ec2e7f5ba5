import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { withQuery } from '#web/api/call';
import { useDay } from '#web/frame/day';
import { useHere } from '#web/frame/here';
import { useMay } from '#web/session/session';
import { type Chosen, isNarrowed, partQuery } from '#web/tracker/chosen';
import { type ColumnCode, columnCodes, columnName, isFixed, usualColumns } from '#web/tracker/columns';
import { Disclosure } from '#web/tracker/Disclosure';
import type { TrackerWords } from '#web/words/tracker';

const useStyles = makeStyles({
  quiet: { margin: 0, fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
  link: { color: tokens.colorBrandForegroundLink, padding: '4px 0' },
  list: { display: 'grid' },
});

/** Which columns are shown; kept on this device. */
export function ColumnChoice({
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
    <Disclosure label={words.columns}>
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
    </Disclosure>
  );
}

/** Files of what is shown: the whole tracker, or the rows chosen. */
export function ExportChoice({ chosen, words }: { readonly chosen: Chosen; readonly words: TrackerWords }) {
  const styles = useStyles();
  const { periodPath } = useHere();
  const may = useMay();
  const part = { ...partQuery(chosen), asOf: useDay() ?? undefined };
  const links = [
    ...(may.see
      ? [
          [words.exportXlsx, withQuery(`${periodPath}/tracker.xlsx`, part)] as const,
          [words.exportPlain, withQuery(`${periodPath}/tracker.xlsx`, { ...part, provenance: 'false' })] as const,
        ]
      : []),
    [
      words.exportCsv,
      withQuery(`${periodPath}/tracker.csv`, { ...part, separator: 'semicolon', header: 'vi' }),
    ] as const,
  ];
  return (
    <Disclosure label={words.export}>
      <p className={styles.quiet}>{isNarrowed(chosen) ? words.exportPart : words.exportAll}</p>
      {links.map(([name, href]) => (
        <a key={name} href={href} download className={styles.link}>
          {name}
        </a>
      ))}
    </Disclosure>
  );
}
