import { afterEach, beforeEach, expect, it } from 'vitest';
import { agencySheet, makeProgramme } from '#bench/programme';
import { benchWorkbook } from '#bench/workbook';
import { Refused } from '#server/http/problem';
import { listSubmissions } from '#server/usecases/submissions/list';
import {
  account,
  consolidator,
  givenProgramme,
  type LivingService,
  livingService,
  send,
} from '#test/helpers/livingService';

let service: LivingService;
beforeEach(async () => {
  service = await livingService();
});
afterEach(() => service.close());

it('[T8] [K2] a table many times as long as the programme is refused by its count, and is received all the same', async () => {
  const programme = await givenProgramme(service);
  const rows = makeProgramme(1, 1, 5_700);
  const bytes = benchWorkbook(agencySheet(rows, 0, 1, 0).sheet, '2015-11-12T02:00:00Z');
  const sent = send(service, account('officer', 'so-tc'), programme, 'ca-kho-du-lieu.xlsx', { bytes });
  const refused = await sent.catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  const { problem } = refused as Refused;
  expect(problem).toMatchObject({ code: 'file_refused', refusal: { code: 'too_many_rows' } });
  expect(Number(problem.refusal?.params.rows)).toBeGreaterThan(Number(problem.refusal?.params.limit));
  const kept = await listSubmissions(service, consolidator, { programme, period: '2015-11' });
  expect(kept).toMatchObject([{ number: problem.params.number, refusal: { code: 'too_many_rows' } }]);
});
