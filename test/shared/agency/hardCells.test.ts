import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexRegistry, resolveAgencies } from '#shared/agency/resolve';
import { unseenLines } from '#test/helpers/unseen';
import { hardSets } from '#test/shared/agency/hardCells';
import { registry } from '#test/shared/agency/registryOfTests';
import { shown } from '#test/shared/agency/shown';

describe('[A2] the hard set of responsibility cells', () => {
  for (const set of hardSets) {
    const index = indexRegistry(registry, set.province === undefined ? {} : { province: set.province });
    test.each(set.cells)(`[A2] ${set.province ?? 'no province'} ${set.asOf}: %j`, (text, expected) => {
      expect(resolveAgencies(index, text, set.asOf).refs.map(shown).join(' ')).toBe(expected);
    });
  }
});

describe('[A2] unseen responsibility cells', () => {
  const index = indexRegistry(registry, { province: 'Khánh Hòa' });
  test.each([
    ...unseenLines('agencies.tsv'),
    ...unseenLines('agencies-second.tsv'),
    ...unseenLines('agencies.tsv', 'found'),
    ...unseenLines('agencies-second.tsv', 'found'),
  ])('[A2] %j', (text = '', expected = '') => {
    expect(resolveAgencies(index, text, '2026-02-14').refs.map(shown).join(' ')).toBe(expected);
  });
});

type GoldenCell = {
  readonly province: string;
  readonly path: string;
  readonly side: string;
  readonly text: string;
} & Readonly<Record<string, string>>;

test('[A3] every lead and coordinating cell of two real programmes, when issued and on 2025-07-01', () => {
  const cells: readonly GoldenCell[] = JSON.parse(
    readFileSync(new URL('../../golden/responsibility-cells.json', import.meta.url), 'utf8'),
  );
  const indexes = new Map(
    ['Đắk Nông', 'Ninh Thuận'].map((province) => [province, indexRegistry(registry, { province })]),
  );
  const read = cells.map((cell) => {
    const index = indexes.get(cell.province);
    const dates = Object.keys(cell).filter((key) => /^\d{4}-/.test(key));
    const ids = dates.map((asOf) => [
      asOf,
      index ? resolveAgencies(index, cell.text, asOf).refs.map(shown).join(' ') : 'no index',
    ]);
    return { province: cell.province, path: cell.path, side: cell.side, text: cell.text, ...Object.fromEntries(ids) };
  });
  expect(read).toEqual(cells);
  expect(cells.length).toBeGreaterThan(100);
});
