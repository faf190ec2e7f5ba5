import { isPaintRule } from '#shared/colour/own';

/** Conditional formats of a sheet: ours, and how many others there are. */
export type SheetRules = {
  readonly sheet: Excel.Worksheet;
  readonly own: readonly Excel.ConditionalFormat[];
  readonly others: number;
};

/**
 * Finds our rules by the signature in their formula, on every sheet given: ids change, and copied cells take their rules along. Reading a
 * formula of somebody else's rule can fail in Excel; then each is read by itself, and one that cannot be read is not ours.
 */
export async function findOwnRules(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly SheetRules[]> {
  const asked = sheets.map((sheet) => {
    const all = sheet.getRange().conditionalFormats;
    all.load('items/id,items/type');
    return { sheet, all };
  });
  await context.sync();
  const custom = asked.flatMap(({ all }) => all.items.filter(({ type }) => type === 'Custom'));
  const own = new Set(await painted(context, custom));
  return asked.map(({ sheet, all }) => {
    const mine = all.items.filter((rule) => own.has(rule));
    return { sheet, own: mine, others: all.items.length - mine.length };
  });
}

async function painted(
  context: Excel.RequestContext,
  rules: readonly Excel.ConditionalFormat[],
): Promise<readonly Excel.ConditionalFormat[]> {
  if (rules.length === 0) return [];
  const asked = rules.map((rule) => ({ rule, formula: loadFormula(rule) }));
  try {
    await context.sync();
    return asked.flatMap(({ rule, formula }) => (isPaintRule(formula()) ? [rule] : []));
  } catch {
    return oneByOne(context, rules);
  }
}

async function oneByOne(
  context: Excel.RequestContext,
  rules: readonly Excel.ConditionalFormat[],
): Promise<readonly Excel.ConditionalFormat[]> {
  const found: Excel.ConditionalFormat[] = [];
  for (const rule of rules) {
    const formula = loadFormula(rule);
    try {
      await context.sync();
      if (isPaintRule(formula())) found.push(rule);
    } catch {
      // Somebody else's rule that Excel itself cannot read.
    }
  }
  return found;
}

function loadFormula(rule: Excel.ConditionalFormat): () => string {
  const { rule: custom } = rule.custom;
  custom.load('formula');
  return () => (typeof custom.formula === 'string' ? custom.formula : '');
}
