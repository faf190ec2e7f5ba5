import type { CellContent } from '#addin/port/workbookPort';

/**
 * What is given to `range.formulas` so that the cell holds just this. A text that Excel would take for a number, a date, a formula or a
 * truth gets the apostrophe a person would type: it stays text, and reads back without it. A repair writes what the rule accepts as
 * text; a number is written only where the writer says number.
 */
export function entered(content: CellContent): string | number | boolean {
  switch (content.kind) {
    case 'empty':
      return '';
    case 'text':
      return takenForSomethingElse(content.text) ? `'${content.text}` : content.text;
    case 'number':
    case 'truth':
      return content.value;
    case 'formula':
      return content.formula.startsWith('=') ? content.formula : `=${content.formula}`;
  }
}

/**
 * Whether Excel could read a typed text as something other than text, in any language of the machine: it begins with a sign or a figure,
 * or is a short word with figures after it (a month), or a word for a truth. Too often rather than too seldom: the apostrophe does no harm.
 */
export function takenForSomethingElse(text: string): boolean {
  return (
    /^[\s]*['"=+\-@#.,(%\d$£€¥₫~^]/.test(text) ||
    /^\p{L}{1,9}\.?(?:\s+\p{L}{1,9}\.?)?[\s./-]*\d/u.test(text) ||
    /^\s*(?:true|false|đúng|sai)\s*$/iu.test(text)
  );
}

/** Number format to be set before the content, undefined where the cell keeps its own: a number in a cell for text would become text. */
export function formatFor(content: CellContent, now: string): string | undefined {
  if (content.kind !== 'formula' && content.kind !== 'number' && content.kind !== 'truth') return content.format;
  return content.format ?? (now === '@' ? 'General' : undefined);
}

/** What stands in a cell, as Excel gives it, so that written back it stands there again. */
export function contentOf(value: unknown, formula: unknown, format: string): CellContent {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (isFormula) return { kind: 'formula', formula: formula.slice(1), format };
  switch (typeof value) {
    case 'number':
      return { kind: 'number', value, format };
    case 'boolean':
      return { kind: 'truth', value, format };
    case 'string':
      return value === '' ? { kind: 'empty', format } : { kind: 'text', text: value, format };
    default:
      return { kind: 'empty', format };
  }
}

/** What a person sees in a cell is the same, whatever way its lines are broken and its accents are put together. */
export function sameShown(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other);
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}
