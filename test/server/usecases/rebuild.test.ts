import { writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { decide } from '#server/usecases/decisions/decide';
import { openMatters } from '#server/usecases/decisions/open';
import { closePeriod } from '#server/usecases/programme/closePeriod';
import { type RebuiltPeriod, rebuild } from '#server/usecases/rebuild';
import {
  account,
  consolidator,
  type LivingService,
  livingProgramme,
  openPeriod,
  returned,
  send,
} from '#test/helpers/livingService';

let service: LivingService;
let programme: string;

beforeEach(async () => {
  ({ service, programme } = await livingProgramme());
});
afterEach(() => service.close());

const science = account('officer', 'so-khcn');

/** A period with a settled dispute, closed; and the next one, open. */
async function closedAndOpen(): Promise<void> {
  await send(service, science, programme, returned('So-KHCN_lan-1.xlsx'));
  await send(service, science, programme, returned('So-KHCN_phong-QLCN.xlsx'));
  const { conflicts } = await openMatters(service, science, programme, '2015-11');
  const [conflict] = conflicts;
  const value = conflict?.sides[0]?.value ?? '';
  await decide(service, science, {
    programme,
    period: '2015-11',
    drafts: [{ kind: 'choose', conflict: conflict?.id ?? '', value }],
    reason: 'Theo phòng chuyên môn',
  });
  await closePeriod(service, consolidator, {
    programme,
    period: '2015-11',
    number: '15/BC-SKHCN',
    date: '2015-11-24',
    signer: 'Giám đốc Sở',
  });
  await openPeriod(service, programme, '2015-12');
}

async function outcomes(): Promise<readonly Pick<RebuiltPeriod, 'period' | 'outcome'>[]> {
  return (await rebuild(service.restarted())).map(({ period, outcome }) => ({ period, outcome }));
}

/** Changes the stored rows behind the store's back, as somebody with the file could. */
function tampered(sql: string): void {
  const db = new DatabaseSync(join(service.folder, 'phuluc.db'));
  expect(db.prepare(sql).run().changes).toBe(1);
  db.close();
}

it('[M12] a closed period is worked out again byte for byte, an open one is said to be open', async () => {
  await closedAndOpen();
  expect(await outcomes()).toEqual([
    { period: '2015-11', outcome: 'identical' },
    { period: '2015-12', outcome: 'open' },
  ]);
});

it('[M12] a decision that was changed is found', async () => {
  await closedAndOpen();
  tampered(`update decisions set record = replace(record, '"kind":"choose"', '"kind":"undo","decision":"qd-0"')`);
  expect(await outcomes()).toEqual([
    { period: '2015-11', outcome: 'differs' },
    { period: '2015-12', outcome: 'open' },
  ]);
});

it('[M12] a snapshot that was changed is found', async () => {
  await closedAndOpen();
  tampered(`update snapshots set record = replace(record, 'So-KHCN_lan-1.xlsx', 'So-KHCN_lan-9.xlsx')`);
  expect(await outcomes()).toMatchObject([{ outcome: 'differs' }, {}]);
});

it('[M12] an original that was changed is named, for every period that rests on it', async () => {
  await closedAndOpen();
  const [first] = await service.store.submissions(programme);
  const hash = first?.hash ?? '';
  const path = join(service.folder, 'originals', hash.slice(0, 2), hash.slice(2));
  expect(await readdir(join(service.folder, 'originals', hash.slice(0, 2)))).toContain(hash.slice(2));
  const bytes = await readFile(path);
  writeFileSync(path, Buffer.concat([bytes, Buffer.from([0])]));
  const rebuilt = await rebuild(service.restarted());
  expect(rebuilt).toMatchObject([
    { period: '2015-11', outcome: 'lost', original: hash },
    { period: '2015-12', outcome: 'lost', original: hash },
  ]);
});
