import { makeStyles } from '@fluentui/react-components';
import { type Hue, hues } from '#shared/colour/palette';

/** What tells bars apart on paper, where hues are one grey (S4): solid, lines, dots, upright lines, nothing. */
const hatches: Readonly<Record<Hue, readonly [image: string, size: string]>> = {
  done: ['none', 'auto'],
  in_time: ['repeating-linear-gradient(45deg, #555 0 1px, #fff 1px 5px)', 'auto'],
  due_soon: ['radial-gradient(circle at 3px 3px, #000 1.2px, transparent 1.4px)', '6px 6px'],
  overdue: ['none', 'auto'],
  submitted: ['repeating-linear-gradient(90deg, #555 0 1px, #fff 1px 5px)', 'auto'],
  rest: ['none', 'auto'],
};

const solid: ReadonlySet<Hue> = new Set(['overdue', 'done']);

function onPaper(): Readonly<Record<`--${string}`, string>> {
  const set: Record<`--${string}`, string> = {};
  for (const hue of Object.keys(hues.print) as Hue[]) {
    const { fill, text, sign, mark } = hues.print[hue];
    const [image, size] = hatches[hue];
    set[`--pl-${hue}-fill`] = fill;
    set[`--pl-${hue}-text`] = text;
    set[`--pl-${hue}-sign`] = sign;
    set[`--pl-${hue}-mark`] = mark;
    set[`--pl-${hue}-on`] = hue === 'overdue' ? '#FFFFFF' : '#000000';
    set[`--pl-${hue}-hatch`] = image;
    set[`--pl-${hue}-hatch-size`] = size;
    // Sign and number stand clear of the lines.
    set[`--pl-${hue}-patch`] = solid.has(hue) ? 'transparent' : '#FFFFFF';
    set[`--pl-${hue}-edge`] = hue === 'rest' ? '#767676' : '#000000';
    set[`--pl-${hue}-edge-width`] = hue === 'due_soon' ? '2px' : '1px';
    set[`--pl-${hue}-outline`] = '#000000';
  }
  return set;
}

/** `root` on a part of a page: on paper its class colours become greys, edges and hatching that survive a photocopy. */
export const usePrintHues = makeStyles({
  root: { '@media print': { printColorAdjust: 'exact', color: '#000', ...onPaper() } },
});
