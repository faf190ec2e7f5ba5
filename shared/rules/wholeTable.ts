import type { RuleContext } from '#shared/rules/rule';

/**
 * Whether a table is a programme of its own and not one of our workbooks, which holds an agency's rows in blocks (led, with a group,
 * coordinated): there numbers have gaps, start anew and come twice by nature. Told by the columns the product puts into its workbooks.
 */
export function isWholeTable({ table }: RuleContext): boolean {
  return table.owned.length === 0;
}
