import { checkShape } from "../reading/checkShape.ts";
import { z } from "zod";
import { didYouMean } from "../reading/didYouMean.ts";
import type { FlowFile } from "../flow/flowFile.ts";
import { hash } from "../hash.ts";
import { keyed } from "../reading/keyed.ts";
import { listFolder } from "../reading/listFolder.ts";
import type { FilePlace, Tell } from "../problem.ts";
import type { Word } from "./readInterface.ts";
import { screenIn } from "./screenIn.ts";
import { readState } from "./readState.ts";
import { readNeeded } from "../reading/readRequired.ts";
import { readText } from "../reading/readText.ts";
import { readYaml } from "../reading/readYaml.ts";
import type { Service } from "../service/serviceShape.ts";
import type { WordsPart, StateFile } from "./stateFile.ts";
import { readTypedWords } from "./readTypedWords.ts";
import { tellTone } from "./tellTone.ts";

const text = z.string({ error: "must be a text. Write it here." }).min(1, { error: "is empty. Write it." });
const guideShape = keyed({
  title: text,
  summary: text,
  crisis: z
    .enum(["bar", "footer"], {
      error:
        'is no place for the line with help in a crisis. Write "footer", or remove the key: then it is in the bar.',
    })
    .optional(),
});

/** The words of one guide in one locale, as read from its folder. */
export interface WordsFolder {
  readonly folder: string;
  readonly title: string;
  readonly summary: string;
  /** Where the guide has the standing line with help in a crisis, and where it says so. */
  readonly crisis?: { readonly in: "bar" | "footer"; readonly place: FilePlace };
  /** Title and summary, for the check of translations. */
  readonly parts: Readonly<Record<string, WordsPart>>;
  readonly states: Readonly<Record<string, StateFile>>;
  /** What the guide says about typed words. */
  readonly typed: Readonly<Record<string, Word>>;
  /** Whose on-screen strings may stand in them. */
  readonly service: Service | undefined;
}

/** Reads `content/<locale>/<guide>/`. Whatever is wrong is told. */
export function readWords(
  root: string,
  locale: string,
  { flow, wrong }: Pick<FlowFile, "flow" | "wrong">,
  service: Service | undefined,
  tell: Tell,
): WordsFolder {
  const folder = `content/${locale}/${flow.id}`;
  const states: Record<string, StateFile> = {};
  for (const name of listFolder(root, folder, "files")) {
    const file = `${folder}/${name}`;
    if (["guide.yaml", "phrases.yaml", "typed.yaml"].includes(name)) continue;
    const id = name.replace(/\.md$/, "");
    const state = Object.hasOwn(flow.states, id) ? flow.states[id] : undefined;
    if (!name.endsWith(".md"))
      tell(
        { file, line: 1 },
        name,
        "not a file of words",
        "Write guide.yaml, phrases.yaml, typed.yaml and <state>.md files only.",
      );
    else if (!state)
      tell(
        { file, line: 1 },
        id,
        "words without a state",
        didYouMean(id, Object.keys(flow.states), "states of the flow"),
      );
    else {
      const said = readText(root, file, tell);
      if (said !== undefined)
        states[id] = readState(file, said, wrong.has(id) ? undefined : state.tags[0], service, tell);
    }
  }
  const typed = readTypedWords(root, flow.id, locale, tell);
  return { folder, states, typed, service, ...readGuide(root, `${folder}/guide.yaml`, service, tell) };
}

function readGuide(
  root: string,
  file: string,
  service: Service | undefined,
  tell: Tell,
): Pick<WordsFolder, "title" | "summary" | "crisis" | "parts"> {
  const nothing = { title: "", summary: "", parts: {} };
  const said = readNeeded(root, file, 'Add it, with "title" and "summary".', tell);
  if (said === undefined) return nothing;
  const doc = readYaml(file, said, tell);
  if (!doc || !checkShape(guideShape, doc, tell)) return nothing;
  const { title, summary, crisis } = doc.data as z.infer<typeof guideShape>;
  const parts: Record<string, WordsPart> = {};
  for (const [key, value] of [
    ["title", title],
    ["summary", summary],
  ] as const) {
    parts[key] = { place: doc.at([key]), hash: hash(value), screen: screenIn(value, service) };
    tellTone(doc.at([key]), value, tell);
  }
  return {
    title,
    summary,
    parts,
    ...(crisis && { crisis: { in: crisis, place: doc.at(["crisis"], "key") } }),
  };
}
