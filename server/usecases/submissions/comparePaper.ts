import { refuse } from '#server/http/problem';
import type { Replay } from '#server/ledger/replay';
import type { AccountRecord, SubmissionRecord } from '#server/store/records';
import { periodsInOrder } from '#server/usecases/programme/lastPeriod';
import { codeSeen, codeTyped } from '#server/usecases/readableCode';
import type { Service } from '#server/usecases/service';
import { checkCode, saidBy } from '#server/usecases/submissions/checkCode';
import { isOfAgency } from '#server/usecases/submissions/find';
import { workingAt } from '#server/usecases/submissions/workingAt';
import type { Working } from '#shared/merge/incremental';
import { parseCellKey } from '#shared/merge/key';
import { fieldWords } from '#shared/message/fieldWords';
import type { Words } from '#shared/rules/rule';
import { cleanText } from '#shared/text/fold';
import type { CheckCodeAnswer } from '#shared/wire/checkCodeAnswer';

export type PaperAsked = { readonly programme: string; readonly period: string; readonly code: string };

/**
 * Holds a printed report against the data by its code (K5): whose it is, whether the province holds just that now, and if not, what differs
 * cell by cell. An agency asks about its own. Throws `check_code_unknown`, `check_code_elsewhere`, `period_unknown`, `programme_unknown`.
 */
export async function comparePaper(
  service: Service,
  account: AccountRecord,
  asked: PaperAsked,
): Promise<CheckCodeAnswer> {
  const { programme, period, code: typed } = asked;
  const replay = await service.ledger.replayIn(service.store, programme, period);
  const own = isOfAgency(account) ? { agency: account.agency ?? '' } : {};
  const records = await service.store.submissions(programme, { period, ...own });
  const found = bearing(records, typed);
  const record = found[0];
  if (record === undefined) throw await unknown(service, asked, own);
  const agency = record.receipt.agency ?? '';
  const then = await workingAt(service, replay, record);
  const now = checkCode(replay.working, agency);
  const differences = differencesOf(then, replay, agency, records);
  const agrees = now === record.checkCode;
  const later = records.filter((one) => one.seq > record.seq && one.receipt.agency === agency);
  return {
    code: record.checkCode,
    exact: codeTyped(typed) === codeTyped(record.checkCode),
    agency: { id: agency, name: replay.base.agencies.byId.get(agency)?.name ?? agency },
    submission: {
      ...sent(record),
      arrivedOn: record.arrivedOn,
      person: record.person,
      confirmed: record.confirmation !== null,
    },
    also: found.slice(1).map(({ number }) => number),
    agrees,
    now,
    since: later.map(sent),
    proven: checkCode(then, agency) === record.checkCode,
    differences,
    words: verdictWords(agrees, differences.length),
  };
}

/** Reports that bear a code, in the order they came: to the letter, or else as it may have been misread where that leaves one code. */
function bearing(records: readonly SubmissionRecord[], typed: string): readonly SubmissionRecord[] {
  const coded = records.filter((one) => one.checkCode !== '');
  const exact = coded.filter((one) => codeTyped(one.checkCode) === codeTyped(typed));
  if (exact.length > 0) return exact;
  const seen = coded.filter((one) => codeSeen(one.checkCode) === codeSeen(typed));
  return new Set(seen.map((one) => one.checkCode)).size === 1 ? seen : [];
}

/** A code of another period is the usual reason: then that is said. */
async function unknown(service: Service, { programme, period, code }: PaperAsked, own: { readonly agency?: string }) {
  const read = code.slice(0, 40);
  for (const other of (await periodsInOrder(service.store, programme)).toReversed().slice(0, 4)) {
    if (other.period === period) continue;
    const records = await service.store.submissions(programme, { period: other.period, ...own });
    if (bearing(records, code).length > 0) return refuse('check_code_elsewhere', { read, period: other.period });
  }
  return refuse('check_code_unknown', { read });
}

function differencesOf(
  then: Working,
  { base, working }: Replay,
  agency: string,
  records: readonly SubmissionRecord[],
): CheckCodeAnswer['differences'] {
  const paper = saidBy(then, agency);
  const now = saidBy(working, agency);
  const paths = new Map(base.programme.tasks.map(({ id, path }, at) => [id, { path, at }]));
  const numbers = new Map(records.map(({ hash, number }) => [hash, number]));
  const found: { readonly at: number; readonly one: CheckCodeAnswer['differences'][number] }[] = [];
  for (const key of new Set([...paper.keys(), ...now.keys()])) {
    const [before, after] = [paper.get(key), now.get(key)];
    const subject = parseCellKey(key);
    const same = before !== undefined && after !== undefined && cleanText(before.value) === cleanText(after.value);
    if (same || subject === undefined) continue;
    const place = paths.get(subject.task);
    found.push({
      at: place?.at ?? Number.MAX_SAFE_INTEGER,
      one: {
        key,
        path: place?.path ?? '',
        field: subject.field,
        fieldWords: { ...fieldWords[subject.field] },
        paper: before?.value ?? null,
        now: after?.value ?? null,
        disputed: working.verdicts.lines.get(key)?.conflict !== undefined,
        source:
          after === undefined
            ? null
            : {
                number: numbers.get(after.origin.hash) ?? null,
                file: after.origin.file,
                sheet: after.origin.sheet,
                cell: after.origin.cell,
              },
      },
    });
  }
  return found.sort((a, b) => a.at - b.at).map(({ one }) => one);
}

function sent({ number, file, channel, receivedAt, withdrawn }: SubmissionRecord): CheckCodeAnswer['since'][number] {
  return { number, file, channel, receivedAt, withdrawn: withdrawn !== null };
}

function verdictWords(agrees: boolean, differences: number): Words {
  if (agrees)
    return {
      vi: 'Bản giấy và số liệu tỉnh đang có khớp nhau.',
      en: 'The paper and what the province holds agree.',
    };
  return {
    vi: `Bản giấy khác số liệu tỉnh đang có ở ${differences} ô; đơn vị đã gửi hoặc thay đổi sau khi in.`,
    en: `The paper differs from what the province holds in ${differences} cell${differences === 1 ? '' : 's'}: the agency sent or changed something after printing it.`,
  };
}
