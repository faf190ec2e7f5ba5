import type { z } from 'zod';
import type { Example } from '#server/http/example';
import type { AccountRecord } from '#server/store/records';
import type { Service } from '#server/usecases/service';
import type { Language } from '#shared/rules/rule';
import type { Role } from '#shared/wire/role';

export type Method = 'get' | 'post' | 'put' | 'delete';

/** Who may call a route; everyone else gets 401 or 403. Agency accounts see their own agency only, which each route holds to itself. */
export type Who = readonly Role[] | 'anyone';

/** A body taken as bytes, or JSON read by a schema. Bytes are limited and hashed on the way in; nothing is parsed in this thread. */
export type BodySpec =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'json';
      readonly schema: z.ZodType;
      readonly limitBytes?: number;
      /** A plain page may post its fields as a form, without a script. */
      readonly form?: true;
    }
  | {
      readonly kind: 'bytes';
      readonly types: readonly string[];
      readonly limitBytes: number;
      /** What JSON among the bytes has to be, for the description; it is read where files are. */
      readonly json?: z.ZodType;
    };

/** What a handler is given: everything parsed and trusted. */
export type RouteCall<Params, Query, Body> = {
  readonly service: Service;
  /** Null only on routes for anyone. */
  readonly account: AccountRecord | null;
  /** Hash of the token or session the caller signed in with; null where `account` is. */
  readonly credential: string | null;
  readonly lang: Language;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Address of the caller, for rate limits and the log; never kept. */
  readonly from: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
};

/** What a handler answers. A file is streamed under its name; a problem becomes problem+json in vi and en. */
export type RouteAnswer =
  | {
      readonly kind: 'json';
      readonly status?: number;
      readonly body: unknown;
      /** A list of the body whose elements are answered again and again (see jsonBytes). */
      readonly rows?: string;
      readonly cookies?: readonly string[];
    }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly bytes: Uint8Array }
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'text'; readonly type: string; readonly text: string }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies?: readonly string[] };

/**
 * One route: the router, the authorisation table and the OpenAPI document are all made from the same list of these, so that none can
 * lack a row. Example texts run as tests.
 */
export type Route = {
  readonly method: Method;
  /** OpenAPI spelling: `/api/v1/programmes/{programme}/periods/{period}`. */
  readonly path: string;
  readonly who: Who;
  readonly tag: string;
  readonly summary: { readonly vi: string; readonly en: string };
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: BodySpec;
  /** Schema of the JSON answer, or the media type of a file. */
  readonly answer: z.ZodType | { readonly file: string };
  /** Codes of problems beyond those every route has. */
  readonly problems: readonly string[];
  readonly example: Example;
  readonly handle: (call: RouteCall<never, never, never>) => Promise<RouteAnswer>;
};

/** What {@link route} takes: the same with the types of params, query and body tied together. */
export type RouteSpec<P extends z.ZodObject, Q extends z.ZodObject, B extends BodySpec> = Omit<
  Route,
  'params' | 'query' | 'body' | 'handle'
> & {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly handle: (
    call: RouteCall<
      z.infer<P>,
      z.infer<Q>,
      B extends { readonly kind: 'json'; readonly schema: infer S extends z.ZodType }
        ? z.infer<S>
        : B extends { readonly kind: 'bytes' }
          ? Uint8Array
          : undefined
    >,
  ) => Promise<RouteAnswer>;
};

/** Ties a route's types together where it is written; afterwards all routes are of one type. */
export function route<P extends z.ZodObject, Q extends z.ZodObject, B extends BodySpec>(
  spec: RouteSpec<P, Q, B>,
): Route {
  return spec;
}
