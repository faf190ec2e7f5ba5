import type { Replay } from '#server/ledger/replay';
import type { OpenedFile } from '#server/usecases/openFile';
import { check } from '#shared/rules/check';
import { mendable } from '#shared/rules/mendable';
import type { Finding } from '#shared/rules/rule';
import { assignments } from '#shared/task/assign';
import { buildProgrammes } from '#shared/task/build';

/**
 * What the agency itself can mend in its report (R9): the same rules as in pane, page and command (R2), on the file as it came, as of the
 * cut-off. Empty where nobody knows the agency.
 */
export function ownFindings({ base, asOf }: Replay, opened: OpenedFile, agency: string | null): readonly Finding[] {
  if (agency === null) return [];
  const { agencies } = base;
  const { recognition, workbook } = opened;
  const programmes = [...buildProgrammes(recognition.tables, { agencies, asOf })];
  const { findings } = check({ sheets: workbook.sheets, recognition, programmes, agencies, asOf });
  const charged = programmes.flatMap((programme) => assignments(programme, agencies, asOf, { groups: true }));
  return mendable(findings, agency, charged);
}

/** Those of them that stop the sending (R4): none unless the province says so. */
export function blockingFindings(replay: Replay, opened: OpenedFile, agency: string | null): readonly Finding[] {
  const { blocks } = replay.base.settings;
  if (blocks === null) return [];
  return ownFindings(replay, opened, agency).filter(
    ({ severity }) => severity === 'error' || (blocks === 'warning' && severity === 'warning'),
  );
}
