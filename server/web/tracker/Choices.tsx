import { makeStyles, tokens } from '@fluentui/react-components';
import { type ComponentProps, lazy, Suspense } from 'react';
import { withQuery } from '#web/api/call';
import { Waiting } from '#web/frame/Answered';
import { useDay } from '#web/frame/day';
import { useHere } from '#web/frame/here';
import { useMay } from '#web/session/session';
import { type Chosen, isNarrowed, partQuery } from '#web/tracker/chosen';
import { Disclosure } from '#web/tracker/Disclosure';
import type { TrackerWords } from '#web/words/tracker';

const useStyles = makeStyles({
  quiet: { margin: 0, fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
  link: { color: tokens.colorBrandForegroundLink, padding: '4px 0' },
});

const ColumnList = lazy(async () => ({ default: (await import('#web/tracker/ColumnList')).ColumnList }));

/** Which columns are shown; kept on this device. */
export function ColumnChoice({ words, ...list }: ComponentProps<typeof ColumnList>) {
  return (
    <Disclosure label={words.columns}>
      <Suspense fallback={<Waiting />}>
        <ColumnList words={words} {...list} />
      </Suspense>
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
