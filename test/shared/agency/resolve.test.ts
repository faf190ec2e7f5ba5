import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RegistryFile, registryFileSchema } from '#shared/agency/registry';
import { indexRegistry, resolveAgencies } from '#shared/agency/resolve';
import { registry } from '#test/shared/agency/registryOfTests';

const asOf = '2015-11-14';
const index = indexRegistry(registry, { province: 'Đắk Nông' });
const ids = (text: string, date = asOf) => resolveAgencies(index, text, date).refs.map((ref) => ref.id);

/** Bodies of the province whose full names mean nobody else. */
const bodies = registry.agencies.filter(
  (agency) =>
    ['department', 'police', 'army', 'mass_org', 'central_branch', 'district'].includes(agency.kind) &&
    (agency.province === undefined || agency.province === 'Đắk Nông') &&
    (agency.existed.from === undefined || agency.existed.from <= asOf) &&
    !agency.name.includes('('),
);
const seed = 60;

describe('[A1] the registry resolves its own spellings', () => {
  const alone = indexRegistry(registry);
  const shared = new Map<string, number>();
  for (const agency of registry.agencies) {
    for (const spelling of new Set([agency.name, agency.short, ...agency.aliases].map((one) => one.toLowerCase()))) {
      shared.set(spelling, (shared.get(spelling) ?? 0) + 1);
    }
  }
  const spellings = registry.agencies.flatMap((agency) =>
    [agency.name, agency.short, ...agency.aliases]
      .filter((one) => shared.get(one.toLowerCase()) === 1 && !agency.weakAliases.includes(one) && !one.includes('('))
      .map((one) => [one, agency.id] as const),
  );

  test('[A1] every name, short name and alias that only one body has', () => {
    const wrong = spellings.filter(([spelling, id]) => {
      const { refs } = resolveAgencies(alone, spelling, asOf);
      return refs.length !== 1 || refs[0]?.id !== id;
    });
    expect(wrong).toEqual([]);
    expect(spellings.length).toBeGreaterThan(500);
  });

  test('[A1] a weak spelling alone is a suggestion, in company it is the body', () => {
    const lone = resolveAgencies(alone, 'Tài chính', asOf).refs[0];
    expect(lone).toMatchObject({ kind: 'unknown', id: null, suggestion: 'so-tc' });
    const { refs, notes } = resolveAgencies(alone, 'Sở Nội vụ, Công an', asOf);
    expect(refs.map((ref) => ref.id)).toEqual(['so-nv', 'ca-tinh']);
    expect(notes).toContain('weak_match');
  });
});

