import { readFile } from 'node:fs/promises';
import { type RegistryFile, registryFileSchema } from '#shared/agency/registry';
import { registryFaults, registryFaultWords } from '#shared/agency/registryFaults';

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
  const wrong = registryFaults(parsed.data).map((fault) => registryFaultWords(fault).en);
  return wrong.length > 0 ? trouble('registry_not_valid', path, wrong) : { ok: true, file: parsed.data };
}
