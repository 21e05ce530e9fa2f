import { markOf, seedsOf } from "../../core/handoff/checkCharacters.ts";
import type { Tell } from "../problems/problem.ts";

/**
 * A hand-off code says of which guide it is by what its check characters add up to. Two guides whose sums are
 * the same could read each other's codes, as answers to questions that nobody was asked. One pair of ids in
 * 841 is such.
 */
export function checkMarks(ids: readonly string[], tell: Tell): void {
  const taken = new Map<string, string>();
  for (const id of [...ids].sort()) {
    // A long code has one sum more, but short ones are read, too.
    const sums = seedsOf(markOf(id), 2).join();
    const other = taken.get(sums);
    if (other === undefined) taken.set(sums, id);
    else
      tell(
        { file: `flows/${id}.yaml`, line: 1 },
        id,
        `its hand-off codes can't be told from those of "${other}"`,
        "Give the newer of the two another id, in the names of its files, too.",
      );
  }
}
