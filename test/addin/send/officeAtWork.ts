import { readFile } from 'node:fs/promises';
import type { BookFile, NetAnswer, NetRequest } from '#addin/app/paneContext';
import { type Connection, makeConnection } from '#addin/app/settings/connection';
import { readWorkbook } from '#server/xlsx/read';
import { type PaneWorld, paneWorld, settled, type WorldOptions } from '#test/addin/paneWorld';
import { returned } from '#test/helpers/livingService';
import type { PreparedService } from '#test/helpers/preparedService';

/** How the network behaves: through, or cut before the service has the request, or after it has answered. */
export type Line = { kind: 'through' | 'cut_before' | 'cut_after' };

export type OfficeAtWork = PaneWorld & { readonly connection: Connection; readonly line: Line };

/** An officer's workbook open in the pane, and a line to a running service that can be cut. */
export async function officeAtWork(
  app: PreparedService,
  given: WorldOptions & {
    readonly file: string;
    readonly path?: string;
    readonly content?: Uint8Array;
    /** As Excel opens it; by default as the service reads it. */
    readonly reads?: (bytes: Uint8Array) => BookFile;
    readonly cuts?: (request: NetRequest) => boolean;
  },
): Promise<OfficeAtWork> {
  const bytes = given.content ?? new Uint8Array(await readFile(given.path ?? returned(given.file)));
  const read = given.reads?.(bytes) ?? (await readWorkbook(bytes, { name: given.file }));
  if (!read.ok) throw new Error(`${given.file} cannot be read`);
  const line: Line = { kind: 'through' };
  const cuts = given.cuts ?? (() => true);
  const answer = async (request: NetRequest): Promise<NetAnswer> => {
    const cut = line.kind !== 'through' && cuts(request);
    if (cut && line.kind === 'cut_before') return { kind: 'unreachable' };
    const got = await through(app.url, request);
    return cut ? { kind: 'unreachable' } : got;
  };
  const world = await paneWorld(read.workbook, { bytes, answer, today: '2015-11-20', ...given });
  await world.base.reread();
  const connection = makeConnection(world.base);
  return { ...world, connection, line };
}

export async function through(origin: string, { method, url, headers, body }: NetRequest): Promise<NetAnswer> {
  const { pathname, search } = new URL(url);
  const response = await fetch(`${origin}${pathname}${search}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
  return {
    kind: 'answer',
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

/** An access code of an agency, as DOST gives it out. */
export async function codeFor(
  app: PreparedService,
  agency: string,
  role: 'officer' | 'approver' = 'officer',
): Promise<string> {
  const administrator = await app.signIn('administrator');
  const { status, body } = await app.call('POST', '/api/v1/codes', {
    as: administrator,
    body: { role, agency, label: `${agency} ${role}` },
  });
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.code;
}

export async function signedIn(
  app: PreparedService,
  office: OfficeAtWork,
  agency: string,
  role?: 'officer' | 'approver',
) {
  const answer = await office.connection.signIn(await codeFor(app, agency, role), 'Nguyễn Thị Lan');
  if (answer.kind !== 'ok') throw new Error(JSON.stringify(answer));
  await settled();
  // A workbook typed by hand does not say which programme it belongs to: the person does.
  if (office.connection.own.read().kind === 'which') await office.connection.chooseProgramme(app.programme);
}
