import { createHash } from 'node:crypto';
import type { Service } from '#server/usecases/service';

/** What is kept of a secret. Secrets have at least 54 bits of chance, so that a plain hash cannot be turned back by guessing alone. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A secret nobody types: 256 bits, safe in addresses and cookies. */
export function newSecret(service: Pick<Service, 'random'>): string {
  return Buffer.from(service.random(32)).toString('base64url');
}

/** Name of a credential that may be shown, logged and journalled: says nothing about the secret, nor about its hash. */
export function credentialId(hash: string): string {
  return createHash('sha256').update(`id\0${hash}`).digest('hex').slice(0, 16);
}

/** Mark that calls of a session carry in a head of their own (double submit), derived from it so that nothing more is kept. */
export function csrfOf(session: string): string {
  return createHash('sha256').update(`csrf\0${session}`).digest('base64url');
}
