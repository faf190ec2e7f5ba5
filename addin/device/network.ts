import { cell, type Observable } from '#addin/app/observable';
import type { NetAnswer, NetRequest } from '#addin/app/paneContext';

/** One request. XMLHttpRequest, since only it tells how much of a file has been sent. No cookies: access is by token. */
export function request({ method, url, headers, body, signal, told }: NetRequest): Promise<NetAnswer> {
  return new Promise((resolve) => {
    const call = new XMLHttpRequest();
    call.open(method, url);
    call.responseType = 'arraybuffer';
    for (const [name, value] of Object.entries(headers)) call.setRequestHeader(name, value);
    if (told)
      call.upload.addEventListener('progress', (event) => told(event.loaded, event.lengthComputable ? event.total : 0));
    call.addEventListener('load', () =>
      resolve({
        kind: 'answer',
        status: call.status,
        type: call.getResponseHeader('content-type') ?? '',
        bytes: new Uint8Array(call.response as ArrayBuffer),
      }),
    );
    call.addEventListener('error', () => resolve({ kind: 'unreachable' }));
    call.addEventListener('timeout', () => resolve({ kind: 'unreachable' }));
    call.addEventListener('abort', () => resolve({ kind: 'aborted' }));
    signal?.onAbort(() => call.abort());
    call.send(typeof body === 'string' ? body : body === undefined ? null : new Blob([new Uint8Array(body)]));
  });
}

/** Whether the device says it has a network. */
export function watchNetwork(): Observable<boolean> {
  const online = cell(navigator.onLine);
  window.addEventListener('online', () => online.set(true));
  window.addEventListener('offline', () => online.set(false));
  return online;
}
