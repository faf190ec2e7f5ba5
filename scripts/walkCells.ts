/**
 * Walks the cells of submitted workbooks with a reader of its own and finds each value again after a merge.
 * usage: node dist/scripts/walkCells.js BASE TRACKER.xlsx ANSWER.json SUBMISSION…   (ANSWER.json: what `merge --json` printed)
 * Ends with 1 when a value is lost.
 */
import { readFileSync } from 'node:fs';
import { findAgain, type MergeAnswer } from '#scripts/walk/findAgain';

const [base, tracker, answer, ...files] = process.argv.slice(2);
if (base === undefined || tracker === undefined || answer === undefined || files.length === 0) {
  console.error('usage: node dist/scripts/walkCells.js BASE TRACKER.xlsx ANSWER.json SUBMISSION…');
  process.exit(2);
}
const walked = findAgain(base, tracker, JSON.parse(readFileSync(answer, 'utf8')) as MergeAnswer, files);
for (const [where, count] of Object.entries(walked.found)) console.log(`${where}: ${count}`);
for (const cell of walked.lost)
  console.log(`LOST ${cell.file} ${cell.sheet}!${cell.address} "${cell.text}": ${cell.why}`);
console.log(`${walked.lost.length} lost`);
process.exitCode = walked.lost.length === 0 ? 0 : 1;
