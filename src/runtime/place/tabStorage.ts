/** A place to keep one text: the tab's storage, or memory where the browser or the host forbids it. Never throws. */
export interface TabStorage {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
  /** Whether what is written outlives the document. */
  readonly lasts: () => boolean;
  /** Calls `changed` when that is another now. Gives what ends it. */
  readonly subscribe: (changed: () => void) => () => void;
}

/** What of `Storage` is used. */
export type KeptTexts = Pick<Storage, "getItem" | "setItem" | "removeItem" | "length">;

/**
 * The tab's `sessionStorage`; every access that fails (blocked, full, partitioned) falls back to memory. With `isOff`
 * nothing but memory is used.
 */
export function tabStorage(isOff = false, session: () => KeptTexts = () => sessionStorage): TabStorage {
  const memory = new Map<string, string>();
  const listeners = new Set<() => void>();
  const attempt = <T>(access: (storage: KeptTexts) => T): T | undefined => {
    if (isOff) return undefined;
    try {
      return access(session());
    } catch {
      return undefined;
    }
  };
  const clear = (key: string) => {
    const removed = attempt((storage) => {
      storage.removeItem(key);
      return true;
    });
    // Where nothing can be removed, it may still be emptied.
    if (!removed) attempt((storage) => storage.setItem(key, ""));
  };
  return {
    lasts: () => memory.size === 0 && attempt((storage) => storage.length) !== undefined,
    read: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key) ?? undefined),
    write: (key, value) => {
      const kept = attempt((storage) => {
        storage.setItem(key, value);
        return true;
      });
      if (kept) memory.delete(key);
      else {
        // What could not be replaced would come back later as an old place.
        clear(key);
        memory.set(key, value);
      }
      for (const changed of listeners) changed();
    },
    remove: (key) => {
      memory.delete(key);
      clear(key);
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
