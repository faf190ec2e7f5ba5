import { render, ruleTitle } from '#shared/message/render';
import { severityWords } from '#shared/message/words';
import type { Finding, Language, Severity } from '#shared/rules/rule';
import { printedPath } from '#shared/table/tree';
import { fold } from '#shared/text/fold';

export type Grouping = 'rule' | 'row' | 'severity';

/** A finding with a name that stays while it does: selection and focus hold on to it. */
export type ListedFinding = { readonly key: string; readonly finding: Finding };

export type FindingGroup = {
  readonly key: string;
  readonly title: string;
  /** The gravest in it. */
  readonly severity: Severity;
  readonly findings: readonly ListedFinding[];
  /** Cells of one kind that can be put right together; empty unless grouped by rule. */
  readonly repairable: readonly ListedFinding[];
};

export type FindingList = {
  readonly groups: readonly FindingGroup[];
  readonly shown: number;
};

export type ListWish = {
  readonly grouping: Grouping;
  /** Severities asked for; none means all. */
  readonly severities: ReadonlySet<Severity>;
  readonly search: string;
  readonly language: Language;
};

export const severities: readonly Severity[] = ['error', 'warning', 'notice'];
const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** Names every finding by rule and place; the second of a rule in one cell gets a number. */
export function listed(findings: readonly Finding[]): readonly ListedFinding[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const { sheet, row, column } = finding.at;
    const base = `${finding.rule} ${sheet}!${row},${column}`;
    const n = (times.get(base) ?? 0) + 1;
    times.set(base, n);
    return { key: n === 1 ? base : `${base} ${n}`, finding };
  });
}

/** The findings a person asked for, in groups: the gravest groups first, inside a group as on the sheet. */
export function listOf(findings: readonly ListedFinding[], wish: ListWish): FindingList {
  const wanted = fold(wish.search);
  const kept = findings.filter(
    ({ finding }) =>
      (wish.severities.size === 0 || wish.severities.has(finding.severity)) &&
      (wanted === '' || searchText(finding, wish.language).includes(wanted)),
  );
  const groups = new Map<string, ListedFinding[]>();
  for (const one of kept) {
    const key = keyOf(one.finding, wish.grouping);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const made = [...groups].map(([key, list]): FindingGroup => {
    const severity = gravest(list);
    return {
      key,
      title: titleOf(list[0]?.finding, wish),
      severity,
      findings: list,
      repairable: wish.grouping === 'rule' ? list.filter(({ finding }) => finding.repair !== undefined) : [],
    };
  });
  // Rows stay in the order of the sheet.
  if (wish.grouping !== 'row') made.sort((a, b) => rank[a.severity] - rank[b.severity]);
  return { groups: made, shown: kept.length };
}

function keyOf({ rule, severity, at }: Finding, grouping: Grouping): string {
  return grouping === 'rule' ? rule : grouping === 'severity' ? severity : `${at.sheet}!${at.row}`;
}

function gravest(list: readonly ListedFinding[]): Severity {
  let found: Severity = 'notice';
  for (const { finding } of list) if (rank[finding.severity] < rank[found]) found = finding.severity;
  return found;
}

function titleOf(finding: Finding | undefined, { grouping, language }: ListWish): string {
  if (finding === undefined) return '';
  switch (grouping) {
    case 'rule':
      return ruleTitle(finding.rule, language);
    case 'severity':
      return severityWords[finding.severity][language];
    case 'row': {
      const row = `${language === 'vi' ? 'Dòng' : 'Row'} ${finding.at.row + 1}`;
      return finding.path === '' ? row : `${printedPath(finding.path)} · ${row}`;
    }
  }
}

const searchTexts = new WeakMap<Finding, Map<Language, string>>();

/** Words, address and number a finding is found by, folded; made once, when somebody first searches. */
function searchText(finding: Finding, language: Language): string {
  let texts = searchTexts.get(finding);
  if (texts === undefined) {
    texts = new Map();
    searchTexts.set(finding, texts);
  }
  let text = texts.get(language);
  if (text === undefined) {
    const words = render(finding, language);
    text = fold(
      [
        ruleTitle(finding.rule, language),
        words.say,
        words.read,
        words.column,
        words.address,
        `${words.sheet}!${words.address}`,
        finding.path,
        finding.rule,
      ].join(' | '),
    );
    texts.set(language, text);
  }
  return text;
}
