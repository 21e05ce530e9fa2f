import type { GuideSource } from "../language/guideSource.ts";
import type { Tell } from "../problems/problem.ts";
import { checkShape } from "../reading/checkShape.ts";
import { didYouMean } from "../reading/didYouMean.ts";
import { readText } from "../reading/readText.ts";
import { readYaml } from "../reading/readYaml.ts";
import type { Word } from "./readInterface.ts";
import { factLabelsShape } from "./shapes/factLabelsShape.ts";
import { tellPlain } from "./tellTone.ts";

/** What a guide calls groups of values, and values that no question asks: by fact, then by group or value. */
export type FactLabels = Readonly<Record<string, Readonly<Record<string, Word>>>>;

/**
 * Reads `content/<locale>/<guide>/facts.yaml`. A value that a question asks has a label there, at its answer; all others,
 * and groups, have one here.
 */
export function readFactLabels(root: string, folder: string, guide: GuideSource, tell: Tell): FactLabels {
  const file = `${folder}/facts.yaml`;
  const text = readText(root, file, tell);
  const doc = text === undefined ? undefined : readYaml(file, text, tell);
  if (text !== undefined && !doc) return {};
  if (doc && doc.data !== "" && !checkShape(factLabelsShape, doc, tell)) return {};
  const given =
    doc && doc.data !== "" ? (doc.data as Readonly<Record<string, Readonly<Record<string, string>>>>) : {};
  const needed = new Map(guide.facts.map((fact) => [fact.name, neededOf(guide, fact)]));
  for (const [fact, names] of needed) {
    for (const name of names) {
      if (Object.hasOwn(given, fact) && Object.hasOwn(given[fact] ?? {}, name)) continue;
      const place = doc && Object.hasOwn(given, fact) ? doc.at([fact], "key") : { file, line: 1 };
      const instead = doc
        ? `Add "${name}: …" below "${fact}:".`
        : `Add the file, with "${fact}:" and below it "  ${name}: …".`;
      tell(place, `${fact}=${name}`, "has no words here", instead);
    }
  }
  const labels = Object.entries(given).map(([fact, names]) => {
    const known = needed.get(fact);
    if (!known && doc)
      tell(
        doc.at([fact], "key"),
        fact,
        `there is no fact "${fact}"`,
        didYouMean(fact, needed.keys(), "facts"),
      );
    const all = Object.entries(names).map(([name, label]): [string, Word] => {
      const place = doc?.at([fact, name], "key") ?? { file, line: 1 };
      tellPlain(place, label, tell);
      if (known && !known.includes(name)) tellExtra(fact, name, place);
      return [name, { text: label, place }];
    });
    return [fact, Object.fromEntries(all)] as const;
  });
  return Object.fromEntries(labels);

  function tellExtra(fact: string, name: string, place: Word["place"]): void {
    const source = guide.facts.find((one) => one.name === fact);
    const asking = guide.questions.find(({ asks }) => asks === fact);
    if (source?.values.includes(name) && asking)
      tell(place, `${fact}=${name}`, `"${asking.id}" has a label for this value`, "Remove it here.");
    else
      tell(
        place,
        `${fact}=${name}`,
        `"${fact}" has no such value`,
        didYouMean(name, needed.get(fact) ?? [], `values of ${fact} that no question asks`),
      );
  }
}

/** What of a fact has its words in this file. */
function neededOf(
  { questions }: GuideSource,
  { name, values, toldOnly, groups }: GuideSource["facts"][number],
) {
  const isAsked = questions.some(({ asks }) => asks === name);
  return [...Object.keys(groups), ...(isAsked ? toldOnly : values)];
}
