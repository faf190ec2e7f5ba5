import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { hintCompile } from '#scripts/web/hintCompile';

const folder = mkdtempSync(join(tmpdir(), 'phuluc-hint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the hint is the first thing of a script, and its map still leads to the source', () => {
  const script = join(folder, 'a.js');
  const map = { version: 3, sources: ['a.ts'], names: [], mappings: 'AAEA' };
  writeFileSync(script, 'start();\n');
  writeFileSync(`${script}.map`, JSON.stringify(map));
  hintCompile(script);
  expect(readFileSync(script, 'utf8')).toBe('//# allFunctionsCalledOnLoad\nstart();\n');
  const moved = new SourceMap(JSON.parse(readFileSync(`${script}.map`, 'utf8')) as SourceMapPayload);
  expect(moved.findEntry(1, 0)).toMatchObject({ originalSource: 'a.ts', originalLine: 2 });
});

it('a script without a map gets the hint alone', () => {
  const script = join(folder, 'b.js');
  writeFileSync(script, 'start();');
  hintCompile(script);
  expect(readFileSync(script, 'utf8')).toContain('start();');
});
