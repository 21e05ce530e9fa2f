import { openGuide } from "../../core/walk/guide.ts";
import { replay } from "../../core/walk/replay.ts";
import { checkCrisis } from "../../understand/crisis.ts";
import type { Decision } from "../../understand/decision.ts";
import { type OpenIndex, openIndex } from "../../understand/openIndex.ts";
import type { PhraseIndex } from "../../understand/phraseIndex.ts";
import { situationOf } from "../../understand/situationOf.ts";
import { understand } from "../../understand/understand.ts";
import { crisisData } from "./crisis/crisisData.ts";
import { type Problem, problemList } from "../problems/problem.ts";
import type { Project } from "../project/project.ts";
import { buildGuideIndex } from "./buildIndex.ts";
import type { cachedIndex } from "./cachedIndex.ts";
import { plainDecision, type PlainDecision } from "./plainDecision.ts";

export interface Listening {
  readonly problems: readonly Problem[];
  /**
   * Understands a message typed at the first question. `undefined` if the guide can't be heard in this
   * locale.
   */
  readonly hear: ((text: string) => PlainDecision) | undefined;
  /** What is decided about it, with all that the browser would know. */
  readonly decide?: (text: string) => Decision;
  readonly index?: PhraseIndex;
  readonly open?: OpenIndex;
}

/**
 * A guide at its first question, listening as it does in the browser: the same code and the same index.
 * @param indexOf makes the index; `cachedIndex` has it from the last build
 */
export function listening(
  project: Project,
  guide: string,
  locale: string,
  indexOf: ReturnType<typeof cachedIndex> = buildGuideIndex,
): Listening {
  const { problems, tell } = problemList();
  const { guides, sourceLocale } = project;
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
  const file = `content/${locale}/${guide}/phrases.yaml`;
  const own = [file, `content/${locale}/phrases.yaml`, `content/${locale}/${guide}/typed.yaml`];
  const read = project.problems.filter((problem) => own.includes(problem.file));
  const index = indexOf(found, locale);
  if (!index) {
    if (read.length === 0)
      tell(
        { file, line: 1 },
        locale,
        "nothing can be typed in this locale",
        `Add this file, or write "typed: yes" in content/${sourceLocale}/${guide}/guide.yaml.`,
      );
    return { problems: [...read, ...problems], hear: undefined };
  }
  const { at, context } = replay(openGuide(found.data), []);
  const words = found.words[locale] ?? found.words[sourceLocale];
  const situation = situationOf(flow, words?.states ?? {}, at, context, 0);
  const open = openIndex(index);
  const crisis = crisisData();
  const decide = (text: string) =>
    understand(text, open, situation, (message) => checkCrisis(message, crisis));
  const hear = (text: string) => plainDecision(decide(text), index, at);
  return { problems: read, index, open, decide, hear };
}
