import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { cell } from '#addin/app/observable';
import { makePaneBase, type PaneBase } from '#addin/app/paneBase';
import type { BookReader, NetAnswer, NetRequest, PaneContext } from '#addin/app/paneContext';
import { readWorkbook } from '#server/xlsx/read';
import { type RegistryFile, registryFileSchema } from '#shared/agency/registry';
import type { Workbook } from '#shared/sheet/grid';
import { type FakeOptions, type FakeWorkbook, fakeWorkbook } from '#test/addin/fakeWorkbook';

/** What a use case of the pane is given in tests: a workbook in memory, a clock that is moved by hand, no network. */
export type PaneWorld = {
  readonly host: FakeWorkbook;
  readonly context: PaneContext;
  readonly base: PaneBase;
  /** Lets the pane's clock run on: what was put off until then is done, with what it waits for. */
  readonly pass: (ms: number) => Promise<void>;
  readonly requests: readonly NetRequest[];
};

export type WorldOptions = FakeOptions & {
  readonly today?: string;
  readonly registry?: RegistryFile;
  readonly answer?: (request: NetRequest) => Promise<NetAnswer>;
  readonly books?: BookReader;
};

export async function openExample(path: string): Promise<Workbook> {
  const read = await readWorkbook(path);
  if (!read.ok) throw new Error(`${path}: ${read.refusal.code}`);
  return read.workbook;
}

let registry: RegistryFile | undefined;

export async function productRegistry(): Promise<RegistryFile> {
  registry ??= registryFileSchema.parse(JSON.parse(await readFile('data/agencies.json', 'utf8')));
  return registry;
}

export async function paneWorld(workbook: Workbook, options: WorldOptions = {}): Promise<PaneWorld> {
  const host = fakeWorkbook(workbook, options);
  const requests: NetRequest[] = [];
  const vault = new Map<string, string>();
  const files = new Map<string, Uint8Array>();
  let clock = 0;
  let ids = 0;
  let waiting: { readonly at: number; readonly work: () => void }[] = [];
  const context: PaneContext = {
    host,
    language: cell<'vi' | 'en'>('vi'),
    registry: cell(options.registry ?? (await productRegistry())),
    vault: {
      read: (key) => vault.get(key) ?? null,
      write: (key, text) => {
        if (text === null) vault.delete(key);
        else vault.set(key, text);
      },
      lasting: true,
    },
    files: {
      keep: async (id, bytes) => {
        files.set(id, bytes);
      },
      read: async (id) => files.get(id) ?? null,
      drop: async (id) => {
        files.delete(id);
      },
    },
    server: cell('https://phuluc.test'),
    fetch: async (request) => {
      requests.push(request);
      return options.answer === undefined ? { kind: 'unreachable' } : options.answer(request);
    },
    online: cell(true),
    now: () => `${options.today ?? '2015-11-14'}T03:00:00.000Z`,
    today: () => options.today ?? '2015-11-14',
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    later: (ms, work) => {
      const task = { at: clock + ms, work };
      waiting.push(task);
      return () => {
        waiting = waiting.filter((one) => one !== task);
      };
    },
    hash: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    ...(options.books === undefined ? {} : { books: options.books }),
  };
  return {
    host,
    context,
    base: makePaneBase(context),
    requests,
    pass: async (ms) => {
      clock += ms;
      const ripe = waiting.filter(({ at }) => at <= clock).sort((a, b) => a.at - b.at);
      waiting = waiting.filter(({ at }) => at > clock);
      for (const { work } of ripe) work();
      await settled();
    },
  };
}

/** Until every promise that is under way has come to rest. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
