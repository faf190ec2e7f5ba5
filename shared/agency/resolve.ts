import type { Agency, RegistryFile, Responsibility } from '#shared/agency/registry';

/** A registry made ready for matching; opaque to everybody but this room. */
export type AgencyIndex = {
  readonly file: RegistryFile;
  /** Province of the programme; bodies of other provinces lose against its own. */
  readonly province?: string;
  readonly byId: ReadonlyMap<string, Agency>;
};

/** Prepares a registry for {@link resolveAgencies}. */
export function indexRegistry(file: RegistryFile, options: { readonly province?: string } = {}): AgencyIndex {
  return {
    file,
    ...(options.province === undefined ? {} : { province: options.province }),
    byId: new Map(file.agencies.map((agency) => [agency.id, agency])),
  };
}

/**
 * Reads a responsibility cell (A2, A3). `asOf` is `YYYY-MM-DD`. Ditto marks are resolved by the table before: here one is unknown text.
 */
export function resolveAgencies(_index: AgencyIndex, _text: string, _asOf: string): Responsibility {
  return { refs: [], notes: [] };
}
