import { type Problem, Refused } from '#server/http/problem';
import { wordsOf } from '#server/http/problemWords';
import type { AccountRecord } from '#server/store/records';
import { formOf } from '#server/usecases/doors/formOf';
import type { Became, FoundFile } from '#server/usecases/doors/watchFolder';
import type { Service } from '#server/usecases/service';
import { type FromArchive, submitArchive } from '#server/usecases/submissions/archive';
import { type Submitted, submit } from '#server/usecases/submissions/submit';
import type { Words } from '#shared/rules/rule';

/** In whose name files of the watched folder are entered. It has no way to sign in. */
const folderAccount: AccountRecord = {
  id: 'system-folder',
  name: 'Thư mục nhận tệp',
  role: 'consolidator',
  agency: null,
  unit: null,
  createdAt: '1970-01-01T00:00:00.000Z',
  disabledAt: null,
  subject: null,
};

/** Trouble that passes: the file stays where it is. */
const passing: ReadonlySet<Problem['code']> = new Set(['busy', 'storage_full', 'storage_failed', 'internal']);

/**
 * Takes in a file of the watched folder (T8) as DOST would enter an e-mail attachment: `<programme>/<period>/file`, where the beginning of
 * a programme's id is enough if only one begins so, and either folder may be left out where there is only one it could be. Who sends it is
 * for the file to say (M14). Throws where the file should be tried again later.
 */
export async function receiveFromFolder(service: Service, found: FoundFile): Promise<Became> {
  const place = await placeOf(service, found.folders);
  if (place.kind === 'unclear') return { kind: 'not_taken', words: place.words };
  const { programme, period } = place;
  const { file, bytes } = found;
  const form = formOf(bytes);
  try {
    if (form === 'archive') {
      return ofArchive(await submitArchive(service, folderAccount, { programme, period, bytes, channel: 'folder' }));
    }
    const arrived = { programme, period, file, bytes, form, channel: 'folder' } as const;
    return { kind: 'taken', words: ofReceipt(await submit(service, folderAccount, arrived)) };
  } catch (error) {
    if (!(error instanceof Refused) || passing.has(error.problem.code)) throw error;
    return { kind: 'not_taken', words: ofProblem(error.problem) };
  }
}

type Where =
  | { readonly kind: 'place'; readonly programme: string; readonly period: string }
  | { readonly kind: 'unclear'; readonly words: Words };

async function placeOf({ store }: Service, [begin, named]: readonly string[]): Promise<Where> {
  const all = await store.programmes();
  const exact = all.filter(({ id }) => id === begin);
  const programmes = exact.length > 0 ? exact : all.filter(({ id }) => id.startsWith(begin ?? ''));
  if (begin !== undefined && programmes.length !== 1) {
    const known = all.map(({ id, title }) => `${id} (${title})`).join('; ');
    return unclear(
      `Thư mục “${begin}” không ứng với đúng một chương trình. Đặt tên thư mục theo mã chương trình: ${known}.`,
      `The folder “${begin}” does not stand for exactly one programme. Name it after the id of a programme: ${known}.`,
    );
  }
  const open: { readonly programme: string; readonly period: string }[] = [];
  for (const { id } of programmes) {
    for (const { period, state } of await store.periods(id)) if (state === 'open') open.push({ programme: id, period });
  }
  const fits = named === undefined ? open : open.filter(({ period }) => period === named);
  const [only] = fits;
  if (fits.length === 1 && only !== undefined) return { kind: 'place', ...only };
  const listed = open.map(({ programme, period }) => `${programme}/${period}`).join('; ') || '–';
  return unclear(
    `Chưa rõ tệp thuộc kỳ nào đang mở. Đặt tệp vào thư mục CHƯƠNG-TRÌNH/KỲ; các kỳ đang mở: ${listed}.`,
    `It is not clear which open period the file is for. Put it into a folder PROGRAMME/PERIOD; open periods: ${listed}.`,
  );
}

function unclear(vi: string, en: string): Where {
  return { kind: 'unclear', words: { vi, en } };
}

function ofReceipt({ kind, record }: Submitted): Words {
  const { number, receipt } = record;
  const { taken, waiting, proposed, conflict } = receipt.cells;
  if (kind === 'again') {
    return {
      vi: `Tệp này đã nhận trước đây, phiếu tiếp nhận số ${number}; không tính hai lần.`,
      en: `This file was received before, receipt ${number}; it does not count twice.`,
    };
  }
  return {
    vi: `Đã nhận, phiếu tiếp nhận số ${number}: ghi nhận ${taken} ô, kiến nghị ${proposed}, chưa thống nhất ${conflict}, chờ ${waiting}.`,
    en: `Received, receipt ${number}: ${taken} cells taken, ${proposed} proposed, ${conflict} in conflict, ${waiting} waiting.`,
  };
}

function ofProblem(problem: Problem): Words {
  const { what, do: advice } = wordsOf(problem);
  const number = problem.params.number;
  const filed = number === undefined ? ['', ''] : [` Phiếu số ${number}.`, ` Receipt ${number}.`];
  return { vi: `${what.vi} ${advice.vi}${filed[0]}`, en: `${what.en} ${advice.en}${filed[1]}` };
}

/** An archive counts as taken when every file in it is; else it is kept where people look for trouble, with a line for each file. */
function ofArchive(answers: readonly FromArchive[]): Became {
  const lines = answers.map((answer): { readonly ok: boolean; readonly file: string; readonly words: Words } =>
    answer.kind === 'submitted'
      ? { ok: true, file: answer.file, words: ofReceipt(answer.submitted) }
      : { ok: false, file: answer.file, words: ofProblem(answer.problem) },
  );
  if (lines.length === 0) {
    return {
      kind: 'not_taken',
      words: { vi: 'Tệp nén không chứa tệp nào.', en: 'There is no file in the archive.' },
    };
  }
  return {
    kind: lines.every(({ ok }) => ok) ? 'taken' : 'not_taken',
    words: {
      vi: lines.map(({ file, words }) => `${file}: ${words.vi}`).join('\n'),
      en: lines.map(({ file, words }) => `${file}: ${words.en}`).join('\n'),
    },
  };
}
