// usage: node scripts/ciTally.mjs FAILED_STEPS REPORT.json…   Adds up vitest's JSON reports; a report that is missing counts as a failure.
import { existsSync, readFileSync } from 'node:fs';

const [failedSteps, ...reports] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const path of reports) {
  if (!existsSync(path)) {
    console.log(`missing report: ${path}`);
    failed += 1;
    continue;
  }
  const report = JSON.parse(readFileSync(path, 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests + (report.numPendingTests ?? 0);
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  failed += brokenFiles.length;
  for (const file of report.testResults) {
    for (const test of file.assertionResults)
      if (test.status !== 'passed') console.log(`${test.status}: ${test.fullName}`);
    if (brokenFiles.includes(file)) console.log(`did not load: ${file.name}`);
  }
}
const steps = Number(failedSteps);
if (failed === 0) failed = steps;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
