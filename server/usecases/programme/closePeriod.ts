import { createHash } from 'node:crypto';
import { refuse } from '#server/http/problem';
import type { Standing } from '#server/ledger/ledger';
import type { AccountRecord, PeriodRecord } from '#server/store/records';
import { type ClosedAnswer, keepAnswer } from '#server/usecases/answers/closedAnswer';
import { liveAnswer } from '#server/usecases/answers/liveAnswer';
import { liveReporting } from '#server/usecases/answers/reporting';
import { trackerInput } from '#server/usecases/answers/trackerInput';
import { keepRegistry } from '#server/usecases/keptRegistry';
import { periodsInOrder } from '#server/usecases/programme/lastPeriod';
import type { Service } from '#server/usecases/service';
import { today } from '#server/usecases/today';
import { trackerBytes } from '#server/xlsx/writeTracker';
import { comparePeriods } from '#shared/merge/periodOrder';
import { serialiseState } from '#shared/wire/tracker';

/** The report as DOST signs it (K3). */
export type ClosingInput = {
  readonly programme: string;
  readonly period: string;
  readonly number: string;
  readonly date: string;
  readonly signer: string;
  /** Why it is closed before the cut-off. */
  readonly force?: string;
};

/** Reports come in while the closing is prepared: then it is prepared again. */
const tries = 5;

/**
 * Closes a period (K3): keeps the state the next period starts from, the tracker and the rate as answered, and the workbook as signed, and
 * says so in one entry of the journal. From then on nothing is taken for it. Throws `period_unknown`, `period_closed`,
 * `period_not_ended` before the cut-off without a reason, `period_order` while an earlier period is open, `busy`.
 */
export async function closePeriod(
  service: Service,
  account: AccountRecord,
  input: ClosingInput,
): Promise<PeriodRecord> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const closed = await attemptClosing(service, account, input);
    if (closed !== null) return closed;
  }
  throw refuse('busy', { seconds: 5 });
}

async function attemptClosing(
  service: Service,
  account: AccountRecord,
  input: ClosingInput,
): Promise<PeriodRecord | null> {
  const { programme, period } = input;
  const standing = await service.ledger.standing(programme, period);
  await mayClose(service, standing, input);
  const { asOf } = standing;
  const edition = standing.period.edition + 1;
  const prepared = await prepare(service, standing, edition);
  const state = serialiseState(standing.consolidation().state);
  const at = service.now().toISOString();
  const { number, date, signer, force } = input;
  const { revision } = standing.base.revision;
  const registry = await keepRegistry(service.originals, await service.registry());
  return service.store.act(programme, async (act) => {
    const { seq } = await act.head(programme);
    if (seq !== standing.seq) return null;
    const record: PeriodRecord = {
      ...standing.period,
      state: 'closed',
      edition,
      closing: { at, by: account.id, number, date, signer, asOf, revision, registry },
    };
    await act.putPeriod(record);
    const entry = await act.append({
      kind: 'period_closed',
      at,
      by: account.id,
      period,
      body: {
        edition,
        number,
        date,
        signer,
        asOf,
        revision,
        registry,
        state: createHash('sha256').update(state.join('\n')).digest('hex'),
        ...prepared,
        ...(force === undefined ? {} : { force }),
      },
    });
    await act.putSnapshot({ programme, period, edition, seq: entry.seq, state });
    return record;
  });
}

async function mayClose(
  service: Service,
  standing: Standing,
  { programme, period, force }: ClosingInput,
): Promise<void> {
  if (standing.period.state === 'closed') throw refuse('period_closed', { period });
  if (today(service.now()) < standing.asOf && (force ?? '').trim() === '')
    throw refuse('period_not_ended', { period, date: standing.asOf });
  const earlier = (await periodsInOrder(service.store, programme)).find(
    (one) => one.state === 'open' && comparePeriods(one.period, period) < 0,
  );
  if (earlier !== undefined) throw refuse('period_order', { period: earlier.period });
}

/** What is kept beside the state, by its hash. */
async function prepare(
  service: Service,
  standing: Standing,
  edition: number,
): Promise<{ readonly answer: string; readonly workbook: string }> {
  const live = await liveAnswer(service, standing);
  const answer: ClosedAnswer = {
    tracker: { ...live, period: { ...live.period, state: 'closed', edition } },
    reporting: await liveReporting(service, standing),
  };
  const workbook = await service.originals.keep(await trackerBytes(await trackerInput(service, standing)));
  return { answer: await keepAnswer(service, answer), workbook: workbook.hash };
}
