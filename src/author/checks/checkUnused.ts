import { type GuideSource, listsOf } from "../language/guideSource.ts";
import type { CompiledFile } from "../language/compiledFile.ts";
import { factsRead } from "../language/compile/guards.ts";
import type { Tell } from "../problems/problem.ts";
import type { WordsFolder } from "../words/readWords.ts";

/**
 * A fact that no question asks, no answer teaches and no condition reads, in flow or words: whoever tells it changes
 * nothing. A warning: it stands in a summary all the same, and may be meant for that.
 */
export function checkUnused({ source, at }: CompiledFile, { states }: WordsFolder, tell: Tell): void {
  const used = new Set([
    ...factsUsed(source),
    ...Object.values(states).flatMap(({ reads, words }) => [
      ...reads.map(({ fact }) => fact),
      // A label or heading for some readers.
      ...(words.vary ?? []).flatMap(({ when }) => factsRead(when)),
    ]),
  ]);
  for (const { name } of source.facts) {
    if (used.has(name)) continue;
    const what = "nothing asks, teaches or reads this fact, so it changes nothing";
    tell(at(["facts", name], "key"), name, what, "Read it in a condition, or remove it.", "warning");
  }
}

function factsUsed(source: GuideSource): readonly string[] {
  const { questions, causes } = source;
  const keys = (sets: readonly object[] = []) => sets.flatMap((set) => Object.keys(set));
  return [
    ...questions.flatMap(({ asks }) => asks ?? []),
    ...[...questions, ...causes].flatMap(({ answers }) => keys(answers.map(({ learn }) => learn))),
    ...listsOf(source)
      .flat()
      .flatMap((place) => [...keys(place.if), ...keys(place.unless), ...Object.keys(place.learn)]),
    ...causes.flatMap(({ only, never, needs, steps }) => [
      ...needs,
      ...keys(only),
      ...keys(never),
      ...steps.flatMap((step) => [...keys(step.if), ...keys(step.unless)]),
    ]),
  ];
}
