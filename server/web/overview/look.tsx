import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks that several cards of the overview share. */
export const useLook = makeStyles({
  quiet: { margin: '8px 0 0', color: tokens.colorNeutralForeground3, fontSize: '12px', lineHeight: '18px' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th': { textAlign: 'left', fontWeight: 600, padding: '5px 8px', verticalAlign: 'bottom' },
    '& td': { padding: '4px 8px', verticalAlign: 'top' },
    '& thead th': {
      backgroundColor: tokens.colorNeutralBackground2,
      borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
      fontSize: '13px',
      lineHeight: '18px',
    },
    '& tbody tr': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    '& tbody th': { fontWeight: 400, verticalAlign: 'top' },
    // Text twice as large on a phone leaves half the room.
    '@media screen and (max-width: 360px)': { '& th, & td': { paddingLeft: '3px', paddingRight: '3px' } },
    '@media print': {
      '& th, & td': { padding: '1px 6px' },
      '& thead th': { backgroundColor: 'transparent', borderBottom: '1px solid #000', fontSize: 'inherit' },
      '& tbody tr': { borderBottom: '0.5px solid #767676' },
    },
  },
  number: { textAlign: 'right', whiteSpace: 'nowrap' },
  /** `th` is stronger than a class of its own. */
  numberHead: {
    '&&': {
      textAlign: 'right',
      whiteSpace: 'nowrap',
      '@media screen and (max-width: 1239px)': { whiteSpace: 'normal' },
    },
  },
  /** A way within a sentence is not told by its colour alone. */
  within: { textDecorationLine: 'underline', '@media print': { textDecorationLine: 'none' } },
  strong: { fontWeight: 600 },
  rows: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 'none' },
    '@media print': { padding: '2px 0' },
  },
  more: { margin: '8px 0 0', '@media print': { display: 'none' } },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  nowrap: { whiteSpace: 'nowrap' },
});
