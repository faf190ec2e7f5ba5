import type { Service } from '#addin/api/service';
import type { PaneBase } from '#addin/app/paneBase';
import type { Failed } from '#shared/wire/called';
import type { ProgrammeList } from '#shared/wire/programmeAnswer';

export type ProgrammeHead = ProgrammeList['programmes'][number];

export type ProgrammeFound =
  | { readonly kind: 'found'; readonly programme: string }
  | { readonly kind: 'which'; readonly programmes: readonly ProgrammeHead[] }
  /** `guess`: the programme the workbook speaks of, whether the service has it or not. */
  | { readonly kind: 'failed'; readonly failed: Failed; readonly guess: string | null };

/**
 * Which of the service's programmes the open workbook reports on: the one its stamp names, else the one whose document its title block
 * names (both machines derive the same id from it), else the one a person chose for this workbook; else a person is asked.
 */
export async function programmeFor(
  base: PaneBase,
  service: Pick<Service, 'programmes'>,
  chosen: string | null,
): Promise<ProgrammeFound> {
  const state = base.book.read();
  const said =
    state.kind === 'ready'
      ? [state.book.stamp?.programme, ...state.book.programmes.map(({ id }) => id)].filter((id) => id !== undefined)
      : [];
  const answer = await service.programmes();
  if (answer.kind !== 'ok') return { kind: 'failed', failed: answer, guess: said[0] ?? chosen };
  const { programmes } = answer.value;
  const known = new Set(programmes.map(({ id }) => id));
  const named = [...said, ...(chosen === null ? [] : [chosen])].find((id) => known.has(id));
  return named === undefined ? { kind: 'which', programmes } : { kind: 'found', programme: named };
}
