import { z } from 'zod';
import { journalKinds } from '#shared/wire/journalKind';

const count = z.number().int().nonnegative();

/** The service itself, for whoever runs it: no secret is among it. */
export const instanceAnswerSchema = z.object({
  version: z.string(),
  /** Version of the runtime. */
  node: z.string(),
  startedAt: z.string(),
  publicUrl: z.string(),
  https: z.boolean(),
  store: z.object({
    kind: z.enum(['sqlite', 'postgres']),
    /** Folder of the file, or host of the database. */
    place: z.string(),
    schema: count,
    ready: z.boolean(),
    /** Bytes of the file; null where it is not ours to see. */
    bytes: count.nullable(),
  }),
  originals: z.object({ kind: z.enum(['folder', 's3']), place: z.string(), ready: z.boolean() }),
  /** Bytes left where data are kept; null where it is not ours to see. */
  freeBytes: count.nullable(),
  /** Folder whose files are taken in as reports. */
  watchDir: z.string().nullable(),
  oidc: z.object({ issuer: z.string(), clientId: z.string(), claim: z.string(), grants: count }).nullable(),
  addinOrigins: z.array(z.string()),
  /** Command lines to copy, as they hold for this machine. */
  commands: z.array(
    z.object({ act: z.enum(['backup', 'restore', 'verify', 'rebuild', 'new_link']), line: z.string() }),
  ),
});

/** Whom people ask for help, in the province's own words; empty where nothing was set. */
export const contactSchema = z.object({ contact: z.string().trim().max(500) });

/** Entries of a journal, newest first. */
export const journalEntriesSchema = z.object({
  stream: z.string(),
  /** Entries of the whole journal. */
  entries: count,
  list: z.array(
    z.object({
      seq: count,
      kind: z.enum(journalKinds),
      at: z.string(),
      by: z.string(),
      /** Name of the account, or its id where it is none. */
      byName: z.string(),
      period: z.string().nullable(),
      body: z.record(z.string(), z.unknown()),
      hash: z.string(),
      previous: z.string(),
    }),
  ),
  /** Ask for what is before this number to go on; null at the beginning. */
  before: count.nullable(),
});

export type InstanceAnswer = z.infer<typeof instanceAnswerSchema>;
export type JournalEntries = z.infer<typeof journalEntriesSchema>;
