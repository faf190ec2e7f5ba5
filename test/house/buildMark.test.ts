import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildMark } from '#scripts/web/unchanged';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phuluc-mark-'));
  for (const path of ['source/deep', 'made']) mkdirSync(join(folder, path), { recursive: true });
  for (const path of ['source/a.ts', 'source/deep/b.ts', 'made/a.js', 'settings.json']) write(path, path);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const of = (tools = 'v20') => buildMark(join(folder, 'mark'), folder, ['settings.json', 'source', 'made'], tools);

it('a finished build stands while nothing is touched, and is not made again', () => {
  expect(of().stands()).toBe(false);
  of().keep();
  expect(of().stands()).toBe(true);
});

it.each<readonly [string, () => void]>([
  ['a source is changed', () => write('source/deep/b.ts', 'source/deep/c.ts')],
  ['a source comes', () => write('source/c.ts', '')],
  ['a source goes', () => rmSync(join(folder, 'source/a.ts'))],
  [
    'a source has another name',
    () => {
      rmSync(join(folder, 'source/a.ts'));
      write('source/z.ts', 'source/a.ts');
    },
  ],
  ['a setting is changed', () => write('settings.json', '{}')],
  ['something made is changed', () => write('made/a.js', '')],
  ['all that was made is gone', () => rmSync(join(folder, 'made'), { recursive: true })],
  ['the build broke off', () => of().forget()],
])('it is made again when %s', (_, happens) => {
  of().keep();
  happens();
  expect(of().stands()).toBe(false);
});

it('it is made again with other tools', () => {
  of().keep();
  expect(of('v24').stands()).toBe(false);
});
