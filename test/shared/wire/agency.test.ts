import { expect, test } from 'vitest';
import { registryFileSchema } from '#shared/agency/registry';
import { indexRegistry, resolveAgencies } from '#shared/agency/resolve';
import { agencyLine, agencyLineSchema } from '#shared/wire/agency';

const index = indexRegistry(
  registryFileSchema.parse({
    agencies: [
      {
        id: 'a',
        name: 'Sở Kế hoạch và Đầu tư',
        short: 'Sở KH&ĐT',
        kind: 'department',
        existed: { to: '2025-02-28' },
        successors: [{ id: 'b', from: '2025-03-01' }],
      },
      { id: 'b', name: 'Sở Tài chính', short: 'Sở TC', kind: 'department' },
      {
        id: 'g',
        name: 'Các sở, ban, ngành',
        short: 'Các sở, ban, ngành',
        kind: 'group',
        expands: { kinds: ['department'] },
      },
    ],
  }),
);

test('[A3] the command’s answer has exactly the promised fields', () => {
  const text = 'Sở KH&ĐT; các sở, ngành; Viện Xyz';
  const line = agencyLine(text, resolveAgencies(index, text, '2025-07-01'));
  expect(agencyLineSchema.parse(line)).toEqual({
    text,
    agencies: [
      { kind: 'agency', id: 'a', name: 'Sở Kế hoạch và Đầu tư', text: 'Sở KH&ĐT', source: 'Sở KH&ĐT', now: 'b' },
    ],
    groups: [{ kind: 'group', id: 'g', name: 'Các sở, ban, ngành', text: 'các sở, ngành', source: 'các sở, ngành' }],
    unknown: [{ kind: 'unknown', id: null, name: 'Viện Xyz', text: 'Viện Xyz', source: 'Viện Xyz' }],
  });
});
