import {
  keepPreviousData,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { Failed } from '#shared/wire/called';
import { type Call, type Caller, call } from '#web/api/call';
import { useSession } from '#web/session/session';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Failed;
  }
}

export type Asked<T> = Pick<Call<T>, 'path' | 'answer'> & {
  /** `false`: not yet; what it depends on is not known. */
  readonly when?: boolean;
  /** Shows what was answered before while something else is asked for. */
  readonly keep?: boolean;
};

/** What the service answers to a GET, kept by its address. `error` is a {@link Failed}, never thrown at the screen. */
export function useAsked<T>({ path, answer, when = true, keep = false }: Asked<T>): UseQueryResult<T> {
  const { caller } = useSession();
  return useQuery({
    ...askedQuery(caller, { path, answer }),
    enabled: when,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}

/** The same question for whoever asks before anything is drawn. */
export function askedQuery<T>(caller: Caller, { path, answer }: Pick<Asked<T>, 'path' | 'answer'>) {
  return {
    queryKey: keyOf(path),
    queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<T> => {
      const got = await call(caller, { path, answer, signal });
      if (got.kind !== 'ok') throw got;
      return got.value;
    },
  };
}

/** Addresses share their beginning: what is under `/api/v1/programmes/x` is asked for anew together. */
export function keyOf(path: string): QueryKey {
  return path.split(/[/?]/).filter((part) => part !== '');
}

export type Act<In, Out> = {
  readonly call: (given: In) => Call<Out>;
  /** Addresses (their beginnings) that say something else afterwards. */
  readonly changes: readonly string[];
};

type Without<State, Key extends PropertyKey> = State extends unknown ? Omit<State, Key> : never;

/** The state of an act, and the way to do it. */
export type Acting<In, Out> = Without<UseMutationResult<Out, Failed, In>, 'mutate'> & {
  /**
   * Does it and goes on once it is done, also where the part of the page that asked for it is gone by then. Asked for again meanwhile, only
   * the last one goes on. What failed is shown by `error`.
   */
  readonly mutate: (
    ...args: undefined extends In ? [given?: In, goOn?: (value: Out) => void] : [given: In, goOn?: (value: Out) => void]
  ) => void;
};

/** Something a person does; afterwards what it changed is asked for anew. */
export function useAct<In, Out>({ call: made, changes }: Act<In, Out>): Acting<In, Out> {
  const { caller } = useSession();
  const kept = useQueryClient();
  const acting = useMutation<Out, Failed, In>({
    mutationFn: async (given) => {
      const got = await call(caller, made(given));
      if (got.kind !== 'ok') throw got;
      return got.value;
    },
    onSuccess: () => Promise.all(changes.map((path) => kept.invalidateQueries({ queryKey: keyOf(path) }))),
  });
  const { mutateAsync } = acting;
  const last = useRef(0);
  const mutate = useCallback<Acting<In, Out>['mutate']>(
    (...[given, goOn]) => {
      last.current += 1;
      const mine = last.current;
      // What react-query is told to do after one call it leaves undone once nobody looks at the call any more.
      mutateAsync(given as In).then(
        (value) => {
          if (mine === last.current) goOn?.(value);
        },
        () => undefined,
      );
    },
    [mutateAsync],
  );
  return { ...acting, mutate };
}
