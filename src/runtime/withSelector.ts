import { useSyncExternalStore } from "react";

/**
 * What `@xstate/react` asks of `use-sync-external-store/shim/with-selector`, in the browser (vite.config.ts). Whatever
 * is selected here is a part of the snapshot and stays the same object until it changes, so nothing has to be
 * remembered: the package's own hook is 0.6 kB for that.
 */
export function useSyncExternalStoreWithSelector<Snapshot, Selected>(
  subscribe: (changed: () => void) => () => void,
  get: () => Snapshot,
  getFirst: undefined | null | (() => Snapshot),
  select: (snapshot: Snapshot) => Selected,
): Selected {
  return useSyncExternalStore(
    subscribe,
    () => select(get()),
    () => select((getFirst ?? get)()),
  );
}
