import type { Example } from '#server/http/example';

export const registry = {
  provinces: { 'Đắk Nông': [{ name: 'Lâm Đồng', from: '2025-07-01' }] },
  consolidator: 'so-khcn',
  agencies: [
    {
      id: 'so-khcn',
      name: 'Sở Khoa học và Công nghệ',
      short: 'Sở KH&CN',
      aliases: ['Sở Khoa học Công nghệ'],
      weakAliases: ['KH&CN'],
      kind: 'department',
      existed: {},
      successors: [],
    },
  ],
};

export const registryExample: Example = { answer: { version: 1, registry } };

export const changeRegistryExample: Example = { body: { registry, replaces: 0 }, answer: { version: 1, registry } };
