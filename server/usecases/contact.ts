import { type AccountRecord, instanceStream } from '#server/store/records';
import type { Service } from '#server/usecases/service';

const CONTACT = 'contact';

/** Whom people ask for help, as the province wrote it; empty where it did not. */
export async function readContact(service: Service): Promise<string> {
  const kept = await service.store.setting(CONTACT);
  return typeof kept === 'string' ? kept : '';
}

/** Writes it anew and notes who did. */
export async function writeContact(service: Service, by: AccountRecord, contact: string): Promise<string> {
  await service.store.act(instanceStream, async (act) => {
    await act.putSetting(CONTACT, contact);
    const at = service.now().toISOString();
    await act.append({ kind: 'settings_changed', at, by: by.id, period: null, body: { contact } });
  });
  return contact;
}
