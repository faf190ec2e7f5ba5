import type { Problem } from '#server/http/problem';
import { wordsOf } from '#server/http/problemWords';
import type { Language } from '#shared/rules/rule';
import { type FindingJson, findingJson } from '#shared/wire/check';

/** What a caller reads when something was not done: RFC 9457, with the words in both languages beside those of the caller's own. */
export type ProblemJson = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly do: { readonly vi: string; readonly en: string };
  readonly params: Readonly<Record<string, string | number>>;
  /** Number of the call, which the log names too. */
  readonly instance?: string;
  readonly refusal?: { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
  readonly findings?: readonly FindingJson[];
  readonly faults?: readonly {
    readonly field: string;
    readonly read: string;
    readonly accepted: { readonly vi: string; readonly en: string };
  }[];
};

/** `type` is a stable address under `/api`, where the readable page explains the code. */
export function problemJson(problem: Problem, lang: Language, id?: string): ProblemJson {
  const words = wordsOf(problem);
  return {
    type: `/api#${problem.code}`,
    title: words.title[lang],
    status: problem.status,
    detail: `${words.what[lang]} ${words.do[lang]}`,
    code: problem.code,
    vi: words.what.vi,
    en: words.what.en,
    do: words.do,
    params: problem.params,
    ...(id === undefined ? {} : { instance: `urn:call:${id}` }),
    ...(problem.refusal === undefined ? {} : { refusal: problem.refusal }),
    ...(problem.findings === undefined ? {} : { findings: problem.findings.map((one) => findingJson(one, lang)) }),
    ...(problem.faults === undefined ? {} : { faults: problem.faults }),
  };
}
