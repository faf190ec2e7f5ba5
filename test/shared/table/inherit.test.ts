import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '#shared/table/recognise';
import type { SourceCell } from '#shared/table/table';
import { type GridOptions, gridOf, type Written } from '#test/helpers/grid';

const header = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành'];

function leads(rows: readonly (readonly Written[])[], options: GridOptions = {}): (SourceCell | undefined)[] {
  const { tables } = recognise({ sheets: [gridOf([header, ...rows], options)] });
  return tables[0]?.rows.filter(({ kind }) => kind === 'task' || kind === 'step').map(({ cells }) => cells.lead) ?? [];
}

const said = (cell: SourceCell | undefined): string =>
  cell === undefined ? '' : cell.inherited === 'ditto_to_nothing' ? 'nothing' : (cell.resolved ?? cell.text);

describe('ditto marks and merged cells', () => {
  it.each<[string, readonly (readonly Written[])[], readonly string[]]>([
    [
      'the value right above',
      [
        [1, 'a', 'Sở Y tế', '1/2025'],
        [2, 'b', 'Nt', '2/2025'],
      ],
      ['Sở Y tế', 'Sở Y tế'],
    ],
    [
      'a chain of marks',
      [
        [1, 'a', 'Sở Y tế', '1/2025'],
        [2, 'b', '//', '2/2025'],
        [3, 'c', '"', '3/2025'],
      ],
      ['Sở Y tế', 'Sở Y tế', 'Sở Y tế'],
    ],
    [
      'a blank above a task: nothing',
      [
        [1, 'a', 'Sở Y tế', '1/2025'],
        [2, 'b', '', '2/2025'],
        [3, 'c', 'Nt', '3/2025'],
      ],
      ['Sở Y tế', '', 'nothing'],
    ],
    ['the first row: nothing', [[1, 'a', 'như trên', '1/2025']], ['nothing']],
    [
      'a section between: nothing',
      [
        ['I', 'x'],
        [1, 'a', 'Sở Y tế', '1/2025'],
        ['II', 'y'],
        [1, 'b', 'Nt', '2/2025'],
      ],
      ['Sở Y tế', 'nothing'],
    ],
    [
      'a step under its task',
      [
        [1, 'a', 'Sở Y tế', '1/2025'],
        ['1.1', 'b', 'Nt', '2/2025'],
      ],
      ['Sở Y tế', 'Sở Y tế'],
    ],
    [
      'a blank above a step’s first mark: the parent',
      [
        [1, 'a', 'Sở Y tế', '1/2025'],
        ['1.1', 'b', '', '2/2025'],
        ['1.2', 'c', '-nt-', '3/2025'],
      ],
      ['Sở Y tế', '', 'Sở Y tế'],
    ],
    [
      'a step after a step of another body',
      [
        [1, 'a', 'Sở Y tế', '1/2025'],
        ['1.1', 'b', 'Sở Nội vụ', '2/2025'],
        ['1.2', 'c', 'Nt', '3/2025'],
      ],
      ['Sở Y tế', 'Sở Nội vụ', 'Sở Nội vụ'],
    ],
    [
      'a task after steps whose cells are blank',
      [
        [1, 'a', 'Sở Y tế', '1/2025'],
        ['1.1', 'b', '', '2/2025'],
        [2, 'c', 'Nt', '3/2025'],
      ],
      ['Sở Y tế', '', 'Sở Y tế'],
    ],
    [
      'a deeper point whose step is blank: the task',
      [
        [1, 'a', 'Sở Y tế', '1/2025'],
        ['1.1', 'b', '', '2/2025'],
        ['a)', 'c', 'Nt', '3/2025'],
      ],
      ['Sở Y tế', '', 'Sở Y tế'],
    ],
    [
      'a lone dash is no mark',
      [
        [1, 'a', 'Sở Y tế', '1/2025'],
        [2, 'b', '-', '2/2025'],
      ],
      ['Sở Y tế', '-'],
    ],
    [
      'what follows a mark that points at nothing points at nothing',
      [
        [1, 'a', 'Nt', '1/2025'],
        [2, 'b', 'Nt', '2/2025'],
      ],
      ['nothing', 'nothing'],
    ],
  ])('[T5] %s', (_, rows, expected) => {
    expect(leads(rows).map(said)).toEqual(expected);
  });

  it('[T5] cells under a vertical merge have the value of its first cell, told apart from what was typed', () => {
    const rows = [
      [1, 'a', 'Sở Y tế', '1/2025'],
      [2, 'b', '', '2/2025'],
      [3, 'c', 'Nt', '3/2025'],
      [4, 'd', 'Sở Nội vụ', '4/2025'],
    ];
    const found = leads(rows, { merges: ['C2:C3'] });
    expect(found[1]).toEqual({ row: 2, column: 2, text: '', resolved: 'Sở Y tế', inherited: 'merge' });
    expect(found.map(said)).toEqual(['Sở Y tế', 'Sở Y tế', 'Sở Y tế', 'Sở Nội vụ']);
  });

  it('[T5] a merge over marks passes on what the first mark stands for', () => {
    const rows = [
      [1, 'a', 'Sở Y tế', '1/2025'],
      [2, 'b', 'Nt', '2/2025'],
      [3, 'c', '', '3/2025'],
    ];
    expect(leads(rows, { merges: ['C3:C4'] }).map(said)).toEqual(['Sở Y tế', 'Sở Y tế', 'Sở Y tế']);
  });

  it('[T5] where the host cannot tell merges, blank cells stay blank', () => {
    const rows = [
      [1, 'a', 'Sở Y tế', '1/2025'],
      [2, 'b', '', '2/2025'],
    ];
    expect(leads(rows, { merges: 'unknown' }).map(said)).toEqual(['Sở Y tế', '']);
  });

  it('[T5] writing out what a mark stands for changes no meaning (10,000 tables)', () => {
    const value = fc.constantFrom('Sở Y tế', 'Sở Nội vụ', 'Nt', '//', '', 'như trên');
    const number = fc.constantFrom('task', 'task', 'step', 'step', 'section');
    fc.assert(
      fc.property(fc.array(fc.tuple(number, value), { minLength: 1, maxLength: 14 }), (list) => {
        let section = 0;
        let task = 0;
        let step = 0;
        const rows = list.map(([kind, lead], i): Written[] => {
          if (kind === 'section' && i > 0) {
            section += 1;
            task = 0;
            return [
              ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII'][section - 1] ?? 'XIV',
              `phần ${section}`,
            ];
          }
          if (kind === 'step' && task > 0) {
            step += 1;
            return [`${task}.${step}`, `bước ${i}`, lead, `${(i % 12) + 1}/2025`];
          }
          task += 1;
          step = 0;
          return [task, `việc ${i}`, lead, `${(i % 12) + 1}/2025`];
        });
        const first = leads(rows).map(said);
        let at = 0;
        const written = rows.map((row) => {
          if (row.length < 4) return row;
          const meant = first[at] ?? '';
          at += 1;
          return meant === 'nothing' ? row : [row[0], row[1], meant, row[3]];
        });
        expect(leads(written).map(said)).toEqual(first);
      }),
      { numRuns: 10_000, seed: 20_251_101 },
    );
  });
});
