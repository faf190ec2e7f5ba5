import { createHash } from 'node:crypto';
import { refuse } from '#server/http/problem';
import { rosterOf } from '#server/usecases/programme/roster';
import type { Service } from '#server/usecases/service';
import { today } from '#server/usecases/today';
import type { RegistryFile } from '#shared/agency/registry';
import type { AgencyIndex } from '#shared/agency/resolve';
import type { AgenciesAnswer, BodyBrief, RegistryAnswer } from '#shared/wire/ownAnswer';

/** The service gives out the same object for as long as nothing changed: it is hashed once. */
const hashes = new WeakMap<RegistryFile, string>();

/** SHA-256 of a registry, the same on every machine that runs it. */
export function hashOfRegistry(registry: RegistryFile): string {
  const known = hashes.get(registry);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(JSON.stringify(registry)).digest('hex');
  hashes.set(registry, hash);
  return hash;
}

/**
 * The registry in force, for whoever reads workbooks elsewhere (R2: the same findings in the pane and here). Nothing is sent again to a
 * caller that already has it. Throws `programme_unknown`.
 */
export async function registryFor(service: Service, programme: string, known?: string): Promise<RegistryAnswer> {
  const record = await service.store.programme(programme);
  if (record === null) throw refuse('programme_unknown', { programme });
  const registry = await service.registry();
  const hash = hashOfRegistry(registry);
  return { hash, province: record.province, registry: known === hash ? null : registry };
}

/**
 * Bodies that report on a programme, under the names they have as of the cut-off of `period`, or today. Throws `programme_unknown`,
 * `period_unknown`.
 */
export async function agenciesOf(service: Service, programme: string, period?: string): Promise<AgenciesAnswer> {
  const facts =
    period === undefined
      ? { base: await service.ledger.programme(programme), asOf: today(service.now()) }
      : await service.ledger.standing(programme, period);
  const { agencies } = facts.base;
  return { asOf: facts.asOf, agencies: rosterOf(facts).map((id) => bodyBrief(agencies, id)) };
}

/** A body as lists name it; one that nobody registers any more keeps its id. */
export function bodyBrief(agencies: AgencyIndex, id: string): BodyBrief {
  const { name = id, short = id, kind = '' } = agencies.byId.get(id) ?? {};
  return { id, name, short, kind };
}
