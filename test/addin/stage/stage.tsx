import { createRoot } from 'react-dom/client';
import { cell } from '#addin/app/observable';
import { makePane } from '#addin/app/pane';
import { makePaneBase } from '#addin/app/paneBase';
import type { PaneContext } from '#addin/app/paneContext';
import { App } from '#pane/App';
import type { Workbook } from '#shared/sheet/grid';
import { type FakeOptions, fakeWorkbook } from '#test/addin/fakeWorkbook';

/** The pane over a workbook in memory: `stage.json` says which, what the host can do, and what day it is. */
type Stage = {
  readonly workbook: Workbook;
  readonly registry: Parameters<PaneContext['registry']['set']>[0];
  readonly options: FakeOptions;
  readonly today: string;
  readonly dark: boolean;
  readonly language: 'vi' | 'en';
  readonly tab: 'check' | 'progress';
};

const revive = (_key: string, value: unknown): unknown => {
  if (value !== null && typeof value === 'object') {
    if ('$set' in value) return new Set(value.$set as Iterable<unknown>);
    if ('$map' in value) return new Map(value.$map as Iterable<readonly [unknown, unknown]>);
  }
  // JSON has no holes in lists.
  return Array.isArray(value) ? value.map((one) => (one === null ? undefined : one)) : value;
};

async function open(): Promise<void> {
  const stage = JSON.parse(await (await fetch('./stage.json')).text(), revive) as Stage;
  const host = fakeWorkbook(stage.workbook, stage.options);
  const vault = new Map<string, string>();
  let ids = 0;
  const context: PaneContext = {
    host,
    language: cell(stage.language),
    registry: cell(stage.registry),
    vault: {
      read: (key) => vault.get(key) ?? null,
      write: (key, text) => void (text === null ? vault.delete(key) : vault.set(key, text)),
      lasting: true,
    },
    files: { keep: async () => {}, read: async () => null, drop: async () => {} },
    server: cell(location.origin),
    fetch: async () => ({ kind: 'unreachable' }),
    online: cell(false),
    now: () => `${stage.today}T03:00:00.000Z`,
    today: () => stage.today,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    later: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    hash: async () => '',
  };
  const pane = makePane(makePaneBase(context));
  pane.tab.set(stage.tab);
  Object.assign(globalThis, { stage: { host, pane } });
  const place = document.getElementById('pane');
  if (place !== null) createRoot(place).render(<App pane={pane} dark={cell(stage.dark)} />);
  await pane.reread();
}

void open();
