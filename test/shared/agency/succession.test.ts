import { describe, expect, test } from 'vitest';
import { membersOf } from '#shared/agency/members';
import { registryFileSchema } from '#shared/agency/registry';
import { indexRegistry } from '#shared/agency/resolve';
import { bodyOf, provinceFamily, successionOf } from '#shared/agency/succession';
import { registry } from '#test/shared/agency/registryOfTests';

const index = indexRegistry(registry, { province: 'Đắk Nông' });

describe('[A3] successors as of a date', () => {
  test.each([
    ['so-khdt', '2025-02-28', {}],
    ['so-khdt', '2025-03-01', { now: 'so-tc' }],
    ['so-gtvt', '2025-03-01', { now: 'so-xd', choices: ['ca-tinh'] }],
    ['so-tttt', '2025-03-01', { choices: ['so-khcn', 'so-vhttdl', 'ca-tinh'] }],
    ['so-khcn', '2025-07-01', {}],
    ['ca-huyen', '2025-03-01', { choices: ['ca-tinh', 'ca-xa'] }],
    ['ldld', '2025-07-01', {}],
    ['ubnd-thi-xa-gia-nghia', '2019-12-31', {}],
    ['ubnd-thi-xa-gia-nghia', '2020-01-01', { now: 'ubnd-thanh-pho-gia-nghia' }],
    ['g-ubnd-huyen', '2025-06-30', {}],
    ['g-ubnd-huyen', '2025-07-01', { now: 'g-ubnd-xa' }],
    ['nobody', '2025-07-01', {}],
  ])('[A3] %s on %s', (id, asOf, expected) => {
    expect(successionOf(index.byId, id, asOf)).toEqual(expected);
  });

  test('[A3] a chain that ends in a question is a question', () => {
    const found = successionOf(index.byId, 'ubnd-thi-xa-gia-nghia', '2025-07-01');
    expect(found.now).toBeUndefined();
    expect(found.choices).toHaveLength(3);
    expect(bodyOf(index.byId, 'ubnd-thi-xa-gia-nghia', '2025-07-01')).toBe('ubnd-thi-xa-gia-nghia');
  });

  test('[A3] successors that go in a circle end', () => {
    const file = registryFileSchema.parse({
      agencies: [
        {
          id: 'a',
          name: 'Sở A',
          short: 'A',
          kind: 'department',
          existed: { to: '2020-01-01' },
          successors: [{ id: 'b', from: '2020-01-02' }],
        },
        {
          id: 'b',
          name: 'Sở B',
          short: 'B',
          kind: 'department',
          existed: { to: '2020-01-01' },
          successors: [{ id: 'a', from: '2020-01-02' }],
        },
      ],
    });
    expect(() => successionOf(indexRegistry(file).byId, 'a', '2025-01-01')).not.toThrow();
  });

  test('[A4] a province’s own names grow with its mergers', () => {
    expect([...provinceFamily(registry, 'Đắk Nông', '2025-06-30')]).toEqual(['Đắk Nông']);
    expect([...provinceFamily(registry, 'Đắk Nông', '2025-07-01')].sort()).toEqual([
      'Bình Thuận',
      'Lâm Đồng',
      'Đắk Nông',
    ]);
  });
});

describe('[A4] members of a group', () => {
  const kindOf = (id: string) => index.byId.get(id)?.kind;

  test('[A4] districts of the programme’s province, as of the date', () => {
    const members = membersOf(index, 'g-ubnd-huyen', '2015-11-14');
    expect(members).toContain('ubnd-huyen-dak-mil');
    expect(members).toContain('ubnd-thi-xa-gia-nghia');
    expect(members).not.toContain('ubnd-thanh-pho-gia-nghia');
    expect(members).not.toContain('ubnd-huyen-ninh-hai');
    expect(members).toHaveLength(8);
  });

  test('[A4] after 2025-07-01 the communes that came out of them', () => {
    const members = membersOf(index, 'g-ubnd-huyen', '2025-07-01');
    expect(new Set(members.map(kindOf))).toEqual(new Set(['commune']));
    expect(members).toContain('ubnd-xa-dak-mil-lam-dong');
    expect(members.every((id) => index.byId.get(id)?.province === 'Lâm Đồng')).toBe(true);
  });

  test('[A4] communes of the merged province that came from elsewhere stay out', () => {
    const more = registryFileSchema.parse({
      ...registry,
      agencies: [
        ...registry.agencies,
        {
          id: 'xa-da-teh',
          name: 'Ủy ban nhân dân xã Đạ Tẻh',
          short: 'UBND xã Đạ Tẻh',
          kind: 'commune',
          province: 'Lâm Đồng',
          existed: { from: '2025-07-01' },
        },
      ],
    });
    const members = membersOf(indexRegistry(more, { province: 'Đắk Nông' }), 'g-ubnd-xa', '2025-07-01');
    expect(members).not.toContain('xa-da-teh');
    expect(membersOf(indexRegistry(more, { province: 'Lâm Đồng' }), 'g-ubnd-xa', '2025-07-01')).toContain('xa-da-teh');
  });

  test('[A4] departments of the date, without those only some provinces have', () => {
    const before = membersOf(index, 'g-so-ban-nganh', '2015-11-14');
    const after = membersOf(index, 'g-so-ban-nganh', '2025-07-01');
    expect(before).toContain('so-khdt');
    expect(before).toContain('vp-ubnd');
    expect(before).not.toContain('so-nnmt');
    expect(before).not.toContain('so-qhkt');
    expect(after).toContain('so-nnmt');
    expect(after).not.toContain('so-khdt');
  });

  test.each(['g-so-ban-nganh-lq', 'g-so-nganh-dp-lq', 'g-co-quan-don-vi-lq', 'g-dn', 'so-tc', 'nobody'])(
    '[A4] %s has no list',
    (id) => {
      expect(membersOf(index, id, '2015-11-14')).toEqual([]);
    },
  );
});
