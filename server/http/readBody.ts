import type { IncomingMessage } from 'node:http';
import type { HttpLimits } from '#server/http/limits';

/** A body, or why there is none. `cut`: the caller went away, so that nobody is left to answer. */
export type BodyReading =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'too_large' | 'too_slow' | 'busy' | 'cut' };

export type BodyReader = (request: IncomingMessage, limitBytes: number) => Promise<BodyReading>;

/**
 * Reads bodies whole before anything is done with them: a call cut in the middle leaves nothing behind. The limit holds while reading,
 * whatever the head said; all bodies under way share `heldBytes`.
 */
export function bodyReader(limits: HttpLimits): BodyReader {
  let held = 0;
  return (request, limitBytes) =>
    new Promise((resolve) => {
      const declared = Number(request.headers['content-length'] ?? 0);
      const pieces: Buffer[] = [];
      let size = 0;
      const settle = (reading: BodyReading): void => {
        clearTimeout(idle);
        clearTimeout(whole);
        held -= size;
        size = 0;
        request.off('data', onData).off('end', onEnd).off('close', onCut);
        request.pause();
        resolve(reading);
      };
      const onSlow = (): void => settle({ kind: 'too_slow' });
      const onEnd = (): void => settle({ kind: 'read', bytes: Buffer.concat(pieces, size) });
      const onCut = (): void => settle({ kind: 'cut' });
      const onData = (piece: Buffer): void => {
        size += piece.length;
        held += piece.length;
        pieces.push(piece);
        idle.refresh();
        if (size > limitBytes) settle({ kind: 'too_large' });
        else if (held > limits.heldBytes) settle({ kind: 'busy' });
      };
      const idle = setTimeout(onSlow, limits.bodyIdle);
      const whole = setTimeout(onSlow, limits.bodyTotal);
      request.on('error', onCut);
      if (request.destroyed) settle({ kind: 'cut' });
      else if (declared > limitBytes) settle({ kind: 'too_large' });
      else if (held + declared > limits.heldBytes) settle({ kind: 'busy' });
      else request.on('data', onData).on('end', onEnd).on('close', onCut);
    });
}
