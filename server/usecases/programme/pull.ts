import { refuse } from '#server/http/problem';
import type { AccountRecord } from '#server/store/records';
import { mustSee, ownBody, type Sight, seenBy, sightOf } from '#server/usecases/answers/sight';
import { wholeTracker } from '#server/usecases/answers/tracker';
import { type IssuedBytes, issueInput } from '#server/usecases/programme/issue';
import { dueOfAgency } from '#server/usecases/programme/roster';
import type { Service } from '#server/usecases/service';
import { issuedBookFor, issuedFile } from '#server/xlsx/writeIssued';
import { bodyOf } from '#shared/agency/succession';
import type { PullAnswer } from '#shared/wire/periodAnswer';

export type PullAsked = {
  readonly programme: string;
  readonly period: string;
  /** Whose lines; an agency's account asks for its own and may leave it out. */
  readonly agency?: string;
};

/**
 * An agency's own lines as the province has them now, directions and wording included, with the base of a workbook of this moment (§2.8).
 * Throws `not_allowed` for another agency's, `wrong_request` where nobody is named.
 */
export async function pullLines(service: Service, account: AccountRecord, asked: PullAsked): Promise<PullAnswer> {
  const agency = agencyAsked(account, asked.agency);
  const standing = await service.ledger.standing(asked.programme, asked.period);
  const { base, asOf } = standing;
  const whole = await wholeTracker(service, asked);
  const sight: Sight = { kind: 'agency', agency };
  const body = bodyOf(base.agencies.byId, agency, asOf);
  const issued = issuedBookFor(await issueInput(service, standing), body);
  return {
    agency: body,
    name: base.agencies.byId.get(body)?.name ?? body,
    due: dueOfAgency(asked.period, base.agencies, base.settings)(body),
    tracker: seenBy(sight, ownBody(sight, base.agencies, asOf), whole),
    workbook:
      issued === null
        ? null
        : {
            file: issued.file,
            tasks: issued.tasks,
            stamp: issued.stamp,
            columns: base.columns.map(({ field }) => field),
            base: issued.base.map(({ line, field, text }) => ({ line, field, text })),
          },
  };
}

/** The same as a workbook, made by the same writer as an issued one. Throws `not_found` where there is nothing to report on. */
export async function pullWorkbook(service: Service, account: AccountRecord, asked: PullAsked): Promise<IssuedBytes> {
  const agency = agencyAsked(account, asked.agency);
  const standing = await service.ledger.standing(asked.programme, asked.period);
  const body = bodyOf(standing.base.agencies.byId, agency, standing.asOf);
  const issued = await issuedFile(await issueInput(service, standing), body);
  if (issued === null) throw refuse('not_found', { what: agency });
  return { file: issued.file, bytes: issued.bytes };
}

function agencyAsked(account: AccountRecord, named: string | undefined): string {
  const sight = sightOf(account);
  const agency = named ?? (sight.kind === 'agency' ? sight.agency : undefined);
  if (agency === undefined || agency === '')
    throw refuse('wrong_request', { field: 'query.agency', read: '', accepted: 'id' });
  mustSee(account, agency);
  return agency;
}
