import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '#server/registry/load';

async function loaded(content: string) {
  const path = join(await mkdtemp(join(tmpdir(), 'registry-')), 'agencies.json');
  await writeFile(path, content);
  return loadRegistry(path);
}

describe('[A7] the registry is a file', () => {
  test('[A1] the shipped registry is valid', async () => {
    const result = await loadRegistry(fileURLToPath(new URL('../../../data/agencies.json', import.meta.url)));
    expect(result).toMatchObject({ ok: true });
  });

  test('[A7] a byte order mark is no fault', async () => {
    expect(await loaded('\ufeff{"agencies": []}')).toEqual({ ok: true, file: { provinces: {}, agencies: [] } });
  });

  test.each([
    ['registry_not_json', '{"agencies": ['],
    ['registry_not_valid', '{"agencies": [{"id": "a"}]}'],
    [
      'registry_not_valid',
      '{"agencies": [{"id": "a", "name": "A", "short": "A", "kind": "k", "existed": {"to": "1/3/2025"}}]}',
    ],
    [
      'registry_not_valid',
      JSON.stringify({ agencies: [1, 2].map(() => ({ id: 'a', name: 'A', short: 'A', kind: 'k' })) }),
    ],
    [
      'registry_not_valid',
      JSON.stringify({
        agencies: [{ id: 'a', name: 'A', short: 'A', kind: 'k', successors: [{ id: 'b', from: '2025-03-01' }] }],
      }),
    ],
  ])('[A7] %s says where', async (code, content) => {
    const result = await loaded(content);
    expect(result).toMatchObject({ ok: false, trouble: { code } });
    expect(result.ok ? [] : result.trouble.details).not.toEqual([]);
  });

  test('[A7] a file that is not there', async () => {
    expect(await loadRegistry('/no/such/agencies.json')).toMatchObject({
      ok: false,
      trouble: { code: 'registry_not_found' },
    });
  });
});
