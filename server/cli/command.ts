import type { Language } from '#shared/rules/rule';

/** 0 nothing to settle; 1 findings of severity error, open conflicts or waiting cells; 2 a file could not be read or the call is wrong. */
export type ExitCode = 0 | 1 | 2;

/** A call that is wrong: said in both languages, exit 2, nothing done. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall';
  constructor(
    readonly vi: string,
    readonly en: string,
  ) {
    super(`${vi} / ${en}`);
  }
}

/** What every command gets: the call as parsed, and the only ways out. Answers go to stdout, progress to stderr. */
export type Call = {
  readonly files: readonly string[];
  readonly option: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
  readonly json: boolean;
  readonly lang: Language;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly answer: (text: string) => void;
  readonly progress: (text: string) => void;
  /** Lines of standard input; empty when it is a terminal. */
  readonly inputLines: () => Promise<readonly string[]>;
};

export type OptionSpec = {
  readonly type: 'string' | 'boolean';
  readonly value?: string;
  readonly vi: string;
  readonly en: string;
};

export type Command = {
  readonly usage: string;
  readonly vi: string;
  readonly en: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** The arguments are texts to read, not files; one that begins with a dash is no option. */
  readonly takesTexts?: true;
  readonly run: (call: Call) => Promise<ExitCode>;
};

/** `say(call, 'vi text', 'en text')`: the words in the language of the call. */
export function say(call: Pick<Call, 'lang'>, vi: string, en: string): string {
  return call.lang === 'vi' ? vi : en;
}
