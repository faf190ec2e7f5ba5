import { describe, expect, it } from 'vitest';
import { ribbonFunctions } from '#addin/ribbon/actions';
import { type RibbonAnswer, type RibbonWork, ribbonCalls } from '#addin/ribbon/calls';
import { nextCell } from '#addin/ribbon/nextCell';

const good: RibbonAnswer = { kind: 'done', vi: 'Đã xong.', en: 'Done.' };
const work = (parts: Partial<RibbonWork> = {}): RibbonWork => ({
  check: async () => good,
  colour: async () => good,
  removeColour: async () => good,
  nextFinding: async () => null,
  ...parts,
});
type Told = [string, RibbonAnswer | null];

function place(given: Promise<RibbonWork>) {
  const told: Told[] = [];
  const calls = ribbonCalls({ work: given, tell: async (act, answer) => void told.push([act, answer]) });
  return { calls, told };
}

describe('functions of the ribbon', () => {
  it('are those the manifest names; each does its act and says what came of it', async () => {
    const { calls, told } = place(Promise.resolve(work()));
    expect(Object.keys(calls)).toEqual(Object.keys(ribbonFunctions));
    for (const call of Object.values(calls)) await call();
    expect(told).toEqual([
      ['check', good],
      ['colour', good],
      ['removeColour', good],
      ['nextFinding', null],
    ]);
  });

  it('an act that breaks ends, and is said in both languages', async () => {
    const broken = work({ colour: () => Promise.reject(new TypeError('x is undefined')) });
    const { calls, told } = place(Promise.resolve(broken));
    await calls.phulucColour?.();
    expect(told[0]?.[1]).toMatchObject({ kind: 'trouble' });
    expect(told[0]?.[1]?.vi).toMatch(/Chưa thực hiện được \(TypeError\)/);
    expect(told[0]?.[1]?.en).toMatch(/could not be done \(TypeError\)/);
  });

  it('a workbook that could not be opened is said at every press', async () => {
    const { calls, told } = place(Promise.reject(new Error('no Excel')));
    await calls.phulucCheck?.();
    await calls.phulucNextFinding?.();
    expect(told.map(([, answer]) => answer?.kind)).toEqual(['trouble', 'trouble']);
  });

  it('where not even the answer can be shown, the next press works', async () => {
    let windows = 0;
    const calls = ribbonCalls({
      work: Promise.resolve(work()),
      tell: async () => {
        windows += 1;
        if (windows === 1) throw new Error('window 12009');
      },
    });
    await expect(calls.phulucCheck?.()).rejects.toThrow('12009');
    await calls.phulucCheck?.();
    expect(windows).toBe(2);
  });

  it('pressed twice in a row, one waits for the other; pressed early, both wait for the workbook', async () => {
    const order: string[] = [];
    let open: (work: RibbonWork) => void = () => undefined;
    const { calls } = place(new Promise<RibbonWork>((resolve) => (open = resolve)));
    const both = Promise.all([calls.phulucColour?.(), calls.phulucRemoveColour?.()]);
    await Promise.resolve();
    expect(order).toEqual([]);
    open(
      work({
        colour: async () => {
          order.push('colour');
          await new Promise((resolve) => setTimeout(resolve, 10));
          order.push('coloured');
          return null;
        },
        removeColour: async () => {
          order.push('remove');
          return null;
        },
      }),
    );
    await both;
    expect(order).toEqual(['colour', 'coloured', 'remove']);
  });
});

describe('the next cell with a finding', () => {
  const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });
  const places = [at('B', 1, 1), at('A', 5, 2), at('A', 5, 7), at('A', 9, 0), at('A', 5, 2)];
  const sheets = ['A', 'B'];
  it.each([
    ['from the top of the sheet', at('A', 0, 0), at('A', 5, 2)],
    ['along the row', at('A', 5, 2), at('A', 5, 7)],
    ['to the next row', at('A', 5, 7), at('A', 9, 0)],
    ['to the next sheet', at('A', 9, 0), at('B', 1, 1)],
    ['after the last the first', at('B', 1, 1), at('A', 5, 2)],
    ['where no cell is known', null, at('A', 5, 2)],
    ['from a sheet without a table', at('Ghi chú', 3, 3), at('A', 5, 2)],
  ])('%s', (_, here, expected) => {
    expect(nextCell(places, sheets, here)).toEqual(expected);
  });

  it('is none where nothing was found', () => {
    expect(nextCell([], sheets, at('A', 0, 0))).toBeNull();
  });
});
