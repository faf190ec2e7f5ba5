import type { Browser } from 'playwright-core';
import type { Done, Edit, WorkbookPort } from '#addin/port/workbookPort';
import type { HostSettings } from '#test/excel-host/excelHost';
import { openPane, type Pane } from '#test/excel-host/openPane';

type Asked = {
  [Name in keyof WorkbookPort]-?: NonNullable<WorkbookPort[Name]> extends (...given: infer Given) => infer Answer
    ? (...given: Given) => Promise<Awaited<Answer>>
    : never;
};

/** The port as it is in the page; maps and sets come back as they are, functions do not. */
export type PortInPage = {
  readonly pane: Pane;
  readonly port: Pick<
    Asked,
    | 'capabilities'
    | 'facts'
    | 'read'
    | 'readRows'
    | 'goTo'
    | 'selected'
    | 'write'
    | 'paint'
    | 'unpaint'
    | 'keepSheet'
    | 'recall'
    | 'remember'
    | 'fileBytes'
    | 'startRecording'
    | 'stopRecording'
  >;
  /** Puts an extension in; `undo` takes the last one back. */
  readonly extend: (extension: Parameters<WorkbookPort['extend']>[0]) => Promise<Done<null>>;
  readonly undo: () => Promise<Done<null>>;
  /** Starts to listen; `edits` gives what was told so far. */
  readonly listen: () => Promise<void>;
  readonly edits: () => Promise<readonly Edit[]>;
  readonly close: () => Promise<void>;
};

const names = [
  'capabilities',
  'facts',
  'read',
  'readRows',
  'goTo',
  'selected',
  'write',
  'paint',
  'unpaint',
  'keepSheet',
  'recall',
  'remember',
  'fileBytes',
  'startRecording',
  'stopRecording',
] as const;

/** Opens a workbook in the simulated Excel with the adapter beside it. */
export async function openPort(
  url: string,
  browser: Browser,
  workbook: string | Uint8Array,
  settings: HostSettings = {},
): Promise<PortInPage> {
  const pane = await openPane({ ...settings, workbook, url, browser });
  const ask = async (name: string, given: readonly unknown[]): Promise<unknown> =>
    JSON.parse(
      await pane.page.evaluate(
        async ([method, values]) => {
          const port = await (
            globalThis as unknown as { port: Promise<Record<string, (...all: unknown[]) => unknown>> }
          ).port;
          // What JSON does not know goes as text with its kind.
          return JSON.stringify(await port[method]?.(...values), (_key, value: unknown) => {
            if (value instanceof Map) return { kind: 'Map', all: [...value] };
            if (value instanceof Set) return { kind: 'Set', all: [...value] };
            return value instanceof Uint8Array ? { kind: 'Bytes', all: [...value] } : value;
          });
        },
        [name, given.map((one) => (typeof one === 'function' ? undefined : one))] as const,
      ),
      revived,
    );
  const port = Object.fromEntries(names.map((name) => [name, (...given: unknown[]) => ask(name, given)]));
  const evaluated = <T>(program: string): Promise<T> => pane.page.evaluate<T>(program);
  return {
    pane,
    port: port as unknown as PortInPage['port'],
    extend: (extension) =>
      evaluated(`(async () => {
        const done = await (await port).extend(${JSON.stringify(extension)});
        if (done.ok) globalThis.takeBack = done.value.undo;
        return done.ok ? { ok: true, value: null } : done;
      })()`),
    undo: () => evaluated('takeBack()'),
    listen: async () => {
      await evaluated('(async () => { await (await port).onEdit((edit) => edits.push(edit)); })()');
    },
    edits: () => evaluated('edits'),
    close: pane.close,
  };
}

function revived(key: string, value: unknown): unknown {
  // JSON has no holes: a cell that holds nothing is absent.
  if (key === 'cells' && Array.isArray(value)) return value.map((one: unknown) => one ?? undefined);
  if (typeof value !== 'object' || value === null || !('all' in value) || !('kind' in value)) return value;
  const { kind, all } = value as { readonly kind: string; readonly all: unknown[] };
  switch (kind) {
    case 'Map':
      return new Map(all as [unknown, unknown][]);
    case 'Set':
      return new Set(all);
    case 'Bytes':
      return Uint8Array.from(all as number[]);
    default:
      return value;
  }
}
