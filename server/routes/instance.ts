import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';
import { apiPage } from '#server/http/apiPage';
import type { Metrics } from '#server/http/metrics';
import { openapi } from '#server/http/openapi';
import { pageStyles } from '#server/http/page';
import { refuse } from '#server/http/problem';
import { type Route, type RouteCall, route } from '#server/http/route';

const nothing = z.object({});
const plain = { who: 'anyone', params: nothing, query: nothing, body: { kind: 'none' }, problems: [] } as const;

export type InstancePlace = {
  readonly publicUrl: string;
  readonly metrics: Metrics;
  readonly metricsToken: string | undefined;
  /** All routes of the service, these among them. */
  readonly routes: () => readonly Route[];
};

/** The service itself: how it is, what it offers. */
export function instanceRoutes({ publicUrl, metrics, metricsToken, routes }: InstancePlace): readonly Route[] {
  return [
    route({
      ...plain,
      method: 'get',
      path: '/page.css',
      tag: 'pages',
      summary: { vi: 'Kiểu dáng của các trang đơn giản', en: 'Styles of the plain pages' },
      answer: { file: 'text/css' },
      example: {},
      handle: async () => ({ kind: 'text', type: 'text/css; charset=utf-8', text: pageStyles }),
    }),
    route({
      ...plain,
      method: 'get',
      path: '/api',
      tag: 'pages',
      summary: { vi: 'Mô tả các lời gọi, cho người đọc', en: 'All calls, described for people' },
      answer: { file: 'text/html' },
      example: {},
      handle: async ({ lang }) => ({ kind: 'page', html: apiPage(routes(), lang) }),
    }),
    route({
      ...plain,
      method: 'get',
      path: '/api/openapi.json',
      tag: 'instance',
      summary: { vi: 'Mô tả các lời gọi, OpenAPI 3.1', en: 'All calls as OpenAPI 3.1' },
      answer: z.looseObject({ openapi: z.string() }),
      example: { answer: { openapi: '3.1.0' } },
      handle: async () => ({ kind: 'json', body: openapi(routes(), publicUrl) }),
    }),
    route({
      ...plain,
      method: 'get',
      path: '/health',
      tag: 'instance',
      summary: { vi: 'Tiến trình đang chạy', en: 'The process is alive' },
      answer: z.object({ status: z.literal('ok') }),
      example: { answer: { status: 'ok' } },
      handle: async () => ({ kind: 'json', body: { status: 'ok' } }),
    }),
    route({
      ...plain,
      method: 'get',
      path: '/ready',
      tag: 'instance',
      summary: { vi: 'Nơi lưu dữ liệu và tệp gốc dùng được', en: 'Store and originals can be used' },
      answer: z.object({ store: z.boolean(), originals: z.boolean() }),
      example: { answer: { store: true, originals: true } },
      handle: async ({ service }) => {
        const [store, originals] = await Promise.all([
          service.store.ready().catch(() => false),
          service.originals.ready().catch(() => false),
        ]);
        return { kind: 'json', status: store && originals ? 200 : 503, body: { store, originals } };
      },
    }),
    route({
      ...plain,
      method: 'get',
      path: '/metrics',
      tag: 'instance',
      summary: {
        vi: 'Số đo vận hành (Prometheus); chỉ từ chính máy chủ, hoặc kèm METRICS_TOKEN',
        en: 'Figures for Prometheus; from the server itself only, or with METRICS_TOKEN',
      },
      answer: { file: 'text/plain' },
      problems: ['not_allowed'],
      example: {},
      handle: async (call) => {
        if (!mayMeasure(call, metricsToken)) throw refuse('not_allowed');
        return { kind: 'text', type: metrics.registry.contentType, text: await metrics.registry.metrics() };
      },
    }),
  ];
}

/** A proxy on the same machine calls from the loopback too: what it hands on is not the machine's own. */
function mayMeasure(
  { from, headers }: Pick<RouteCall<unknown, unknown, unknown>, 'from' | 'headers'>,
  token: string | undefined,
): boolean {
  const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token !== undefined && given !== undefined) {
    const [a, b] = [Buffer.from(given), Buffer.from(token)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
  const handedOn = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined);
  const address = from.replace(/^::ffff:/, '');
  return !handedOn && (address === '::1' || (isIP(address) === 4 && address.startsWith('127.')));
}
