import type { Hue } from '#shared/colour/palette';

/** A colour of the class palette, as the theme around has it. */
export function hueColour(hue: Hue, part: 'fill' | 'text' | 'sign' | 'mark' | 'on'): string {
  return `var(--pl-${hue}-${part})`;
}

/** Colours of faults and of changed words, as the theme around has them. */
export const faultColours = {
  error: 'var(--pl-error)',
  warning: 'var(--pl-warning)',
  notice: 'var(--pl-notice)',
  dropped: 'var(--pl-dropped)',
  added: 'var(--pl-added)',
  selected: 'var(--pl-selected)',
} as const;
