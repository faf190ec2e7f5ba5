import { describe, expect, it } from 'vitest';
import { recognise } from '#shared/table/recognise';
import { gridOf } from '#test/helpers/grid';
import { rowHabits } from '#test/helpers/rowHabits';
import { rowHabitsFifth } from '#test/helpers/rowHabitsFifth';
import { rowHabitsMore } from '#test/helpers/rowHabitsMore';
import { type OddHabit, rowHabitsOdd } from '#test/helpers/rowHabitsOdd';

const habits: readonly OddHabit[] = [...rowHabits, ...rowHabitsMore, ...rowHabitsOdd, ...rowHabitsFifth];

describe('rows', () => {
  it.each(habits.map((habit) => [habit.name, habit] as const))('[T3] %s', (_, habit) => {
    const lines = [...(habit.title ?? []), ...habit.header, ...habit.rows.map(([, ...cells]) => cells)];
    const { tables } = recognise({ sheets: [gridOf(lines, { merges: habit.merges ?? [] })] });
    expect(tables).toHaveLength(1);
    const body = tables[0]?.rows.filter(({ row }) => row >= lines.length - habit.rows.length) ?? [];
    expect(body.map(({ kind, path }) => (path === '' ? kind : `${kind} ${path}`))).toEqual(
      habit.rows.map(([expected]) => expected),
    );
    if (habit.fields !== undefined) expect(tables[0]?.columns.map(({ field }) => field)).toEqual(habit.fields);
  });
});
