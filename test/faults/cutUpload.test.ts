import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { becomeAdministrator, type Caller, call, loadInto, reportsOf, signInAs } from '#test/faults/caller';
import { type Served, serve } from '#test/faults/served';
import { dakNongBook, returned } from '#test/helpers/livingService';
import { room } from '#test/helpers/storageRoom';

const folder = room();
const file = 'So-KHCN_lan-1.xlsx';
const bytes = readFileSync(returned(file));
let service: Served;
let officer: Caller;
let programme: string;

beforeAll(async () => {
  service = await serve({ data: folder.path('d') });
  const administrator = await becomeAdministrator(service.url, service.link);
  officer = await signInAs(administrator, 'officer', 'so-khcn');
  const book = { file: 'phu-luc.xlsx', asOf: '2015-11-14', period: '2015-11' };
  programme = await loadInto(administrator, readFileSync(dakNongBook), book);
});
afterAll(async () => {
  await service.stop();
  folder.clear();
});

/** Sends so much of the file, though its head states the whole, and hangs up. */
function cutAfter(share: number): Promise<void> {
  return new Promise((resolve) => {
    const { host, port, pathname, search } = new URL(`${officer.url}${reportsOf(programme, '2015-11', file)}`);
    const sent = request({
      host: host.split(':')[0],
      port,
      path: `${pathname}${search}`,
      method: 'POST',
      headers: { authorization: `Bearer ${officer.token}`, 'content-length': bytes.length },
    });
    sent.on('error', () => undefined).on('close', resolve);
    sent.write(bytes.subarray(0, Math.floor(bytes.length * share)), () => setTimeout(() => sent.destroy(), 20));
  });
}

async function submissions(): Promise<readonly { readonly number: string }[]> {
  const path = `/api/v1/programmes/${programme}/periods/2015-11/submissions`;
  return (await call(officer, 'GET', path)).body.submissions;
}

it('[M10] (Q-F11) an upload cut at each tenth leaves nothing; the whole file is then taken once', async () => {
  for (let tenth = 0; tenth < 10; tenth += 1) await cutAfter(tenth / 10);
  expect(await submissions()).toEqual([]);
  const originals = readdirSync(join(folder.path('d'), 'originals'), { recursive: true, encoding: 'utf8' });
  expect(originals.filter((name) => name.endsWith('.part'))).toEqual([]);
  expect((await call(officer, 'POST', reportsOf(programme, '2015-11', file), { bytes })).status).toBe(201);
  // Cut when all was sent, before the answer: it may count, and sending it again is safe.
  await cutAfter(1);
  expect((await call(officer, 'POST', reportsOf(programme, '2015-11', file), { bytes })).status).toBe(200);
  expect(await submissions()).toHaveLength(1);
});
