import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';

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

export const lightTheme: Theme = { ...createLightTheme(accent), ...type, colorNeutralStrokeAccessible: '#767676' };

export const darkTheme: Theme = {
  ...createDarkTheme(accent),
  ...type,
  colorBrandForeground1: accent[120],
  colorBrandForeground2: accent[120],
  colorBrandForegroundLink: accent[120],
  colorCompoundBrandForeground1: accent[120],
  colorCompoundBrandStroke: accent[120],
};
