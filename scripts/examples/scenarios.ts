import { officeScenarios } from '#scripts/examples/office';
import { pastedScenarios } from '#scripts/examples/pasted';
import { editedScenarios } from '#scripts/examples/returned';
import type { Scenario } from '#scripts/examples/scenario';

/** Every returned workbook with what its receipt must say, in the order of the README. */
export const scenarios: readonly Omit<Scenario, 'make'>[] = [
  ...editedScenarios,
  ...pastedScenarios,
  ...officeScenarios,
];

export const madeHere: readonly Scenario[] = [...editedScenarios, ...pastedScenarios];
