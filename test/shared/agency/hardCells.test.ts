import { describe, expect, test } from 'vitest';
import type { AgencyRef } from '#shared/agency/registry';
import { indexRegistry, resolveAgencies } from '#shared/agency/resolve';
import { hardSets } from './hardCells';
import { registry } from './registryOfTests';

/** The notation of the hard set. */
function shown(ref: AgencyRef): string {
  if (ref.id === null) return `?${ref.suggestion ?? ''}`;
  const open = ref.kind === 'group' && ref.open ? '*' : '';
  const now = ref.now === undefined ? (ref.choices ? '>?' : '') : `>${ref.now}${ref.choices ? '?' : ''}`;
  return `${ref.id}${open}${now}`;
}

describe('[A2] the hard set of responsibility cells', () => {
  for (const set of hardSets) {
    const index = indexRegistry(registry, set.province === undefined ? {} : { province: set.province });
    test.each(set.cells)(`[A2] ${set.province ?? 'no province'} ${set.asOf}: %j`, (text, expected) => {
      expect(resolveAgencies(index, text, set.asOf).refs.map(shown).join(' ')).toBe(expected);
    });
  }
});
