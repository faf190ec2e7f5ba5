import { describe, expect, it } from 'vitest';
import { harderTables } from '#test/fixtures/unseen/harderTables';
import { headingTables } from '#test/fixtures/unseen/headingTables';
import { unseenTables } from '#test/fixtures/unseen/tables';
import { readUnseen } from '#test/helpers/unseen';

const asOf = '2026-02-14';

describe.each([...unseenTables, ...harderTables, ...headingTables].map((table) => [table.id, table] as const))(
  'unseen table %s',
  (_, table) => {
    const read = readUnseen(table, asOf);

    it('[T1][T3] every row is what a person calls it', () => {
      expect(read.lines).toEqual(table.lines.map(([expected]) => (expected === 'blank' ? '' : expected)));
    });

    it('[T2] every column is found', () => {
      expect(read.columns).toEqual(table.columns);
    });

    it('[A1][P3] bodies and last days', () => {
      for (const [path, lead] of Object.entries(table.lead ?? {})) expect(read.lead(path), path).toBe(lead);
      for (const [path, due] of Object.entries(table.due ?? {})) expect(read.due(path), path).toBe(due);
    });

    it('[R8] what was planted is found, and no clean row has an error', () => {
      const told = read.findings.map(({ at }) => at);
      for (const planted of table.finds ?? []) expect(told).toContain(planted);
      const errors = read.findings.filter(({ severity, at }) => severity === 'error' && !table.finds?.includes(at));
      expect(errors).toEqual([]);
    });
  },
);
