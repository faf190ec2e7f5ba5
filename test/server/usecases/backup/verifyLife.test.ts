import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteStore } from '#server/store/sqlite';
import { verify } from '#server/usecases/backup/verify';
import { withdraw } from '#server/usecases/submissions/change';
import {
  account,
  consolidator,
  type LivingService,
  livingProgramme,
  returned,
  send,
} from '#test/helpers/livingService';
import { refusalOf } from '#test/helpers/programmeLife';

let service: LivingService;
let programme: string;
beforeEach(async () => {
  ({ service, programme } = await livingProgramme());
});
afterEach(() => service.close());

/** The store as `phuluc verify` opens it, beside the service that writes. */
async function looked() {
  const store = await openSqliteStore({ path: join(service.folder, 'phuluc.db'), now: service.now });
  try {
    return await verify(store, service.originals);
  } finally {
    await store.close();
  }
}

it('[Q-F7] finds nothing where files were refused, entered late and withdrawn: what people did is no damage', async () => {
  const officer = account('officer', 'so-khcn');
  for (const [file, bytes] of [
    ['rong.xlsx', Buffer.alloc(0)],
    ['thu.xlsx', Buffer.from('Kính gửi quý cơ quan')],
  ] as const)
    expect(await refusalOf(send(service, officer, programme, file, { bytes }))).not.toMatchObject({ code: 'none' });
  const { record } = await send(service, officer, programme, returned('So-KHCN_lan-1.xlsx'));
  await send(service, consolidator, programme, returned('So-KHDT_bao-cao-thang-11.xlsx'));
  await withdraw(service, consolidator, record.number, 'Gửi nhầm tệp');
  const { damages, submissions } = await looked();
  expect([submissions, damages]).toEqual([4, []]);
});

it('[Q-F7] a refusal that says something else than the journal is named', async () => {
  const officer = account('officer', 'so-khcn');
  await refusalOf(send(service, officer, programme, 'rong.xlsx', { bytes: Buffer.alloc(0) }));
  const [record] = await service.store.submissions(programme, { period: '2015-11' });
  if (record === undefined) throw new Error('the refused file was not kept');
  await service.store.act(programme, async (act) =>
    act.putSubmission({ ...record, refusal: { code: 'encrypted', params: {} } }),
  );
  expect((await looked()).damages).toEqual([{ kind: 'record_differs', record: record.number, part: 'refusal' }]);
});
