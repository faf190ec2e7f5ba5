import { refuse } from '#server/http/problem';
import type { AccountRecord } from '#server/store/records';
import type { Service } from '#server/usecases/service';
import { settingsOf } from '#server/usecases/settings';
import type { ProgrammeSettings } from '#shared/wire/settingsAnswer';

/** Settings of a programme, made whole. Throws `programme_unknown`. */
export async function readSettings(service: Service, programme: string): Promise<ProgrammeSettings> {
  const record = await service.store.programme(programme);
  if (record === null) throw refuse('programme_unknown', { programme });
  return settingsOf(record.settings);
}

/** Puts settings in force, all of them. Bodies put on or off the roster must be registered: a misspelt one would never report. */
export async function writeSettings(
  service: Service,
  account: AccountRecord,
  programme: string,
  settings: ProgrammeSettings,
): Promise<ProgrammeSettings> {
  const known = new Set((await service.registry()).agencies.map(({ id }) => id));
  const unknown = [...settings.roster.added, ...settings.roster.removed].find((id) => !known.has(id));
  if (unknown !== undefined) throw refuse('wrong_request', { field: 'roster', read: unknown, accepted: 'id' });
  await service.store.act(programme, async (act) => {
    const record = await act.programme(programme);
    if (record === null) throw refuse('programme_unknown', { programme });
    await act.putProgramme({ ...record, settings });
    const at = service.now().toISOString();
    await act.append({ kind: 'settings_changed', at, by: account.id, period: null, body: { settings } });
  });
  service.ledger.forget(programme);
  return settings;
}
