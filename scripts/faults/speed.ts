import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { report } from '#scripts/faults/act';
import { openStore, sqliteFile } from '#server/store/open';
import type { CellEvent } from '#server/store/records';

/**
 * `node dist/scripts/faults/speed.js [postgres://…] [EVENTS]`: how long a cell's history and a report take with a million rows of
 * provenance. Without an address SQLite in a temporary folder; an address has to name an empty database.
 */
const [, , given, wanted] = process.argv;
const databaseUrl = given?.startsWith('postgres') ? given : undefined;
const events = Number(wanted ?? (databaseUrl === undefined ? given : undefined) ?? 1_000_000);
const perReport = 2500;
const tasks = 5000;
const folder = mkdtempSync(join(tmpdir(), 'phuluc-speed-'));
const storage = await openStore({ dataFolder: folder, databaseUrl, env: {} });
const { store } = storage;
await report(storage, 0);

const keyOf = (task: number, field: number) =>
  `l|ct/t-${task}/${'0123456789abcdef'.repeat(2)}|lead|so-khcn|field-${field}`;

function eventsOf(nth: number, seq: number): CellEvent[] {
  return Array.from({ length: perReport }, (_, i) => ({
    programme: 'ct',
    key: keyOf((nth * 500 + Math.floor(i / 5)) % tasks, i % 5),
    period: '2015-11',
    seq,
    submission: `2015-11-${seq}`,
    task: `t-${i}`,
    field: 'progress_text',
    outcome: 'taken',
    reason: null,
    base: 'Đang triển khai',
    value: `Đã hoàn thành bước ${i}, đang trình cấp có thẩm quyền xem xét, quyết định`,
    sheet: 'Báo cáo kỳ này',
    cell: `K${i}`,
  }));
}

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  await work();
  times.push(performance.now() - from);
}

const write = (nth: number) =>
  store.act('ct', async (act) => {
    const { seq } = await act.append({
      kind: 'submitted',
      at: '2015-11-20T02:00:00.000Z',
      by: 'cb',
      period: '2015-11',
      body: { nth },
    });
    const [first] = await act.submissions('ct', { after: 0 });
    if (first) await act.putSubmission({ ...first, number: `2015-11-${seq}`, seq });
    await act.addCellEvents(eventsOf(nth, seq));
  });

const [acts, histories]: [number[], number[]] = [[], []];
const reports = Math.ceil(events / perReport);
for (let nth = 1; nth <= reports; nth += 1) await timed(acts, () => write(nth));
for (let i = 0; i < 500; i += 1)
  await timed(histories, async () => {
    const found = await store.cellEvents('ct', keyOf((i * 7919) % tasks, i % 5));
    if (found.length === 0) throw new Error('no history');
  });

const at = (times: number[], share: number) =>
  `${([...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1)} ms`;
const last = acts.slice(-50);
process.stdout.write(
  `${[
    `${type()}, ${cpus().length} × ${cpus()[0]?.model ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
    `${databaseUrl === undefined ? `SQLite, ${Math.round(statSync(sqliteFile(folder)).size / 2 ** 20)} MB` : 'PostgreSQL'}, ${reports * perReport} rows of provenance`,
    `history of a cell: median ${at(histories, 0.5)}, p95 ${at(histories, 0.95)}, longest ${at(histories, 1)}`,
    `report of ${perReport} values, the last 50: median ${at(last, 0.5)}, p95 ${at(last, 0.95)}, longest ${at(last, 1)}`,
  ].join('\n')}\n`,
);
await storage.close();
rmSync(folder, { recursive: true, force: true });
