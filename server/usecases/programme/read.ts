import { refuse } from '#server/http/problem';
import { type OpenedFile, openBytes } from '#server/usecases/openFile';
import type { RegistryFile } from '#shared/agency/registry';
import type { LayoutOverride } from '#shared/table/table';
import type { Programme } from '#shared/task/programme';
import { type LoadedProgrammes, programmesIn } from '#shared/task/programmesIn';

/** An appendix as a person hands it in: the bytes, and what they corrected of how it was read. */
export type GivenAppendix = {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly layout: readonly LayoutOverride[];
  /** Province whose bodies count; else the one the titles name. */
  readonly province?: string;
  /** Day as of which bodies are resolved, `YYYY-MM-DD`. */
  readonly asOf: string;
};

export type ReadAppendix = LoadedProgrammes & { readonly opened: OpenedFile };

/** Reads an appendix. Throws `file_refused` with the coded reason, also where it holds no task table; `wrong_request` for an unknown province. */
export async function readAppendix(registry: RegistryFile, given: GivenAppendix): Promise<ReadAppendix> {
  const { province } = given;
  if (province !== undefined && registry.provinces[province] === undefined)
    throw refuse('wrong_request', {
      field: 'province',
      read: province,
      accepted: Object.keys(registry.provinces).join(', '),
    });
  const opened = await openBytes(given.bytes, given.file, given.layout);
  if (opened.kind === 'refused') throw refuse('file_refused', { file: given.file }, opened.refusal);
  const loaded = programmesIn(opened.recognition.tables, registry, given.asOf, province);
  if (!loaded.programmes.some(({ tasks }) => tasks.length > 0))
    throw refuse('file_refused', { file: given.file }, { code: 'no_table', params: { file: given.file } });
  return { ...loaded, opened };
}

/** The programme called `id`, else the one with most tasks. Throws `programme_unknown`. */
export function chosen({ programmes }: LoadedProgrammes, id: string | undefined): Programme {
  const found = id === undefined ? programmes[0] : programmes.find((one) => one.id === id);
  if (found === undefined) throw refuse('programme_unknown', { programme: id ?? '' });
  return found;
}

/** Sections, tasks and steps of a programme. */
export function sizeOf({ tasks }: Programme): { sections: number; tasks: number; steps: number } {
  const size = { sections: 0, tasks: 0, steps: 0 };
  for (const { kind } of tasks) {
    if (kind === 'section') size.sections += 1;
    else if (kind === 'task') size.tasks += 1;
    else size.steps += 1;
  }
  return size;
}
