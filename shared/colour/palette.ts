import type { StatusClass } from '#shared/status/class';

/**
 * One palette everywhere (S4): six hues for fourteen classes. In one hue the sign and the words tell classes apart, so nothing rests on
 * colour alone. Contrast of text on fill is 7.9 : 1 or better on screen and 12.6 : 1 or better in print.
 */
export type Hue = 'done' | 'in_time' | 'due_soon' | 'overdue' | 'submitted' | 'rest';

/** Colours of a hue as `#RRGGBB`: fill with its text and sign, and `mark` for bars. */
export type HueColours = {
  readonly fill: string;
  readonly text: string;
  readonly sign: string;
  readonly mark: string;
};

export const hues: Readonly<Record<'light' | 'dark' | 'print', Readonly<Record<Hue, HueColours>>>> = {
  light: {
    done: { fill: '#D5EDD8', text: '#0B4A1C', sign: '#0E5C23', mark: '#429E57' },
    in_time: { fill: '#DCEBFC', text: '#0A3A6E', sign: '#0D4A8C', mark: '#6FB0EA' },
    due_soon: { fill: '#FFE68C', text: '#4A3500', sign: '#5C4300', mark: '#E0AC10' },
    overdue: { fill: '#F6BFBA', text: '#690A0E', sign: '#7A0E12', mark: '#9C0E13' },
    submitted: { fill: '#DFCDF7', text: '#3D1D70', sign: '#4A2488', mark: '#5A2FA0' },
    rest: { fill: '#F1F1F1', text: '#3D3D3D', sign: '#4D4D4D', mark: '#C4C4C4' },
  },
  dark: {
    done: { fill: '#153A1F', text: '#B5E6BE', sign: '#8FD69D', mark: '#6CC381' },
    in_time: { fill: '#12304F', text: '#BBDCFB', sign: '#8DC3F7', mark: '#94C6F5' },
    due_soon: { fill: '#463500', text: '#FFE08A', sign: '#FFD04F', mark: '#EBC14A' },
    overdue: { fill: '#571416', text: '#FFCFCB', sign: '#FFA9A3', mark: '#D8393B' },
    submitted: { fill: '#36215C', text: '#DFCDFB', sign: '#C7A8F7', mark: '#8152D4' },
    rest: { fill: '#363636', text: '#DADADA', sign: '#BDBDBD', mark: '#757575' },
  },
  print: {
    done: { fill: '#E3E3E3', text: '#000000', sign: '#000000', mark: '#8F8F8F' },
    in_time: { fill: '#FFFFFF', text: '#000000', sign: '#000000', mark: '#FFFFFF' },
    due_soon: { fill: '#FFFFFF', text: '#000000', sign: '#000000', mark: '#FFFFFF' },
    overdue: { fill: '#333333', text: '#FFFFFF', sign: '#FFFFFF', mark: '#1A1A1A' },
    submitted: { fill: '#F2F2F2', text: '#000000', sign: '#000000', mark: '#FFFFFF' },
    rest: { fill: '#FFFFFF', text: '#333333', sign: '#333333', mark: '#FFFFFF' },
  },
};

/** Hue of every class (S4): green done, violet submitted, red overdue, yellow due soon, blue in time, grey the rest. */
export const hueOf: Readonly<Record<StatusClass, Hue>> = {
  cancelled: 'rest',
  suspended: 'rest',
  done_on_time: 'done',
  done_late: 'done',
  done_no_deadline: 'done',
  done_unproven: 'done',
  submitted: 'submitted',
  continuous: 'rest',
  no_deadline: 'rest',
  overdue: 'overdue',
  due_soon: 'due_soon',
  not_yet: 'rest',
  not_started: 'rest',
  in_time: 'in_time',
};

/** Colours of the pages and sheets around the data; the accent never stands for a class. */
export const surface = {
  accent: '#0F548C',
  onAccent: '#FFFFFF',
  accentTint: '#EAF2F9',
  head: '#EFEFEF',
  band: '#DCDCDC',
  given: '#F3F3F3',
  line: '#767676',
  text: '#1F1F1F',
  quiet: '#5C5C5C',
  error: '#A4161A',
  warning: '#7A5200',
} as const;

/** How a data fault shows in a cell: border and emphasis, never a fill (S4). Sign for sheets from the WGL4 set old fonts can draw. */
export const faultMarks = {
  error: { sign: '‼', border: 'dashed', colour: surface.error },
  warning: { sign: '!', border: 'dotted', colour: surface.warning },
  notice: { sign: 'i', border: 'dotted', colour: surface.quiet },
} as const;
