import type { TellPath } from "../guideFile.ts";
import { factsNeeded, type GuideSource, type PlaceSource } from "../guideSource.ts";

/**
 * No question leads back to itself where nobody comes by another way: whoever is there was asked it before, and it is
 * asked once. Two questions that each lead to the other are fine where a walk may begin with either.
 */
export function checkRounds(guide: GuideSource, tell: TellPath): void {
  const questions = new Map(guide.questions.map((question) => [question.id, question]));
  const leads = new Map(
    guide.questions.map(({ id, answers }) => [
      id,
      answers.flatMap(({ then }) => then ?? []).filter(({ to }) => questions.has(to)),
    ]),
  );
  const next = (id: string): readonly PlaceSource[] => leads.get(id) ?? [];
  const asked = factsNeeded(guide);
  const firsts = [
    ...guide.questions.slice(0, 1).map(({ id }) => id),
    ...guide.questions.flatMap(({ id, asks }) => (asks !== undefined && asked.has(asks) ? [id] : [])),
    ...guide.causes.flatMap(({ instead, answers }) =>
      [...instead, ...answers.flatMap(({ then }) => then ?? [])].map(({ to }) => to),
    ),
  ];
  for (const id of inRounds(leads)) {
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

/** The questions that a round may go through: what is left once those that nothing leads to, or that lead on to none, are out. */
function inRounds(leads: ReadonlyMap<string, readonly PlaceSource[]>): ReadonlySet<string> {
  const all = new Set(leads.keys());
  const before = new Map<string, Set<string>>([...all].map((id) => [id, new Set()]));
  for (const [id, places] of leads) for (const { to } of places) before.get(to)?.add(id);
  const after = new Map([...leads].map(([id, places]) => [id, new Set(places.map(({ to }) => to))]));
  const out = [...all].filter((id) => before.get(id)?.size === 0 || after.get(id)?.size === 0);
  for (const id of out) {
    if (!all.delete(id)) continue;
    for (const to of after.get(id) ?? [])
      if (before.get(to)?.delete(id) && before.get(to)?.size === 0) out.push(to);
    for (const from of before.get(id) ?? [])
      if (after.get(from)?.delete(id) && after.get(from)?.size === 0) out.push(from);
  }
  return all;
}
