import { jsonBytes } from '#server/http/jsonBytes';
import { wholeTracker } from '#server/usecases/answers/tracker';
import type { Service } from '#server/usecases/service';

/**
 * Puts the tracker of an open period together before anybody asks. Of a programme of thousands of tasks this takes many times what one
 * more report adds later: whoever opens the period, or the service as it starts, waits for it instead of the first who looks.
 */
export async function warmTracker(service: Service, programme: string, period: string): Promise<void> {
  jsonBytes(await wholeTracker(service, { programme, period }), 'tasks');
}

/** The same for every open period of every programme, one after the other, until `stopped` says so. */
export async function warmTrackers(service: Service, stopped: () => boolean): Promise<void> {
  for (const { id } of await service.store.programmes()) {
    for (const { period, state } of await service.store.periods(id)) {
      if (stopped()) return;
      if (state === 'open') await warmTracker(service, id, period);
    }
  }
}
