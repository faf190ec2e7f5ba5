import { z } from 'zod';
import { refuse } from '#server/http/problem';
import type { periodPath } from '#server/routes/given';
import type { AccountRecord } from '#server/store/records';
import { formOf } from '#server/usecases/doors/formOf';
import type { Arrived } from '#server/usecases/submissions/submit';
import { type Channel, channels } from '#shared/wire/channel';

/** Doors an agency's account comes through by itself. */
const ownDoors: readonly Channel[] = ['pane', 'page', 'form', 'api'];

/** What is said of a report along with its bytes. */
export const sendQuery = z.object({
  file: z.string().min(1).max(255),
  /** Named by DOST on entering the file; an agency's account speaks for itself. */
  agency: z.string().max(100).exactOptional(),
  channel: z.enum(channels).exactOptional(),
  arrivedOn: z.iso.date().exactOptional(),
  person: z.string().max(200).exactOptional(),
  /** Hash of the original the lines were typed from, as `POST /originals` gave it. */
  enteredFrom: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .exactOptional(),
  dryRun: z.enum(['true', 'false']).default('false'),
  /** With a dry run: the tables too, to be drawn as the sheet looks, and each finding with all its words. */
  drawn: z.enum(['true', 'false']).default('false'),
});

/** A report as it reached the service: by its bytes, what was said of it, and who may say so. */
export function arrivedFrom(
  account: AccountRecord,
  params: z.infer<typeof periodPath>,
  { dryRun: _dryRun, drawn: _drawn, channel, ...query }: z.infer<typeof sendQuery>,
  bytes: Uint8Array,
): Arrived {
  const found = formOf(bytes);
  // A zip of other things, or a workbook without its parts: read as a workbook it gets the words that say what to do, and a number (K2).
  const form = found === 'archive' ? 'workbook' : found;
  const ownWord = account.role === 'officer' || account.role === 'approver';
  // When and how a report reached DOST is for DOST to say; an agency's own is here now.
  if (ownWord && (query.arrivedOn !== undefined || query.enteredFrom !== undefined)) throw refuse('not_allowed');
  if (ownWord && channel !== undefined && !ownDoors.includes(channel)) throw refuse('not_allowed');
  const usual: Channel = !ownWord ? 'office' : form === 'lines' ? 'form' : 'page';
  return { ...params, ...query, bytes, form, channel: channel ?? usual };
}
