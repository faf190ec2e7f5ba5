import { makeStyles, tokens } from '@fluentui/react-components';
import { oneColumn } from '#web/frame/screens';

const narrow = `@media screen and ${oneColumn}`;

/** How tables, forms and lists of the programme's and the administrator's pages look. */
export const useLook = makeStyles({
  stack: { display: 'grid', rowGap: '16px', gridTemplateColumns: 'minmax(0, 1fr)' },
  tight: { display: 'grid', rowGap: '8px', gridTemplateColumns: 'minmax(0, 1fr)' },
  sides: {
    display: 'grid',
    gap: '16px',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    alignItems: 'start',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', alignItems: 'center' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'flex-end' },
  field: {
    flex: '1 1 200px',
    minWidth: 0,
    maxWidth: '420px',
    // A choice is as wide as its field, not as its longest option.
    '& .fui-Select': { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
    '& select': { width: '100%', minWidth: 0 },
  },
  table: { borderCollapse: 'collapse', width: '100%', lineHeight: '20px' },
  th: {
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontWeight: 600,
    padding: '6px 12px 6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'nowrap',
  },
  td: {
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    padding: '6px 12px 6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // A column is as wide as its longest word: words in pieces are not read.
    overflowWrap: 'break-word',
  },
  // On a phone, and beside the menu of a tablet, a row becomes a few lines, each cell with the name of its column before it.
  stacked: {
    [narrow]: {
      display: 'block',
      '& tbody, & tr, & td, & tbody th': { display: 'block' },
      '& thead': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
      '& tbody tr': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '8px 0' },
      '& td, & tbody th': { border: 'none', padding: '2px 0', textAlign: 'left' },
      '& tbody th': { fontWeight: 600 },
      '& td:empty': { display: 'none' },
      // Figures stand side by side.
      '& td[data-figure]': { display: 'inline-block', marginRight: '16px' },
      '& td[data-of]': { overflowWrap: 'anywhere' },
      '& td[data-of]::before': { content: 'attr(data-of) ": "', color: tokens.colorNeutralForeground3 },
    },
  },
  onlyStacked: { display: 'none', [narrow]: { display: 'block' } },
  number: { textAlign: 'right', whiteSpace: 'nowrap' },
  firm: { whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  small: { fontSize: '12px', lineHeight: '18px' },
  strong: { fontWeight: 600 },
  error: { color: 'var(--pl-error)', fontWeight: 600 },
  plain: { margin: 0 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  line: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 'none' },
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '4px 16px',
    margin: 0,
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '2px' },
  },
  fact: { color: tokens.colorNeutralForeground3, fontSize: '12px', lineHeight: '21px' },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere', '@media (max-width: 720px)': { marginBottom: '6px' } },
  tag: {
    display: 'inline-block',
    padding: '0 6px',
    borderRadius: '3px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: '12px',
    lineHeight: '18px',
    whiteSpace: 'nowrap',
  },
  note: {
    padding: '10px 12px',
    borderRadius: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  good: { borderLeft: '3px solid var(--pl-done-mark)' },
  warn: { borderLeft: '3px solid var(--pl-due_soon-mark)' },
  code: {
    fontFamily: "Consolas, 'Noto Sans Mono', monospace",
    fontSize: '13px',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  button: {
    border: 'none',
    background: 'none',
    padding: 0,
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    textAlign: 'left',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px', borderRadius: '2px' },
  },
  inText: { textDecorationLine: 'underline' },
  summary: { cursor: 'pointer', fontWeight: 600, padding: '4px 0' },
});
