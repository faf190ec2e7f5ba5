import { expect, it } from 'vitest';
import { sameCellAtOnce } from '#test/faults/sameCell';

it('[M5] [M9] (Q-F5) one cell changed twice at the same moment is one dispute that keeps both values', async () => {
  expect(await sameCellAtOnce(6)).toEqual({ runs: 6, progress: 6, definition: 6 });
});
