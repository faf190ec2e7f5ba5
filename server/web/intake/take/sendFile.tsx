import type { Words } from '#shared/rules/rule';
import type { Answer, Failed } from '#shared/wire/called';
import type { Channel } from '#shared/wire/channel';
import { archiveAnswerSchema, takenSchema } from '#shared/wire/submissionAnswer';
import { type Caller, call, withQuery } from '#web/api/call';
import { failureWords } from '#web/api/words';
import { briefOf, type LineState } from '#web/intake/take/lines';
import { secrecyInArchive, secrecyInFile } from '#web/upload/secrecyInFile';
import { intakeWords } from '#web/words/intake';

/** How a haul reached DOST; noted once for all its files. */
export type Arrival = { readonly channel: Channel; readonly arrivedOn: string };

export type Sent =
  | { readonly kind: 'over'; readonly state: LineState; readonly inside: readonly Inside[] }
  /** Nothing came of it for now; it may be sent again as it is. */
  | { readonly kind: 'later'; readonly failed: Failed };

export type Inside = { readonly name: string; readonly state: LineState };

const megabyte = 1024 * 1024;
const largest = { file: 20, archive: 200 } as const;

/** Sends one file, or a zip of them, as it stands. Sending the same bytes again does no harm (M10). */
export async function sendFile(
  caller: Caller,
  periodPath: string,
  file: File,
  arrival: Arrival,
  watch: { readonly signal: AbortSignal; readonly told: (share: number) => void },
): Promise<Sent> {
  const archive = /\.zip$/i.test(file.name);
  const fault = await faultOf(file, archive);
  if (fault !== null) return over(fault);
  const told = (sent: number, of: number): void => watch.told(of === 0 ? 1 : sent / of);
  const path = `${periodPath}/${archive ? 'archives' : 'submissions'}`;
  const query = { ...(archive ? {} : { file: file.name.slice(-255) }), ...arrival };
  const given = {
    method: 'POST' as const,
    path: withQuery(path, query),
    body: file,
    // The type a browser guesses from the name is not what the bytes are.
    type: archive ? 'application/zip' : 'application/octet-stream',
    signal: watch.signal,
    told,
  };
  if (!archive) {
    const got = await call(caller, { ...given, answer: takenSchema });
    return got.kind === 'ok'
      ? over({ kind: 'taken', brief: briefOf(got.value.submission), again: got.value.again })
      : notTaken(got);
  }
  const got = await call(caller, { ...given, answer: archiveAnswerSchema });
  if (got.kind !== 'ok') return notTaken(got);
  const inside = got.value.files.map(({ file: name, submission, again = false, problem }): Inside => {
    if (submission !== undefined) return { name, state: { kind: 'taken', brief: briefOf(submission), again } };
    const refusal = problem?.refusal;
    return {
      name,
      state: {
        kind: 'failed',
        what: refusal ?? sayBoth('unreadable'),
        act: refusal?.do ?? sayBoth('unreadableHereAct'),
        number: problem?.number ?? null,
        byHand: problem?.number !== undefined,
      },
    };
  });
  return { kind: 'over', state: { kind: 'archive', files: inside.length }, inside };
}

function over(state: LineState): Sent {
  return { kind: 'over', state, inside: [] };
}

function notTaken(failed: Exclude<Answer<never>, { readonly kind: 'ok' }>): Sent {
  if (!isFinal(failed)) return { kind: 'later', failed };
  const { what, act } = failureWords(failed);
  const number = failed.kind === 'problem' ? failed.problem.params.number : undefined;
  const kept = typeof number === 'string' ? number : null;
  return over({ kind: 'failed', what, act, number: kept, byHand: kept !== null });
}

/** What the service said of this very file; anything else is of the moment. */
function isFinal(failed: Failed): boolean {
  if (failed.kind === 'strange') return failed.status < 500 && failed.status !== 0;
  return failed.kind === 'problem' && failed.problem.status < 500 && ![408, 429].includes(failed.problem.status);
}

/** What keeps a file on this machine: too large (a cut-off upload looks like a lost network), empty, gone, or marked as a state secret (T9). */
async function faultOf(file: File, archive: boolean): Promise<LineState | null> {
  const limit = archive ? largest.archive : largest.file;
  const failed = (what: Words, act: Words) => ({ kind: 'failed', what, act, number: null, byHand: false }) as const;
  if (file.size > limit * megabyte) return failed(sayBoth('tooLarge', limit), sayBoth('tooLargeAct'));
  if (file.size === 0) return failed(sayBoth('emptyFile'), sayBoth('emptyFileAct'));
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    // Moved, deleted or locked since it was chosen.
    return failed(sayBoth('unreadableHere'), sayBoth('unreadableHereAct'));
  }
  const { vi, en } = intakeWords;
  const stays = (what: Words): LineState => ({ ...failed(what, sayBoth('secretAct')), stays: true });
  if (archive) {
    const inside = await secrecyInArchive(file);
    if (inside === null) return null;
    const { file: name, mark } = inside;
    return stays({ vi: vi.secretInside(name, mark), en: en.secretInside(name, mark) });
  }
  const secret = await secrecyInFile(file);
  if (secret === null) return null;
  return stays({ vi: vi.secret(secret.mark), en: en.secret(secret.mark) });
}

type Sayable =
  | 'secretAct'
  | 'tooLargeAct'
  | 'emptyFile'
  | 'emptyFileAct'
  | 'unreadableHere'
  | 'unreadableHereAct'
  | 'unreadable';

function sayBoth(name: Sayable): Words;
function sayBoth(name: 'tooLarge', limit: number): Words;
function sayBoth(name: Sayable | 'tooLarge', limit = 0): Words {
  const { vi, en } = intakeWords;
  return name === 'tooLarge' ? { vi: vi.tooLarge(limit), en: en.tooLarge(limit) } : { vi: vi[name], en: en[name] };
}
