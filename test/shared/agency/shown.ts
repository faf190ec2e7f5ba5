import type { AgencyRef } from '#shared/agency/registry';

/** The notation of the hard set and of the golden cells. */
export function shown(ref: AgencyRef): string {
  if (ref.id === null) return `?${ref.suggestion ?? ''}`;
  const open = ref.kind === 'group' && ref.open ? '*' : '';
  const now = ref.now === undefined ? (ref.choices ? '>?' : '') : `>${ref.now}${ref.choices ? '?' : ''}`;
  return `${ref.id}${open}${now}`;
}
