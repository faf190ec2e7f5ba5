import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOwn } from '#server/usecases/programme/own';
import { agenciesOf, registryFor } from '#server/usecases/programme/registry';
import { writeSettings } from '#server/usecases/programme/settings';
import { confirm, withdraw } from '#server/usecases/submissions/change';
import { indexRegistry, resolveAgencies } from '#shared/agency/resolve';
import { programmeSettingsSchema } from '#shared/wire/settingsAnswer';
import {
  account,
  consolidator,
  type LivingService,
  livingProgramme,
  openPeriod,
  returned,
  send,
} from '#test/helpers/livingService';

const officer = account('officer', 'so-khcn');
const approver = account('approver', 'so-khcn');

let service: LivingService;
let programme: string;
beforeEach(async () => {
  ({ service, programme } = await livingProgramme());
});
afterEach(() => service.close());

const settle = (more: object) =>
  writeSettings(service, consolidator, programme, programmeSettingsSchema.parse({ ...more }));

it('[K1] an officer is told for whom they speak, what is open and when it is due', async () => {
  await openPeriod(service, programme, '2015-12');
  const { agency, periods } = await readOwn(service, officer, programme);
  expect(agency).toEqual({ id: 'so-khcn', name: 'Sở Khoa học và Công nghệ', short: 'Sở KH&CN', kind: 'department' });
  expect(periods.map(({ id, asOf, due, expected }) => ({ id, asOf, due, expected }))).toEqual([
    { id: '2015-11', asOf: '2015-11-14', due: '2015-11-20', expected: true },
    { id: '2015-12', asOf: '2015-12-14', due: '2015-12-21', expected: true },
  ]);
  expect(periods[0]?.tasks).toBeGreaterThan(30);
});

it('[K5, R4, S1] an officer is told what has to be confirmed and what stops sending', async () => {
  await settle({ confirmation: 'document', blocks: 'error', dueSoonDays: 14 });
  expect(await readOwn(service, officer, programme)).toMatchObject({
    confirmation: 'document',
    blocks: 'error',
    dueSoonDays: 14,
  });
});

it('[K2, K5] an officer sees what was handed in, the newest first, confirmed or taken back', async () => {
  const first = await send(service, officer, programme, returned('So-KHCN_lan-1.xlsx'));
  const second = await send(service, officer, programme, returned('So-KHCN_lan-2.xlsx'));
  await confirm(service, approver, first.record.number, { kind: 'leader' });
  await withdraw(service, officer, second.record.number, 'gửi nhầm');
  const sent = (await readOwn(service, officer, programme)).periods[0]?.submissions;
  expect(sent).toMatchObject([
    { number: second.record.number, confirmed: null, withdrawn: true, readable: true },
    { number: first.record.number, confirmed: 'leader', withdrawn: false, checkCode: first.record.checkCode },
  ]);
});

it("[Q-A1] an officer sees nothing another body handed in, and the province's people have no report of their own", async () => {
  await send(service, officer, programme, returned('So-KHCN_lan-1.xlsx'));
  const other = await readOwn(service, account('officer', 'so-tc'), programme);
  expect(other.periods[0]?.submissions).toEqual([]);
  const { agency, periods } = await readOwn(service, consolidator, programme);
  expect({ agency, period: periods[0] }).toMatchObject({
    agency: null,
    period: { id: '2015-11', agency: null, due: null, expected: false, submissions: [] },
  });
});

it('[A3] a body that became another is called as it is called at the cut-off', async () => {
  service.clock.now = new Date('2025-11-20T02:00:00.000Z');
  await openPeriod(service, programme, '2025-11');
  const { agency, periods } = await readOwn(service, account('officer', 'so-khdt'), programme);
  expect(agency?.id).toBe('so-tc');
  expect(periods.map((one) => one.agency?.id)).toEqual(['so-khdt', 'so-tc']);
  const ids = async (period?: string) => (await agenciesOf(service, programme, period)).agencies.map(({ id }) => id);
  expect(await ids('2015-11')).toContain('so-khdt');
  expect(await ids('2025-11')).not.toContain('so-khdt');
  expect(await ids()).toEqual(await ids('2025-11'));
});

it('[A1, R2] names are read with the registry as the service reads them, and it is sent once', async () => {
  const { hash, province, registry } = await registryFor(service, programme);
  expect(province).toBe('Đắk Nông');
  const { agencies } = await service.ledger.programme(programme);
  if (registry === null || province === null) throw new Error('nothing was sent');
  const text = 'Các Sở: Tài chính, Nội vụ; UBND các huyện, thị xã';
  const there = resolveAgencies(indexRegistry(registry, { province }), text, '2015-11-14');
  expect(there).toEqual(resolveAgencies(agencies, text, '2015-11-14'));
  expect(await registryFor(service, programme, hash)).toEqual({ hash, province, registry: null });
  expect((await registryFor(service, programme, '0'.repeat(64))).registry).toEqual(registry);
  expect((await readOwn(service, officer, programme)).registry).toBe(hash);
});

it.each([
  ['mine', () => readOwn(service, officer, 'không-có')],
  ['registry', () => registryFor(service, 'không-có')],
  ['agencies', () => agenciesOf(service, 'không-có')],
])('[E5] %s of a programme nobody loaded is refused in words', async (_, asked) => {
  await expect(asked()).rejects.toMatchObject({ problem: { code: 'programme_unknown' } });
});
