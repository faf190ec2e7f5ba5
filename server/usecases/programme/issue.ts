import { createHash } from 'node:crypto';
import { refuse } from '#server/http/problem';
import type { Standing } from '#server/ledger/ledger';
import { letOthersIn } from '#server/store/letOthersIn';
import type { AccountRecord } from '#server/store/records';
import { issuedForAll } from '#server/usecases/issueWorkbooks';
import { holidaysOf } from '#server/usecases/programme/roster';
import { zipped } from '#server/usecases/programme/zip';
import type { Service } from '#server/usecases/service';
import { writeBookBytes } from '#server/xlsx/writeBook';
import { type IssuedFile, type IssuedForAll, issuedBooks, issuedFile, slug } from '#server/xlsx/writeIssued';
import { reportingAgencies } from '#shared/report/issuedRows';

export type IssuedBytes = { readonly file: string; readonly bytes: Uint8Array };

/** What the workbooks of a period are made from: the province's state now, so that what was reported is not asked for again. */
export async function issueInput(service: Service, standing: Standing): Promise<IssuedForAll> {
  const { base, period } = standing;
  return issuedForAll({
    programme: base.programme,
    agencies: base.agencies,
    columns: base.columns,
    charged: standing.charged,
    groups: base.settings.groups,
    state: standing.consolidation().state,
    status: standing.status(),
    period: period.period,
    asOf: standing.asOf,
    consolidator: (await service.registry()).consolidator,
    chain: base.settings.chain,
    holidays: holidaysOf(base.settings),
    dueSoonDays: base.settings.dueSoonDays,
  });
}

/** Issues the workbook of one body (E2) and notes it in the journal. Throws `not_found` where the body has nothing to report. */
export async function issueOne(
  service: Service,
  account: AccountRecord,
  programme: string,
  period: string,
  agency: string,
): Promise<IssuedBytes> {
  const standing = await openStanding(service, programme, period);
  const issued = await issuedFile(await issueInput(service, standing), agency);
  if (issued === null) throw refuse('not_found', { what: agency });
  await note(service, account, standing, [issued]);
  return { file: issued.file, bytes: issued.bytes };
}

/** Issues the workbooks of all bodies as one zip; the same standing gives the same bytes. */
export async function issueAll(
  service: Service,
  account: AccountRecord,
  programme: string,
  period: string,
): Promise<IssuedBytes> {
  const standing = await openStanding(service, programme, period);
  const input = await issueInput(service, standing);
  const key = progressKey(account, programme, period);
  const progress = { made: 0, of: reportingAgencies(input.assignments).length };
  underWay.set(key, progress);
  const files: (IssuedFile & IssuedBytes)[] = [];
  let bytes: Uint8Array;
  try {
    for (const { book, ...entry } of issuedBooks(input)) {
      files.push({ ...entry, bytes: await writeBookBytes(book) });
      progress.made = files.length;
      // Who asks how far it is, and everybody else, is answered between two workbooks.
      await letOthersIn();
    }
    bytes = await zipped(files);
  } finally {
    if (underWay.get(key) === progress) underWay.delete(key);
  }
  await note(service, account, standing, files);
  return { file: `so-bao-cao_${slug(standing.base.programme.document.number ?? programme)}_${period}.zip`, bytes };
}

/** Workbooks made so far of all there will be, by who asked for them; gone once the zip is whole. */
const underWay = new Map<string, { made: number; readonly of: number }>();

function progressKey({ id }: AccountRecord, programme: string, period: string): string {
  return `${id} ${programme} ${period}`;
}

/** How far the workbooks of a period are that this account asked for; null where none are being made. */
export function issueProgress(
  account: AccountRecord,
  programme: string,
  period: string,
): { readonly made: number; readonly of: number } | null {
  const progress = underWay.get(progressKey(account, programme, period));
  return progress === undefined ? null : { ...progress };
}

async function openStanding(service: Service, programme: string, period: string): Promise<Standing> {
  const standing = await service.ledger.standing(programme, period);
  if (standing.period.state === 'closed') throw refuse('period_closed', { period });
  return standing;
}

async function note(
  service: Service,
  account: AccountRecord,
  standing: Standing,
  files: readonly (IssuedFile & IssuedBytes)[],
): Promise<void> {
  const { record } = standing.base;
  await service.store.act(record.id, async (act) => {
    await act.append({
      kind: 'issued',
      at: service.now().toISOString(),
      by: account.id,
      period: standing.period.period,
      body: {
        asOf: standing.asOf,
        files: files.map(({ agency, file, bytes }) => ({
          agency,
          file,
          hash: createHash('sha256').update(bytes).digest('hex'),
        })),
      },
    });
  });
}
