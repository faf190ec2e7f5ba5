import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeFiles } from '#server/usecases/mergeFiles';
import { openBase } from '#server/usecases/openBase';
import { registryAt } from '#server/usecases/registry';
import { writeMergedTracker } from '#server/usecases/writeMerged';
import { outcomes } from '#shared/merge/model';
import { type MergeAnswer, mergeAnswerSchema } from '#shared/wire/mergeAnswer';
import { serialiseState } from '#shared/wire/tracker';
import { appendix, phuluc, returnedWorkbooks, sha256, shuffled } from '#test/e2e/command';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phuluc-e2e-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = returnedWorkbooks();

function merge(
  name: string,
  submissions: readonly string[],
  options: {
    readonly current?: string;
    readonly env?: Record<string, string>;
    readonly asOf?: string;
    readonly period?: string;
  } = {},
) {
  const out = join(folder, name);
  const run = phuluc(
    [
      'merge',
      '--base',
      appendix,
      '--as-of',
      options.asOf ?? '2015-11-14',
      '--out',
      out,
      '--json',
      ...(options.period === undefined ? [] : ['--period', options.period]),
      ...(options.current === undefined ? [] : ['--current', options.current]),
      ...submissions,
    ],
    options.env === undefined ? {} : { env: options.env },
  );
  const answer: MergeAnswer = mergeAnswerSchema.parse(JSON.parse(run.out));
  return { out, run, answer };
}

/** All files at once, in Hanoi: what the other runs are compared with. */
let whole: ReturnType<typeof merge>;
let issued: { readonly files: readonly { readonly file: string }[] };
let endedAt = 0;
beforeAll(() => {
  whole = merge('whole.xlsx', files, { env: { TZ: 'Asia/Ho_Chi_Minh' } });
  issued = JSON.parse(issue('issued-1', 'Asia/Ho_Chi_Minh').out);
  endedAt = Date.now();
});

function issue(name: string, tz: string) {
  return phuluc(['issue', '--base', appendix, '--as-of', '2015-11-02', '--out', join(folder, name), '--json'], {
    env: { TZ: tz },
  });
}

describe('the whole job by command', { timeout: 300_000 }, () => {
  it('[M8] every file given has its entry and every sum closes', () => {
    const { answer, run } = whole;
    expect(run.code).toBe(2);
    expect(answer.receipts.map((receipt) => basename(receipt.file)).sort()).toEqual(
      files.map((file) => basename(file)).sort(),
    );
    for (const { cells, items } of answer.receipts) {
      expect(outcomes.reduce((sum, outcome) => sum + cells[outcome], 0)).toBe(cells.read);
      for (const outcome of outcomes) {
        if (outcome !== 'same') expect(items.filter((item) => item.outcome === outcome)).toHaveLength(cells[outcome]);
      }
    }
    expect(Object.values(answer.tracker.byClass).reduce((sum, n) => sum + n, 0)).toBe(answer.tracker.tasks);
    expect(answer.tracker).toMatchObject({ tasks: 13, steps: 35 });
  });

  it('[M9] fifty random orders of arrival give one tracker to the byte and one set of conflicts', async () => {
    const registry = await registryAt(undefined);
    const base = await openBase(appendix, registry, '2015-11-14');
    if (base.kind === 'refused') throw new Error(base.refusal.code);
    const consolidator = { id: 'so-khcn', name: 'Sở Khoa học và Công nghệ' };
    const arrive = async (
      order: readonly string[],
      out: string,
    ): Promise<{ readonly state: readonly string[]; readonly bytes: string }> => {
      const submissions = order.map((path) => ({ path }));
      const merged = await mergeFiles({ base, current: undefined, period: '2015-11', asOf: '2015-11-14', submissions });
      if (merged.kind === 'refused') throw new Error(merged.refusal.code);
      await writeMergedTracker(base, merged, {
        out,
        period: '2015-11',
        asOf: '2015-11-14',
        consolidator,
        provenance: true,
      });
      return { state: serialiseState(merged.consolidation.state), bytes: sha256(out) };
    };
    const first = await arrive(files, join(folder, 'first.xlsx'));
    expect(first.state.length).toBeGreaterThan(5);
    for (let seed = 1; seed <= 50; seed += 1) {
      expect(await arrive(shuffled(files, seed), join(folder, 'again.xlsx')), `order ${seed}`).toEqual(first);
    }
  });

  it('[M1] files that arrive in two parts give what they give at once', () => {
    for (const seed of [3, 11, 27]) {
      const order = shuffled(files, seed);
      const early = merge('early.xlsx', order.slice(0, 11));
      const late = merge('late.xlsx', order.slice(11), { current: early.out });
      expect(late.answer.tracker, `order ${seed}`).toEqual(whole.answer.tracker);
      expect(late.answer.conflicts, `order ${seed}`).toEqual(whole.answer.conflicts);
      expect(late.answer.proposals, `order ${seed}`).toEqual(whole.answer.proposals);
    }
  });

  it('[E1] two runs four seconds apart under two time zones give equal bytes, workbooks issued too', async () => {
    await wait(Math.max(0, endedAt + 4_000 - Date.now()));
    const second = merge('newyork.xlsx', files, { env: { TZ: 'America/New_York' } });
    expect(sha256(second.out)).toBe(sha256(whole.out));
    issue('issued-2', 'America/New_York');
    expect(issued.files.length).toBeGreaterThanOrEqual(8);
    for (const { file } of issued.files)
      expect(sha256(join(folder, 'issued-2', file)), file).toBe(sha256(join(folder, 'issued-1', file)));
  });

  it('[M13] month two starts from the exported tracker alone, and an unedited tracker brings nothing new', () => {
    const december = merge('december.xlsx', [], { current: whole.out, asOf: '2015-12-14' });
    expect(december.answer.conflicts).toEqual(whole.answer.conflicts);
    expect(december.answer.proposals).toEqual(whole.answer.proposals);
    expect(december.answer.tracker.tasks).toBe(13);
  });
});
