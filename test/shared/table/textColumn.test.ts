import { describe, expect, test } from 'vitest';
import { emptyColumn, textNumber } from '#shared/table/textColumn';

describe('[R2] the texts of a column', () => {
  const long = 'Xây dựng Kế hoạch phát triển khoa học và công nghệ';
  const cell = (text: string, value?: number) => ({
    row: 0,
    column: 0,
    text,
    ...(value === undefined ? {} : { value }),
  });

  test('stand there once each, long ones as short ones, and what a number shows apart', () => {
    const column = emptyColumn('content', 8);
    const cells = [cell('4/2016'), cell(long), cell('4/2016', 42461), cell(`${long}.`), cell(long), cell('4/2016')];
    expect(cells.map((one) => textNumber(column, one))).toEqual([0, 1, 2, 3, 1, 0]);
    expect(column.texts).toEqual(['4/2016', long, '4/2016', `${long}.`]);
  });

  test('keep their numbers however many there are', () => {
    const column = emptyColumn('content', 8);
    const many = Array.from({ length: 5_000 }, (_, at) => `${long} ${at % 2_500}, ${at % 7}`);
    const numbers = new Map<string, number>();
    for (const text of many) {
      const number = textNumber(column, cell(text));
      expect(numbers.get(text) ?? number).toBe(number);
      numbers.set(text, number);
      expect(column.texts[number]).toBe(text);
    }
    expect(column.texts).toHaveLength(numbers.size);
  });
});