describe('[A2] lists', () => {
  const list = fc.array(fc.constantFrom(...bodies), { minLength: 1, maxLength: 6 });
  const separator = fc.constantFrom(
    ', ',
    '; ',
    ',',
    ' ;',
    '\n',
    '\n- ',
    ' và ',
    ' & ',
    ' / ',
    ', và ',
    ' – ',
    ',\u00a0',
  );

  test('[A2] any bodies in any order with any separators are read back in that order', () => {
    fc.assert(
      fc.property(list, fc.array(separator, { minLength: 6, maxLength: 6 }), (chosen, between) => {
        const text = chosen.map((agency, k) => (k === 0 ? agency.name : `${between[k]}${agency.name}`)).join('');
        const expected = chosen.map((agency) => agency.id).filter((id, k, all) => id !== all[k - 1]);
        expect(ids(text)).toEqual(expected);
      }),
      { seed, numRuns: 3_000 },
    );
  });

  test('[A2] "Sở" dropped behind the first name is given back', () => {
    // A province has either one department for culture, sports and tourism or two: their names in a row are the one.
    const departments = bodies.filter((agency) => agency.elliptic !== undefined && agency.notEverywhere !== true);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...departments), { minLength: 2, maxLength: 6 }),
        fc.constantFrom(', ', '; '),
        fc.boolean(),
        (chosen, between, announced) => {
          const names = chosen.map((agency) => agency.elliptic ?? '');
          const text = announced ? `Các Sở: ${names.join(between)}` : `Sở ${names.join(between)}`;
          expect(ids(text)).toEqual(chosen.map((agency) => agency.id));
        },
      ),
      { seed, numRuns: 3_000 },
    );
  });

  test('[A2] Unicode form, case, marks and spaces do not change what is read', () => {
    const plain = (text: string) =>
      text
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .replace(/đ/g, 'd')
        .replace(/Đ/g, 'D');
    const changes: readonly ((text: string) => string)[] = [
      (text) => text.normalize('NFD'),
      (text) => text.toUpperCase(),
      (text) => text.replaceAll(' ', '\u00a0'),
      (text) => text.replaceAll(' ', '  '),
      (text) => text.replaceAll('Đ', 'Ð'),
      (text) => `  ${text} `,
      plain,
    ];
    fc.assert(
      fc.property(list, fc.constantFrom(...changes), (chosen, change) => {
        const text = chosen.map((agency) => agency.name).join(', ');
        expect(ids(change(text))).toEqual(ids(text));
      }),
      { seed, numRuns: 2_000 },
    );
  });

  test('[T7] every ref keeps its own words as typed, in order, and nothing nobody registered is lost', () => {
    const entry = fc.oneof(
      fc.constantFrom(...bodies).map((agency) => agency.name),
      fc.constantFrom(
        'Viện Nghiên cứu và Phát triển Ba Vì',
        'Công ty TNHH Bình Minh',
        'Quỹ Xyz',
        'Nhóm thợ Abc',
        'Sở Không Có',
      ),
    );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
        const text = entries.join('; ');
        const { refs } = resolveAgencies(index, text, asOf);
        let from = 0;
        for (const ref of refs) {
          const at = text.indexOf(ref.source, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + ref.source.length;
        }
        for (const one of entries)
          expect(refs.some((ref) => ref.source.includes(one) || one.includes(ref.source))).toBe(true);
        const left = refs.reduce((rest, ref) => rest.replace(ref.source, ''), text);
        expect(left).toMatch(/^[\s;]*$/);
      }),
      { seed, numRuns: 2_000 },
    );
  });

  test('[A2] any text at all is answered, and its refs hold its own words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ maxLength: 60 })), (text) => {
        for (const ref of resolveAgencies(index, text, asOf).refs) expect(text).toContain(ref.source);
      }),
      { seed, numRuns: 3_000 },
    );
  });

  test.each([
    ['Sở Tài chính,', 'trailing_separator'],
    ['Sở Tài chính và', 'trailing_separator'],
    ['Sở Tư pháp, Nội vụ', 'prefix_restored'],
    ['Giám đốc Sở Y tế', 'person_title'],
    ['Sở Tài chính Sở Nội vụ', 'missing_separator'],
    ['Sở Tại chính', 'marks_differ'],
    ['Nt', 'ditto'],
    ['-nt-', 'ditto'],
    ['như trên', 'ditto'],
  ])('[A2] %j leaves the note %s', (text, note) => {
    expect(resolveAgencies(index, text, asOf).notes).toContain(note);
  });

  test('[T7] a page of text is no list of bodies: one unknown, whole', () => {
    const page = 'Sở Tài chính, Sở Nội vụ; '.repeat(200);
    const { refs } = resolveAgencies(index, page, asOf);
    expect(refs).toMatchObject([{ kind: 'unknown', id: null, source: page }]);
  });

  test('[A2] all communes of a large province stand in one cell', () => {
    const communes = registry.agencies.filter(({ kind }) => kind === 'commune').slice(0, 60);
    const text = communes.map(({ short }) => short).join(', ');
    expect(ids(text, '2025-10-01')).toEqual(communes.map(({ id }) => id));
  });

  test('[A2] a text is never a ditto mark', () => {
    expect(resolveAgencies(index, ' Nt ', asOf).refs).toEqual([
      { kind: 'unknown', id: null, name: '', text: '', source: 'Nt' },
    ]);
  });

  test('[A2] text without the title, source with it', () => {
    const ref = resolveAgencies(index, 'Đ/c Trần Thị B, Giám đốc Sở  Nội vụ', asOf).refs[0];
    expect(ref).toMatchObject({ id: 'so-nv', text: 'Sở Nội vụ', source: 'Đ/c Trần Thị B, Giám đốc Sở  Nội vụ' });
  });
});

describe('[A3] several bodies with one name', () => {
  const commune = (id: string, province: string) => ({
    id,
    name: 'Ủy ban nhân dân xã Hòa Bình',
    short: 'UBND xã Hòa Bình',
    kind: 'commune',
    province,
  });
  const file: RegistryFile = registryFileSchema.parse({
    provinces: { A: [], B: [] },
    agencies: [commune('xa-a', 'A'), commune('xa-b', 'B')],
  });

  test('[A3] the programme’s own province wins', () => {
    expect(resolveAgencies(indexRegistry(file, { province: 'B' }), 'UBND xã Hòa Bình', asOf).refs[0]?.id).toBe('xa-b');
  });

  test('[A3] the province’s name decides where the cell gives it', () => {
    const own = indexRegistry(file, { province: 'A' });
    expect(resolveAgencies(own, 'UBND xã Hòa Bình, tỉnh A', asOf).refs[0]?.id).toBe('xa-a');
  });

  test('[A3] without a province nothing is guessed', () => {
    const { refs, notes } = resolveAgencies(indexRegistry(file), 'UBND xã Hòa Bình', asOf);
    expect(refs[0]).toMatchObject({ kind: 'unknown', id: null, choices: ['xa-a', 'xa-b'] });
    expect(notes).toContain('several_bodies');
  });
});

test('[A7] a registry with other bodies is read by the same grammar', () => {
  const file = registryFileSchema.parse({
    agencies: [
      { id: 's1', name: 'Sở Du hành Vũ trụ', short: 'Sở DHVT', kind: 'department' },
      { id: 's2', name: 'Sở Biển và Hải đảo', short: 'Sở BHĐ', kind: 'department' },
      { id: 'g1', name: 'Các sở, ban, ngành', short: 'Các sở', kind: 'group', expands: { kinds: ['department'] } },
    ],
  });
  const own = indexRegistry(file);
  const read = (text: string) =>
    resolveAgencies(own, text, asOf).refs.map((ref) => ref.id ?? `?${ref.suggestion ?? ''}`);
  expect(read('Sở DH&VT, Biển & Hải đảo và các sở, ngành có liên quan')).toEqual(['s1', 's2', 'g1']);
  expect(read('Sở Biển và HĐ')).toEqual(['s2']);
  expect(read('Sở Du hành Vũ trụu')).toEqual(['?s1']);
});
