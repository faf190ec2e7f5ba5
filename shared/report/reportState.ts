import type { Line, Receipt } from '#shared/merge/model';
import type { TrackerFacts } from '#shared/report/trackerInput';
import { saysNothingNew } from '#shared/status/claim';

/** Honest states of a body's report (K2). Codes are never renamed or reused. */
export type ReportState = 'new' | 'same' | 'none' | 'empty' | 'entering' | 'missing';

/** Sign and words of the states. */
export const reportStateWords: Readonly<Record<ReportState, string>> = {
  new: '● Có số liệu mới',
  same: '= Không thay đổi',
  none: '– Không phát sinh',
  empty: '□ Gửi nhưng để trống',
  entering: '… Đã nhận, đang nhập hoặc chưa xếp được',
  missing: '× Chưa nhận',
};

/**
 * State of one body from the receipts of its files in this period. "Không phát sinh" counts only when nothing else was said; a file whose
 * cells all wait was received but is not yet readable; a file that repeats what is known is unchanged, one that says nothing is empty.
 */
export function reportState(facts: TrackerFacts, agency: string, receipts: readonly Receipt[]): ReportState {
  if (receipts.length === 0) return 'missing';
  const now = saidNow(facts, agency);
  const sum = (of: (receipt: Receipt) => number) => receipts.reduce((total, one) => total + of(one), 0);
  const news = sum((one) => one.cells.taken + one.cells.proposed + one.cells.conflict);
  if (now.declaredNothing && !now.anything) return 'none';
  if (news > 0) return 'new';
  if (sum((one) => one.cells.waiting) > 0 && !now.anything) return 'entering';
  return now.anything ? 'same' : 'empty';
}

type SaidNow = { readonly declaredNothing: boolean; readonly anything: boolean };

const byFacts = new WeakMap<TrackerFacts, ReadonlyMap<string, SaidNow>>();

function saidNow(facts: TrackerFacts, agency: string): SaidNow {
  let known = byFacts.get(facts);
  if (known === undefined) {
    known = readAll(facts);
    byFacts.set(facts, known);
  }
  return known.get(agency) ?? { declaredNothing: false, anything: false };
}

function readAll(facts: TrackerFacts): ReadonlyMap<string, SaidNow> {
  const found = new Map<string, { declaredNothing: boolean; anything: boolean }>();
  for (const line of facts.state.lines) {
    const known = found.get(line.agency) ?? { declaredNothing: false, anything: false };
    const said = lineNow(line, facts.period);
    known.declaredNothing ||= said.declaredNothing;
    known.anything ||= said.anything;
    found.set(line.agency, known);
  }
  return found;
}

function lineNow(line: Line, period: string): SaidNow {
  let declaredNothing = false;
  let anything = false;
  for (const [field, versions] of Object.entries(line.fields)) {
    const version = versions?.at(-1);
    if (version === undefined || version.period !== period || version.value === '') continue;
    if (field === 'status' && saysNothingNew(version.value)) declaredNothing = true;
    else anything = true;
  }
  return { declaredNothing, anything };
}
