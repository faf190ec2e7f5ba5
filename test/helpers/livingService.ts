import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { projectRoot } from '#scripts/package/root';
import { createLedger } from '#server/ledger/createLedger';
import type { LedgerSource } from '#server/ledger/source';
import { openFolderOriginals } from '#server/store/folderOriginals';
import type { Originals } from '#server/store/originals';
import type { AccountRecord } from '#server/store/records';
import { openSqliteStore } from '#server/store/sqlite';
import type { Store } from '#server/store/store';
import { formOf } from '#server/usecases/doors/formOf';
import { openSubmission } from '#server/usecases/doors/openSubmission';
import { baseOf } from '#server/usecases/openBase';
import { openBytes } from '#server/usecases/openFile';
import { registryAt } from '#server/usecases/registry';
import type { Service } from '#server/usecases/service';
import { type Submitted, submit } from '#server/usecases/submissions/submit';
import type { Role } from '#shared/wire/role';

/** A service on a real store in a folder of its own, with a clock a test moves. */
export type LivingService = Service & {
  readonly folder: string;
  readonly clock: { now: Date };
  /** Another process over the same store and originals: nothing shared in memory. */
  readonly restarted: () => Service;
  readonly close: () => Promise<void>;
};

export async function livingService(
  given: { readonly store?: Store; readonly originals?: Originals } = {},
): Promise<LivingService> {
  const folder = mkdtempSync(join(tmpdir(), 'phuluc-service-'));
  const clock = { now: new Date('2015-11-20T02:00:00.000Z') };
  const store = given.store ?? (await openSqliteStore({ path: join(folder, 'phuluc.db'), now: () => clock.now }));
  const originals = given.originals ?? (await openFolderOriginals(join(folder, 'originals')));
  const file = await registryAt(undefined);
  const registry = async () => file;
  const source: LedgerSource = { store, originals, registry, open: openSubmission };
  const made = (): Service => ({
    ...source,
    ledger: createLedger(source),
    now: () => clock.now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  });
  return {
    ...made(),
    folder,
    clock,
    restarted: made,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function account(role: Role, agency: string | null = null): AccountRecord {
  return {
    id: `tk-${role}-${agency ?? 'dost'}`,
    name: role === 'approver' ? 'Lãnh đạo đơn vị' : 'Cán bộ theo dõi',
    role,
    agency,
    unit: null,
    createdAt: '2015-01-01T00:00:00.000Z',
    disabledAt: null,
    subject: null,
  };
}

export const consolidator = account('consolidator');

export const dakNongBook = join(projectRoot(), 'examples/phu-luc-dak-nong.xlsx');
export const returned = (file: string): string => join(projectRoot(), 'examples/bao-cao', file);

/** Writes a programme and its first open period straight into the store, as loading and opening do. Answers its id. */
export async function givenProgramme(service: Service, path = dakNongBook, period = '2015-11'): Promise<string> {
  const bytes = await readFile(path);
  const { hash } = await service.originals.keep(bytes);
  const opened = await openBytes(bytes, basename(path));
  if (opened.kind === 'refused') throw new Error(opened.refusal.code);
  const base = baseOf(opened, await service.registry(), '2015-11-14');
  if (base.kind === 'refused') throw new Error(base.refusal.code);
  const { id, document } = base.programme;
  const at = service.now().toISOString();
  await service.store.act(id, async (act) => {
    await act.append({ kind: 'programme_loaded', at, by: 'system', period: null, body: { hash } });
    await act.putProgramme({
      id,
      title: document.title,
      province: document.province ?? null,
      revision: 1,
      createdAt: at,
      settings: {},
    });
    await act.putRevision({
      programme: id,
      revision: 1,
      hash,
      file: basename(path),
      asOf: '2015-11-14',
      layout: [],
      loadedAt: at,
      loadedBy: 'system',
      reason: '',
    });
  });
  await openPeriod(service, id, period);
  return id;
}

/** Both at once: what most tests of the use cases begin with. */
export async function livingProgramme(): Promise<{ readonly service: LivingService; readonly programme: string }> {
  const service = await livingService();
  return { service, programme: await givenProgramme(service) };
}

export async function openPeriod(service: Service, programme: string, period: string): Promise<void> {
  const at = service.now().toISOString();
  await service.store.act(programme, async (act) => {
    await act.append({ kind: 'period_opened', at, by: 'system', period, body: {} });
    await act.putPeriod({ programme, period, state: 'open', openedAt: at, edition: 0, closing: null });
  });
}

/** Hands in a file of the examples, or any other, as an account does. */
export async function send(
  service: Service,
  by: AccountRecord,
  programme: string,
  path: string,
  more: { readonly period?: string; readonly agency?: string; readonly bytes?: Uint8Array } = {},
): Promise<Submitted> {
  const bytes = more.bytes ?? (await readFile(path));
  const form = formOf(bytes);
  return submit(service, by, {
    programme,
    period: more.period ?? '2015-11',
    file: basename(path),
    bytes,
    form: form === 'archive' ? 'workbook' : form,
    channel: 'page',
    ...(more.agency === undefined ? {} : { agency: more.agency }),
  });
}
