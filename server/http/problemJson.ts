import type { Problem } from '#server/http/problem';
import { wordsOf } from '#server/http/problemWords';
import type { Language } from '#shared/rules/rule';
import { findingJson } from '#shared/wire/check';
import type { ProblemAnswer } from '#shared/wire/problemAnswer';

/** `type` is a stable address under `/api`, where the readable page explains the code. */
export function problemJson(problem: Problem, lang: Language, id?: string): ProblemAnswer {
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
    ...(problem.refusal === undefined ? {} : { refusal: { ...problem.refusal } }),
    ...(problem.findings === undefined ? {} : { findings: problem.findings.map((one) => findingJson(one, lang)) }),
    ...(problem.faults === undefined ? {} : { faults: [...problem.faults] }),
  };
}
