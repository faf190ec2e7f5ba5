import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpLimits } from '#server/http/limits';

/** A server that takes calls. */
export type Listening = {
  readonly port: number;
  /**
   * Takes no more connections, lets running calls end, for `shutdown` at most, then closes what is left. Resolves when nothing is open.
   */
  readonly stop: () => Promise<void>;
};

/** How often connections that fell idle are closed while the server stops. */
const SWEEP = 50;

/** Listens within the limits: a head must come in time, connections are counted, a caller that says nothing is let go. */
export async function listen(
  app: RequestListener,
  { host, port, limits }: { readonly host: string; readonly port: number; readonly limits: HttpLimits },
): Promise<Listening> {
  const server = createServer(
    {
      headersTimeout: limits.head,
      // The body's own limits answer with words before this one, which only closes.
      requestTimeout: limits.head + limits.bodyTotal + limits.linger,
      keepAliveTimeout: limits.keepAlive,
      connectionsCheckingInterval: Math.min(5_000, limits.head),
      maxHeaderSize: 16_384,
    },
    app,
  );
  server.maxConnections = limits.connections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  let stopped: Promise<void> | undefined;
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      stopped ??= stopServer(server, limits.shutdown);
      return stopped;
    },
  };
}

function stopServer(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
    const end = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(end);
      resolve();
    });
    server.closeIdleConnections();
  });
}
