import { describe, expect, it } from 'vitest';
import { indexRegistry, resolveAgencies } from '#shared/agency/resolve';
import { rolesIn } from '#shared/agency/roles';
import { shippedRegistry } from '#test/helpers/unseen';
import { shown } from '#test/shared/agency/shown';

const index = indexRegistry(shippedRegistry, { province: 'Khánh Hòa' });
const bodies = (text: string) => resolveAgencies(index, text, '2026-02-14').refs.map(shown).join(' ');

describe('[A5] one cell that says itself who leads and who helps', () => {
  it.each([
    ['Chủ trì: Sở Tài chính; phối hợp: Sở Khoa học và Công nghệ, Sở Tư pháp', 'so-tc', 'so-khcn so-tp'],
    ['Chủ trì: Sở KH&CN\nPhối hợp: Sở Tài chính, Công an tỉnh', 'so-khcn', 'so-tc ca-tinh'],
    ['- Chủ trì: Sở Y tế.\n- Phối hợp: Sở Nội vụ;\nSở Tư pháp', 'so-yt', 'so-nv so-tp'],
    ['Chủ trì: Sở KH&CN. Phối hợp: Sở Tài chính, Sở Nội vụ.', 'so-khcn', 'so-tc so-nv'],
    ['Cơ quan chủ trì: Sở Xây dựng; Cơ quan phối hợp: UBND các xã, phường', 'so-xd', 'g-ubnd-xa'],
    ['Sở Nội vụ chủ trì; Công an tỉnh, Sở Tư pháp phối hợp', 'so-nv', 'ca-tinh so-tp'],
    ['Sở Nội vụ (chủ trì), Sở Tài chính (phối hợp)', 'so-nv', 'so-tc'],
    ['Sở Công Thương (phối hợp: Sở Xây dựng)', 'so-ct', 'so-xd'],
    ['Sở Tài chính chủ trì, phối hợp với Sở Tư pháp', 'so-tc', 'so-tp'],
    ['Sở Khoa học và Công nghệ phối hợp với Công an tỉnh, Sở Nội vụ', 'so-khcn', 'ca-tinh so-nv'],
    ['Phối hợp: Sở Tư pháp; Chủ trì: Sở Tài chính', 'so-tc', 'so-tp'],
    ['Phối hợp: Sở Tư pháp', '', 'so-tp'],
    ['Chủ trì: ; phối hợp: Sở Tư pháp, Sở Y tế', '', 'so-tp so-yt'],
  ])('%j', (text, lead, coordinating) => {
    const roles = rolesIn(text);
    expect(bodies(roles?.lead ?? '')).toBe(lead);
    expect(bodies(roles?.coordinating ?? '')).toBe(coordinating);
  });

  it.each([
    'Sở Tài chính',
    'Chủ trì: Sở Nội vụ',
    'Sở Khoa học và Công nghệ (chủ trì)',
    'Các đơn vị phối hợp',
    'Sở Nội vụ, Tổ phối hợp liên ngành',
  ])('one role: %s', (text) => {
    expect(rolesIn(text)).toBeNull();
  });
});
