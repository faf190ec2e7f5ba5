import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ProviderSays = {
  /** Claims over the right ones. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signs with a key that is not in its list. */
  readonly strangeKey?: boolean;
  readonly algorithm?: 'RS256' | 'none';
};

export type TestProvider = {
  readonly issuer: string;
  /** What a browser does: follows the address, signs in, and is sent back. Answers the query it brings back. */
  readonly visit: (to: string, says: ProviderSays) => URLSearchParams;
  readonly down: (is: boolean) => void;
  readonly close: () => Promise<void>;
};

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A small identity provider of our own: discovery, keys and the exchange of a code, which holds the caller to PKCE. */
export async function startProvider(clientId: string, clientSecret: string): Promise<TestProvider> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const strange = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { readonly challenge: string; readonly redirect: string; readonly token: string }>();
  let isDown = false;
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (isDown) return answer(503, { error: 'down' });
    if (request.url === '/.well-known/openid-configuration') {
      return answer(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      });
    }
    if (request.url === '/jwks') {
      return answer(200, {
        keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }],
      });
    }
    let text = '';
    request.on('data', (piece: Buffer) => {
      text += piece.toString();
    });
    request.on('end', () => {
      const form = new URLSearchParams(text);
      const given = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      const good =
        given !== undefined &&
        given.challenge === challenge &&
        given.redirect === form.get('redirect_uri') &&
        form.get('client_id') === clientId &&
        form.get('client_secret') === clientSecret;
      if (!good) return answer(400, { error: 'invalid_grant' });
      answer(200, { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: given.token });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const signed = (claims: object, key: KeyObject, algorithm: 'RS256' | 'none'): string => {
    const body = `${base64({ alg: algorithm, kid: 'k1', typ: 'JWT' })}.${base64(claims)}`;
    return algorithm === 'none'
      ? `${body}.`
      : `${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`;
  };
  return {
    issuer,
    visit: (to, { claims = {}, strangeKey = false, algorithm = 'RS256' }) => {
      const asked = new URL(to).searchParams;
      const seconds = Math.floor(Date.now() / 1000);
      const usual = {
        iss: issuer,
        aud: clientId,
        sub: 'p-1',
        iat: seconds,
        exp: seconds + 60,
        nonce: asked.get('nonce'),
        name: 'Lê Văn Chính',
        groups: ['staff', 'dost'],
      };
      const key = strangeKey ? strange.privateKey : own.privateKey;
      const code = randomBytes(8).toString('hex');
      codes.set(code, {
        challenge: asked.get('code_challenge') ?? '',
        redirect: asked.get('redirect_uri') ?? '',
        token: signed({ ...usual, ...claims }, key, algorithm),
      });
      return new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer });
    },
    down: (is) => {
      isDown = is;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
