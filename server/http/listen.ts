import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { createServer as createSecureServer, Server as SecureServer } from 'node:https';
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

/** What https needs, in PEM. */
export type Certificate = { readonly cert: string; readonly key: string };

/** Listens within the limits: a head must come in time, connections are counted, a caller that says nothing is let go. */
export async function listen(
  app: RequestListener,
  {
    host,
    port,
    limits,
    certificate,
  }: {
    readonly host: string;
    readonly port: number;
    readonly limits: HttpLimits;
    /** Without one, plain http. */
    readonly certificate?: Certificate | undefined;
  },
): Promise<Listening> {
  const settings: ServerOptions = {
    headersTimeout: limits.head,
    // The body's own limits answer with words before this one, which only closes.
    requestTimeout: limits.head + limits.bodyTotal + limits.linger,
    keepAliveTimeout: limits.keepAlive,
    connectionsCheckingInterval: Math.min(5_000, limits.head),
    maxHeaderSize: 16_384,
  };
  const server =
    certificate === undefined
      ? createServer(settings, app)
      : createSecureServer({ ...settings, ...certificate, minVersion: 'TLSv1.2', handshakeTimeout: limits.head }, app);
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
  const add = (socket: Socket): void => {
    calls.set(socket, 0);
    socket.once('close', () => calls.delete(socket));
  };
  if (server instanceof SecureServer) {
    // Calls come on the encrypted connection laid over the one that came in; until it is, that one stands here.
    const greeting = new Map<string, Socket>();
    const from = (socket: Socket): string => `${socket.remoteAddress} ${socket.remotePort}`;
    server.on('connection', (socket: Socket) => {
      const caller = from(socket);
      add(socket);
      greeting.set(caller, socket);
      socket.once('close', () => greeting.delete(caller));
    });
    server.on('secureConnection', (socket: Socket) => {
      const below = greeting.get(from(socket));
      if (below !== undefined) calls.delete(below);
      add(socket);
    });
  } else server.on('connection', add);
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
