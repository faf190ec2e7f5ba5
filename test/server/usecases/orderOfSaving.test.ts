import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { decide } from '#server/usecases/decisions/decide';
import { account, type LivingService, livingProgramme, send } from '#test/helpers/livingService';

let service: LivingService;
let programme: string;
const period = '2015-11';
const officer = account('officer', 'so-khcn');

beforeEach(async () => {
  ({ service, programme } = await livingProgramme());
});
afterEach(() => service.close());

const standing = () => service.ledger.standing(programme, period);

/** A table without a time of saving: one task the agency leads, with what it says of it. */
async function copy(file: string, progress: string, obstacles = ''): Promise<string> {
  const { base } = await standing();
  const task = base.programme.tasks.find(({ path }) => path === 'II.5');
  const texts = (['ordinal', 'content', 'lead', 'finish'] as const).map((field) => {
    const cell = task?.cells[field];
    return cell?.resolved ?? cell?.text ?? '';
  });
  const row = [...texts, progress, obstacles].map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
  const head = 'TT,Nội dung nhiệm vụ,Cơ quan chủ trì,Thời gian hoàn thành,Kết quả thực hiện,Khó khăn';
  const path = join(service.folder, file);
  writeFileSync(path, `\ufeff${head}\r\n${row}\r\n`);
  return path;
}

/** What is in force of the agency, by field. */
async function said(): Promise<Readonly<Record<string, string | undefined>>> {
  const { lines } = (await standing()).consolidation().state;
  const mine = lines.find(({ agency }) => agency === 'so-khcn');
  return Object.fromEntries(Object.entries(mine?.fields ?? {}).map(([field, all]) => [field, all?.at(-1)?.value]));
}

it('[M3] [M9] without times of saving the number of the receipt decides nothing: copies that differ are asked about', async () => {
  await send(service, officer, programme, await copy('a.csv', 'Đã trình'));
  service.clock.now = new Date('2015-11-21T02:00:00.000Z');
  await send(service, officer, programme, await copy('b.csv', 'Đang soạn'));
  const { conflicts } = (await standing()).consolidation().state;
  expect(conflicts.map(({ sides }) => sides.map(({ value }) => value).sort())).toEqual([['Đang soạn', 'Đã trình']]);
});

it('[M3] [M11] an old copy that comes later wins nothing over what was settled, and what is new in it is taken', async () => {
  await send(service, officer, programme, await copy('a.csv', 'Đã trình'));
  await send(service, officer, programme, await copy('b.csv', 'Đang soạn'));
  const [conflict] = (await standing()).consolidation().state.conflicts;
  const draft = { kind: 'choose', conflict: conflict?.id ?? '', value: 'Đang soạn' } as const;
  await decide(service, officer, { programme, period, drafts: [draft], reason: 'Theo lãnh đạo phòng' });
  service.clock.now = new Date('2015-11-22T02:00:00.000Z');
  await send(service, officer, programme, await copy('a-gui-lai.csv', 'Đã trình', 'Thiếu kinh phí'));
  expect((await standing()).consolidation().state.conflicts).toEqual([]);
  expect(await said()).toMatchObject({ progress_text: 'Đang soạn', obstacles: 'Thiếu kinh phí' });
});
