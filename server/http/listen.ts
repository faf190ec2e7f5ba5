import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
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
  const calls = countCalls(server);
  server.timeout = limits.still;
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
      stopped ??= stopServer(server, calls, limits.shutdown);
      return stopped;
    },
  };
}

/** Connections and how many calls each is being answered. */
type Calls = Map<Socket, number>;

function countCalls(server: Server): Calls {
  const calls: Calls = new Map();
  const change = (socket: Socket, by: 1 | -1): void => {
    const running = calls.get(socket);
    if (running !== undefined) calls.set(socket, running + by);
  };
  server.on('connection', (socket: Socket) => {
    calls.set(socket, 0);
    socket.once('close', () => calls.delete(socket));
  });
  server.prependListener('request', ({ socket }, response) => {
    change(socket, 1);
    response.once('close', () => change(socket, -1));
  });
  return calls;
}

function stopServer(server: Server, calls: Calls, patience: number): Promise<void> {
  return new Promise((resolve) => {
    // Node itself takes a connection that has said nothing yet, as browsers open them beforehand, for a busy one, and waits for it.
    const sweep = (): void => {
      for (const [socket, running] of calls) if (running === 0) socket.destroy();
    };
    const sweeping = setInterval(sweep, SWEEP);
    const end = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearInterval(sweeping);
      clearTimeout(end);
      resolve();
    });
    sweep();
  });
}
