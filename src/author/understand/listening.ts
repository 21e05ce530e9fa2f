import { openGuide } from "../../core/walk/guide.ts";
import { replay } from "../../core/walk/replay.ts";
import { checkCrisis } from "../../understand/crisis.ts";
import { openIndex } from "../../understand/openIndex.ts";
import type { PhraseIndex } from "../../understand/phraseIndex.ts";
import { situationOf } from "../../understand/situationOf.ts";
import { understand } from "../../understand/understand.ts";
import { buildCrisis } from "../crisis.ts";
import type { Problem, Tell } from "../problem.ts";
import { readProject } from "../readProject.ts";
import { buildGuideIndex } from "./buildGuideIndex.ts";
import { plainDecision, type PlainDecision } from "./plainDecision.ts";

export interface Listening {
  readonly problems: readonly Problem[];
  /** Understands a message typed at the first question. `undefined` if the guide can't be heard in this locale. */
  readonly hear: ((text: string) => PlainDecision) | undefined;
  readonly index?: PhraseIndex;
}

/** A guide at its first question, listening as it does in the browser: the same code, and an index built right now. */
export async function listening(root: string, guide: string, locale: string): Promise<Listening> {
  const problems: Problem[] = [];
  const tell: Tell = (place, value, what, instead, level = "error") =>
    problems.push({ ...place, value, what, instead, level });
  const { guides } = await readProject(root);
  const found = guides[guide];
  if (!found) {
    const known = Object.keys(guides).join(", ") || "none";
    tell(
      { file: `flows/${guide}.yaml`, line: 1 },
      guide,
      "there is no guide of this name",
      `Known guides: ${known}.`,
    );
    return { problems, hear: undefined };
  }
  const { flow } = found.data;
  const index = buildGuideIndex(root, flow, locale, tell);
  if (!index) {
    const file = `content/${locale}/${guide}/phrases.yaml`;
    if (problems.length === 0)
      tell({ file, line: 1 }, locale, "the guide has no phrases in this locale", "Add this file.");
    return { problems, hear: undefined };
  }
  const { at, context } = replay(openGuide(found.data), []);
  const words = found.words[locale] ?? found.words["en"];
  const situation = situationOf(flow, words?.states ?? {}, at, context, 0);
  const open = openIndex(index);
  const crisis = buildCrisis();
  const hear = (text: string) => {
    const decision = understand(text, open, situation, (message) => checkCrisis(message, crisis));
    return plainDecision(decision, index, at);
  };
  return { problems, index, hear };
}
