import { cell } from '#addin/app/observable';
import type { PaneContext } from '#addin/app/paneContext';
import { request, watchNetwork } from '#addin/device/network';
import { openFileVault, openVault } from '#addin/device/vault';
import { marginsInWorker, readBookInWorker } from '#addin/files/inWorker';
import type { WorkbookPort } from '#addin/port/workbookPort';
import ownRegistry from '#data/agencies.json' with { type: 'json' };
import { registryFileSchema } from '#shared/agency/registry';
import type { Language } from '#shared/rules/rule';

/** Version of the product, put in by the build. */
declare const PHULUC_VERSION: string;

export type DeviceFacts = {
  /** As the host shows itself: `vi-VN`, `en-US`. */
  readonly displayLanguage: string;
  /** Partition of the storage, where the host names one. */
  readonly partition: string | undefined;
};

/** What the use cases are given on a real device. */
export function deviceContext(host: WorkbookPort, { displayLanguage, partition }: DeviceFacts): PaneContext {
  const vault = openVault(partition);
  const kept = vault.read('language');
  const usual: Language = displayLanguage.toLowerCase().startsWith('vi') ? 'vi' : 'en';
  const language = cell<Language>(kept === 'vi' || kept === 'en' ? kept : usual);
  language.subscribe(() => vault.write('language', language.read()));
  return {
    host,
    language,
    registry: cell(registryFileSchema.parse(ownRegistry)),
    vault,
    files: openFileVault(),
    server: cell(vault.read('server') ?? window.location.origin),
    fetch: request,
    online: watchNetwork(),
    now: () => new Date().toISOString(),
    today: localToday,
    newId: () => crypto.randomUUID(),
    later: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    hash: async (bytes) => {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
      return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    books: { read: readBookInWorker, margins: marginsInWorker },
    version: PHULUC_VERSION,
    ...recorderOf(host),
  };
}

/** The switch that records what Excel is asked and answers, where the host has one. */
function recorderOf(host: WorkbookPort): Pick<PaneContext, 'recorder'> {
  if (host.startRecording === undefined) return {};
  const recording = cell(false);
  return {
    recorder: {
      recording,
      start: () => recording.set(host.startRecording?.({ startedAt: new Date().toISOString(), mask: false }) ?? false),
      stop: () => {
        recording.set(false);
        return host.stopRecording?.() ?? '';
      },
    },
  };
}

/** The day on the person's own calendar. */
function localToday(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
