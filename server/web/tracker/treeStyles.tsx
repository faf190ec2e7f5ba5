import { makeResetStyles, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { fingers } from '#web/frame/screens';

const useParts = makeStyles({
  box: {
    position: 'relative',
    overflow: 'auto',
    // Until it is told how much room there is; without any height everything would be in view at once.
    height: 'calc(100vh - 250px)',
    minHeight: '320px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
    overflowAnchor: 'none',
    '@media print': { display: 'none' },
  },
  table: { display: 'block', width: '100%', position: 'relative', borderSpacing: 0 },
  head: {
    display: 'block',
    position: 'sticky',
    top: 0,
    zIndex: 3,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  headRow: { display: 'grid' },
  headCell: {
    padding: '8px 10px',
    textAlign: 'left',
    fontSize: '13px',
    lineHeight: '20px',
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
    boxSizing: 'border-box',
  },
  body: { display: 'block', position: 'relative', boxSizing: 'border-box' },
  section: { backgroundColor: tokens.colorNeutralBackground2, fontWeight: 600 },
  line: { backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground2 },
  context: { color: tokens.colorNeutralForeground3 },
  value: {
    cursor: 'pointer',
    '&[data-open]': {
      outline: `2px solid ${tokens.colorBrandStroke1}`,
      outlineOffset: '-2px',
      backgroundColor: 'var(--pl-selected)',
    },
  },
  sticky: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    backgroundColor: 'inherit',
    whiteSpace: 'nowrap',
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '2px',
    fontWeight: 600,
  },
  headSticky: { position: 'sticky', left: 0, zIndex: 4, backgroundColor: tokens.colorNeutralBackground2 },
  noToggle: { flex: '0 0 20px' },
  step: { paddingLeft: '28px' },
  lineContent: { paddingLeft: '28px', borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  link: {
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline', color: tokens.colorBrandForegroundLink },
  },
  more: {
    border: 'none',
    padding: 0,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    font: 'inherit',
    textAlign: 'left',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  nowrap: { whiteSpace: 'nowrap' },
  sign: { display: 'inline-flex', marginTop: '3px' },
});

// One rule each where there are hundreds of them: a rule for every property would be felt in filtering.
const useRow = makeResetStyles({
  display: 'grid',
  position: 'relative',
  boxSizing: 'border-box',
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  backgroundColor: tokens.colorNeutralBackground1,
  outlineStyle: 'none',
  contain: 'layout style',
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  ':focus': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px', zIndex: 1 },
});

const useCell = makeResetStyles({
  padding: '7px 10px',
  minWidth: 0,
  boxSizing: 'border-box',
  overflowWrap: 'anywhere',
  whiteSpace: 'pre-line',
  textAlign: 'left',
  fontWeight: 'inherit',
  outlineStyle: 'none',
  ':focus': {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
    backgroundColor: 'var(--pl-selected)',
  },
});

const useToggle = makeResetStyles({
  flex: '0 0 20px',
  width: '20px',
  height: '21px',
  padding: 0,
  border: 'none',
  backgroundColor: 'transparent',
  color: tokens.colorNeutralForeground2,
  cursor: 'pointer',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  ':hover': { color: tokens.colorBrandForeground1 },
  // A finger is wider than the sign, which keeps its place in the row.
  [`@media ${fingers}`]: {
    position: 'relative',
    '::after': { content: '""', position: 'absolute', inset: '-11px -14px -12px -10px' },
  },
});

const useChip = makeResetStyles({
  display: 'inline-flex',
  alignItems: 'flex-start',
  columnGap: '5px',
  padding: '1px 7px 1px 6px',
  borderRadius: '3px',
  border: '1px solid transparent',
  fontSize: '12px',
  lineHeight: '18px',
  fontWeight: 600,
  maxWidth: '100%',
  boxSizing: 'border-box',
  '@media (forced-colors: active)': { border: '1px solid CanvasText' },
});

const useTag = makeResetStyles({
  display: 'inline-block',
  padding: '0 5px',
  marginLeft: '6px',
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderRadius: '3px',
  fontSize: '12px',
  lineHeight: '18px',
  fontWeight: 400,
  whiteSpace: 'nowrap',
});

/** Looks of the tree table, made once and handed to its rows: a hook for each cell of each row would be felt in scrolling. */
export function useTreeStyles() {
  const parts = useParts();
  const [row, cell, toggle, chip, tag] = [useRow(), useCell(), useToggle(), useChip(), useTag()];
  return useMemo(() => ({ ...parts, row, cell, toggle, chip, tag }), [parts, row, cell, toggle, chip, tag]);
}

export type TreeStyles = ReturnType<typeof useTreeStyles>;
