import type { UseQueryResult } from '@tanstack/react-query';
import { z } from 'zod';
import { type Agency, type RegistryFile, registryFileSchema } from '#shared/agency/registry';
import { type Acting, useAct, useAsked } from '#web/api/asked';

const viewSchema = z.object({ version: z.number().int(), registry: registryFileSchema });

export type RegistryView = z.infer<typeof viewSchema>;
export type RegistryChange = { readonly registry: RegistryFile; readonly replaces: number };

/** The registry in force with its number (A7). */
export function useRegistry(): UseQueryResult<RegistryView> {
  return useAsked({ path: '/api/v1/registry', answer: viewSchema });
}

/** Puts another registry in force; refused where somebody else changed it meanwhile. Everything read with it is asked for anew. */
export function useSaveRegistry(): Acting<RegistryChange, RegistryView> {
  return useAct({
    call: (body: RegistryChange) => ({ method: 'PUT', path: '/api/v1/registry', body, answer: viewSchema }),
    changes: ['/api/v1/registry', '/api/v1/programmes'],
  });
}

/** The registry with one more spelling of a body. */
export function withAlias(registry: RegistryFile, id: string, alias: string): RegistryFile {
  return withBody(registry, id, (body) =>
    body.aliases.includes(alias) ? body : { ...body, aliases: [...body.aliases, alias] },
  );
}

/** The registry with one entry changed. */
export function withBody(registry: RegistryFile, id: string, change: (body: Agency) => Agency): RegistryFile {
  return { ...registry, agencies: registry.agencies.map((body) => (body.id === id ? change(body) : body)) };
}
