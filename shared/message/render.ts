import { fieldWords } from '#shared/message/fieldWords';
import { type CodeWords, fill } from '#shared/message/fill';
import { severityWords } from '#shared/message/words';
import { ruleById } from '#shared/rules/catalogue';
import type { Finding, Language } from '#shared/rules/rule';
import { address } from '#shared/sheet/address';
import { type StatusClass, statusClasses } from '#shared/status/class';
import { classWords } from '#shared/status/words';

/** A finding in words: what a person needs to find the cell and put it right (R3). */
export type RenderedFinding = {
  readonly severity: string;
  readonly sheet: string;
  /** `C12`. */
  readonly address: string;
  /** Header of the column as it is printed, else the usual one; '' for a whole row or table. */
  readonly column: string;
  /** What the cell holds, as typed; an empty cell in words. */
  readonly read: string;
  readonly say: string;
  readonly accept: string;
  readonly example: string;
  readonly why: string;
  readonly fix: string;
  /** `Sửa thành “…”` where the cell can be repaired without a change of meaning. */
  readonly repair?: string;
};

const classOf: CodeWords = (_format, code, lang) =>
  statusClasses.some((one) => one === code) ? classWords[code as StatusClass][lang] : code;

/**
 * Puts a finding into words of one language. A rule that is no longer known renders with its code, so that an old suppression or
 * receipt can still be read. Example: `render(finding, 'vi').say` → `Bước này hoàn thành “7/2017”, sau khi …`.
 */
export function render(finding: Finding, lang: Language): RenderedFinding {
  const rule = ruleById.get(finding.rule);
  const { at } = finding;
  const header = String(finding.params.header ?? '');
  const column = header !== '' ? header : at.field === undefined ? '' : fieldWords[at.field][lang];
  const params = { ...finding.params, header: column };
  const read = String(finding.params.read ?? '');
  const text = (words: { readonly vi: string; readonly en: string } | undefined) =>
    words === undefined ? '' : fill(words[lang], params, lang, classOf);
  return {
    severity: severityWords[finding.severity][lang],
    sheet: at.sheet,
    address: address(at.row, at.column),
    column,
    read: read === '' ? emptyCell[lang] : read,
    say: rule === undefined ? finding.rule : text(rule.say),
    accept: text(rule?.accept),
    example:
      rule === undefined ? '' : typeof rule.example === 'string' ? exampleText(rule.example, lang) : text(rule.example),
    why: text(rule?.why),
    fix: text(rule?.fix),
    ...(finding.repair === undefined ? {} : { repair: `${repairWord[lang]} “${finding.repair.after}”` }),
  };
}

/** What findings of a rule are headed by; the code itself of a rule that is no longer known. */
export function ruleTitle(rule: string, lang: Language): string {
  return ruleById.get(rule)?.title[lang] ?? rule;
}

/** One line for a list: `Lỗi, D12 (Thời gian hoàn thành): … Cách sửa: …`. */
export function findingLine(finding: Finding, lang: Language): string {
  const words = render(finding, lang);
  const column = words.column === '' ? '' : ` (${words.column})`;
  return `${words.severity}, ${words.address}${column}: ${words.say} ${words.fix}`;
}

const emptyCell = { vi: '(để trống)', en: '(empty)' } as const;
const repairWord = { vi: 'Sửa thành', en: 'Change to' } as const;

function exampleText(example: string, lang: Language): string {
  return example === '' ? emptyCell[lang] : example;
}
