import type { Replay } from '#server/ledger/replay';
import type { OpenedFile } from '#server/usecases/openFile';
import type { AgencyIndex } from '#shared/agency/resolve';
import { isEntered } from '#shared/report/enteredLines';
import { check } from '#shared/rules/check';
import { isDrafting, mendable } from '#shared/rules/mendable';
import type { Finding } from '#shared/rules/rule';
import { assignments } from '#shared/task/assign';
import { buildProgrammes } from '#shared/task/build';
import type { Programme } from '#shared/task/programme';
import { readSetAside, type SetAsideAccount, setAsideAccount } from '#shared/wire/setAside';

/** What the rules find in a report as it came, and what its agency set aside with a reason (R5). */
export type LookedOver = {
  readonly programmes: readonly Programme[];
  readonly findings: readonly Finding[];
  readonly setAside: SetAsideAccount | undefined;
  /** Those of the findings that an agency can mend itself (R9); none where nobody knows the agency. */
  readonly mendableBy: (agency: string | null) => readonly Finding[];
};

/** Who bears which name, and the day everything is reckoned by. */
export type Known = { readonly agencies: AgencyIndex; readonly asOf: string };

/** The same rules as in pane, page and command (R2), on the file as it came, as of the cut-off. */
export function lookOver({ agencies, asOf }: Known, { recognition, workbook }: OpenedFile): LookedOver {
  const programmes = [...buildProgrammes(recognition.tables, { agencies, asOf })];
  const { list: suppressions, unread } = readSetAside(workbook);
  const { findings, suppressed } = check({
    sheets: workbook.sheets,
    recognition,
    programmes,
    agencies,
    asOf,
    suppressions,
  });
  return {
    programmes,
    findings,
    setAside: setAsideAccount(suppressed, unread),
    mendableBy: (agency) => {
      if (agency === null) return [];
      // Lines of a form name no lead: whoever typed them mends them.
      if (isEntered(workbook)) return findings.filter((finding) => !isDrafting(finding));
      const charged = programmes.flatMap((programme) => assignments(programme, agencies, asOf, { groups: true }));
      return mendable(findings, agency, charged);
    },
  };
}

/**
 * Looks a report over where anything follows from it: the province stops findings (R4), or something was set aside, which its receipt
 * tells. Null otherwise: the rules take a while on a large file. What DOST enters is not `stoppable`.
 */
export function lookedOverIfNeeded(replay: Replay, opened: OpenedFile, stoppable: boolean): LookedOver | null {
  const aside = readSetAside(opened.workbook);
  const needed = (stoppable && replay.base.settings.blocks !== null) || aside.list.length + aside.unread > 0;
  return needed ? lookOver({ agencies: replay.base.agencies, asOf: replay.asOf }, opened) : null;
}

/** What was set aside in a file; the rules are run only where something was. */
export function setAsideIn(known: Known, opened: OpenedFile): SetAsideAccount | undefined {
  const { list, unread } = readSetAside(opened.workbook);
  return list.length + unread === 0 ? undefined : lookOver(known, opened).setAside;
}

/** Findings that stop the sending (R4): none unless the province says so. What was set aside with a reason is none of them. */
export function blockingFindings(
  { base }: Replay,
  looked: LookedOver | null,
  agency: string | null,
): readonly Finding[] {
  const { blocks } = base.settings;
  if (blocks === null || looked === null) return [];
  return looked
    .mendableBy(agency)
    .filter(({ severity }) => severity === 'error' || (blocks === 'warning' && severity === 'warning'));
}
