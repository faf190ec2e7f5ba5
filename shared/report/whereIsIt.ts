import { comparePeriods } from '#shared/merge/periodOrder';
import { daysBetween } from '#shared/period/calendar';
import { reportingPeriod } from '#shared/period/reporting';
import { dayWords, shortPeriodWords } from '#shared/report/words';
import type { Words } from '#shared/rules/rule';
import { printedPath } from '#shared/status/words';
import type { DecidingDocument } from '#shared/task/programme';

/** What is known of one lead of a red task. Days are `YYYY-MM-DD`, periods ids. */
export type WhereLead = {
  readonly name: string;
  /** What it last said of this task (of the step, where one is named), in which period; null for never. */
  readonly report: { readonly period: string; readonly text: string; readonly obstacles: string } | null;
  /** Periods in a row up to this one from which no report of the body came, earliest first. */
  readonly silent: readonly string[];
  /** Day the first of these reports was due. */
  readonly due: string | null;
  readonly reminded: number;
  readonly remindedOn: string | null;
};

/** Facts "đang ở đâu?" rests on; nothing else is known to the line. */
export type WhereFacts = {
  readonly asOf: string;
  readonly period: string;
  /** What the programme is called in short: `Chương trình 26/CTr-UBND`. */
  readonly source: Words;
  /** The step the task is overdue through, else the open step that is longest overdue; null where there is none. */
  readonly step: { readonly path: string; readonly content: string } | null;
  /** The task's own deadline, where it has passed too and a step is named. */
  readonly own: string | null;
  /** Deadline of the step, else of the task. */
  readonly deadline: string | null;
  readonly deadlineBy: DecidingDocument | null;
  readonly originalDeadline: string | null;
  readonly extensionAsked: string | null;
  readonly leads: readonly WhereLead[];
  /** Bodies that lead it, where whoever asks may not see what they report; `leads` is empty then. */
  readonly unseen: readonly string[];
  /** A step, or a line, that was submitted and is not decided. */
  readonly submitted: { readonly path: string | null; readonly on: string | null; readonly whom: string } | null;
};

/** Where it stands, for whom it waits, and since when, reminded how often: three pieces of one line. */
export type WhereWords = { readonly stands: Words; readonly waits: Words; readonly since: Words };

/**
 * "Đang ở đâu?" for one red task in one line (S2, K6). Only facts are said: the deadline with the document it comes from, the last report
 * word for word, what was submitted and to whom, which reports did not come, how often was reminded. Of several reasons to wait the
 * first counts: something is submitted; a lead has not reported; a report says itself for what it waits (its own words, in quotation
 * marks). Where none of them holds it says that nobody knows, never a guess.
 */
export function whereIsIt(facts: WhereFacts): WhereWords {
  const waiting = unseen(facts) ?? submitted(facts) ?? notReported(facts) ?? toldToWait(facts) ?? unknown(facts);
  const stands = (lang: Lang): string =>
    [stepWords(facts, lang), deadlineWords(facts, lang), ...reportWords(facts, waiting.quoted, lang)]
      .filter(Boolean)
      .map(closed)
      .join(' ');
  const since = (lang: Lang): string => {
    const { at, more } = waiting.since(lang);
    return `${[at, ...more, remindedWords(facts.leads, lang)].filter((text, i) => i === 0 || text !== '').join('; ')}.`;
  };
  return {
    stands: { vi: stands('vi'), en: stands('en') },
    waits: waiting.waits,
    since: { vi: since('vi'), en: since('en') },
  };
}

type Lang = 'vi' | 'en';
/** `at` goes on from `waits` with the sign between them; `more` follows behind semicolons. */
type Since = { readonly at: string; readonly more: readonly string[] };
type Waiting = {
  readonly waits: Words;
  readonly since: (lang: Lang) => Since;
  /** The text it quotes, which need not stand in the line twice. */
  readonly quoted?: string;
};

