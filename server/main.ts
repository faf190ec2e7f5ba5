import { availableParallelism } from 'node:os';
import type { Logger } from 'pino';
import { createApp } from '#server/app';
import { assembleService } from '#server/assemble';
import type { ServiceConfig } from '#server/config';
import { readCertificate } from '#server/http/certificate';
import { traceOf } from '#server/http/failure';
import { listen } from '#server/http/listen';
import { createMetrics } from '#server/http/metrics';
import { createOidc } from '#server/http/oidc';
import { allRoutes } from '#server/routes/routes';
import { openStore, type Storage } from '#server/store/open';
import { firstLink } from '#server/usecases/access/firstLink';
import { warmTrackers } from '#server/usecases/answers/warm';
import { archiveLimits } from '#server/usecases/doors/archive';
import { receiveFromFolder } from '#server/usecases/doors/receiveFromFolder';
import { type FolderWatch, watchFolder } from '#server/usecases/doors/watchFolder';
import type { Service } from '#server/usecases/service';
import { setReaders } from '#server/xlsx/readInWorker';

export type Running = {
  /** As people reach it. */
  readonly url: string;
  readonly port: number;
  readonly service: Service;
  /** The one-time link that makes an administrator; null where there is one already. */
  readonly link: string | null;
  /** Stops taking calls, lets running ones end, then closes the store. */
  readonly stop: () => Promise<void>;
};

function storageOf({ dataDir, databaseUrl, originalsUrl }: ServiceConfig): Promise<Storage> {
  return openStore({ dataFolder: dataDir, databaseUrl, originals: originalsUrl });
}

function linkTo({ publicUrl }: ServiceConfig, secret: string): string {
  return `${publicUrl}/access/${secret}`;
}

/**
 * Another one-time link that makes an administrator, whether there is one or not; also while the service runs. Whoever may start the
 * program may ask for it: the data are theirs to read anyway.
 */
export async function newAdministratorLink(config: ServiceConfig): Promise<string> {
  const storage = await storageOf(config);
  try {
    const secret = await firstLink(await assembleService(storage), true);
    if (secret === null) throw new Error('no link was made');
    return linkTo(config, secret);
  } finally {
    await storage.close();
  }
}

/** Opens the store, listens, and makes the administrator's link while there is none. What was opened is closed if anything fails. */
export async function startService(config: ServiceConfig, { log }: { readonly log: Logger }): Promise<Running> {
  const certificate = config.https === undefined ? undefined : await readCertificate(config.https);
  const storage = await storageOf(config);
  // One file may take its ten seconds to be refused: the others go by it.
  setReaders(Math.min(4, Math.max(2, availableParallelism())));
  try {
    const service = await assembleService(storage);
    const metrics = createMetrics();
    const oidc =
      config.oidc === undefined ? null : createOidc(config.oidc, `${config.publicUrl}/access/oidc/back`, log);
    const routes = allRoutes({ config, metrics, oidc });
    const app = createApp({ service, routes, config, log, metrics });
    const server = await listen(app.handle, { ...config, certificate });
    const secret = await firstLink(service, false);
    log.info({ port: server.port }, 'listening');
    const watch = config.watchDir === undefined ? null : watched(config.watchDir, service, log);
    watch?.start();
    let stopped: Promise<void> | undefined;
    const warm = warmTrackers(service, () => stopped !== undefined).catch((error: unknown) =>
      log.error({ fault: traceOf(error) }, 'trackers of open periods could not be put together'),
    );
    const stop = async (): Promise<void> => {
      log.info('stopping');
      await Promise.all([server.stop(), watch?.stop(), warm]);
      await app.settled();
      await storage.close();
      log.info('stopped');
    };
    return {
      url: config.publicUrl,
      port: server.port,
      service,
      link: secret === null ? null : linkTo(config, secret),
      stop: () => {
        stopped ??= stop();
        return stopped;
      },
    };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

/** Milliseconds between two looks at the watched folder. */
const betweenLooks = 10_000;

/** The same trouble at every look is said once. */
function watched(folder: string, service: Service, log: Logger): FolderWatch {
  let last = '';
  return watchFolder({
    folder,
    every: betweenLooks,
    fileBytes: archiveLimits.totalBytes,
    receive: (found) => receiveFromFolder(service, found),
    trouble: (code) => {
      if (code !== last) log.warn({ code }, 'watched folder');
      last = code;
    },
  });
}
