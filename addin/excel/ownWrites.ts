import { overlap } from '#addin/excel/addresses';
import type { Block } from '#addin/port/workbookPort';

/** Called before and after what a request of ours changes is queued. */
export type Around = { readonly before: () => void; readonly after: () => void };

/** Edits that are our own, so that nobody is told of them. */
export type OwnWrites = {
  /** Marks the blocks until Excel has told of them, or some seconds are over. */
  readonly expect: (sheet: string, blocks: readonly Block[]) => void;
  readonly isOwn: (sheet: string, block: Block) => boolean;
};

const forgottenAfterMs = 5_000;

/**
 * Remembers what was just written, for hosts that cannot keep silent about an add-in's own writes (before 1.8). `now` in milliseconds.
 */
export function rememberOwnWrites(now: () => number): OwnWrites {
  let written: { readonly sheet: string; readonly block: Block; readonly until: number }[] = [];
  const fresh = (): void => {
    written = written.filter(({ until }) => until > now());
  };
  return {
    expect: (sheet, blocks) => {
      fresh();
      for (const block of blocks) written.push({ sheet, block, until: now() + forgottenAfterMs });
    },
    isOwn: (sheet, block) => {
      fresh();
      return written.some((own) => own.sheet === sheet && within(block, own.block));
    },
  };
}

function within(block: Block, other: Block): boolean {
  const both = overlap(block, other);
  return (
    both !== undefined &&
    both.top === block.top &&
    both.left === block.left &&
    both.bottom === block.bottom &&
    both.right === block.right
  );
}
