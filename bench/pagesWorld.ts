import { agencySheet, makeProgramme } from '#bench/programme';
import {
  consolidatorAccount,
  loadBenchProgramme,
  officerOf,
  openBenchService,
  type ProvinceSize,
} from '#bench/serviceWorld';
import { benchWorkbook } from '#bench/workbook';
import { createApp } from '#server/app';
import { readConfig } from '#server/config';
import { listen } from '#server/http/listen';
import { createLog } from '#server/http/log';
import { createMetrics } from '#server/http/metrics';
import { allRoutes } from '#server/routes/routes';
import { type AccountRecord, instanceStream } from '#server/store/records';
import { makeAccount } from '#server/usecases/access/person';
import { letIn } from '#server/usecases/access/signIn';
import { openPeriod } from '#server/usecases/programme/openPeriod';
import { submit } from '#server/usecases/submissions/submit';

/** The service over HTTP on a generated programme, for whoever looks at its pages. */
export type PagesOfProvince = {
  readonly url: string;
  readonly programme: string;
  readonly period: string;
  /** Value of the session cookie `phuluc` of somebody of the consolidating body. */
  readonly session: string;
  readonly close: () => Promise<void>;
};

const period = '2025-06';

/** Opens the pages on a programme of `size`; the first `reporting` agencies have reported. */
export async function openPagesOfProvince(
  size: ProvinceSize,
  reporting: number,
  web?: string,
): Promise<PagesOfProvince> {
  const world = await openBenchService(size, undefined, () => new Date('2025-06-13T02:00:00Z'));
  const { service } = world;
  const programme = await loadBenchProgramme(service, size);
  await openPeriod(service, consolidatorAccount, programme, period);
  const made = makeProgramme(size.seed, size.agencies, size.rows);
  for (let agency = 0; agency < reporting; agency += 1) {
    const { sheet } = agencySheet(made, agency, size.seed, 0.3);
    await submit(service, officerOf(`xa-${agency + 1}`), {
      programme,
      period,
      file: `xa-${agency + 1}.xlsx`,
      bytes: benchWorkbook(sheet, '2025-06-12T02:00:00Z'),
      form: 'workbook',
      channel: 'page',
    });
  }
  const { secret } = await service.store.act(instanceStream, async (act) => {
    const person = {
      name: 'Chuyên viên tổng hợp',
      role: 'consolidator',
      agency: null,
      unit: null,
      subject: null,
    } as const;
    const account: AccountRecord = await makeAccount(service, act, person, 'system');
    return letIn(service, act, { account, kind: 'session', label: 'bench', by: 'bench' });
  });
  const read = readConfig({ PORT: '0', DATA_DIR: world.folder });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { config } = read;
  const metrics = createMetrics();
  const routes = allRoutes({ config, metrics, oidc: null });
  const log = createLog('silent');
  const app = createApp({ service, routes, config, log, metrics, ...(web === undefined ? {} : { web }) });
  const server = await listen(app.handle, { host: '127.0.0.1', port: 0, limits: config.limits });
  return {
    url: `http://127.0.0.1:${server.port}`,
    programme,
    period,
    session: secret,
    close: async () => {
      await server.stop();
      await app.settled();
      await world.close();
    },
  };
}
