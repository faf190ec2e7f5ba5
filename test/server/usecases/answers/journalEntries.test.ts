import { afterAll, beforeAll, expect, it } from 'vitest';
import { journalEntries } from '#server/usecases/answers/journalEntries';
import { readContact, writeContact } from '#server/usecases/contact';
import { consolidator, type LivingService, livingService } from '#test/helpers/livingService';

let service: LivingService;
const stream = 'instance';
/** More than one reading of the store takes. */
const acts = 1_203;
beforeAll(async () => {
  service = await livingService();
  await service.store.act(stream, async (act) => {
    for (let n = 1; n <= acts; n += 1) {
      const at = new Date(Date.UTC(2015, 10, 1) + n * 1000).toISOString();
      const kind = n % 400 === 0 ? 'registry_changed' : 'signed_in';
      await act.append({ kind, at, by: `a-${n % 3}`, period: null, body: { n } });
    }
  });
});
afterAll(() => service.close());

it('[Q-M5] a journal is read newest first, page after page, and none is left out', async () => {
  const seen: number[] = [];
  let before: number | null = null;
  do {
    const page = await journalEntries(service, { stream, limit: 500, ...(before === null ? {} : { before }) });
    seen.push(...page.list.map(({ seq }) => seq));
    before = page.before;
  } while (before !== null);
  expect(seen).toEqual(Array.from({ length: acts }, (_, n) => acts - n));
});

it('rare acts are found however far back they stand', async () => {
  const { list, before } = await journalEntries(service, { stream, kind: 'registry_changed', limit: 10 });
  expect(list.map(({ seq }) => seq)).toEqual([1_200, 800, 400]);
  expect(before).toBeNull();
});

it('of one account only', async () => {
  const { list } = await journalEntries(service, { stream, by: 'a-1', limit: 3 });
  expect(list.map(({ body }) => body.n)).toEqual([1_201, 1_198, 1_195]);
});

it('a journal nobody keeps is refused', async () => {
  await expect(journalEntries(service, { stream: 'khong-co', limit: 1 })).rejects.toMatchObject({
    problem: { code: 'programme_unknown' },
  });
});

it('whom to ask is kept, and who wrote it is in the journal', async () => {
  expect(await readContact(service)).toBe('');
  await writeContact(service, consolidator, 'Phòng Tổng hợp');
  expect(await readContact(service)).toBe('Phòng Tổng hợp');
  const [last] = (await journalEntries(service, { stream, limit: 1 })).list;
  expect(last).toMatchObject({ kind: 'settings_changed', by: consolidator.id, body: { contact: 'Phòng Tổng hợp' } });
});
