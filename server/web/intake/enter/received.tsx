import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { Failed } from '#shared/wire/called';
import { type SubmissionNow, submissionNowSchema } from '#shared/wire/submissionAnswer';
import { useAsked } from '#web/api/asked';

/** A file that was received and could not be read: its receipt, and its bytes to be looked at. */
export function useReceived(number: string | null): {
  readonly report: UseQueryResult<SubmissionNow>;
  readonly bytes: UseQueryResult<Blob>;
} {
  const path = `/api/v1/submissions/${encodeURIComponent(number ?? '')}`;
  const report = useAsked({ path, answer: submissionNowSchema, when: number !== null });
  const bytes = useQuery<Blob>({
    queryKey: ['original', number],
    enabled: number !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const got = await fetch(`${path}/original`, { signal }).catch((): null => null);
      if (got === null) throw unreachable;
      if (!got.ok) throw { kind: 'strange', status: got.status, detail: '' } satisfies Failed;
      return got.blob();
    },
  });
  return { report, bytes };
}

const unreachable: Failed = { kind: 'unreachable' };

/** The door a report came through, where it is one of those offered; paper otherwise. */
export function received<T extends string>(channel: string, offered: readonly T[]): T | 'paper' {
  return offered.find((one) => one === channel) ?? 'paper';
}
