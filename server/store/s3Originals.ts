import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { OriginalDamaged, type Originals } from '#server/store/originals';
import { asStorageError, StorageError } from '#server/store/storageError';

export type S3Settings = {
  /** `https://host/bucket` or `https://host/bucket/prefix`: path style, which every S3-compatible store takes. */
  readonly address: URL;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** How long one call may take, 60 s by default. */
  readonly patienceMs?: number;
};

/**
 * Originals in an S3-compatible store, `ab/cdef…` by the SHA-256 of the bytes, as in a folder. Each call is signed with that hash, so the
 * store refuses bytes that changed on the way; its 200 means kept.
 */
export function openS3Originals(settings: S3Settings): Originals {
  const { address, patienceMs = 60_000, ...keys } = settings;
  const client = new AwsClient({ ...keys, service: 's3', retries: 3 });
  const [bucket = '', ...rest] = address.pathname.split('/').filter((part) => part !== '');
  const prefix = rest.map((part) => `${decodeURIComponent(part)}/`).join('');
  const object = (hash: string) =>
    `${address.origin}/${bucket}/${encodeURI(prefix)}${hash.slice(0, 2)}/${hash.slice(2)}`;

  async function call(method: 'GET' | 'HEAD' | 'PUT', url: string, body?: Uint8Array, bodyHash = emptyHash) {
    try {
      return await client.fetch(url, {
        method,
        headers: { 'x-amz-content-sha256': bodyHash },
        signal: AbortSignal.timeout(patienceMs),
        ...(body === undefined ? {} : { body: new Uint8Array(body) }),
      });
    } catch (error) {
      const known = asStorageError(error instanceof Error && error.cause instanceof Error ? error.cause : error);
      throw known instanceof StorageError ? known : new StorageError('unreachable', 's3', { cause: error });
    }
  }

  return {
    keep: async (bytes) => {
      const hash = sha256(bytes);
      const kept = { hash, size: bytes.byteLength };
      const there = await call('HEAD', object(hash));
      await there.body?.cancel();
      if (there.ok && Number(there.headers.get('content-length')) === kept.size) return kept;
      const answer = await call('PUT', object(hash), bytes, hash);
      if (!answer.ok) throw await refused(answer);
      await answer.body?.cancel();
      return kept;
    },
    fetch: async (hash) => {
      if (!/^[0-9a-f]{64}$/.test(hash)) return null;
      const answer = await call('GET', object(hash));
      if (answer.status === 404) {
        await answer.body?.cancel();
        return null;
      }
      if (!answer.ok) throw await refused(answer);
      const bytes = await whole(answer);
      if (sha256(bytes) !== hash) throw new OriginalDamaged(hash);
      return bytes;
    },
    hashes: async function* () {
      for (let more: string | undefined = ''; more !== undefined; ) {
        const query = new URLSearchParams({ 'list-type': '2', prefix });
        if (more !== '') query.set('continuation-token', more);
        const answer = await call('GET', `${address.origin}/${bucket}?${query.toString()}`);
        if (!answer.ok) throw await refused(answer);
        const list = new TextDecoder().decode(await whole(answer));
        for (const [, key = ''] of list.matchAll(/<Key>([^<]*)<\/Key>/g)) {
          const hash = textOfXml(key).slice(prefix.length).replace('/', '');
          if (/^[0-9a-f]{64}$/.test(hash)) yield hash;
        }
        const next = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(list)?.[1];
        more = next === undefined ? undefined : textOfXml(next);
      }
    },
    ready: async () => {
      const query = new URLSearchParams({ 'list-type': '2', 'max-keys': '1', prefix });
      const answer = await call('GET', `${address.origin}/${bucket}?${query.toString()}`).catch(() => undefined);
      await answer?.body?.cancel();
      return answer?.ok === true;
    },
  };
}

const emptyHash = sha256(new Uint8Array());

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function whole(answer: Response): Promise<Uint8Array> {
  try {
    return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    throw new StorageError('unreachable', 's3', { cause: error });
  }
}

/** What the store says instead of doing it. Its words stay here: they may name keys. */
async function refused(answer: Response): Promise<StorageError> {
  const said = new TextDecoder().decode(await whole(answer).catch(() => new Uint8Array()));
  const code = /<Code>([A-Za-z]+)<\/Code>/.exec(said)?.[1] ?? '';
  const full = answer.status === 507 || /Full|Quota|InsufficientStorage/i.test(code);
  const trouble = full ? 'full' : answer.status === 429 || answer.status === 503 ? 'busy' : 'failed';
  return new StorageError(trouble, `S3_${answer.status}${code === '' ? '' : `_${code}`}`);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function textOfXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (all, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return (name === undefined ? undefined : entities[name]) ?? all;
  });
}
