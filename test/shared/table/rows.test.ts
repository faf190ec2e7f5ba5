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

  it.each([
    ['a column moved with its number', ['(1)', '(2)', '(3)', '(6)', '(4)', '(5)'], 'number'],
    ['two columns changed places, no brackets', ['1', '2', '5', '4', '3', '6'], 'number'],
    ['a column taken out and the others turned', ['(6)', '(5)', '(4)', '(3)', '(2)', ''], 'number'],
    ['figures in no order are no number row', ['1', '7', '3', '3', '2', '40'], 'task'],
  ])('[T1] the number row under the header: %s', (_, numbers, kind) => {
    const header = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Kết quả thực hiện', 'Sản phẩm', 'Thời hạn'];
    const task = ['1', 'Số hóa hồ sơ hộ tịch', 'Sở Tư pháp', 'Đang quét', 'Cơ sở dữ liệu', '30/6/2026'];
    const { tables } = recognise({ sheets: [gridOf([header, numbers, task])] });
    expect(tables[0]?.rows.map((row) => row.kind)).toEqual(['header', kind, 'task']);
  });
});
