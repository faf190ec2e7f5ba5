import type { FileRefusal } from '#shared/message/refusal';
import { refusalWords } from '#shared/message/refusalWords';
import { render, ruleTitle } from '#shared/message/render';
import type { CheckResult } from '#shared/rules/check';
import { clarity } from '#shared/rules/clarity';
import type { MendedCell } from '#shared/rules/mend';
import type { Finding, Language } from '#shared/rules/rule';
import { address } from '#shared/sheet/address';
import type { Programme } from '#shared/task/programme';
import type { CheckedFileJson, ClarityJson, FindingJson, FixedJson, RefusalJson } from '#shared/wire/checkAnswer';
import type { ShownFinding } from '#shared/wire/drawnAnswer';

/** A finding with its words in one language: what is wrong and how to put it right. */
export function findingJson(finding: Finding, lang: Language): FindingJson {
  const words = render(finding, lang);
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.at.sheet,
    address: words.address,
    column: words.column,
    path: finding.path,
    message: `${words.say} ${words.fix}`,
    ...(finding.repair === undefined ? {} : { [finding.repair.offered ? 'offer' : 'fix']: finding.repair.after }),
  };
}

/** The same with each of its words apart, for a screen that shows them beside the cell. */
export function shownFinding(finding: Finding, lang: Language): ShownFinding {
  const { read, say, accept, example, why, fix } = render(finding, lang);
  const said = { title: ruleTitle(finding.rule, lang), read, say, accept, example, why, fix };
  return { ...findingJson(finding, lang), said };
}

/** A refused file in both languages. */
export function refusalJson(refusal: FileRefusal): RefusalJson {
  const { vi, en, do: advice } = refusalWords(refusal);
  return { code: refusal.code, vi, en, do: { vi: advice.vi, en: advice.en } };
}

/**
 * The answer for a file that was read, with how clear each of its programmes is (R6). Example:
 * `checkedFile('a.xlsx', check(input), 'vi', programmes).counts.error`.
 */
export function checkedFile(
  file: string,
  result: CheckResult,
  lang: Language,
  programmes: readonly Programme[] = [],
): CheckedFileJson {
  const counts = { error: 0, warning: 0, notice: 0, suppressed: result.suppressed.length };
  for (const finding of result.findings) counts[finding.severity] += 1;
  const clear = programmes.map((programme) => clarityJson(programme, result.findings));
  return {
    file,
    findings: result.findings.map((finding) => findingJson(finding, lang)),
    counts,
    ...(clear.length === 0 ? {} : { clarity: clear }),
  };
}

function clarityJson(programme: Programme, findings: readonly Finding[]): ClarityJson {
  const { tasks, met, of, percent } = clarity(programme, findings);
  return {
    programme: programme.document.title,
    of,
    percent,
    met: { ...met },
    tasks: programme.tasks.flatMap(({ id, kind, path }) => {
      const one = tasks.get(id);
      return kind === 'section' || one === undefined
        ? []
        : [{ path, kind, score: one.score, unclear: [...one.unclear] }];
    }),
  };
}

/** The cells `--fix` put right. */
export function fixedCells(cells: readonly MendedCell[]): FixedJson['cells'] {
  return cells.map(({ sheet, row, column, header, before, after, rules }) => ({
    sheet,
    address: address(row, column),
    column: header,
    before,
    after,
    rules: [...rules],
  }));
}

/** The answer for a file that could not be read. */
export function refusedFile(file: string, refusal: FileRefusal): CheckedFileJson {
  return {
    file,
    findings: [],
    counts: { error: 0, warning: 0, notice: 0, suppressed: 0 },
    refusal: refusalJson(refusal),
  };
}
