import { afterEach, beforeEach, expect, it } from 'vitest';
import { tryOut } from '#server/usecases/submissions/submit';
import type { EnteredLines } from '#shared/wire/lines';
import { account, type LivingService, livingProgramme } from '#test/helpers/livingService';

let service: LivingService;
let programme: string;

beforeEach(async () => {
  ({ service, programme } = await livingProgramme());
});
afterEach(() => service.close());

it('[R9] what a form says of one’s own task is one’s own to mend, though a form names no lead', async () => {
  const { base } = await service.ledger.standing(programme, '2015-11');
  const task = base.programme.tasks.find(({ path }) => path === 'II.6.2')?.id ?? '';
  const entered: EnteredLines = {
    format: 'phuluc/lines',
    version: 1,
    programme,
    agency: 'so-khcn',
    period: '2015-11',
    lines: [{ task, role: 'lead', fields: { percent: '120', completed_on: '20/12/2015', status: 'Hoàn thành' } }],
  };
  const { findings } = await tryOut(service, account('officer', 'so-khcn'), {
    programme,
    period: '2015-11',
    file: 'điền trực tiếp',
    bytes: new TextEncoder().encode(JSON.stringify(entered)),
    form: 'lines',
    channel: 'form',
  });
  expect(findings.map(({ at }) => String(at.field)).sort()).toEqual(['completed_on', 'percent']);
});
