import { createStore, del, get, set } from 'idb-keyval';
import type { FileVault, Vault } from '#addin/app/paneContext';

/**
 * Small texts on this device. Under Excel on the web several sites share one storage, kept apart by the partition the host names. A
 * device that forbids keeping (private windows, policies) still works as long as the pane is open, and says so by `lasting`.
 */
export function openVault(partition: string | undefined): Vault {
  const prefix = `phuluc:${partition ?? ''}:`;
  const storage = lastingStorage();
  const short = new Map<string, string>();
  return {
    lasting: storage !== null,
    read: (key) => (storage === null ? (short.get(key) ?? null) : storage.getItem(prefix + key)),
    write: (key, text) => {
      if (storage === null) {
        if (text === null) short.delete(key);
        else short.set(key, text);
        return;
      }
      if (text === null) storage.removeItem(prefix + key);
      else storage.setItem(prefix + key, text);
    },
  };
}

function lastingStorage(): Storage | null {
  try {
    const probe = 'phuluc:probe';
    window.localStorage.setItem(probe, '1');
    window.localStorage.removeItem(probe);
    return window.localStorage;
  } catch {
    // SecurityError or no room: nothing can be kept here.
    return null;
  }
}

/** Files waiting to be sent, in the browser's own store; where there is none they last as long as the pane. */
export function openFileVault(): FileVault {
  if (typeof indexedDB === 'undefined') {
    const short = new Map<string, Uint8Array>();
    return {
      keep: async (id, bytes) => void short.set(id, bytes),
      read: async (id) => short.get(id) ?? null,
      drop: async (id) => void short.delete(id),
    };
  }
  const store = createStore('phuluc', 'files');
  return {
    keep: (id, bytes) => set(id, bytes, store),
    read: async (id) => (await get<Uint8Array>(id, store)) ?? null,
    drop: (id) => del(id, store),
  };
}
