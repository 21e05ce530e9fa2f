import { checkShape } from "../reading/checkShape.ts";
import type { z } from "zod";
import type { GuideFile } from "../language/guideFile.ts";
import type { StepSource } from "../language/guideSource.ts";
import { hash } from "../hash.ts";
import { listFolder, namesIn } from "../reading/listFolder.ts";
import { nearest } from "../reading/nearest.ts";
import { idPattern } from "../reading/patterns.ts";
import type { FilePlace, Tell } from "../problems/problem.ts";
import { guideWordsShape } from "./shapes/guideWordsShape.ts";
import { type FactLabels, readFactLabels } from "./readFactLabels.ts";
import type { Word } from "./readInterface.ts";
import { screenIn } from "./markdown/screenIn.ts";
import { readState } from "./readState.ts";
import { readNeeded } from "../reading/readRequired.ts";
import { readText } from "../reading/readText.ts";
import { readYaml } from "../reading/readYaml.ts";
import type { Service } from "../service/serviceShape.ts";
import type { WordsPart, StateFile } from "./stateFile.ts";
import { readTypedWords } from "./readTypedWords.ts";
import { tellPlain } from "./tellTone.ts";
import { hasUsualWords, writtenStates } from "./writtenStates.ts";

/** The words of one guide in one locale, as read from its folder. */
export interface WordsFolder {
  readonly folder: string;
  readonly title: string;
  readonly summary: string;
  /** Where the guide has the standing line with help in a crisis, and where it says so. */
  readonly crisis?: { readonly in: "bar" | "footer"; readonly place: FilePlace };
  /** The guide has a box to type in without phrases, too, and where it says so. */
  readonly boxAt?: FilePlace;
  /** Title and summary, for the check of translations. */
  readonly parts: Readonly<Record<string, WordsPart>>;
  readonly states: Readonly<Record<string, StateFile>>;
  /** Ids of files that are the words of nothing, which was told. */
  readonly strays: readonly string[];
  /** What the guide says about typed words. */
  readonly typed: Readonly<Record<string, Word>>;
  /** What it calls values that no question asks, and groups. */
  readonly facts: FactLabels;
  /** Whose on-screen strings may stand in them. */
  readonly service: Service | undefined;
}

/**
 * Reads `content/<locale>/<guide>/`. Whatever is wrong is told. The guide's steps come from here, so its source has none
 * yet. Nothing is said about what a state of the wrong shape needs, nor about facts if they are wrong themselves.
 */
export function readWords(
  root: string,
  locale: string,
  { source: guide, wrong }: Pick<GuideFile, "source" | "wrong">,
  service: Service | undefined,
  tell: Tell,
): WordsFolder {
  const folder = `content/${locale}/${guide.id}`;
  const written = writtenStates(guide);
  const isWrong = (id: string) => ["questions", "causes", "outcomes"].some((part) => wrong.touches(part, id));
  const known = wrong.touches("facts") ? undefined : guide.facts;
  const states: Record<string, StateFile> = {};
  const strays: string[] = [];
  const here = namesIn(root, folder);
  const missing = [...written.keys()].filter((id) => !here.includes(`${id}.md`) && !hasUsualWords(id));
  for (const name of listFolder(root, folder, "files")) {
    const file = `${folder}/${name}`;
    if (["guide.yaml", "phrases.yaml", "typed.yaml", "facts.yaml"].includes(name)) continue;
    const id = name.replace(/\.md$/, "");
    const kind = written.get(id);
    if (!name.endsWith(".md"))
      tell(
        { file, line: 1 },
        name,
        "not a file of words",
        "Write guide.yaml, facts.yaml, phrases.yaml, typed.yaml, and <id>.md for each question, cause and outcome.",
      );
    else if (!kind) {
      // What it is probably meant for is no id: that is told where it stands.
      const meant = nearest(id, written.keys());
      if (meant !== undefined && !idPattern.test(meant)) continue;
      const instead = howToName(id, meant, missing);
      tell({ file, line: 1 }, id, "words of no question, cause or outcome", instead);
      strays.push(id);
    } else {
      const said = readText(root, file, tell);
      if (said !== undefined)
        states[id] = readState(file, said, isWrong(id) ? undefined : kind, known, service, tell);
    }
  }
  // What can't be read, or is no file, was told: its words are not missing as well.
  for (const name of here) {
    const id = name.replace(/\.md$/, "");
    if (id === name || states[id] || !written.has(id)) continue;
    const nothing = readState(`${folder}/${name}`, "", undefined, known, service, () => {});
    states[id] = { ...nothing, broken: true };
  }
  const typed = readTypedWords(root, guide.id, locale, tell);
  const facts = known ? readFactLabels(root, folder, guide, tell) : {};
  return {
    folder,
    states,
    strays,
    typed,
    facts,
    service,
    ...readGuide(root, `${folder}/guide.yaml`, service, tell),
  };
}

/** What to do with a file of words whose name is no id. `near` is the id it is most like, `missing` those without a file. */
function howToName(id: string, near: string | undefined, missing: readonly string[]): string {
  if (near !== undefined)
    return missing.includes(near) ? `Rename the file to ${near}.md.` : `Write "${near}".`;
  const [only, ...more] = missing;
  const otherwise = `add "${id}" to the flow, or remove the file`;
  return only !== undefined && more.length === 0
    ? `If these are the words of "${only}", rename the file to ${only}.md; else ${otherwise}.`
    : `${otherwise[0]!.toUpperCase()}${otherwise.slice(1)}.`;
}

/** What the compiler has to know of the steps of causes: always from the source locale's words. */
export function stepsOf({ states }: Pick<WordsFolder, "states">): (cause: string) => readonly StepSource[] {
  return (cause) => (Object.hasOwn(states, cause) ? states[cause]?.steps : undefined) ?? [];
}

function readGuide(
  root: string,
  file: string,
  service: Service | undefined,
  tell: Tell,
): Pick<WordsFolder, "title" | "summary" | "crisis" | "boxAt" | "parts"> {
  const nothing = { title: "", summary: "", parts: {} };
  const said = readNeeded(root, file, 'Add it, with "title" and "summary".', tell);
  if (said === undefined) return nothing;
  const doc = readYaml(file, said, tell);
  if (!doc || !checkShape(guideWordsShape, doc, tell)) return nothing;
  const { title, summary, crisis, typed } = doc.data as z.infer<typeof guideWordsShape>;
  const parts: Record<string, WordsPart> = {};
  for (const [key, value] of [
    ["title", title],
    ["summary", summary],
  ] as const) {
    parts[key] = { place: doc.at([key]), hash: hash(value), screen: screenIn(value, service) };
    tellPlain(doc.at([key]), value, tell);
  }
  return {
    title,
    summary,
    parts,
    ...(crisis && { crisis: { in: crisis, place: doc.at(["crisis"], "key") } }),
    ...(typed && { boxAt: doc.at(["typed"], "key") }),
  };
}
