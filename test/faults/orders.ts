import { createHash } from 'node:crypto';
import { Refused } from '#server/http/problem';
import { openPostgresStore } from '#server/store/postgres';
import type { Store } from '#server/store/store';
import { serialiseState } from '#shared/wire/tracker';
import { seeded } from '#test/faults/seeded';
import { consolidator, givenProgramme, livingService, returned, send } from '#test/helpers/livingService';
import { startPostgres } from '#test/helpers/postgres';

/** Files of eight agencies, among them parallel copies, a correction, a wish for another deadline and an emptied cell. */
export const reports = [
  'So-KHCN_lan-1.xlsx',
  'So-KHCN_lan-2.xlsx',
  'So-KHCN_phong-QLCN.xlsx',
  'So-KHDT_bao-cao-thang-11.xlsx',
  'So-Tai-chinh_sap-xep-lai.xlsx',
  'So-Tu-phap_them-dong-doi-han.xlsx',
  'So-GDDT_ca-phu-luc.xlsx',
  'UBND-huyen-Dak-Glong_lan-1.xlsx',
  'UBND-huyen-Dak-Glong_xoa-o.xlsx',
  'Ban-Tuyen-giao_120-phan-tram.xlsx',
  'UBND-huyen-Tuy-Duc_libreoffice.ods',
];

export type Outcome = { readonly orders: number; readonly trackers: number; readonly conflicts: number };

/**
 * Hands the reports in, in `orders` random orders, each into a service of its own, and counts how many different trackers come out
 * (M9): one is right. Every second order goes through two processes by turns, as replicas over one store.
 */
export async function inRandomOrders(
  orders: number,
  storeFor: () => Promise<Store | undefined>,
  seed = 9,
): Promise<Outcome> {
  const random = seeded(seed);
  const trackers = new Set<string>();
  const conflicts = new Set<number>();
  for (let order = 0; order < orders; order += 1) {
    const store = await storeFor();
    const service = await livingService(store === undefined ? {} : { store });
    try {
      const programme = await givenProgramme(service);
      const processes = order % 2 === 0 ? [service] : [service, service.restarted()];
      const shuffled = reports.map((file) => ({ file, at: random() })).sort((a, b) => a.at - b.at);
      for (const [index, { file }] of shuffled.entries()) {
        const by = processes[index % processes.length] ?? service;
        await send(by, consolidator, programme, returned(file)).catch((error: unknown) => {
          if (!(error instanceof Refused)) throw error;
        });
      }
      const { state } = (await service.ledger.standing(programme, '2015-11')).consolidation();
      trackers.add(createHash('sha256').update(serialiseState(state).join('\n')).digest('hex'));
      conflicts.add(state.conflicts.length);
    } finally {
      await service.close();
    }
  }
  if (conflicts.size !== 1) throw new Error(`conflicts differ: ${[...conflicts].join(', ')}`);
  return { orders, trackers: trackers.size, conflicts: [...conflicts][0] ?? 0 };
}

if (process.argv[1] === import.meta.filename) {
  const orders = Number(process.argv[2] ?? 200);
  const started = performance.now();
  const sqlite = await inRandomOrders(orders, async () => undefined);
  console.log(`SQLite      ${JSON.stringify(sqlite)}  ${Math.round((performance.now() - started) / 1000)} s`);
  const server = await startPostgres();
  const again = performance.now();
  try {
    const postgres = await inRandomOrders(orders, async () =>
      openPostgresStore({ url: await server.database(), now: () => new Date('2015-11-20T02:00:00.000Z') }),
    );
    console.log(`PostgreSQL  ${JSON.stringify(postgres)}  ${Math.round((performance.now() - again) / 1000)} s`);
    process.exitCode = sqlite.trackers === 1 && postgres.trackers === 1 ? 0 : 1;
  } finally {
    await server.stop();
  }
}
