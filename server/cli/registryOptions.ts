import type { OptionSpec } from '#server/cli/command';

/** Options of every command that has to know agencies. */
export const registryOptions = {
  registry: {
    type: 'string',
    value: 'TỆP.json',
    vi: 'danh mục đơn vị của tỉnh (mặc định: danh mục đi kèm)',
    en: "the province's agency registry (default: the one that comes along)",
  },
  province: {
    type: 'string',
    value: 'TÊN',
    vi: 'tỉnh của chương trình (mặc định: theo tiêu đề của phụ lục)',
    en: "the programme's province (default: as the appendix's title says)",
  },
} as const satisfies Readonly<Record<string, OptionSpec>>;
