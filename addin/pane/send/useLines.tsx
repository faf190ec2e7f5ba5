import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks shared by the tabs that talk to the province: bands, lines with an address, quiet words. */
export const useLines = makeStyles({
  tab: { fontSize: '13px', lineHeight: '20px', paddingBottom: '16px' },
  block: { padding: '12px 16px', display: 'grid', rowGap: '8px', justifyItems: 'start' },
  line: {
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    rowGap: '2px',
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '12px',
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
    fontSize: '13px',
    lineHeight: '20px',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  small: { fontSize: '12px', lineHeight: '18px' },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  grow: { overflowWrap: 'anywhere', minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
  foot: { padding: '10px 16px 12px', display: 'grid', rowGap: '8px', fontSize: '13px', lineHeight: '20px' },
  wide: { width: '100%' },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});
