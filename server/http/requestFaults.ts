import type { z } from 'zod';
import type { RequestFault } from '#server/http/problem';
import type { Words } from '#shared/rules/rule';

type Issue = z.core.$ZodIssue;

/** More than these help nobody; the first ones name the fault. */
const SHOWN = 10;
const LONGEST = 80;
/** Never said back, not even to whoever typed it: answers are kept by browsers and proxies. */
const SECRET = /(?:^|\.)(?:code|token|secret|key)$/;

/** What a schema did not take, in words. `part` is where the value stood: params, query or body. */
export function requestFaults(part: string, value: unknown, error: z.ZodError): readonly RequestFault[] {
  return error.issues.slice(0, SHOWN).flatMap((issue) => faultOf(part, value, issue));
}

function faultOf(part: string, value: unknown, issue: Issue): RequestFault {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [part, ...issue.path.map(String), ...keys];
  const field = path.join('.');
  const read = issue.path.reduce<unknown>((inner, key) => member(inner, key), value);
  return {
    field,
    read: SECRET.test(field) || keys.length > 0 ? '' : shown(read),
    accepted: accepted(issue),
  };
}

function member(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function shown(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

const kinds: Readonly<Record<string, Words>> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'đối tượng JSON', en: 'a JSON object' },
  record: { vi: 'đối tượng JSON', en: 'a JSON object' },
  null: { vi: 'null', en: 'null' },
};

const formats: Readonly<Record<string, Words>> = {
  date: { vi: 'ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2025-11-24', en: 'a day as YYYY-MM-DD, for example 2025-11-24' },
  datetime: { vi: 'thời điểm dạng 2025-11-24T03:04:05Z', en: 'a moment as 2025-11-24T03:04:05Z' },
  url: { vi: 'địa chỉ https://…', en: 'an address https://…' },
};

/** zod speaks one language at a time and of types; these are the words of a person, with zod's own where a schema says something special. */
function accepted(issue: Issue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? both(issue.expected);
    case 'invalid_value':
      return either(issue.values.map(String));
    case 'invalid_format':
      return formats[issue.format] ?? (issue.format === 'regex' ? said(issue) : both(issue.format));
    case 'too_small':
      return measured('≥', issue.minimum, issue.origin);
    case 'too_big':
      return measured('≤', issue.maximum, issue.origin);
    case 'not_multiple_of':
      return { vi: `bội số của ${issue.divisor}`, en: `a multiple of ${issue.divisor}` };
    case 'unrecognized_keys':
      return { vi: 'không có mục này', en: 'there is no such field' };
    case 'invalid_union':
      return unionOf(issue);
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return said(issue);
  }
}

function both(text: string): Words {
  return { vi: text, en: text };
}

/** A schema's own words; where they hold both languages they are written `tiếng Việt / English`. */
function said(issue: Issue): Words {
  const [vi = issue.message, en = vi] = issue.message.split(' / ');
  return { vi, en };
}

function either(values: readonly string[]): Words {
  const all = values.slice(0, 20);
  const last = all.at(-1) ?? '';
  const before = all.slice(0, -1).join(', ');
  if (before === '') return both(last);
  return { vi: `${before} hoặc ${last}`, en: `${before} or ${last}` };
}

function measured(sign: '≥' | '≤', bound: number | bigint, origin: string): Words {
  if (origin === 'string') return { vi: `${sign} ${bound} ký tự`, en: `${sign} ${bound} characters` };
  if (origin === 'array' || origin === 'set') return { vi: `${sign} ${bound} mục`, en: `${sign} ${bound} items` };
  return both(`${sign} ${bound}`);
}

function unionOf(issue: Extract<Issue, { code: 'invalid_union' }>): Words {
  const choices = issue.errors.flatMap((branch) => branch.slice(0, 1).map(accepted));
  if (choices.length === 0) return said(issue);
  return {
    vi: [...new Set(choices.map(({ vi }) => vi))].join(' hoặc '),
    en: [...new Set(choices.map(({ en }) => en))].join(' or '),
  };
}
