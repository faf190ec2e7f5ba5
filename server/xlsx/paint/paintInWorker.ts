import { fileKind } from '#server/xlsx/guard/firstBytes';
import { openPackage } from '#server/xlsx/guard/package';
import { defaultLimits, type ReadLimits } from '#server/xlsx/limits';
import type { PaintedPackage, PaintTask } from '#server/xlsx/paint/paintPackage';
import { packageKind } from '#server/xlsx/read/officePackage';
import { Refused } from '#server/xlsx/refused';
import { inThrowawayThread } from '#server/xlsx/throwawayThread';
import type { FileRefusal } from '#shared/message/refusal';

export type PaintRequest = PaintTask & { readonly bytes: Uint8Array };
export type WorkerTask = PaintRequest & { readonly limits: ReadLimits };
export type Painted = ({ readonly ok: true } & PaintedPackage) | { readonly ok: false; readonly refusal: FileRefusal };

const lists = ['[Content_Types].xml', '_rels/.rels', 'mimetype'];
const longestList = 1 << 20;

/** Whether bytes are a workbook whose parts can be patched: `.xlsx`, `.xlsm`, told by their content. */
export function isPatchable(bytes: Uint8Array): boolean {
  if (fileKind(bytes) !== 'zip') return false;
  try {
    const from = openPackage(bytes, defaultLimits);
    // This is asked in the thread all others wait for: lists no program makes are not gone through.
    if (lists.some((part) => (from.entry(part)?.size ?? 0) > longestList)) return false;
    return packageKind(from).kind === 'xlsx';
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Paints a package in a thread of its own that is thrown away: what a hostile file costs is bounded in memory and time, and nobody else of
 * the service waits for it. One at a time, so that many who ask at once cost no more memory than one. The promise is never rejected.
 */
export function paintInWorker(request: PaintRequest, limits: ReadLimits = defaultLimits): Promise<Painted> {
  const next = last.then(() => paintAlone(request, limits));
  last = next;
  return next;
}

function paintAlone(request: PaintRequest, limits: ReadLimits): Promise<Painted> {
  return inThrowawayThread<Painted>(threadFile(), { ...request, limits } satisfies WorkerTask, limits);
}

/** Always the built file: a thread cannot run the sources, and the tests use the same build as people do. */
function threadFile(): URL {
  const here = import.meta.url.endsWith('.ts') ? '../../../dist/server/xlsx/paint/paintWorker.js' : './paintWorker.js';
  return new URL(here, import.meta.url);
}
