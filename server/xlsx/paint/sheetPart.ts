import type { Edit } from '#server/xlsx/paint/edits';
import {
  attributeOf,
  attributesOf,
  childrenOf,
  escapedXml,
  type Place,
  type Root,
  rootOf,
  textOf,
} from '#server/xlsx/paint/elements';
import { isPaintName, isPaintRule } from '#shared/colour/own';
import type { Paint } from '#shared/colour/paint';
import type { ColourRule } from '#shared/colour/rules';
import { address } from '#shared/sheet/address';

/** What a sheet has of colours: ours, to be cut out, and where new ones go. */
export type SheetColours = {
  readonly cuts: readonly Edit[];
  /** Rules of ours that are cut out. */
  readonly rules: number;
  /** Formats these rules point at, and those other rules of the sheet do. */
  readonly ownFormats: ReadonlySet<number>;
  readonly otherFormats: ReadonlySet<number>;
  /** Priority of the person's last rule; ours come after theirs. */
  readonly lastPriority: number;
  readonly place: number;
  readonly prefix: string;
};

/** Elements of a sheet that stand before its colours, in the format's own order (ECMA-376, 18.3.1.99). */
const before = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
]);

/** Looks a sheet over; its cells are passed by, not read. `lists`: names, in capitals, of lists whose choices stay. */
export function sheetColours(bytes: Buffer, part: string, lists: ReadonlySet<string>): SheetColours {
  const root = rootOf(bytes, part);
  const own = root.children.filter(({ prefix }) => prefix === root.prefix);
  const cuts: Edit[] = [];
  const ownFormats = new Set<number>();
  const otherFormats = formatsAround(bytes, root);
  let rules = 0;
  let lastPriority = prioritiesBehind(bytes, own);
  for (const block of own.filter(({ name }) => name === 'conditionalFormatting')) {
    const children = childrenOf(bytes, block, part);
    const ours = children.filter((child) => isOurs(bytes, child, part));
    for (const child of children) {
      if (child.name !== 'cfRule') continue;
      const format = attributeOf(bytes, child, 'dxfId');
      const mine = ours.includes(child);
      if (format !== '') (mine ? ownFormats : otherFormats).add(Number(format));
      if (!mine) lastPriority = Math.max(lastPriority, Number(attributeOf(bytes, child, 'priority')) || 0);
    }
    rules += ours.length;
    if (ours.length > 0) cuts.push(...(ours.length === children.length ? [cut(block)] : ours.map(cut)));
  }
  cuts.push(
    ...own.filter(({ name }) => name === 'dataValidations').flatMap((list) => ownChoices(bytes, list, part, lists)),
  );
  const last = own.findLast(({ name }) => before.has(name));
  return {
    cuts,
    rules,
    ownFormats,
    otherFormats,
    lastPriority,
    place: last?.end ?? root.inner,
    prefix: root.prefix,
  };
}

/** Blocks of colours as XML; `formatOf` gives the number of a look among the formats. Rules over one block stand together. */
export function coloursXml(
  blocks: Paint['blocks'],
  { prefix, lastPriority }: Pick<SheetColours, 'prefix' | 'lastPriority'>,
  formatOf: (look: ColourRule['look']) => number,
): string {
  const areas = new Map<string, string[]>();
  let priority = lastPriority;
  for (const { block, rules } of blocks) {
    const [from, to] = [address(block.top, block.left), address(block.bottom, block.right)];
    const area = from === to ? from : `${from}:${to}`;
    const texts = areas.get(area) ?? [];
    areas.set(area, texts);
    for (const { formula, look } of rules) {
      priority += 1;
      texts.push(
        `<${prefix}cfRule type="expression" dxfId="${formatOf(look)}" priority="${priority}"><${prefix}formula>${escapedXml(formula)}</${prefix}formula></${prefix}cfRule>`,
      );
    }
  }
  const tag = `${prefix}conditionalFormatting`;
  return [...areas].map(([area, texts]) => `<${tag} sqref="${area}">${texts.join('')}</${tag}>`).join('');
}

function cut({ start, end }: Place): Edit {
  return { from: start, to: end, text: '' };
}

function isOurs(bytes: Buffer, rule: Place, part: string): boolean {
  if (rule.name !== 'cfRule' || attributeOf(bytes, rule, 'type') !== 'expression') return false;
  return childrenOf(bytes, rule, part).some((child) => child.name === 'formula' && isPaintRule(textOf(bytes, child)));
}

/** Lists to choose from that the pane put in: without our names they would lead nowhere. */
function ownChoices(bytes: Buffer, list: Place, part: string, lists: ReadonlySet<string>): readonly Edit[] {
  const checks = childrenOf(bytes, list, part);
  const ours = checks.filter((check) =>
    childrenOf(bytes, check, part).some((child) => {
      const name = textOf(bytes, child).replace(/^=/, '').trim();
      return child.name === 'formula1' && isPaintName(name) && !lists.has(name.toUpperCase());
    }),
  );
  if (ours.length === 0) return [];
  return ours.length === checks.length ? [cut(list)] : [...ours.map(cut), ...countEdit(bytes, list, -ours.length)];
}

/** The `count` an element states, changed by so many; where none is stated, none is put in. */
export function countEdit(bytes: Buffer, place: Place, by: number): readonly Edit[] {
  const count = attributesOf(bytes, place).find(({ name }) => name === 'count');
  if (count === undefined || !/^\d{1,9}$/.test(count.value)) return [];
  return [{ from: count.from, to: count.to, text: String(Math.max(0, Number(count.value) + by)) }];
}

/** Rules that stand among the extensions have priorities of the same row. */
function prioritiesBehind(bytes: Buffer, own: readonly Place[]): number {
  let last = 0;
  for (const { name, start, end } of own) {
    if (name !== 'extLst') continue;
    for (const [, figures] of bytes.toString('latin1', start, end).matchAll(/\spriority\s*=\s*["'](\d{1,9})["']/g))
      last = Math.max(last, Number(figures));
  }
  return last;
}

/** Formats that anything but the rules of a sheet points at: filters and sorting by colour. */
function formatsAround(bytes: Buffer, root: Root): Set<number> {
  const found = new Set<number>();
  for (const { name, start, end } of root.children) {
    if (name === 'sheetData' || name === 'conditionalFormatting') continue;
    for (const number of formatNumbers(bytes.toString('latin1', start, end))) found.add(number);
  }
  return found;
}

/** Numbers of formats a piece of XML points at. */
export function formatNumbers(xml: string): readonly number[] {
  return [...xml.matchAll(/[dD]xfId\s*=\s*["'](\d{1,9})["']/g)].map(([, figures]) => Number(figures));
}
