import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small S3-compatible store for tests that believes no signature it did not work out itself. */
export type S3Store = {
  readonly url: string;
  readonly objects: Map<string, Buffer>;
  /** What to answer instead of doing it, once each. */
  readonly faults: { status: number; code: string }[];
  /** Refused calls, with why. */
  readonly refused: string[];
  readonly stop: () => Promise<void>;
};

export const s3Keys = { accessKeyId: 'KHOA', secretAccessKey: 'bí mật/+=', region: 'vn-hn' };

export async function startS3(pageSize = 1000): Promise<S3Store> {
  const objects = new Map<string, Buffer>();
  const faults: S3Store['faults'] = [];
  const refused: string[] = [];
  const server = createServer((request, answer) => {
    void body(request).then((bytes) => serve(request, bytes, answer));
  });

  function serve(request: IncomingMessage, bytes: Buffer, answer: ServerResponse): unknown {
    const say = (status: number, code: string) => {
      answer.writeHead(status, { 'content-type': 'application/xml' });
      answer.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
    };
    const wrong = signatureFault(request, bytes);
    if (wrong !== undefined) {
      refused.push(wrong);
      return say(403, 'SignatureDoesNotMatch');
    }
    const fault = faults.shift();
    if (fault) return say(fault.status, fault.code);
    const url = new URL(request.url ?? '', 'http://x');
    const key = decodeURIComponent(url.pathname);
    if (url.searchParams.get('list-type') === '2') return list(url, key, answer);
    if (request.method === 'PUT') {
      objects.set(key, bytes);
      answer.writeHead(200);
      return answer.end();
    }
    const found = objects.get(key);
    if (!found) return say(404, 'NoSuchKey');
    answer.writeHead(200, { 'content-length': found.length });
    return answer.end(request.method === 'HEAD' ? undefined : found);
  }

  function list(url: URL, bucket: string, answer: ServerResponse): unknown {
    const prefix = url.searchParams.get('prefix') ?? '';
    const after = url.searchParams.get('continuation-token') ?? '';
    const keys = [...objects.keys()]
      .map((key) => key.slice(bucket.length + 1))
      .filter((key) => key.startsWith(prefix) && key > after)
      .sort();
    const page = keys.slice(0, pageSize);
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const next =
      keys.length > page.length ? `<NextContinuationToken>${escaped(page.at(-1) ?? '')}</NextContinuationToken>` : '';
    answer.writeHead(200, { 'content-type': 'application/xml' });
    return answer.end(
      `<?xml version="1.0"?><ListBucketResult>${page.map((key) => `<Contents><Key>${escaped(key)}</Key></Contents>`).join('')}${next}</ListBucketResult>`,
    );
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    faults,
    refused,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function body(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Signature Version 4, worked out from the description of it: what is wrong with a call, undefined for a good one. */
function signatureFault(request: IncomingMessage, bytes: Buffer): string | undefined {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (!given) return 'no signature';
  const [, id, day = '', region = '', names = '', signature = ''] = given;
  const time = String(request.headers['x-amz-date'] ?? '');
  const contentHash = String(request.headers['x-amz-content-sha256'] ?? '');
  if (id !== s3Keys.accessKeyId || region !== s3Keys.region || !time.startsWith(day)) return 'not our key';
  if (contentHash !== createHash('sha256').update(bytes).digest('hex')) return 'other bytes than signed';
  for (const needed of ['host', 'x-amz-date', 'x-amz-content-sha256'])
    if (!names.split(';').includes(needed)) return `${needed} is not signed`;
  const url = new URL(request.url ?? '', 'http://x');
  const query = [...url.searchParams]
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`);
  const path = decodeURIComponent(url.pathname).split('/').map(encoded).join('/');
  const canonical = [request.method, path, query, headers.join(''), names, contentHash].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', time, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const key = ['aws4_request'].reduce(hmac, hmac(hmac(hmac(`AWS4${s3Keys.secretAccessKey}`, day), region), 's3'));
  const right = hmac(key, toSign);
  return timingSafeEqual(right, Buffer.from(signature, 'hex')) ? undefined : 'wrong signature';
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
