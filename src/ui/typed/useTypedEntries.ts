import { useState } from "react";
import type { Session } from "../../core/session/session.ts";
import type { TypedEntry } from "./typedEntry.ts";

/** Which words became which entries, for as long as the page lives. */
export function useTypedEntries({ trail }: Session) {
  const [typed, setTyped] = useState<readonly TypedEntry[]>([]);
  return {
    typed,
    /** Forgets the words of entries that are no longer there. */
    cut: () => setTyped((all) => all.filter(({ entry }) => entry < trail.length)),
    /** `text` becomes the entry that is about to be added, or with `after` a later one. */
    note: (text: string, to: string, after = 0) =>
      setTyped((all) => [...all, { text, to, entry: trail.length + after }]),
    restore: (all: readonly TypedEntry[]) => setTyped(all),
  };
}
