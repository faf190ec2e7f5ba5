import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { becomeAdministrator, type Caller, call, loadInto, reportsOf, signInAs } from '#test/faults/caller';
import { type Served, serve } from '#test/faults/served';
import { dakNongBook } from '#test/helpers/livingService';

/** What became of one file. */
export type FileOutcome = {
  readonly file: string;
  readonly status: number;
  /** Code of the refusal or problem; `receipt` where the file was taken. */
  readonly code: string;
  readonly seconds: number;
};

const kinds =
  /\.(?:xls|xlsx|xlsm|xlsb|xltx|xltm|xlam|xlt|xla|xlw|ods|fods|ots|csv|slk|dif|docx|dotx|docm|doc|pdf|prn|dbf|et|wk[134s]|wb[123]|qpw|numbers|xml|html?|txt|zip|rtf)$/i;

/** Every file of a folder that might be taken for a workbook or a document, whatever is inside. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => kinds.test(path) && statSync(path).isFile())
    .sort();
}

/** Hands every file in to a running service as the consolidator does, `together` at a time. */
export async function postEvery(
  caller: Caller,
  { programme, period }: { readonly programme: string; readonly period: string },
  files: readonly string[],
  { together = 2, told = () => {} }: { readonly together?: number; readonly told?: (one: FileOutcome) => void } = {},
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  const waiting = [...files];
  const post = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const asked = { bytes: readFileSync(path), signal: AbortSignal.timeout(120_000) };
      const outcome = await call(caller, 'POST', reportsOf(programme, period, basename(path).slice(-120)), asked).then(
        ({ status, body, ms }): FileOutcome => ({
          file: path,
          status,
          code: status < 300 ? 'receipt' : (body?.refusal?.code ?? body?.code ?? 'none'),
          seconds: ms / 1000,
        }),
        (error: unknown): FileOutcome => ({
          file: path,
          status: 0,
          code: error instanceof Error ? `${error.name} ${String(error.cause)}` : 'error',
          seconds: 0,
        }),
      );
      outcomes.push(outcome);
      told(outcome);
    }
  };
  await Promise.all(Array.from({ length: together }, post));
  return outcomes;
}

/** Starts the service on a folder of its own with the programme of the examples, and hands every file in. */
export async function everyFileOf(
  folder: string,
  told?: (one: FileOutcome) => void,
): Promise<{ readonly outcomes: readonly FileOutcome[]; readonly peakMb: number; readonly log: string }> {
  const data = mkdtempSync(join(tmpdir(), 'phuluc-files-'));
  let service: Served | undefined;
  try {
    service = await serve({ data });
    const administrator = await becomeAdministrator(service.url, service.link);
    const consolidator = await signInAs(administrator, 'consolidator', null);
    const period = '2015-11';
    const book = { file: basename(dakNongBook), asOf: '2015-11-14', period };
    const programme = await loadInto(consolidator, readFileSync(dakNongBook), book);
    const outcomes = await postEvery(consolidator, { programme, period }, filesUnder(folder), told ? { told } : {});
    const alive = await call(administrator, 'GET', '/health');
    if (alive.status !== 200) throw new Error(`the service is not well afterwards: ${alive.status}`);
    return { outcomes, peakMb: service.peakMb(), log: service.log() };
  } finally {
    await service?.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** A file breaks the promise when it got no answer, a fault of the service, or an answer after more than fifteen seconds. */
export function broke({ status, seconds }: FileOutcome): boolean {
  return status === 0 || (status >= 500 && status !== 503) || seconds > 15;
}

if (process.argv[1] === import.meta.filename) {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('usage: everyFile.js FOLDER');
  const { outcomes, peakMb, log } = await everyFileOf(folder, (one) => {
    if (broke(one) || one.seconds > 5)
      console.error(`${one.status} ${one.code} ${one.seconds.toFixed(1)} s ${one.file}`);
  });
  const counts = new Map<string, number>();
  for (const { status, code } of outcomes) counts.set(`${status} ${code}`, (counts.get(`${status} ${code}`) ?? 0) + 1);
  for (const [what, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(String(count).padStart(6), what);
  const slowest = Math.max(...outcomes.map(({ seconds }) => seconds));
  const broken = outcomes.filter(broke);
  console.log(
    `${outcomes.length} files, ${broken.length} broke the promise, slowest ${slowest.toFixed(1)} s, peak ${peakMb} MB`,
  );
  if (process.argv[3] !== undefined) {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(process.argv[3], outcomes.map((one) => JSON.stringify(one)).join('\n'));
    writeFileSync(`${process.argv[3]}.log`, log);
  }
  process.exit(broken.length === 0 ? 0 : 1);
}
