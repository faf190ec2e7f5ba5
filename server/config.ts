import { z } from 'zod';
import { type HttpLimits, usualLimits } from '#server/http/limits';
import type { Words } from '#shared/rules/rule';
import { roles } from '#shared/wire/role';

/** How people come in who have an account at the province's own identity provider. */
export type OidcConfig = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** Claim whose value, or one of whose values, decides. */
  readonly claim: string;
  readonly grants: Readonly<Record<string, { readonly role: (typeof roles)[number]; readonly agency: string | null }>>;
};

/** Everything that is set from outside, once, at the start. */
export type ServiceConfig = {
  readonly host: string;
  readonly port: number;
  /** As people and the add-in reach the service, without a slash at the end. */
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly originalsUrl: string | undefined;
  /** Folder whose files are taken in as reports. */
  readonly watchDir: string | undefined;
  readonly addinOrigins: readonly string[];
  /** Where the add-in's pages take Microsoft's library from; by default the copy that comes with the product. */
  readonly officeJsUrl: string | undefined;
  /** Origins of the province's own Office servers, which show the pane in a frame. */
  readonly officeHosts: readonly string[];
  /** Files of the certificate, with those between it and the root, and of its key: the service then speaks https itself. */
  readonly https: { readonly certificate: string; readonly key: string } | undefined;
  /** As Express takes it: how many proxies stand before the service, or which. */
  readonly trustProxy: number | string | false;
  readonly logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug';
  readonly metricsToken: string | undefined;
  readonly oidc: OidcConfig | undefined;
  readonly limits: HttpLimits;
};

/** A setting that cannot be used. Codes are never renamed. */
export type ConfigFault = {
  readonly code: 'setting_wrong' | 'setting_missing';
  readonly name: string;
  readonly accepted: Words;
};

export type ReadConfig =
  | { readonly ok: true; readonly config: ServiceConfig }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text);
const grantSchema = z.union([
  z.enum(roles).transform((role) => ({ role, agency: null })),
  z.strictObject({ role: z.enum(roles), agency: z.string().min(1).nullable().default(null) }),
]);

