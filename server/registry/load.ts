import { readFile } from 'node:fs/promises';
import { type RegistryFile, registryFileSchema } from '#shared/agency/registry';

/** Why a registry file cannot be used. Codes are never renamed or reused. */
export type RegistryTrouble = {
  readonly code: 'registry_not_found' | 'registry_not_json' | 'registry_not_valid';
  readonly path: string;
  /** Where in the file and what is expected there, one line each; at most {@link SHOWN}. */
  readonly details: readonly string[];
};

export type LoadedRegistry =
  | { readonly ok: true; readonly file: RegistryFile }
  | { readonly ok: false; readonly trouble: RegistryTrouble };

/** More lines than this help nobody; the first ones name the fault. */
const SHOWN = 10;

function trouble(code: RegistryTrouble['code'], path: string, details: readonly string[] = []): LoadedRegistry {
  return { ok: false, trouble: { code, path, details: details.slice(0, SHOWN) } };
}

/** Faults no schema sees: an id used twice, a successor or member nobody registered. One line each. */
export function registryFaults(file: RegistryFile): readonly string[] {
  const found: string[] = [];
  const ids = new Set<string>();
  for (const agency of file.agencies) {
    if (ids.has(agency.id)) found.push(`agencies: id "${agency.id}" stands twice`);
    ids.add(agency.id);
  }
  for (const agency of file.agencies) {
    const named = [
      ...agency.successors.map((successor) => successor.id),
      ...(agency.expands?.members ?? []),
      ...(agency.expands?.successor === undefined ? [] : [agency.expands.successor]),
    ];
    for (const id of named) if (!ids.has(id)) found.push(`${agency.id}: names "${id}", which is not registered`);
    const { from, to } = agency.existed;
    if (from !== undefined && to !== undefined && from > to) found.push(`${agency.id}: existed from ${from} to ${to}`);
  }
  if (file.consolidator !== undefined && !ids.has(file.consolidator))
    found.push(`consolidator: "${file.consolidator}" is not registered`);
  return found;
}

/**
 * Loads a province's agency registry (A1, A7). Expected trouble is an answer with a code; nothing is repaired in silence.
 * `path` is a file of the shape of `registryFileSchema`, UTF-8 JSON.
 */
export async function loadRegistry(path: string): Promise<LoadedRegistry> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return trouble('registry_not_found', path, [error instanceof Error ? error.message : String(error)]);
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return trouble('registry_not_json', path, [error instanceof Error ? error.message : String(error)]);
  }
  const parsed = registryFileSchema.safeParse(json);
  if (!parsed.success) {
    return trouble(
      'registry_not_valid',
      path,
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  }
  const wrong = registryFaults(parsed.data);
  return wrong.length > 0 ? trouble('registry_not_valid', path, wrong) : { ok: true, file: parsed.data };
}