/** Ends a sentence once. */
function closed(text: string): string {
  return /[.!?…]["”]?$/.test(text) ? text : `${text}.`;
}

function stepWords(facts: WhereFacts, lang: Lang): string {
  const { step, deadline, own } = facts;
  const vi = lang === 'vi';
  const due = (day: string): string => `${vi ? 'hạn' : 'due'} ${dayWords(day)}`;
  const from = sourceWords(facts, lang);
  const held = deadline === null ? '' : `${due(deadline)}${from === '' ? '' : ` (${from})`}`;
  if (step === null) return upper(held);
  const name = `${printedPath(step.path)} ${clipped(step.content, 110)}`.trim();
  const whole = `${name}${held === '' ? '' : `, ${held}`}`;
  if (own === null) return `${vi ? 'Bước' : 'Step'} ${whole}`;
  return `${upper(due(own))}; ${vi ? 'chậm nhất là bước' : 'furthest behind is step'} ${whole}`;
}

/** The document a deadline comes from: the one that gave it another, else the programme. */
function sourceWords({ deadlineBy: by, originalDeadline: original, source, deadline }: WhereFacts, lang: Lang): string {
  if (by === null && original === null) return source[lang];
  const vi = lang === 'vi';
  const later = original !== null && deadline !== null && original < deadline;
  const moved = vi ? (later ? 'đã gia hạn' : 'đã điều chỉnh') : later ? 'extended' : 'changed';
  const text =
    by === null ? '' : vi ? ` theo ${by.number} ngày ${dayWords(by.date)}` : ` by ${by.number} of ${dayWords(by.date)}`;
  const old = original === null ? '' : `; ${vi ? 'hạn cũ' : 'before'} ${dayWords(original)}`;
  return `${moved}${text}${old}`;
}

function deadlineWords({ extensionAsked: asked }: WhereFacts, lang: Lang): string {
  if (asked === null) return '';
  return lang === 'vi'
    ? `Đã xin gia hạn đến ${dayWords(asked)}, chưa có văn bản quyết định`
    : `An extension to ${dayWords(asked)} was asked for; no document decides it yet`;
}

/** Leads quoted in one line; of a group all the others are counted. */
const mostQuoted = 2;

function reportWords({ leads, period }: WhereFacts, known: string | undefined, lang: Lang): readonly string[] {
  const vi = lang === 'vi';
  const told = leads
    .flatMap(({ name, report }) => (report === null ? [] : [{ name, report }]))
    .sort((a, b) => comparePeriods(b.report.period, a.report.period));
  const several = leads.length > 1;
  const quoted = told.slice(0, mostQuoted).flatMap(({ name, report }) => {
    const whose = several ? ` (${name})` : '';
    const of = vi ? `Báo cáo kỳ ${shortPeriodWords(report.period)}${whose}` : `Report of ${report.period}${whose}`;
    const text = report.text === '' ? '' : `${of}: ${clipped(report.text, 160)}`;
    const trouble =
      report.obstacles === '' || report.obstacles === known
        ? ''
        : `${text === '' ? `${of}. ` : ''}${vi ? 'Vướng mắc' : 'Obstacle'}: ${clipped(report.obstacles, 140)}`;
    return [text, trouble];
  });
  if (told.length === 0 && leads.some(({ silent }) => silent.length > 0))
    return [vi ? 'Chưa có báo cáo nào về việc này' : 'Nothing was ever reported on it'];
  const rest = told.length - mostQuoted;
  const more = rest > 0 ? [vi ? `${rest} đơn vị khác đã báo cáo` : `${rest} others have reported`] : [];
  const newest = told[0]?.report.period;
  const old =
    newest !== undefined && newest !== period && leads.every(({ silent }) => silent.length === 0)
      ? [vi ? `Kỳ ${shortPeriodWords(period)} không nêu gì mới` : `Nothing new in ${period}`]
      : [];
  return [...quoted, ...more, ...old];
}

function unseen({ unseen: bodies }: WhereFacts): Waiting | null {
  if (bodies.length === 0) return null;
  const names = bodies.join(', ');
  return { waits: { vi: `Do ${names} chủ trì`, en: `Led by ${names}` }, since: () => ({ at: '', more: [] }) };
}

function submitted({ submitted: one, asOf }: WhereFacts): Waiting | null {
  if (one === null) return null;
  const whom = { vi: one.whom || 'cấp có thẩm quyền', en: one.whom || 'the competent authority' };
  const step = one.path === null ? '' : printedPath(one.path);
  return {
    waits: {
      vi: `Chờ ${whom.vi} phê duyệt${step === '' ? '' : ` bước ${step}`}`,
      en: `Waits for approval by ${whom.en}${step === '' ? '' : ` of step ${step}`}`,
    },
    since: (lang) => {
      const more =
        one.whom === '' ? [lang === 'vi' ? 'báo cáo không ghi cơ quan nào' : 'the report names no body'] : [];
      if (one.on === null) return { at: '', more };
      const days = daysBetween(one.on, asOf);
      const at =
        lang === 'vi'
          ? ` từ ${dayWords(one.on)}, đã ${days} ngày`
          : ` since ${dayWords(one.on)}, ${days === 1 ? '1 day' : `${days} days`}`;
      return { at, more };
    },
  };
}

/** Bodies named; the others are counted. */
const mostNamed = 3;

function notReported({ leads, asOf }: WhereFacts): Waiting | null {
  const silent = leads.filter((lead) => lead.silent.length > 0);
  const [first] = silent;
  if (first === undefined) return null;
  const names = (lang: Lang): string => {
    const shown = silent
      .slice(0, mostNamed)
      .map(({ name }) => name)
      .join(', ');
    const rest = silent.length - mostNamed;
    if (rest <= 0) return shown;
    return lang === 'vi' ? `${shown} và ${rest} đơn vị khác` : `${shown} and ${rest} others`;
  };
  const run = silent.reduce((one, lead) => (lead.silent.length > one.silent.length ? lead : one), first);
  return {
    waits: { vi: `Chờ ${names('vi')} báo cáo`, en: `Waits for a report of ${names('en')}` },
    since: (lang) => {
      const vi = lang === 'vi';
      const due = run.due === null ? '' : dayWords(run.due);
      const at =
        run.due === null
          ? ''
          : run.due < asOf
            ? ` ${vi ? 'từ' : 'since'} ${due}`
            : ` (${vi ? 'hạn gửi' : 'due'} ${due})`;
      return { at, more: [silentWords(run.silent, lang)] };
    },
  };
}

/** `hai kỳ 10/2015 và 11/2015 chưa báo cáo`. */
export function silentWords(periods: readonly string[], lang: Lang): string {
  const [first = '', ...more] = periods.map((period) =>
    lang === 'vi' ? shortPeriodWords(period) : (reportingPeriod(period)?.label.en ?? period),
  );
  const last = more.at(-1);
  if (last === undefined) return lang === 'vi' ? `kỳ ${first} chưa báo cáo` : `no report for ${first}`;
  const many = periods.length;
  if (lang === 'en')
    return many === 2 ? `no report for ${first} and ${last}` : `no report for ${many} periods, ${first} to ${last}`;
  return many === 2
    ? `hai kỳ ${first} và ${last} chưa báo cáo`
    : `${many} kỳ liền chưa báo cáo, từ ${first} đến ${last}`;
}

/** A report that says itself for what it waits: `chờ Sở Tài chính góp ý về vốn điều lệ`; not one that says it need not. */
const saysItWaits = /(?<![\p{L}\p{M}])(?:đang |còn |vẫn )?(?:chờ|đợi)\s+[^.;\n]{3,}/iu;
const neednt = /(?:không|chẳng|khỏi|chưa)\s+(?:phải\s+|cần\s+)?(?:chờ|đợi)/iu;

function toldToWait({ leads }: WhereFacts): Waiting | null {
  for (const { name, report } of leads) {
    if (report === null) continue;
    for (const text of [report.obstacles, report.text]) {
      const flat = text.normalize('NFC');
      const told = neednt.test(flat) ? null : saysItWaits.exec(flat)?.[0];
      if (told == null) continue;
      const words = clipped(told, 120);
      return {
        quoted: text,
        waits: { vi: `${name} ghi: “${words}”`, en: `${name} says: “${words}”` },
        since: (lang) => ({
          at: lang === 'vi' ? ` (báo cáo kỳ ${shortPeriodWords(report.period)})` : ` (report of ${report.period})`,
          more: [],
        }),
      };
    }
  }
  return null;
}

function unknown({ leads }: WhereFacts): Waiting {
  const never = leads.every(({ report }) => report === null);
  const why: Words =
    leads.length === 0
      ? { vi: 'chưa có đơn vị chủ trì trong danh mục', en: 'no registered body leads it' }
      : never
        ? { vi: 'chưa có báo cáo nào nêu việc này', en: 'no report ever spoke of it' }
        : { vi: 'báo cáo không nêu', en: 'the report does not say' };
  return {
    waits: { vi: 'Chưa rõ chờ ai', en: 'Not known for whom it waits' },
    since: (lang) => ({ at: `: ${why[lang]}`, more: [] }),
  };
}

function remindedWords(leads: readonly WhereLead[], lang: Lang): string {
  const vi = lang === 'vi';
  if (leads.length === 0) return '';
  const times = Math.max(...leads.map(({ reminded }) => reminded));
  if (times === 0) return vi ? 'chưa nhắc' : 'not reminded';
  const last = leads
    .flatMap(({ remindedOn }) => (remindedOn === null ? [] : [remindedOn]))
    .sort()
    .at(-1);
  const often = vi ? `đã nhắc ${times} lần` : times === 1 ? 'reminded once' : `reminded ${times} times`;
  if (last === undefined) return often;
  return `${often}, ${vi ? (times === 1 ? 'ngày' : 'gần nhất') : times === 1 ? 'on' : 'last on'} ${dayWords(last)}`;
}

function clipped(text: string, most: number): string {
  const flat = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,\s]+$/, '');
  if (flat.length <= most) return flat;
  const cut = flat.lastIndexOf(' ', most - 1);
  return `${flat.slice(0, cut > most / 2 ? cut : most - 1)}…`;
}

function upper(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase('vi')}${text.slice(1)}`;
}
