import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openS3Originals } from '#server/store/s3Originals';
import { type S3Store, s3Keys, startS3 } from '#test/helpers/s3Store';

let s3: S3Store;
beforeEach(async () => {
  s3 = await startS3(3);
});
afterEach(async () => s3.stop());

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const open = (path = '/kho/tỉnh (1)/gốc', keys = s3Keys) =>
  openS3Originals({ address: new URL(`${s3.url}${path}`), ...keys, patienceMs: 5000 });

it('[T7] keeps bytes under their hash and gives back the very bytes; every call is signed', async () => {
  for (const path of ['/kho', '/kho/tỉnh (1)/gốc']) {
    const originals = open(path);
    for (const bytes of [Buffer.alloc(0), Buffer.from('báo cáo'), Buffer.alloc(1_000_000, 7)]) {
      const hash = hashOf(bytes);
      expect(await originals.keep(bytes)).toEqual({ hash, size: bytes.length });
      expect(bytes.equals((await originals.fetch(hash)) ?? Buffer.from('none'))).toBe(true);
      const prefix = path === '/kho' ? '/kho' : '/kho/tỉnh (1)/gốc';
      expect(s3.objects.get(`${prefix}/${hash.slice(0, 2)}/${hash.slice(2)}`)?.equals(bytes)).toBe(true);
    }
    expect(await originals.ready()).toBe(true);
    expect(await originals.fetch('a'.repeat(64))).toBeNull();
    expect(await originals.fetch('../x')).toBeNull();
  }
  expect(s3.refused).toEqual([]);
});

it('[T7] lists every original in order, page by page, and nothing else', async () => {
  const originals = open();
  const kept = [];
  for (let i = 0; i < 10; i += 1) kept.push((await originals.keep(Buffer.from(`${i}`))).hash);
  s3.objects.set('/kho/tỉnh (1)/gốc/ghi chú & <khác>.txt', Buffer.from('x'));
  s3.objects.set('/kho/khác/ab/cd', Buffer.from('x'));
  const hashes = [];
  for await (const hash of originals.hashes()) hashes.push(hash);
  expect(hashes).toEqual(kept.sort());
  expect(s3.refused).toEqual([]);
});

it('[M10] bytes that are there are not sent again', async () => {
  const originals = open();
  await originals.keep(Buffer.from('một'));
  s3.faults.length = 0;
  const before = s3.objects.get([...s3.objects.keys()][0] ?? '');
  await originals.keep(Buffer.from('một'));
  expect([...s3.objects.values()]).toEqual([before]);
});

it('[Q-F7] bytes that changed in the store are found', async () => {
  const originals = open();
  const { hash } = await originals.keep(Buffer.from('nguyên vẹn'));
  const [key = ''] = s3.objects.keys();
  s3.objects.set(key, Buffer.from('nguyên vẸn'));
  await expect(originals.fetch(hash)).rejects.toMatchObject({ name: 'OriginalDamaged', hash });
});

it('[Q-F2] a full store, a wrong key and one that is away are told apart', async () => {
  const originals = open();
  const keep = () => originals.keep(Buffer.from('mới'));
  // HEAD first, which says that it is not there.
  s3.faults.push({ status: 404, code: 'NoSuchKey' }, { status: 403, code: 'QuotaExceeded' });
  await expect(keep()).rejects.toMatchObject({ name: 'StorageError', trouble: 'full' });
  s3.faults.push(
    { status: 404, code: 'NoSuchKey' },
    ...Array.from({ length: 4 }, () => ({ status: 507, code: 'Full' })),
  );
  await expect(keep()).rejects.toMatchObject({ trouble: 'full' });
  s3.faults.length = 0;
  await expect(keep()).resolves.toMatchObject({ size: 5 });
  const stranger = open('/kho', { ...s3Keys, secretAccessKey: 'khác' });
  await expect(stranger.keep(Buffer.from('a'))).rejects.toMatchObject({ trouble: 'failed' });
  expect(await stranger.ready()).toBe(false);
  expect(s3.refused).toContain('wrong signature');
  await s3.stop();
  await expect(keep()).rejects.toMatchObject({ trouble: 'unreachable' });
  expect(await originals.ready()).toBe(false);
  s3 = await startS3();
});

it('[Q-F2] a store that is busy for a moment is asked again', async () => {
  const originals = open();
  s3.faults.push({ status: 404, code: 'NoSuchKey' }, { status: 503, code: 'SlowDown' });
  await expect(originals.keep(Buffer.from('mới'))).resolves.toMatchObject({ size: 5 });
  expect(s3.objects.size).toBe(1);
});
