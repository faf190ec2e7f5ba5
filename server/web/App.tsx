import { FluentProvider } from '@fluentui/react-components';
import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Route, Switch, useParams, useRoute } from 'wouter';
import { z } from 'zod';
import type { Language } from '#shared/rules/rule';
import { meAnswerSchema } from '#shared/wire/accessAnswer';
import { programmeListSchema } from '#shared/wire/programmeAnswer';
import type { PlaceOfPeriod } from '#web/addresses';
import { type Asked, askedQuery, useAsked } from '#web/api/asked';
import { call } from '#web/api/call';
import { Answered, Waiting } from '#web/frame/Answered';
import { Frame } from '#web/frame/Frame';
import { HereContext, type ProgrammeHere, pathsOf } from '#web/frame/here';
import { NotFound } from '#web/frame/NotFound';
import { fetchPageOf, type LatePage, otherPages, patternOf, periodPages, ShownPage } from '#web/pages';
import { type Session, SessionContext, useSession } from '#web/session/session';
import { StartPage } from '#web/start/StartPage';

/** Who looks; null for nobody signed in. */
function meQuery(language: Language) {
  return queryOptions({
    queryKey: ['me'],
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      const got = await call({ language, csrf: null }, { path: '/api/v1/me', answer: meAnswerSchema, signal });
      if (got.kind === 'signed_out') return null;
      if (got.kind !== 'ok') throw got;
      return got.value;
    },
  });
}

const SignIn = lazy(async () => ({ default: (await import('#web/start/SignIn')).SignIn }));

const programmesAsked = { path: '/api/v1/programmes', answer: programmeListSchema } as const;

/**
 * Resolves when what the page of an address shows is there: who looks, the programmes, the page's scripts and its first answer. Drawn once
 * with all of it, the first picture stands earlier than where each is drawn as it comes. What fails is asked for again, and said, by the app.
 */
export async function firstOfAll(kept: QueryClient, at: Location): Promise<void> {
  const language = keptLanguage();
  await kept.prefetchQuery(meQuery(language));
  const me = kept.getQueryData(meQuery(language).queryKey);
  if (me === undefined || me === null) return;
  const ask = <T,>(asked: Asked<T>) => kept.prefetchQuery(askedQuery({ language, csrf: me.csrf }, asked));
  await Promise.all([ask(programmesAsked), fetchPageOf(at, ask).catch(() => {})]);
}

/** Who looks and in which language; then the page of the address. Themes are a style sheet: see `themeSheet`. */
export function App() {
  const [language, setLanguage] = useState<Language>(keptLanguage);
  const kept = useQueryClient();
  const me = useQuery(meQuery(language));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const caller = { language, csrf: me.data?.csrf ?? null };
  const session: Session = {
    me: me.data ?? null,
    language,
    caller,
    speak: (next) => {
      keepLanguage(next);
      setLanguage(next);
    },
    signOut: () =>
      void call(caller, { method: 'DELETE', path: '/api/v1/access', answer: z.unknown() }).then(() => {
        // Nothing of one person is left for the next at this device.
        kept.clear();
        location.assign('/');
      }),
  };
  return (
    <SessionContext.Provider value={session}>
      <FluentProvider>
        <Answered asked={me}>
          {(who) =>
            who === null ? (
              <Suspense fallback={<Waiting />}>
                <SignIn />
              </Suspense>
            ) : (
              <Pages />
            )
          }
        </Answered>
      </FluentProvider>
    </SessionContext.Provider>
  );
}

function Pages() {
  const list = useAsked(programmesAsked);
  return (
    <Answered asked={list}>
      {({ programmes }) => (
        <Switch>
          {(Object.keys(periodPages) as PlaceOfPeriod[]).map((place) => (
            <Route key={place} path={patternOf(place)}>
              <OfPeriod programmes={programmes} page={periodPages[place]} />
            </Route>
          ))}
          <Route>
            <Elsewhere />
          </Route>
        </Switch>
      )}
    </Answered>
  );
}

/** A page of the programme and period its address names. */
function OfPeriod({ programmes, page }: { readonly programmes: readonly ProgrammeHere[]; readonly page: LatePage }) {
  const params = useParams<{ readonly programme: string; readonly period: string }>();
  const programme = programmes.find(({ id }) => id === params.programme);
  const period = programme?.periods.find(({ id }) => id === params.period);
  return (
    <Frame programmes={programmes} programme={programme ?? null} period={period?.id ?? null}>
      {programme === undefined || period === undefined ? (
        <NotFound />
      ) : (
        <HereContext.Provider value={{ programme, period, ...pathsOf(programme.id, period.id) }}>
          <ShownPage page={page} />
        </HereContext.Provider>
      )}
    </Frame>
  );
}

/** Pages that are of no period: the list at the side leads to the newest period. */
function Elsewhere() {
  const list = useAsked(programmesAsked);
  const programmes = list.data?.programmes ?? [];
  const [, named] = useRoute<{ readonly id: string }>('/chuong-trinh/:id/*?');
  const programme =
    programmes.find(({ id }) => id === named?.id) ??
    programmes.findLast(({ periods }) => periods.length > 0) ??
    programmes.at(-1) ??
    null;
  const { me } = useSession();
  return (
    <Frame programmes={programmes} programme={programme} period={programme?.periods.at(-1)?.id ?? null}>
      <Switch>
        <Route path="/">
          <StartPage key={me?.account.id} programmes={programmes} />
        </Route>
        {otherPages.map(({ pattern, page }) => (
          <Route key={pattern} path={pattern}>
            <ShownPage page={page} />
          </Route>
        ))}
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Frame>
  );
}

const languageKey = 'phuluc-language';

function keptLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'vi' || asked === 'en') return asked;
  return readKept(languageKey) === 'en' ? 'en' : 'vi';
}

function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // A browser that keeps nothing: Vietnamese, as for everybody new.
    return null;
  }
}

function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(languageKey, language);
  } catch {
    // It holds for this visit only.
  }
}
