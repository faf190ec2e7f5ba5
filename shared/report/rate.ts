import type { Receipt } from '#shared/merge/model';
import { daysBetween } from '#shared/period/calendar';
import { grouped } from '#shared/report/grouped';
import { type ReportFacts, type ReportState, reportState, reportStates } from '#shared/report/reportState';

/** A file as it reached the first door (K2). */
export type ReceivedFile = {
  readonly agency: string | null;
  readonly file: string;
  readonly receipt: Receipt;
  /** False for a scan, a locked workbook …: received, and nobody could read it yet. */
  readonly readable: boolean;
  /** It declares that nothing arose ("không phát sinh"). */
  readonly nothing?: boolean;
  /** Day it reached the first door, `YYYY-MM-DD`; null where nobody noted it. */
  readonly arrivedOn: string | null;
  /** K5: the agency's leader stands behind it. */
  readonly confirmed: boolean;
};

export type RateInput<File extends ReceivedFile> = ReportFacts & {
  /** Bodies that have to report, each once. */
  readonly roster: readonly string[];
  /** Files that count, repeats and withdrawn ones left out, in the order they came. */
  readonly received: readonly File[];
  /** Day the report of a body is due at its first door. */
  readonly dueOf: (agency: string) => string | null;
};

/** How one body stands. */
export type AgencyReport<File extends ReceivedFile> = {
  readonly agency: string;
  readonly state: ReportState;
  readonly due: string | null;
  /** Day of the first file that says anything, else of the first. */
  readonly arrivedOn: string | null;
  /** Days past the due day: positive is late; null where one of the two days is not known. */
  readonly daysLate: number | null;
  readonly confirmed: boolean;
  readonly files: readonly File[];
};

export type ReportingRate<File extends ReceivedFile> = {
  readonly agencies: readonly AgencyReport<File>[];
  /** Bodies that sent a file though they need not. */
  readonly outsiders: readonly AgencyReport<File>[];
  /** Files nobody knows the sender of. */
  readonly nameless: readonly File[];
  /** All of the roster; each figure below counts bodies of the roster, once each. */
  readonly roster: number;
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly confirmed: number;
  readonly byState: Readonly<Record<ReportState, number>>;
};

/**
 * Who has reported (K2): every body of the fixed roster once, in its honest state, on time or late by the day its report reached the first
 * door. Bodies outside the roster are shown and never counted, so that no rate passes 100 %. A body's report is confirmed when all its
 * files that say anything are (K5).
 *
 * Example: roster of two, one file on time → roster 2, received 1, onTime 1, byState.missing 1.
 */
export function reportingRate<File extends ReceivedFile>(input: RateInput<File>): ReportingRate<File> {
  const roster = [...new Set(input.roster)];
  const known = input.received.filter((one) => !isNameless(one));
  const files = grouped(known, (one) => one.agency ?? '');
  const expected = new Set(roster);
  const agencies = roster.map((agency) => reportOf(input, agency, files.get(agency) ?? []));
  const byState = Object.fromEntries(reportStates.map((state) => [state, 0])) as Record<ReportState, number>;
  for (const { state } of agencies) byState[state] += 1;
  const came = agencies.filter(({ state }) => state !== 'missing');
  return {
    agencies,
    outsiders: [...files]
      .filter(([agency]) => !expected.has(agency))
      .map(([agency, own]) => reportOf(input, agency, own)),
    nameless: input.received.filter(isNameless),
    roster: roster.length,
    received: came.length,
    onTime: came.filter(({ daysLate }) => daysLate !== null && daysLate <= 0).length,
    late: came.filter(({ daysLate }) => daysLate !== null && daysLate > 0).length,
    confirmed: came.filter(({ confirmed }) => confirmed).length,
    byState,
  };
}

function reportOf<File extends ReceivedFile>(
  input: RateInput<File>,
  agency: string,
  files: readonly File[],
): AgencyReport<File> {
  const readable = files.filter((one) => one.readable);
  const speaking = files.filter((one) => !one.readable || one.nothing === true || says(one.receipt));
  const counted = speaking.length > 0 ? speaking : files;
  const days = counted.flatMap(({ arrivedOn }) => (arrivedOn === null ? [] : [arrivedOn])).sort();
  const due = input.dueOf(agency);
  const arrivedOn = days[0] ?? null;
  return {
    agency,
    state: reportState(
      input,
      agency,
      readable.map(({ receipt }) => receipt),
      { unread: files.length - readable.length, nothing: files.some((one) => one.nothing === true) },
    ),
    due,
    arrivedOn,
    daysLate: due === null || arrivedOn === null ? null : daysBetween(due, arrivedOn),
    confirmed: counted.length > 0 && counted.every((one) => one.confirmed),
    files,
  };
}

/** Nobody is named, or the voices of the file disagree and all its cells wait for a person to say (M14). */
function isNameless({ agency, receipt }: ReceivedFile): boolean {
  return agency === null || receipt.items.some(({ reason }) => reason === 'sender_disagrees');
}

/** An empty form on the due day is no report in time. */
function says({ cells }: Receipt): boolean {
  return cells.taken + cells.proposed + cells.conflict + cells.waiting + cells.extra > 0;
}
