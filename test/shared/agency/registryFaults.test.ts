import { expect, it } from 'vitest';
import { type RegistryFile, registryFileSchema } from '#shared/agency/registry';
import { registryFaults, registryFaultWords } from '#shared/agency/registryFaults';

const body = (id: string, rest: object = {}) => ({ id, name: id, short: id, kind: 'department', ...rest });
const file = (...agencies: readonly object[]): RegistryFile => registryFileSchema.parse({ agencies });

it('[A7] a registry in order has no fault', () => {
  const since = { successors: [{ id: 'so-b', from: '2025-03-01' }] };
  expect(registryFaults(file(body('so-a', since), body('so-b')))).toEqual([]);
});

it.each([
  ['an id used twice', file(body('so-a'), body('so-a')), 'id_twice'],
  [
    'a successor nobody registered',
    file(body('so-a', { successors: [{ id: 'so-x', from: '2025-03-01' }] })),
    'names_nobody',
  ],
  ['a member nobody registered', file(body('nhom', { kind: 'group', expands: { members: ['so-x'] } })), 'names_nobody'],
  [
    'a body that follows itself',
    file(body('so-a', { successors: [{ id: 'so-a', from: '2025-03-01' }] })),
    'succeeds_itself',
  ],
  [
    'a span that ends before it begins',
    file(body('so-a', { existed: { from: '2025-03-01', to: '2020-01-01' } })),
    'ends_before_it_begins',
  ],
  ['a consolidating body nobody registered', { ...file(body('so-a')), consolidator: 'so-x' }, 'consolidator_unknown'],
] as const)('[A7] %s is named, in both languages', (_, registry, code) => {
  const [fault, ...others] = registryFaults(registry);
  expect([fault?.code, others]).toEqual([code, []]);
  if (fault === undefined) return;
  const { vi, en } = registryFaultWords(fault);
  expect(vi).not.toBe(en);
});
