import type { Line, Receipt, TrackerState } from '#shared/merge/model';
import type { Words } from '#shared/rules/rule';
import { saysNothingNew } from '#shared/status/claim';

/** Honest states of a body's report (K2). Codes are never renamed or reused. */
export const reportStates = ['new', 'same', 'none', 'empty', 'entering', 'missing'] as const;
export type ReportState = (typeof reportStates)[number];

/** Sign and words of the states. */
export const reportStateWords: Readonly<Record<ReportState, Words>> = {
  new: { vi: '● Có số liệu mới', en: '● New figures' },
  same: { vi: '= Không thay đổi', en: '= No change' },
  none: { vi: '– Không phát sinh', en: '– Nothing arose' },
  empty: { vi: '□ Gửi nhưng để trống', en: '□ Sent, but empty' },
  entering: { vi: '… Đã nhận, đang nhập hoặc chưa xếp được', en: '… Received, being entered or not yet placed' },
  missing: { vi: '× Chưa nhận', en: '× Not received' },
};

/** What the states are read from; the same object gives its answers at once when asked again. */
export type ReportFacts = { readonly state: Pick<TrackerState, 'lines'>; readonly period: string };

/** What else is known of a body's files: how many nobody could read yet, and whether one declares that nothing arose. */
export type Besides = { readonly unread?: number; readonly nothing?: boolean };

/**
 * State of one body from the receipts of its files in this period. "Không phát sinh" counts only when nothing else was said; a file whose
 * cells all wait, or that cannot be read, was received but is being entered; one that repeats what is known is unchanged, one that
 * says nothing is empty.
 */
export function reportState(
  facts: ReportFacts,
  agency: string,
  receipts: readonly Receipt[],
  { unread = 0, nothing = false }: Besides = {},
): ReportState {
  if (receipts.length === 0) return unread > 0 ? 'entering' : 'missing';
  const said = saidNow(facts, agency);
  const now = { ...said, declaredNothing: said.declaredNothing || nothing };
  const sum = (of: (receipt: Receipt) => number) => receipts.reduce((total, one) => total + of(one), 0);
  const news = sum((one) => one.cells.taken + one.cells.proposed + one.cells.conflict);
  if (now.declaredNothing && !now.anything) return 'none';
  if (news > 0) return 'new';
  if ((sum((one) => one.cells.waiting) > 0 || unread > 0) && !now.anything) return 'entering';
  return now.anything ? 'same' : 'empty';
}

type SaidNow = { readonly declaredNothing: boolean; readonly anything: boolean };

const byFacts = new WeakMap<ReportFacts, ReadonlyMap<string, SaidNow>>();

function saidNow(facts: ReportFacts, agency: string): SaidNow {
  let known = byFacts.get(facts);
  if (known === undefined) {
    known = readAll(facts);
    byFacts.set(facts, known);
  }
  return known.get(agency) ?? { declaredNothing: false, anything: false };
}

function readAll(facts: ReportFacts): ReadonlyMap<string, SaidNow> {
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
