import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withHandWritten } from '#bench/byHand';

const before = [
  '# Measured',
  '',
  '2026-11-22.',
  '',
  '## Rules',
  '',
  'coldMs 168',
  '',
  '<!-- by hand -->',
  'On a quiet machine 118.',
  '',
  '| before | after |',
  '<!-- end -->',
  '',
  '## Growth',
  '',
  'old figures',
  '',
  '<!-- by hand -->',
  'One run each.',
  '<!-- end -->',
  '',
].join('\n');

test('[house] a new run of the bench keeps what was written by hand, in its section, and nothing else of the page', () => {
  const made = '# Measured\n\n2026-12-01.\n\n## Rules\n\ncoldMs 60\n\n## Growth\n\nnew figures\n';
  const page = withHandWritten(made, before);
  expect(page).toBe(
    '# Measured\n\n2026-12-01.\n\n## Rules\n\ncoldMs 60\n\n<!-- by hand -->\nOn a quiet machine 118.\n\n| before | after |\n<!-- end -->\n\n## Growth\n\nnew figures\n\n<!-- by hand -->\nOne run each.\n<!-- end -->\n',
  );
  expect(withHandWritten(made, page)).toBe(page);
});

test('[house] a part the run did not measure keeps its remarks under its heading; a first run has none', () => {
  const made = '# Measured\n\n2026-12-01.\n\n## Rules\n\ncoldMs 60\n';
  expect(withHandWritten(made, before)).toMatch(/## Growth\n\n<!-- by hand -->\nOne run each\.\n<!-- end -->\n$/);
  expect(withHandWritten(made, '')).toBe(made);
});

test('[house] the marks of the page itself are in pairs', () => {
  const lines = readFileSync('bench/RESULTS.md', 'utf8').split('\n');
  const marks = lines.filter((line) => line.startsWith('<!--'));
  expect(marks.length % 2).toBe(0);
  expect(marks).toEqual(marks.map((_, i) => (i % 2 === 0 ? '<!-- by hand -->' : '<!-- end -->')));
});
