import {
  keepPreviousData,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Failed } from '#shared/wire/called';
import { type Call, call } from '#web/api/call';
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
    queryKey: keyOf(path),
    enabled: when,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    queryFn: async ({ signal }) => {
      const got = await call(caller, { path, answer, signal });
      if (got.kind !== 'ok') throw got;
      return got.value;
    },
  });
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

/** Something a person does; afterwards what it changed is asked for anew. */
export function useAct<In, Out>({ call: made, changes }: Act<In, Out>): UseMutationResult<Out, Failed, In> {
  const { caller } = useSession();
  const kept = useQueryClient();
  return useMutation<Out, Failed, In>({
    mutationFn: async (given) => {
      const got = await call(caller, made(given));
      if (got.kind !== 'ok') throw got;
      return got.value;
    },
    onSuccess: () => Promise.all(changes.map((path) => kept.invalidateQueries({ queryKey: keyOf(path) }))),
  });
}
