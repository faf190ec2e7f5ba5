import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import { wordMarks } from '#shared/text/wordMarks';
import { faultColours } from '#ui/colours';

const useStyles = makeStyles({
  // Texts of cells keep their lines.
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  // One space beside a changed run is no part of what is drawn.
  change: { color: 'inherit', textDecorationLine: 'none' },
  mark: { borderRadius: '2px', paddingLeft: '1px', paddingRight: '1px', marginRight: '1px', color: 'inherit' },
  added: {
    backgroundColor: faultColours.added,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
    '@media print': { backgroundColor: 'transparent', fontWeight: 700 },
  },
  dropped: {
    backgroundColor: faultColours.dropped,
    textDecorationLine: 'line-through',
    '@media print': { backgroundColor: 'transparent' },
  },
});

/** A text with what it has otherwise than its base: added words underlined, dropped ones struck, both tinted; what cannot be seen is drawn. */
export function WordMarks({ base, text }: { readonly base: string; readonly text: string }) {
  const styles = useStyles();
  const { marks } = useMemo(() => wordMarks(base, text), [base, text]);
  let at = 0;
  return (
    <span className={styles.text}>
      {marks.map(({ kind, text: words }) => {
        at += words.length + 1;
        const key = `${at} ${kind}`;
        if (kind === 'same') return <span key={key}>{words}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        const [, lead = '', core = '', trail = ''] = /^( ?)(.*?)( ?)$/s.exec(words) ?? [];
        return (
          <Mark key={key} className={styles.change}>
            {core === '' ? null : lead}
            <span className={mergeClasses(styles.mark, kind === 'added' ? styles.added : styles.dropped)}>
              {visible(core === '' ? words : core)}
            </span>
            {core === '' ? null : trail}
          </Mark>
        );
      })}
    </span>
  );
}

/** White space nobody would see in a changed run: a space alone or doubled, tabs, line ends, hard spaces, signs without width. */
function visible(words: string): string {
  const drawn = words
    .replace(/\u00a0/g, '⍽')
    .replace(/\t/g, '⇥')
    .replace(/\r?\n|\r/g, '↵\n')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '·');
  return /^ +$/.test(drawn) ? drawn.replaceAll(' ', '␣') : drawn.replace(/ {2,}/g, (run) => '␣'.repeat(run.length));
}
