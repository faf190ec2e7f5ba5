import { departmentScenarios } from '#scripts/examples/departments';
import { districtScenarios } from '#scripts/examples/districts';
import { officeScenarios } from '#scripts/examples/office';
import { pastedScenarios } from '#scripts/examples/pasted';
import type { Scenario } from '#scripts/examples/scenario';

/** Every returned workbook with what its receipt must say, in the order of the README. */
export const scenarios: readonly Omit<Scenario, 'make'>[] = [
  ...departmentScenarios,
  ...districtScenarios,
  ...pastedScenarios,
  ...officeScenarios,
];

export const madeHere: readonly Scenario[] = [...departmentScenarios, ...districtScenarios, ...pastedScenarios];
