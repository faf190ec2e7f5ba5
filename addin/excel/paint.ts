import { a1 } from '#addin/excel/addresses';
import type { Can } from '#addin/excel/capabilities';
import { addLists, clearOwnLists } from '#addin/excel/lists';
import { findOwnRules, type SheetRules } from '#addin/excel/ownRules';
import { dropOwnSheet, type OwnSheet, writeOwnSheet } from '#addin/excel/ownSheets';
import type { Around } from '#addin/excel/ownWrites';
import type { Block, HostTrouble } from '#addin/port/workbookPort';
import { isPaintName, paintSheet } from '#shared/colour/own';
import type { Paint } from '#shared/colour/paint';
import type { ColourRule } from '#shared/colour/rules';

/** What stands in the workbook of ours, and what is needed to change it. */
type Found = {
  readonly sheets: ReadonlyMap<string, Excel.Worksheet>;
  readonly protectedSheets: ReadonlySet<string>;
  readonly rules: readonly SheetRules[];
  readonly names: readonly Excel.NamedItem[];
};

async function find(context: Excel.RequestContext): Promise<Found> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected');
  names.load('items/name');
  await context.sync();
  const people = worksheets.items.filter(({ name }) => name !== paintSheet);
  return {
    sheets: new Map(worksheets.items.map((sheet) => [sheet.name, sheet])),
    protectedSheets: new Set(people.flatMap((sheet) => (sheet.protection.protected ? [sheet.name] : []))),
    rules: await findOwnRules(
      context,
      people.filter(({ visibility }) => visibility === 'Visible'),
    ),
    names: names.items.filter(({ name }) => isPaintName(name)),
  };
}

/**
 * Replaces everything of ours for colours by what is given. Rules are taken away one by one, never all of a sheet; new ones come after the
 * person's own, so that theirs keep their place and show where both apply.
 */
export async function paintWorkbook(
  context: Excel.RequestContext,
  can: Can,
  paint: Paint,
  around: Around,
): Promise<{ readonly rules: number } | HostTrouble> {
  const found = await find(context);
  const wanted = [...paint.blocks, ...paint.lists].map(({ sheet }) => sheet);
  const missing = wanted.find((sheet) => !found.sheets.has(sheet));
  if (missing !== undefined) return { code: 'not_there', detail: 'worksheet', sheet: missing };
  const shut = wanted.find((sheet) => found.protectedSheets.has(sheet));
  if (shut !== undefined) return { code: 'sheet_protected', detail: 'protection', sheet: shut };
  if (can.lists && found.names.length > 0) await clearOwnLists(context, paintable(found), can);
  around.before();
  if (can.suspendScreen) context.application.suspendScreenUpdatingUntilNextSync();
  dropRules(found);
  for (const name of found.names) name.delete();
  for (const sheet of paint.sheets) writeOwnSheet(context, found.sheets.get(sheet.name), sheet);
  for (const own of surplus(found, paint.sheets)) dropOwnSheet(own);
  for (const { name, formula } of paint.names) context.workbook.names.add(name, asFormula(formula));
  const rules = addRules(found, paint.blocks);
  if (can.lists) await addLists(context, paint.lists);
  around.after();
  await context.sync();
  return { rules };
}

/** Takes everything of ours for colours away; the person's rules, lists, names and sheets stay as they are. */
export async function unpaintWorkbook(
  context: Excel.RequestContext,
  can: Can,
  around: Around,
): Promise<{ readonly removed: number } | HostTrouble> {
  const found = await find(context);
  const shut = found.rules.find(({ sheet, own }) => own.length > 0 && found.protectedSheets.has(sheet.name));
  if (shut) return { code: 'sheet_protected', detail: 'protection', sheet: shut.sheet.name };
  if (can.lists && found.names.length > 0) await clearOwnLists(context, paintable(found), can);
  around.before();
  if (can.suspendScreen) context.application.suspendScreenUpdatingUntilNextSync();
  const removed = dropRules(found);
  for (const name of found.names) name.delete();
  for (const own of surplus(found, [])) dropOwnSheet(own);
  around.after();
  await context.sync();
  return { removed };
}

function asFormula(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}

function paintable(found: Found): readonly Excel.Worksheet[] {
  return found.rules.flatMap(({ sheet }) => (found.protectedSheets.has(sheet.name) ? [] : [sheet]));
}

function surplus(found: Found, wanted: readonly OwnSheet[]): readonly Excel.Worksheet[] {
  const sheet = found.sheets.get(paintSheet);
  return sheet === undefined || wanted.some(({ name }) => name === paintSheet) ? [] : [sheet];
}

function dropRules(found: Found): number {
  let dropped = 0;
  for (const { sheet, own } of found.rules) {
    if (found.protectedSheets.has(sheet.name)) continue;
    for (const rule of own) rule.delete();
    dropped += own.length;
  }
  return dropped;
}

function addRules(found: Found, blocks: Paint['blocks']): number {
  const next = new Map(found.rules.map(({ sheet, others }) => [sheet.name, others]));
  let added = 0;
  for (const { sheet, block, rules } of blocks) {
    for (const rule of rules) {
      const priority = next.get(sheet) ?? 0;
      next.set(sheet, priority + 1);
      const proxy = found.sheets.get(sheet);
      if (proxy) addRule(proxy, block, rule, priority);
      added += 1;
    }
  }
  return added;
}

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function addRule(sheet: Excel.Worksheet, block: Block, { formula, look }: ColourRule, priority: number): void {
  const rule = sheet.getRange(a1(block)).conditionalFormats.add('Custom');
  rule.custom.rule.formula = `=${formula}`;
  const { format } = rule.custom;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.text !== undefined) format.font.color = look.text;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.underline) format.font.underline = 'Single';
  if (look.border) {
    for (const edge of edges) {
      const border = format.borders.getItem(edge);
      border.style = look.border.style === 'dashed' ? 'Dash' : 'Dot';
      border.color = look.border.colour;
    }
  }
  rule.stopIfTrue = false;
  // Last: with another priority the rule is another object for Excel.
  rule.priority = priority;
}
