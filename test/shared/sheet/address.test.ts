import { describe, expect, it } from 'vitest';
import { address, parseAddress } from '#shared/sheet/address';

describe('addresses of cells', () => {
  it.each([
    ['A1', 0, 0],
    ['C5', 4, 2],
    ['Z10', 9, 25],
    ['AA1', 0, 26],
    ['xfd1048576', 1_048_575, 16_383],
    [' $B$7 ', 6, 1],
  ])('[T7] %s is row %i, column %i', (text, row, column) => {
    expect(parseAddress(text)).toEqual({ row, column });
  });

  it.each(['', 'A', '7', 'A0', 'A01', 'AAAA1', 'A12345678', 'A1:B2', 'Á1', 'B 7', '$$A1'])(
    '[T7] %j is no address',
    (text) => {
      expect(parseAddress(text)).toBeUndefined();
    },
  );

  it('[T7] every address leads back to its cell', () => {
    for (let column = 0; column < 16_384; column += 7) {
      expect(parseAddress(address(column * 3, column))).toEqual({ row: column * 3, column });
    }
  });
});
