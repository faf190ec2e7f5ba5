/** A person at the API: the address, and the token they hold. */
export type Caller = { readonly url: string; readonly token: string };

export type Answered = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: scripts look into answers of many shapes.
  readonly body: any; // oxlint-disable-line typescript/no-explicit-any
  readonly ms: number;
};

export type Asked = {
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly signal?: AbortSignal;
};

/** One call. Throws only when no answer came. */
export async function call(
  { url, token }: Caller,
  method: string,
  path: string,
  { json, bytes, signal }: Asked = {},
): Promise<Answered> {
  const started = performance.now();
  const type = json === undefined ? 'application/octet-stream' : 'application/json';
  const body = json === undefined ? bytes : JSON.stringify(json);
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': type }),
    },
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await response.text();
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, body: isJson ? JSON.parse(text) : text, ms: performance.now() - started };
}

/** The same, for what must succeed. */
export async function must(caller: Caller, method: string, path: string, asked: Asked = {}): Promise<Answered['body']> {
  const { status, body } = await call(caller, method, path, asked);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body).slice(0, 500)}`);
  return body;
}

/** Exchanges the administrator's one-time link for a token. */
export async function becomeAdministrator(url: string, link: string | null): Promise<Caller> {
  if (link === null) throw new Error('there is an administrator already');
  return tokenFor(url, link, 'Quản trị viên');
}

/** Gives an agency (or a role at the province) a code and signs a person in with it. */
export async function signInAs(administrator: Caller, role: string, agency: string | null): Promise<Caller> {
  const { code } = await must(administrator, 'POST', '/api/v1/codes', { json: { role, agency } });
  return tokenFor(administrator.url, code, 'Cán bộ theo dõi');
}

async function tokenFor(url: string, code: string, name: string): Promise<Caller> {
  const { token } = await must({ url, token: '' }, 'POST', '/api/v1/access/token', { json: { code, name } });
  return { url, token };
}

/** Loads a programme as the consolidator does and opens a period; answers the programme's id. */
export async function loadInto(
  caller: Caller,
  bytes: Uint8Array,
  { file, asOf, period }: { readonly file: string; readonly asOf: string; readonly period: string },
): Promise<string> {
  const query = `file=${encodeURIComponent(file)}&asOf=${asOf}`;
  const loaded = await must(caller, 'POST', `/api/v1/programmes?${query}`, { bytes });
  const programme: string = loaded.programme.id;
  await must(caller, 'POST', `/api/v1/programmes/${programme}/periods`, { json: { period } });
  return programme;
}

/** Where reports of a period go. */
export function reportsOf(programme: string, period: string, file: string): string {
  return `/api/v1/programmes/${programme}/periods/${period}/submissions?file=${encodeURIComponent(file)}`;
}