function list(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const whole = (max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().int().max(max));

const settings = {
  PORT: {
    schema: whole(65_535),
    accepted: { vi: 'cổng từ 0 đến 65535, ví dụ 8080', en: 'a port from 0 to 65535, for example 8080' },
  },
  HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    accepted: {
      vi: 'địa chỉ để lắng nghe, ví dụ 127.0.0.1 hoặc 0.0.0.0',
      en: 'an address to listen on, for example 127.0.0.1 or 0.0.0.0',
    },
  },
  PUBLIC_URL: {
    schema: z
      .string()
      .refine(
        (text) =>
          /^https?:\/\//.test(text) &&
          URL.canParse(text) &&
          new URL(text).pathname === '/' &&
          new URL(text).search === '',
      ),
    accepted: {
      vi: 'địa chỉ mọi người dùng để vào, ví dụ https://nhiemvu.tinh.gov.vn',
      en: 'the address people use, for example https://tasks.province.gov.vn',
    },
  },
  DATA_DIR: { schema: z.string().min(1), accepted: { vi: 'một thư mục', en: 'a folder' } },
  DATABASE_URL: {
    schema: z.string().regex(/^(?:postgres(?:ql)?:\/\/|sqlite:|file:)/),
    accepted: { vi: 'postgres://người-dùng:mật-khẩu@máy/cơ-sở-dữ-liệu', en: 'postgres://user:password@host/database' },
  },
  ORIGINALS_URL: {
    schema: z.string().min(1),
    accepted: { vi: 'một thư mục, hoặc địa chỉ kho S3', en: 'a folder, or the address of an S3 store' },
  },
  WATCH_DIR: { schema: z.string().min(1), accepted: { vi: 'một thư mục', en: 'a folder' } },
  ADDIN_ORIGINS: {
    schema: z.string().transform(list).pipe(z.array(origin)),
    accepted: {
      vi: 'các gốc địa chỉ cách nhau dấu phẩy, ví dụ https://addin.tinh.gov.vn',
      en: 'origins divided by commas, for example https://addin.province.gov.vn',
    },
  },
  OFFICE_JS_URL: {
    schema: z.string().refine((text) => URL.canParse(text) && /^https:\/\/[^?#\s;,]+\/office\.js$/.test(text)),
    accepted: {
      vi: 'địa chỉ https:// của tệp office.js, ví dụ https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      en: 'the https:// address of an office.js, for example https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    },
  },
  OFFICE_HOSTS: {
    schema: z.string().transform(list).pipe(z.array(origin)),
    accepted: {
      vi: 'các máy chủ Office của tỉnh cách nhau dấu phẩy, ví dụ https://office.tinh.gov.vn',
      en: 'Office servers of the province divided by commas, for example https://office.province.gov.vn',
    },
  },
  HTTPS_CERT: {
    schema: z.string().min(1),
    accepted: { vi: 'tệp chứng thư (PEM)', en: 'a certificate file (PEM)' },
  },
  HTTPS_KEY: {
    schema: z.string().min(1),
    accepted: { vi: 'tệp khóa của chứng thư (PEM)', en: "the file of the certificate's key (PEM)" },
  },
  TRUST_PROXY: {
    schema: z.union([
      whole(10),
      z
        .string()
        .regex(
          /^(?:loopback|linklocal|uniquelocal|[0-9a-fA-F.:/]+)(?:\s*,\s*(?:loopback|linklocal|uniquelocal|[0-9a-fA-F.:/]+))*$/,
        ),
    ]),
    accepted: {
      vi: 'số máy chủ chuyển tiếp đứng trước (0–10), hoặc địa chỉ của chúng',
      en: 'how many proxies stand before (0–10), or their addresses',
    },
  },
  LOG_LEVEL: {
    schema: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']),
    accepted: { vi: 'silent, fatal, error, warn, info hoặc debug', en: 'silent, fatal, error, warn, info or debug' },
  },
  METRICS_TOKEN: { schema: z.string().min(16), accepted: { vi: 'từ 16 ký tự', en: 'at least 16 characters' } },
  MAX_CONNECTIONS: {
    schema: whole(100_000).pipe(z.number().min(1)),
    accepted: { vi: 'số từ 1 đến 100000', en: 'a number from 1 to 100000' },
  },
  OIDC_ISSUER: {
    schema: z
      .string()
      .refine(
        (text) =>
          URL.canParse(text) &&
          (text.startsWith('https://') || /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::|\/|$)/.test(text)),
      ),
    accepted: { vi: 'địa chỉ https:// của nơi đăng nhập chung', en: 'the https:// address of the identity provider' },
  },
  OIDC_CLIENT_ID: { schema: z.string().min(1), accepted: { vi: 'mã ứng dụng', en: 'the client id' } },
  OIDC_CLIENT_SECRET: { schema: z.string().min(1), accepted: { vi: 'khóa của ứng dụng', en: 'the client secret' } },
  OIDC_CLAIM: {
    schema: z.string().min(1),
    accepted: { vi: 'tên một claim, ví dụ groups', en: 'the name of a claim, for example groups' },
  },
  OIDC_GRANTS: {
    schema: z.string().transform(json).pipe(z.record(z.string(), grantSchema)),
    accepted: {
      vi: 'JSON: {"giá trị": "administrator", "giá trị khác": {"role": "officer", "agency": "mã đơn vị"}}',
      en: 'JSON: {"value": "administrator", "other value": {"role": "officer", "agency": "agency id"}}',
    },
  },
} as const satisfies Readonly<Record<string, { readonly schema: z.ZodType; readonly accepted: Words }>>;

type Name = keyof typeof settings;

/** Reads the settings of the environment; an empty one counts as none. All that is wrong is said at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ReadConfig {
  const faults: ConfigFault[] = [];
  const read = <N extends Name>(name: N): z.infer<(typeof settings)[N]['schema']> | undefined => {
    const text = env[name]?.trim();
    if (text === undefined || text === '') return undefined;
    const { schema, accepted }: { readonly schema: z.ZodType; readonly accepted: Words } = settings[name];
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data as z.infer<(typeof settings)[N]['schema']>;
    faults.push({ code: 'setting_wrong', name, accepted });
    return undefined;
  };
  const port = read('PORT') ?? 8080;
  const issuer = read('OIDC_ISSUER');
  const clientId = read('OIDC_CLIENT_ID');
  const grants = read('OIDC_GRANTS');
  const need = (name: Name): void => {
    if ((env[name]?.trim() ?? '') !== '') return;
    faults.push({ code: 'setting_missing', name, accepted: settings[name].accepted });
  };
  if (issuer !== undefined) {
    need('OIDC_CLIENT_ID');
    need('OIDC_GRANTS');
  }
  const certificate = read('HTTPS_CERT');
  const key = read('HTTPS_KEY');
  if (certificate !== undefined) need('HTTPS_KEY');
  if (key !== undefined) need('HTTPS_CERT');
  const https = certificate === undefined || key === undefined ? undefined : { certificate, key };
  const connections = read('MAX_CONNECTIONS');
  const config: ServiceConfig = {
    host: read('HOST') ?? '127.0.0.1',
    port,
    publicUrl: (read('PUBLIC_URL') ?? `${https === undefined ? 'http' : 'https'}://localhost:${port}`).replace(
      /\/$/,
      '',
    ),
    dataDir: read('DATA_DIR') ?? './data',
    databaseUrl: read('DATABASE_URL'),
    originalsUrl: read('ORIGINALS_URL'),
    watchDir: read('WATCH_DIR'),
    addinOrigins: read('ADDIN_ORIGINS') ?? [],
    officeJsUrl: read('OFFICE_JS_URL'),
    officeHosts: read('OFFICE_HOSTS') ?? [],
    https,
    trustProxy: read('TRUST_PROXY') || false,
    logLevel: read('LOG_LEVEL') ?? 'info',
    metricsToken: read('METRICS_TOKEN'),
    oidc:
      issuer === undefined || clientId === undefined || grants === undefined
        ? undefined
        : { issuer, clientId, clientSecret: read('OIDC_CLIENT_SECRET'), claim: read('OIDC_CLAIM') ?? 'groups', grants },
    limits: connections === undefined ? usualLimits : { ...usualLimits, connections },
  };
  return faults.length > 0 ? { ok: false, faults } : { ok: true, config };
}
