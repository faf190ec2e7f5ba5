import { z } from 'zod';
import { refuse } from '#server/http/problem';
import { type Route, route } from '#server/http/route';
import { changeRegistry, registryView } from '#server/usecases/access/registryInForce';
import { registryFileSchema } from '#shared/agency/registry';

const keepers = ['administrator', 'consolidator'] as const;
const viewSchema = z.object({ version: z.number().int(), registry: registryFileSchema });
const sample = {
  provinces: { 'Đắk Nông': [{ name: 'Lâm Đồng', from: '2025-07-01' }] },
  consolidator: 'so-khcn',
  agencies: [
    {
      id: 'so-khcn',
      name: 'Sở Khoa học và Công nghệ',
      short: 'Sở KH&CN',
      aliases: ['Sở Khoa học Công nghệ'],
      weakAliases: ['KH&CN'],
      kind: 'so',
      existed: {},
      successors: [],
    },
  ],
};
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
    example: { answer: { version: 1, registry: sample } },
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
    example: { body: { registry: sample, replaces: 0 }, answer: { version: 1, registry: sample } },
    handle: async ({ service, account, body }) => {
      if (account === null) throw refuse('not_signed_in');
      return { kind: 'json', body: await changeRegistry(service, account, body) };
    },
  }),
];
