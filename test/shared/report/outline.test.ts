import { describe, expect, it } from 'vitest';
import { outlineRows } from '#shared/report/outlineRows';
import { packColumn, unpackColumn } from '#shared/report/packedColumn';
import { rangesOf, rowsOfRanges } from '#shared/report/rowRanges';
import { filterOutline } from '#shared/report/trackerFilter';
import { furtherLines, placeOfRow, rowItself, trackerItems } from '#shared/report/trackerItems';
import type { OutlineAnswer } from '#shared/wire/outlineAnswer';

/** Two sections: I with a task of two steps and one of three leads, II with a task. */
const answer: OutlineAnswer = {
  period: {
    id: '2015-11',
    label: { vi: 'tháng 11 năm 2015', en: 'November 2015' },
    from: '2015-10-15',
    cutOff: '2015-11-14',
    state: 'open',
    edition: 0,
  },
  asOf: '2015-11-14',
  seq: 4,
  agencies: [
    { id: 'so-khcn', name: 'Sở Khoa học và Công nghệ', short: 'Sở KH&CN' },
    { id: 'so-tc', name: 'Sở Tài chính', short: 'Sở TC' },
  ],
  sections: [
    { row: 0, id: 's1', path: 'I', title: 'Một' },
    { row: 5, id: 's2', path: 'II', title: 'Hai' },
  ],
  //      I    1    1.1  1.2  2    II   1
  kinds: 'stpptst',
  parents: packColumn([-1, 0, 1, 1, 0, -1, 5]),
  // overdue, done_on_time, overdue, in_time, overdue
  classes: '-jcjn-j',
  months: ['2015-12', '2015-10'],
  due: packColumn([-1, 0, 1, 1, 0, -1, 1]),
  leadSets: [[0], [0, 1], [1]],
  leads: packColumn([-1, 0, 0, 2, 1, -1, 2]),
  lines: packColumn([0, 0, 0, 0, 5, 0, 0]),
  open: '0000000',
};
const outline = outlineRows(answer);
const shownRows = (shown: Uint8Array) => [...shown].flatMap((one, row) => (one === 0 ? [] : [row]));
const branches = { tasksOpen: true, toggled: new Set<number>(), allLines: new Set<number>() };

describe('columns on their way', () => {
  it('numbers and row numbers come back as they went', () => {
    for (const values of [[], [-1, 0, 62], [63, 4095, -1, 4094], [250_000]])
      expect([...unpackColumn(packColumn(values))]).toEqual(values);
    expect(rangesOf([0, 1, 2, 7, 9, 10])).toBe('0-2,7,9-10');
    expect(rowsOfRanges('0-2,7,9-10', 6)).toEqual([0, 1, 2, 7, 9, 10]);
    expect(rowsOfRanges('', 5)).toEqual([]);
  });

  it('what is no list of rows, or too long a one, is refused', () => {
    for (const text of ['a', '3-1', '1,,2', '0-200', '-1', '1-']) expect(rowsOfRanges(text, 200), text).toBeNull();
  });

  it('every row knows what stands above it and where its part ends', () => {
    expect([...outline.parent]).toEqual([-1, 0, 1, 1, 0, -1, 5]);
    expect([...outline.end]).toEqual([5, 4, 3, 4, 5, 7, 7]);
    expect([...outline.depth]).toEqual([0, 1, 2, 2, 1, 0, 1]);
  });
});

describe('what is chosen of a tracker', () => {
  it('[S3] counts tasks and steps apart, and classes as they would be whatever classes are chosen', () => {
    const all = filterOutline(outline, {});
    expect([all.tasks, all.steps, shownRows(all.shown).length]).toEqual([3, 2, 7]);
    const overdue = filterOutline(outline, { classes: ['overdue'] });
    expect([overdue.tasks, overdue.steps]).toEqual([2, 1]);
    expect(shownRows(overdue.shown)).toEqual([0, 1, 3, 5, 6]);
    expect(overdue.ofClass).toEqual(all.ofClass);
    expect(overdue.below[0]).toBe(1);
  });

  it('rows above what fits are shown with it, and marked as such', () => {
    const step = filterOutline(outline, { agency: 'so-tc', section: 's1' });
    expect([...step.shown]).toEqual([2, 2, 0, 1, 1, 0, 0]);
  });

  it('[S3] a body is found among several leads; what nobody knows fits nothing', () => {
    expect(filterOutline(outline, { agency: 'so-khcn' }).tasks).toBe(2);
    for (const wrong of [{ agency: 'ai-do' }, { section: 'x' }, { month: '1999-01' }])
      expect(shownRows(filterOutline(outline, wrong).shown), JSON.stringify(wrong)).toEqual([]);
  });

  it('month and rows found narrow together', () => {
    expect(shownRows(filterOutline(outline, { month: '2015-10' }).shown)).toEqual([0, 1, 2, 3, 5, 6]);
    expect(shownRows(filterOutline(outline, { month: '2015-10', found: [1, 2] }).shown)).toEqual([0, 1, 2]);
    expect(shownRows(filterOutline(outline, { found: [] }).shown)).toEqual([]);
  });
});

describe('the lines of the table', () => {
  const all = filterOutline(outline, {});

  it('a row of many leads shows the first of their lines and the way to the others', () => {
    const items = trackerItems(outline, all, branches);
    expect([...items.rows]).toEqual([0, 1, 2, 3, 4, 4, 4, 4, 4, 5, 6]);
    expect([...items.lines].slice(4, 9)).toEqual([rowItself, 0, 1, 2, furtherLines]);
    const opened = trackerItems(outline, all, { ...branches, allLines: new Set([4]) });
    expect([...opened.lines].slice(4, 10)).toEqual([rowItself, 0, 1, 2, 3, 4]);
  });

  it('what is closed takes all below it away', () => {
    const closed = trackerItems(outline, all, { ...branches, toggled: new Set([0]) });
    expect([...closed.rows]).toEqual([0, 5, 6]);
    const folded = trackerItems(outline, all, { ...branches, tasksOpen: false });
    expect([...folded.rows]).toEqual([0, 1, 4, 5, 6]);
  });

  it('a row is found by its number; one that is closed away by what it stands under', () => {
    const items = trackerItems(outline, all, { ...branches, tasksOpen: false });
    expect(placeOfRow(items, 4)).toBe(2);
    expect(placeOfRow(items, 3)).toBe(1);
  });
});
