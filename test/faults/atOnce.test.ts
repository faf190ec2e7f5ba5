import { expect, it } from 'vitest';
import { differentFilesAtOnce, sameFileAtOnce } from '#test/faults/atOnce';

it('[M10] (Q-F3) the same file posted at once through two processes is one report with equal receipts', async () => {
  expect(await sameFileAtOnce(20)).toEqual({
    posts: 20,
    submissions: 1,
    receipts: 1,
    inOneOrder: true,
    asSerial: true,
  });
});

it('[M1] (Q-F4) different files of one agency at once come out as the same files one after the other', async () => {
  const outcome = await differentFilesAtOnce(16);
  expect(outcome).toEqual({ posts: 16, submissions: 16, receipts: 16, inOneOrder: true, asSerial: true });
});
