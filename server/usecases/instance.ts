import { stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ServiceConfig } from '#server/config';
import { productVersion } from '#server/productVersion';
import { sqliteFile } from '#server/store/open';
import type { Service } from '#server/usecases/service';
import type { InstanceAnswer } from '#shared/wire/instanceAnswer';

/** How the instance is set up and how it is, for its administrator. Secrets and passwords are left out. */
export async function describeInstance(service: Service, config: ServiceConfig): Promise<InstanceAnswer> {
  const { dataDir, databaseUrl, originalsUrl, oidc } = config;
  const postgres = databaseUrl !== undefined && /^postgres(?:ql)?:/.test(databaseUrl);
  const file = databaseUrl === undefined ? sqliteFile(resolve(dataDir)) : databaseUrl.replace(/^(?:sqlite|file):/, '');
  const s3 = originalsUrl !== undefined && /^s3\+https?:/.test(originalsUrl);
  return {
    version: productVersion(),
    node: process.version,
    startedAt: new Date(service.now().getTime() - process.uptime() * 1000).toISOString(),
    publicUrl: config.publicUrl,
    https: config.publicUrl.startsWith('https:'),
    store: {
      kind: postgres ? 'postgres' : 'sqlite',
      place: postgres ? new URL(databaseUrl).host : file,
      schema: await service.store.version(),
      ready: await service.store.ready().catch(() => false),
      bytes: postgres ? null : await bytesOf(file),
    },
    originals: {
      kind: s3 ? 's3' : 'folder',
      place: s3 ? new URL(originalsUrl.replace(/^s3\+/, '')).host : (originalsUrl ?? resolve(dataDir, 'originals')),
      ready: await service.originals.ready().catch(() => false),
    },
    freeBytes: await freeAt(postgres ? resolve(dataDir) : dirname(file)),
    watchDir: config.watchDir ?? null,
    oidc:
      oidc === undefined
        ? null
        : {
            issuer: oidc.issuer,
            clientId: oidc.clientId,
            claim: oidc.claim,
            grants: Object.keys(oidc.grants).length,
          },
    addinOrigins: [...config.addinOrigins],
    commands: commandsFor(config),
  };
}

/**
 * Command lines that find the data of this very instance. An address that may hold a password is named by its variable, never by its value; a
 * shell in which it is not set stops there instead of taking another store.
 */
export function commandsFor({
  dataDir,
  databaseUrl,
  originalsUrl,
}: Pick<ServiceConfig, 'dataDir' | 'databaseUrl' | 'originalsUrl'>): InstanceAnswer['commands'] {
  const postgres = databaseUrl !== undefined && /^postgres(?:ql)?:/.test(databaseUrl);
  const s3 = originalsUrl !== undefined && /^s3\+https?:/.test(originalsUrl);
  const set = [
    `DATA_DIR=${quoted(resolve(dataDir))}`,
    ...(databaseUrl === undefined ? [] : [postgres ? named('DATABASE_URL') : `DATABASE_URL=${quoted(databaseUrl)}`]),
    ...(originalsUrl === undefined ? [] : [s3 ? named('ORIGINALS_URL') : `ORIGINALS_URL=${quoted(originalsUrl)}`]),
    ...(s3 ? ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'].map(named) : []),
  ];
  const here = `${set.join(' ')} npm run -s phuluc --`;
  return [
    { act: 'backup', line: `${here} backup --to /sao-luu/phuluc-$(date +%F).zip` },
    { act: 'verify', line: `${here} verify` },
    { act: 'rebuild', line: `${here} rebuild` },
    { act: 'restore', line: `${here} restore --from /sao-luu/phuluc-YYYY-MM-DD.zip${postgres ? '' : ' --aside'}` },
    { act: 'new_link', line: `${here} serve --new-link` },
  ];
}

function named(variable: string): string {
  return `${variable}="\${${variable}:?}"`;
}

function quoted(path: string): string {
  return /^[\w./:-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/** Of the database and what was written since its file was last brought up to date. */
async function bytesOf(file: string): Promise<number | null> {
  const sizes = await Promise.all([file, `${file}-wal`].map(sizeOf));
  return sizes[0] === null ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch {
    // Another process may own it, or it stands elsewhere.
    return null;
  }
}

async function freeAt(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
