import type { Preferences } from "./environment";

const prefix = "shinchoku.";

/**
 * Preferences over the browser's storage. A storage that is absent or refuses (file://, private windows, a full disk) is
 * replaced by memory, silently: nothing that people type depends on it.
 */
export function createPreferences(storage: Storage | null): Preferences {
  const memory = new Map<string, string>();
  const listeners = new Set<(key: string) => void>();
  return {
    read: (key) => memory.get(key) ?? readQuietly(storage, prefix + key),
    write: (key, text) => {
      memory.set(key, text);
      try {
        storage?.setItem(prefix + key, text);
      } catch {
        // Kept in memory above.
      }
      for (const listener of listeners) listener(key);
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function readQuietly(storage: Storage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}
