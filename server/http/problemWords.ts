import type { Problem, ProblemCode } from '#server/http/problem';
import { accessProblems } from '#server/http/words/accessProblems';
import { callProblems } from '#server/http/words/callProblems';
import { programmeProblems } from '#server/http/words/programmeProblems';
import { reportProblems } from '#server/http/words/reportProblems';
import { fill } from '#shared/message/fill';
import { refusalWords } from '#shared/message/refusalWords';
import type { Words } from '#shared/rules/rule';

/** A problem in words: its name, what happened, what to do about it. */
export type ProblemWords = { readonly title: Words; readonly what: Words; readonly do: Words };

/**
 * Words of every code. A stretch in square brackets is left out where one of its values is not known: `[ ở “{field}”]`.
 */
export const problemWords: Readonly<Record<ProblemCode, ProblemWords>> = {
  ...accessProblems,
  ...callProblems,
  ...reportProblems,
  ...programmeProblems,
};

/** Parts a decision may lack, as the code names them. */
const lacked: Readonly<Record<string, Words>> = {
  reason: { vi: 'lý do', en: 'the reason' },
  document: { vi: 'văn bản (số, ngày, cơ quan ban hành)', en: 'the document (number, date, issuing body)' },
  confirmed: {
    vi: 'xác nhận của đơn vị (người xác nhận, hình thức và ngày)',
    en: 'the agency’s confirmation (by whom, how and when)',
  },
};

/** Puts a problem's values into its words; the refusal of a file speaks in its own words. */
export function wordsOf(problem: Problem): { readonly title: Words; readonly what: Words; readonly do: Words } {
  const { title, what, do: advice } = problemWords[problem.code];
  if (problem.refusal !== undefined) {
    const refusal = refusalWords(problem.refusal);
    return { title, what: { vi: refusal.vi, en: refusal.en }, do: refusal.do };
  }
  return { title, what: inBoth(what, problem), do: inBoth(advice, problem) };
}

function inBoth(words: Words, problem: Problem): Words {
  return { vi: filled(words, problem, 'vi'), en: filled(words, problem, 'en') };
}

function filled(words: Words, { code, params, faults }: Problem, lang: 'vi' | 'en'): string {
  const first = faults?.[0];
  const values = {
    ...params,
    ...(code === 'decision_lacks' ? { what: lacked[String(params.what)]?.[lang] ?? '' } : {}),
    ...(first === undefined ? {} : { ...first, accepted: first.accepted[lang] }),
  };
  const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const text = words[lang].replace(/\[([^\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(/\{([a-zA-Z]+)/g)].every(([, name = '']) => known[name] !== undefined) ? part : '',
  );
  return fill(text, known, lang);
}
