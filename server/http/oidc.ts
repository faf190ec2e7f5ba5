import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Logger } from 'pino';
import type { OidcConfig } from '#server/config';
import { traceOf } from '#server/http/failure';
import { refuse } from '#server/http/problem';

/** A person as the identity provider knows them, and what they may be here. */
export type KnownPerson = {
  /** Issuer and subject: the same person for ever. */
  readonly subject: string;
  readonly name: string;
  readonly grant: OidcConfig['grants'][string];
};

/** Coming in through the province's identity provider: authorization code with PKCE, state and nonce. */
export type Oidc = {
  /** Where to send the browser, and what it must bring back in a cookie. */
  readonly begin: () => Promise<{ readonly to: string; readonly kept: string }>;
  /** Throws `wrong_code` for anything that does not hold together, `not_allowed` for a person without a grant, `busy` where the provider fails. */
  readonly finish: (back: URLSearchParams, kept: string | undefined) => Promise<KnownPerson>;
};

type Kept = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Nothing is asked of the provider before somebody comes; it is asked again until it answers once. */
export function createOidc(settings: OidcConfig, redirectUri: string, log: Logger): Oidc {
  let found: Promise<Configuration> | undefined;
  const provider = async (): Promise<Configuration> => {
    found ??= discover(settings);
    try {
      return await found;
    } catch (error) {
      found = undefined;
      log.error({ fault: traceOf(error) }, 'identity provider');
      throw refuse('busy', { seconds: 30 });
    }
  };
  return {
    async begin() {
      const configuration = await provider();
      const kept: Kept = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const to = buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        code_challenge: await calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: 'S256',
        state: kept.state,
        nonce: kept.nonce,
      });
      return { to: to.href, kept: Buffer.from(JSON.stringify(kept)).toString('base64url') };
    },
    async finish(back, given) {
      const kept = readKept(given);
      if (kept === null) throw refuse('wrong_code');
      const configuration = await provider();
      const claims = await exchanged(configuration, back, kept, redirectUri, log);
      const grant = grantOf(settings, claims);
      if (grant === undefined) throw refuse('not_allowed');
      return { subject: `${claims.iss} ${claims.sub}`, name: nameOf(claims), grant };
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<Configuration> {
  const url = new URL(issuer);
  // Settings let plain http through for this machine only.
  const execute = url.protocol === 'http:' ? [allowInsecureRequests] : [];
  return discovery(url, clientId, clientSecret, undefined, {
    // The signature is checked although the token comes straight from the provider: a proxy between may be anybody's.
    execute: [...execute, enableNonRepudiationChecks],
    timeout: 10,
  });
}

async function exchanged(
  configuration: Configuration,
  back: URLSearchParams,
  { state, nonce, verifier }: Kept,
  redirectUri: string,
  log: Logger,
): Promise<IDToken> {
  const url = new URL(redirectUri);
  url.search = back.toString();
  try {
    const tokens = await authorizationCodeGrant(configuration, url, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims !== undefined) return claims;
  } catch (error) {
    log.warn({ fault: traceOf(error) }, 'sign-in refused');
  }
  throw refuse('wrong_code');
}

function readKept(text: string | undefined): Kept | null {
  if (text === undefined) return null;
  try {
    const kept = JSON.parse(Buffer.from(text, 'base64url').toString()) as Partial<Kept>;
    const { state, nonce, verifier } = kept;
    if (typeof state !== 'string' || typeof nonce !== 'string' || typeof verifier !== 'string') return null;
    return state === '' || nonce === '' || verifier === '' ? null : { state, nonce, verifier };
  } catch {
    return null;
  }
}

/** The first grant, in the order of the settings, that a value of the claim names. */
function grantOf({ claim, grants }: OidcConfig, claims: IDToken): KnownPerson['grant'] | undefined {
  const value = claims[claim];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const name = Object.keys(grants).find((one) => values.includes(one));
  return name === undefined ? undefined : grants[name];
}

function nameOf(claims: IDToken): string {
  const named = [claims.name, claims.preferred_username].find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof named === 'string' ? named.slice(0, 80) : claims.sub.slice(0, 80);
}
