import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { baseSheet, benchRegistry, makeProgramme } from '#bench/programme';
import { benchWorkbook } from '#bench/workbook';
import { createLedger } from '#server/ledger/createLedger';
import type { LedgerSource } from '#server/ledger/source';
import { openFolderOriginals } from '#server/store/folderOriginals';
import { openPostgresStore } from '#server/store/postgres';
import type { AccountRecord } from '#server/store/records';
import { openSqliteStore } from '#server/store/sqlite';
import { openSubmission } from '#server/usecases/doors/openSubmission';
import { loadProgramme } from '#server/usecases/programme/load';
import type { Service } from '#server/usecases/service';
import { registryFileSchema } from '#shared/agency/registry';

/** How large the province is: agencies that lead `rows` tasks each. */
export type ProvinceSize = { readonly agencies: number; readonly rows: number; readonly seed: number };

/** A service on a store of its own, and another one over the same store as a process that starts cold. */
export type BenchService = {
  readonly folder: string;
  readonly service: Service;
  readonly cold: () => Service;
  readonly close: () => Promise<void>;
};

/** Opens a service in a folder of its own that goes away with it, on SQLite there or on the PostgreSQL at `url`. */
export async function openBenchService(size: ProvinceSize, url?: string, now?: () => Date): Promise<BenchService> {
  const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'phuluc-bench-'));
  const opened = await openBenchServiceIn(folder, size, url, now);
  return {
    ...opened,
    close: async () => {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same in a folder that stays. */
export async function openBenchServiceIn(
  folder: string,
  size: ProvinceSize,
  url?: string,
  now: () => Date = () => new Date(),
): Promise<BenchService> {
  const store =
    url === undefined
      ? await openSqliteStore({ path: join(folder, 'phuluc.db'), now })
      : await openPostgresStore({ url, now });
  const originals = await openFolderOriginals(join(folder, 'originals'));
  const file = registryFileSchema.parse(benchRegistry(makeProgramme(size.seed, size.agencies, size.rows)));
  const registry = async () => file;
  const source: LedgerSource = { store, originals, registry, open: openSubmission };
  const cold = (): Service => ({
    ...source,
    ledger: createLedger(source),
    now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  });
  return {
    folder,
    service: cold(),
    cold,
    close: () => store.close(),
  };
}

/** Loads the generated appendix; answers the programme's id. */
export async function loadBenchProgramme(service: Service, size: ProvinceSize): Promise<string> {
  const sheet = baseSheet(makeProgramme(size.seed, size.agencies, size.rows));
  const { programme } = await loadProgramme(service, consolidatorAccount, {
    bytes: benchWorkbook(sheet, '2024-06-11T02:00:00Z'),
    file: 'phu-luc.xlsx',
    layout: [],
    asOf: '2024-06-12',
  });
  return programme.id;
}

export const consolidatorAccount = accountOf('consolidator', null);

export function officerOf(agency: string): AccountRecord {
  return accountOf('officer', agency);
}

function accountOf(role: AccountRecord['role'], agency: string | null): AccountRecord {
  return {
    id: `tk-${agency ?? role}`,
    name: 'Cán bộ theo dõi',
    role,
    agency,
    unit: null,
    createdAt: '2024-01-01T00:00:00.000Z',
    disabledAt: null,
    subject: null,
  };
}
