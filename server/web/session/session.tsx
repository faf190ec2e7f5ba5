import { createContext, useContext } from 'react';
import type { z } from 'zod';
import { numberText } from '#shared/message/number';
import type { Language, Words } from '#shared/rules/rule';
import type { meAnswerSchema } from '#shared/wire/accessAnswer';
import type { Caller } from '#web/api/call';

export type Me = z.infer<typeof meAnswerSchema>;

/** Who looks at the pages, in which language. `me` is null for whoever is not signed in. */
export type Session = {
  readonly me: Me | null;
  readonly language: Language;
  readonly caller: Caller;
  readonly speak: (language: Language) => void;
  readonly signOut: () => void;
};

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('outside the session');
  return session;
}

/** The one of two texts in the language of the page. `const w = useWords({vi: …, en: …})` gives the record of words. */
export function useWords<T>(words: { readonly vi: T; readonly en: T }): T {
  return words[useSession().language];
}

/** For texts that come from the service in both languages. */
export function useSaid(): (words: Words) => string {
  const { language } = useSession();
  return (words) => words[language];
}

/** Counts as people write them: `1.234` in Vietnamese, `1,234` in English. */
export function useCount(): (count: number) => string {
  const { language } = useSession();
  return (count) => numberText(count, language);
}

/** What a person may do here. */
export function useMay(): {
  readonly decide: boolean;
  readonly administer: boolean;
  readonly report: boolean;
  readonly see: boolean;
} {
  const role = useSession().me?.account.role;
  const decide = role === 'consolidator' || role === 'administrator';
  const report = role === 'officer' || role === 'approver';
  return { decide, administer: role === 'administrator', report, see: decide || role === 'reader' };
}
