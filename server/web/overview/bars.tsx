import type { Hue } from '#shared/colour/palette';
import type { StatusClass } from '#shared/status/class';
import type { BarPart } from '#ui/HueBar';
import { hueOfClass } from '#ui/sign';
import type { OverviewWords } from '#web/words/overview';

const order: readonly Hue[] = ['done', 'submitted', 'in_time', 'due_soon', 'overdue', 'rest'];

/** Parts of a bar in the order of the class table. */
export function partsOf(byHue: Partial<Record<Hue, number>>): readonly BarPart[] {
  return order.flatMap((hue) => {
    const count = byHue[hue] ?? 0;
    return count === 0 ? [] : [{ hue, count }];
  });
}

/** Classes gathered by hue. */
export function huesOf(byClass: Partial<Record<StatusClass, number>>): Partial<Record<Hue, number>> {
  const found: Partial<Record<Hue, number>> = {};
  for (const [code, count] of Object.entries(byClass)) {
    const hue = hueOfClass(code as StatusClass);
    found[hue] = (found[hue] ?? 0) + (count ?? 0);
  }
  return found;
}

/** What a bar says to whoever does not see it: `Sở Tài chính: 1 quá hạn, 1 khác`. */
export function barLabel(name: string, parts: readonly BarPart[], words: OverviewWords): string {
  const told: Readonly<Record<Hue, string>> = {
    done: words.phrases.done,
    submitted: words.phrases.submitted,
    in_time: words.phrases.in_time,
    due_soon: words.phrases.due_soon,
    overdue: words.phrases.overdue,
    rest: words.rest,
  };
  return `${name}: ${parts.map(({ hue, count }) => `${count} ${told[hue]}`).join(', ')}`;
}

/** Width of a bar among others: by its share of the longest, but wide enough for a sign and a number in each part. */
export function widthOf(
  total: number,
  longest: number,
  parts: number,
): { readonly width: string; readonly minWidth: string } {
  return {
    width: `${longest === 0 ? 0 : Math.max(2, (total * 100) / longest)}%`,
    minWidth: `min(100%, ${parts * 38}px)`,
  };
}
