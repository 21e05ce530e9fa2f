import type { TellPath } from "./guideFile.ts";
import { factsNeeded, type GuideSource, type PlaceSource } from "./guideSource.ts";

/**
 * No question leads back to itself where nobody comes by another way: whoever is there was asked it before, and it is
 * asked once. Two questions that each lead to the other are fine where a walk may begin with either.
 */
export function checkRounds(guide: GuideSource, tell: TellPath): void {
  const questions = new Map(guide.questions.map((question) => [question.id, question]));
  const next = (id: string): readonly PlaceSource[] =>
    (questions.get(id)?.answers ?? [])
      .flatMap(({ then }) => then ?? [])
      .filter(({ to }) => questions.has(to));
  const asked = factsNeeded(guide);
  const firsts = [
    ...guide.questions.slice(0, 1).map(({ id }) => id),
    ...guide.questions.flatMap(({ id, asks }) => (asks !== undefined && asked.has(asks) ? [id] : [])),
    ...guide.causes.flatMap(({ instead, answers }) =>
      [...instead, ...answers.flatMap(({ then }) => then ?? [])].map(({ to }) => to),
    ),
  ];
  for (const id of questions.keys()) {
    const without = reached(
      firsts.filter((first) => first !== id),
      id,
    );
    for (const [from, way] of ways(id)) {
      if (without.has(from)) continue;
      for (const place of next(from)) {
        if (place.to !== id) continue;
        const what = `leads back to itself: ${[...way, id].join(" > ")}`;
        tell({ path: place.path }, id, what, "Lead it on to a cause, or to what-is-left.");
      }
    }
  }

  /** The questions that are come to from `begun` without going through `avoided`. */
  function reached(begun: readonly string[], avoided: string): ReadonlySet<string> {
    const all = new Set(begun);
    for (const id of all) for (const { to } of next(id)) if (to !== avoided) all.add(to);
    return all;
  }

  /** The questions that are come to from `id`, each with the shortest way there. */
  function ways(id: string): ReadonlyMap<string, readonly string[]> {
    const all = new Map<string, readonly string[]>([[id, [id]]]);
    for (const [at, way] of all) for (const { to } of next(at)) if (!all.has(to)) all.set(to, [...way, to]);
    return all;
  }
}
