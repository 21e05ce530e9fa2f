import { lockState } from "../lock/lockState.ts";
import type { Tell } from "../problem.ts";
import type { LockFile } from "../lock/readLock.ts";
import { seal } from "../lock/lockEntry.ts";

/**
 * Whether the lock is as `npm run lock` left it. It is append-only: each seal stands for all entries above
 * it.
 */
export function checkEntries({ file, entries, at }: LockFile, tell: Tell): boolean {
  const restore = `Restore it (git checkout -- ${file}) and let npm run lock write it.`;
  const { wrong } = lockState(entries);
  for (const { index, what } of wrong) {
    const entry = entries[index] ?? {};
    tell(at([index]), entry.state ?? entry.answer ?? entry.fact ?? entry.gone ?? "entry", what, restore);
  }
  const altered = entries.findIndex(
    (entry, index) => entry.seal !== undefined && entry.seal !== seal(entries.slice(0, index)),
  );
  if (altered >= 0)
    tell(
      at([altered, "seal"]),
      entries[altered]?.seal ?? "",
      "an entry above was altered: the lock is append-only",
      restore,
    );
  const loose = entries.length > 0 && entries.at(-1)?.seal === undefined;
  if (loose)
    tell(
      at([entries.length - 1]),
      "entry",
      "the last entry has no seal below it: it was written by hand, or cut off",
      restore,
    );
  return wrong.length === 0 && altered < 0 && !loose;
}
