import { z } from 'zod';
import { refuse } from '#server/http/problem';
import { type Route, route } from '#server/http/route';
import { changeRegistryExample, registryExample } from '#server/routes/examples/registry';
import { changeRegistry, registryView } from '#server/usecases/access/registryInForce';
import { registryFileSchema } from '#shared/agency/registry';

const keepers = ['administrator', 'consolidator'] as const;
const viewSchema = z.object({ version: z.number().int(), registry: registryFileSchema });
/** Ten thousand bodies with their aliases. */
const limitBytes = 8 * 1024 * 1024;

/** A7: the province edits the registry by file. */
export const registryRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/v1/registry',
    who: keepers,
    tag: 'registry',
    summary: { vi: 'Danh mục đơn vị đang dùng', en: 'The agency registry in force' },
    params: z.object({}),
    query: z.object({}),
    body: { kind: 'none' },
    answer: viewSchema,
    problems: [],
    example: registryExample,
    handle: async ({ service }) => ({ kind: 'json', body: await registryView(service) }),
  }),
  route({
    method: 'put',
    path: '/api/v1/registry',
    who: keepers,
    tag: 'registry',
    summary: {
      vi: 'Thay danh mục đơn vị; replaces là số của bản đã lấy ra để sửa',
      en: 'Replace the agency registry; replaces is the number of the version it was made from',
    },
    params: z.object({}),
    query: z.object({}),
    body: {
      kind: 'json',
      schema: z.strictObject({ registry: registryFileSchema, replaces: z.number().int().min(0) }),
      limitBytes,
    },
    answer: viewSchema,
    problems: ['revision_conflict', 'csrf'],
    example: changeRegistryExample,
    handle: async ({ service, account, body }) => {
      if (account === null) throw refuse('not_signed_in');
      return { kind: 'json', body: await changeRegistry(service, account, body) };
    },
  }),
];
