import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';
import { type Hue, hues } from '#shared/colour/palette';

/** One accent for what can be pressed, focused or selected; class colours come from the palette and never touch controls. */
const accent: BrandVariants = {
  10: '#020B14',
  20: '#0A1E33',
  30: '#0B2F52',
  40: '#0B3A66',
  50: '#0C4679',
  60: '#0D4D84',
  70: '#0E5088',
  80: '#0F548C',
  90: '#2A6AA0',
  100: '#4480B4',
  110: '#5B95C9',
  120: '#6FB6F2',
  130: '#8FC6F5',
  140: '#ADD6F8',
  150: '#CBE5FB',
  160: '#E8F4FD',
};

/** Segoe UI is on every Windows; Noto Sans draws Vietnamese elsewhere. */
const type = {
  fontFamilyBase: "'Segoe UI', 'Segoe UI Web (West European)', 'Noto Sans', system-ui, sans-serif",
  // Stacked marks (ẵ, ộ, ỹ) need the room.
  lineHeightBase200: '18px',
  lineHeightBase300: '20px',
};

type Mode = 'light' | 'dark';

/** Colour of numbers and signs on the bars. */
const onBar: Readonly<Record<Mode, Readonly<Record<Hue, string>>>> = {
  light: {
    done: '#06210D',
    in_time: '#06243F',
    due_soon: '#2B1F00',
    overdue: '#FFFFFF',
    submitted: '#FFFFFF',
    rest: '#1F1F1F',
  },
  dark: {
    done: '#06210D',
    in_time: '#06243F',
    due_soon: '#2B1F00',
    overdue: '#FFFFFF',
    submitted: '#FFFFFF',
    rest: '#FFFFFF',
  },
};

/** Colours of data as CSS variables beside Fluent's own: `--pl-done-fill`, `--pl-error` …; see `hueColour` of `#ui/colours`. */
function dataColours(mode: Mode, faults: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const colours: Record<string, string> = { ...faults };
  for (const hue of Object.keys(hues[mode]) as Hue[]) {
    const { fill, text, sign, mark } = hues[mode][hue];
    Object.assign(colours, {
      [`pl-${hue}-fill`]: fill,
      [`pl-${hue}-text`]: text,
      [`pl-${hue}-sign`]: sign,
      [`pl-${hue}-mark`]: mark,
      [`pl-${hue}-on`]: onBar[mode][hue],
    });
  }
  return colours;
}

export const lightTheme: Theme = {
  ...createLightTheme(accent),
  ...type,
  colorNeutralStrokeAccessible: '#767676',
  ...dataColours('light', {
    'pl-error': '#A4161A',
    'pl-warning': '#7A5200',
    'pl-notice': '#5C5C5C',
    'pl-dropped': '#F3E3E3',
    'pl-added': '#D3ECFF',
    'pl-selected': '#EAF2F9',
  }),
};

export const darkTheme: Theme = {
  ...createDarkTheme(accent),
  ...type,
  colorBrandForeground1: accent[120],
  colorBrandForeground2: accent[120],
  colorBrandForegroundLink: accent[120],
  colorCompoundBrandForeground1: accent[120],
  colorCompoundBrandStroke: accent[120],
  colorCompoundBrandBackground: accent[120],
  colorCompoundBrandBackgroundHover: accent[130],
  colorCompoundBrandBackgroundPressed: accent[110],
  // Dark words on the light accent: 8.2 : 1.
  colorBrandBackground: accent[120],
  colorBrandBackgroundHover: accent[130],
  colorBrandBackgroundPressed: accent[110],
  colorBrandBackgroundSelected: accent[120],
  colorNeutralForegroundOnBrand: accent[20],
  colorNeutralForegroundInvertedHover: accent[20],
  ...dataColours('dark', {
    'pl-error': '#FF9C96',
    'pl-warning': '#FFD04F',
    'pl-notice': '#B3B3B3',
    'pl-dropped': '#5A2A2A',
    'pl-added': '#1C4A70',
    'pl-selected': '#16344E',
  }),
};
