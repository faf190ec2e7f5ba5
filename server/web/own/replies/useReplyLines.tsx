import { makeStyles, tokens } from '@fluentui/react-components';

/** How the lists of the province's answers look. */
export const useReplyLines = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    rowGap: '4px',
    justifyItems: 'start',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    '& > *': { maxWidth: '100%' },
    ':first-child': { borderTop: 'none', paddingTop: 0 },
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '18px' },
  head: {
    margin: '12px 0 6px',
    fontSize: '14px',
    lineHeight: '21px',
    fontWeight: 600,
    ':first-child': { marginTop: 0 },
  },
  // Struck and underlined besides being tinted: a copy without colour says the same.
  old: { textDecorationLine: 'line-through', backgroundColor: 'var(--pl-dropped)', padding: '0 2px' },
  fresh: {
    textDecorationLine: 'underline',
    textUnderlineOffset: '3px',
    backgroundColor: 'var(--pl-added)',
    fontWeight: 600,
    padding: '0 2px',
  },
  more: {
    marginTop: '6px',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}` },
  },
});
