import type { GuideSource } from "../language/guideSource.ts";
import type { Tell } from "../problems/problem.ts";
import type { WordsFolder } from "../words/readWords.ts";

/**
 * What the words of a cause show to those of whom a fact is known, they show whether it was asked or not: a warning where a
 * question asks it and the cause does not need it. Whoever wrote something for all others (`unless`) thought of that.
 */
export function checkReads({ questions, causes }: GuideSource, { states }: WordsFolder, tell: Tell): void {
  const asked = new Set(questions.flatMap(({ asks }) => asks ?? []));
  for (const { id, needs, only } of causes) {
    const reads = states[id]?.reads ?? [];
    const known = new Set([
      ...needs,
      ...reads.filter(({ by }) => by === "unless").map(({ fact }) => fact),
      // Every set of `only` asks for it.
      ...Object.keys(only?.[0] ?? {}).filter((fact) => only?.every((set) => fact in set)),
    ]);
    for (const { fact, by, place } of reads) {
      if (by !== "if" || !asked.has(fact) || known.has(fact)) continue;
      known.add(fact);
      const what = `is read here, but not always known to whoever comes to "${id}"`;
      const instead = `Write "needs: ${fact}" at "${id}", or leave it: then this does not show.`;
      tell(place, fact, what, instead, "warning");
    }
  }
}
