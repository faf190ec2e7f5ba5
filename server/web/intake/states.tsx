import type { ReportState } from '#shared/report/reportState';

/** Six honest states (K2) in the order of the counts. */
export const states: readonly ReportState[] = ['new', 'same', 'none', 'empty', 'entering', 'missing'];

/** What asks for work first comes first. */
export const urgency: Readonly<Record<ReportState, number>> = {
  missing: 0,
  entering: 1,
  empty: 2,
  new: 3,
  same: 4,
  none: 5,
};

/** Drawn on 12 × 12, as the signs of classes are, and none of these is one of theirs. */
const shapes: Readonly<Record<ReportState, { readonly path: string; readonly filled?: true }>> = {
  new: { path: 'M6 1A5 5 0 1 1 5.99 1Z', filled: true },
  same: { path: 'M1.8 4.2H10.2M1.8 7.8H10.2' },
  none: { path: 'M2 6H10' },
  empty: { path: 'M2 2H10V10H2Z' },
  entering: { path: 'M3 1.2H9M3 10.8H9M3.6 1.2C3.6 4.6 8.4 7.4 8.4 10.8M8.4 1.2C8.4 4.6 3.6 7.4 3.6 10.8' },
  missing: { path: 'M2.5 2.5L9.5 9.5M9.5 2.5L2.5 9.5' },
};

/** Sign of a state; words stand beside it. */
export function StateSign({ state }: { readonly state: ReportState }) {
  const { path, filled } = shapes[state];
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <path
        d={path}
        fill={filled ? 'currentColor' : 'none'}
        stroke={filled ? 'none' : 'currentColor'}
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
