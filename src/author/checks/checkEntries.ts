import { lockState } from "../lock/lockState.ts";
import { mergeLock } from "../lock/mergeLock.ts";
import type { Tell } from "../problems/problem.ts";
import type { LockFile } from "../lock/readLock.ts";
import { seal } from "../lock/lockEntry.ts";

/**
 * Whether the lock is as `npm run lock` left it. It is append-only: each seal stands for all entries above
 * it.
 */
export function checkEntries(lock: LockFile, tell: Tell): boolean {
  const { file, entries, at } = lock;
  if (toldTwice(lock, tell)) return false;
  const restore = `Restore it (git checkout -- ${file}) and let npm run lock write it.`;
  const { wrong } = lockState(entries);
  // All numbers below one that is wrong may follow from it, and its seal does.
  const [first] = wrong;
  if (first) {
    const { state, answer, fact, gone } = entries[first.index] ?? {};
    tell(at([first.index]), state ?? answer ?? fact ?? gone ?? "entry", first.what, restore);
    return false;
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
  return altered < 0 && !loose;
}

/** Whether two branches gave the same numbers, and both lines were kept: then nothing else is wrong. */
function toldTwice({ file, entries, at }: LockFile, tell: Tell): boolean {
  const given = new Map<string, number>();
  const twice = entries.flatMap((entry, index) => {
    const { n, state, answer, fact, reworded, was, hash } = entry;
    const kind = state !== undefined ? "state" : answer !== undefined ? "answer" : "fact";
    if (n === undefined || reworded !== undefined) return [];
    const first = given.get(`${kind} ${n}`);
    // A later line of the same thing that only says what else it was.
    const known = first === undefined ? undefined : entries[first];
    if (known?.[kind] === entry[kind] && known !== undefined && was !== undefined && hash === undefined)
      return [];
    given.set(`${kind} ${n}`, first ?? index);
    return first === undefined ? [] : [{ index, first, id: state ?? answer ?? fact ?? "", n }];
  });
  const [one, ...more] = twice;
  if (!one || !mergeLock(entries)) return false;
  const guide = file.replace(/^flows\/(.*)\.lock\.yaml$/, "$1");
  const { state, answer, fact } = entries[one.first] ?? {};
  const before = `line ${at([one.first]).line} to "${state ?? answer ?? fact}"`;
  const others = more.length > 0 ? `, and so are ${more.length} more` : "";
  const what = `number ${one.n} is given twice: in ${before}, and here${others}. Two branches locked, and both lines were kept`;
  tell(at([one.index]), one.id, what, `Run: npm run lock -- ${guide} --merge`);
  return true;
}
