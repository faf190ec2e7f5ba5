import { makeStyles, tokens } from '@fluentui/react-components';

/** Pixels. */
export const rowHeight = 40;
const namesWidth = 340;
export const monthWidth = 34;

/** Looks of the tracker by time on a screen. */
export const useTimelineStyles = makeStyles({
  box: {
    overflow: 'auto',
    height: 'calc(100vh - 276px)',
    minHeight: '320px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
    '--names': `${namesWidth}px`,
    '@media (max-width: 720px)': { '--names': '150px' },
    '@media print': { height: 'auto', overflow: 'visible', border: 'none' },
  },
  help: { margin: '6px 0 0', fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
  table: { display: 'block', position: 'relative', borderSpacing: 0 },
  head: {
    display: 'flex',
    position: 'sticky',
    top: 0,
    zIndex: 3,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: '12px',
    lineHeight: '18px',
  },
  name: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    flex: '0 0 var(--names)',
    width: 'var(--names)',
    boxSizing: 'border-box',
    padding: '2px 10px',
    backgroundColor: 'inherit',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    textAlign: 'left',
    fontWeight: 'inherit',
  },
  // The whole text is a click away, on the page of the task.
  short: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    fontSize: '13px',
    lineHeight: '18px',
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-1px' },
  },
  axis: { position: 'relative', height: '38px' },
  year: { position: 'absolute', top: 0, fontWeight: 600 },
  // The year in view is named whatever month it begins with.
  yearName: { position: 'sticky', left: 'calc(var(--names) + 4px)', paddingLeft: '4px', paddingRight: '4px' },
  month: { position: 'absolute', top: '18px', paddingLeft: '4px', color: tokens.colorNeutralForeground3 },
  body: { display: 'block', position: 'relative' },
  row: {
    display: 'flex',
    position: 'absolute',
    left: 0,
    width: '100%',
    height: `${rowHeight}px`,
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  section: { backgroundColor: tokens.colorNeutralBackground2, fontWeight: 600 },
  track: { position: 'relative', padding: 0 },
  bar: {
    position: 'absolute',
    top: '9px',
    height: '20px',
    minWidth: '22px',
    boxSizing: 'border-box',
    display: 'inline-flex',
    alignItems: 'center',
    paddingLeft: '4px',
    border: '1px solid',
    borderRadius: '3px',
  },
  // Steps are hollow, so that nobody adds them to the tasks (S3).
  hollow: { border: '2px solid', top: '12px', height: '14px' },
  // A bar that began out of view still shows its sign.
  sign: { position: 'sticky', left: 'calc(var(--names) + 5px)', display: 'inline-flex' },
  today: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: 0,
    borderLeft: `2px dashed ${tokens.colorBrandStroke1}`,
    zIndex: 1,
    pointerEvents: 'none',
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export type TimelineStyles = ReturnType<typeof useTimelineStyles>;
