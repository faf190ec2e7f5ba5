import { type Area, without } from '#test/excel-host/book/address';
import { movedFormula } from '#test/excel-host/book/references';

type Applied = { readonly areas: readonly Area[]; readonly formulas: readonly (string | undefined)[] };

/** A list of choices that is typed out, or nothing: no formula. */
export const isTypedList = (text: string | undefined): text is undefined => text === undefined || text.startsWith('"');

/**
 * Rules or lists that no longer apply to `holes`; those that apply to nothing any more are left out. What is relative in their formulas
 * counts from the first cell they apply to, so it moves along when that is another one.
 */
export function cutAreas<T extends Applied>(all: readonly T[], holes: readonly Area[]): readonly T[] {
  return all.flatMap((one) => {
    const areas = holes.reduce<readonly Area[]>((rest, hole) => rest.flatMap((area) => without(area, hole)), one.areas);
    const [first, before] = [areas[0], one.areas[0]];
    if (!first || !before) return [];
    const [down, across] = [first.top - before.top, first.left - before.left];
    const formulas = one.formulas.map((text) => (isTypedList(text) ? text : movedFormula(text, down, across)));
    return [{ ...one, areas, formulas }];
  });
}
