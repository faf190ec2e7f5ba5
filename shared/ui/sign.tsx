import { type Hue, hueOf } from '#shared/colour/palette';
import type { Severity } from '#shared/rules/rule';
import type { StatusClass } from '#shared/status/class';
import { faultColours } from '#ui/colours';

/** Drawn on 12 × 12; the same shapes as the signs of the sheets, which old fonts draw themselves. */
type Shape = { readonly path: string; readonly filled?: true };

const classShapes: Readonly<Record<StatusClass, Shape>> = {
  cancelled: { path: 'M2.5 2.5L9.5 9.5M9.5 2.5L2.5 9.5' },
  suspended: { path: 'M4 2V10M8 2V10' },
  done_on_time: { path: 'M1.5 6.5L4.6 9.6L10.5 2.6' },
  done_late: { path: 'M.8 6.8L3.4 9.4L7.6 3.6M10.6 1.8V6.6M10.6 9.2V10' },
  done_no_deadline: { path: 'M2 4.8L4.6 7.2L9.5 1.4M2 10.8H10' },
  done_unproven: { path: 'M.8 7L3.2 9.6L6.6 5M7.4 3.2a1.9 1.9 0 1 1 2.6 1.9c-.6.3-.8.6-.8 1.3M9.2 9V9.8' },
  submitted: { path: 'M6 9V1.8M2.8 5L6 1.6L9.2 5M1.8 11H10.2' },
  continuous: { path: 'M6 6C4.6 3.6 1 3.4 1 6S4.6 8.4 6 6S11 3.4 11 6S7.4 8.4 6 6' },
  no_deadline: { path: 'M2 6H10' },
  overdue: { path: 'M6 .8L11.6 11H.4Z', filled: true },
  due_soon: { path: 'M6 1.8L10.8 10.4H1.2Z' },
  not_yet: { path: 'M6 1.6A4.4 4.4 0 1 1 5.99 1.6Z' },
  not_started: { path: 'M2 2H10V10H2Z' },
  in_time: { path: 'M2.4 1L10.8 6L2.4 11Z', filled: true },
};

/** One sign for all classes of a hue, where a bar has no room for more. */
const hueClass: Readonly<Record<Hue, StatusClass>> = {
  done: 'done_on_time',
  in_time: 'in_time',
  due_soon: 'due_soon',
  overdue: 'overdue',
  submitted: 'submitted',
  rest: 'not_yet',
};

const severityShapes: Readonly<Record<Severity, Shape>> = {
  error: { path: 'M6 .9A5.1 5.1 0 1 1 5.99 .9ZM4 4L8 8M8 4L4 8' },
  warning: { path: 'M.9 .9H11.1V11.1H.9ZM6 3.4V6.4M6 8.7V8.8' },
  notice: { path: 'M6 .9A5.1 5.1 0 1 1 5.99 .9ZM6 5.4V9M6 3V3.6' },
};

function Drawn({ shape, size }: { readonly shape: Shape; readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      {shape.filled === true ? (
        <path d={shape.path} fill="currentColor" />
      ) : (
        <path
          d={shape.path}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}

/** The sign of a class; words stand beside it always, so it is hidden from screen readers. */
export function ClassSign({ code, size = 12 }: { readonly code: StatusClass; readonly size?: number }) {
  return <Drawn shape={classShapes[code]} size={size} />;
}

export function HueSign({ hue, size = 12 }: { readonly hue: Hue; readonly size?: number }) {
  return <Drawn shape={classShapes[hueClass[hue]]} size={size} />;
}

/** The sign of a severity in its colour: circle with a cross, square with a mark, circle with an i. */
export function SeveritySign({ severity, size = 14 }: { readonly severity: Severity; readonly size?: number }) {
  return (
    <span style={{ display: 'inline-flex', color: faultColours[severity] }}>
      <Drawn shape={severityShapes[severity]} size={size} />
    </span>
  );
}

/** Hue of a class, for whoever colours by it. */
export function hueOfClass(code: StatusClass): Hue {
  return hueOf[code];
}
