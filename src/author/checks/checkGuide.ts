import { checkCites } from "./checkCites.ts";
import { checkLock } from "./checkLock.ts";
import { checkNames } from "./checkNames.ts";
import { checkStates } from "./checkStates.ts";
import { checkTranslation } from "./checkTranslation.ts";
import type { StepsOf } from "./checkTwice.ts";
import { checkWalks } from "./checkWalks.ts";
import { checkWords } from "./checkWords.ts";
import type { FlowFile } from "../flow/flowFile.ts";
import { hash } from "../hash.ts";
import type { Tell } from "../problem.ts";
import type { GuideFiles } from "../readGuideFiles.ts";

/** The locales of a project. */
export interface Locales {
  readonly locales: readonly string[];
  readonly sourceLocale: string;
  /** `content/service.yaml` was read. Without it no text with a link is what its author wrote. */
  readonly hasService: boolean;
}

/**
 * All checks of one guide. Walks are only tried once the flow's own names and shapes are right: else they
 * tell the same twice. Gives whether the guide can be walked.
 */
export function checkGuide(
  { flow: file, lock, ledger, words, translated }: GuideFiles,
  { locales, sourceLocale, hasService }: Locales,
  tell: Tell,
  walks: Walks,
): boolean {
  const { flow } = file;
  let right = file.sound;
  const tellFlow: Tell = (place, value, what, instead, level) => {
    if (level !== "warning") right = false;
    tell(place, value, what, instead, level);
  };
  checkNames(file, tellFlow);
  const canBeWalked = right;
  if (file.sound) checkStates(file, tellFlow);

  const source = words[sourceLocale];
  for (const locale of locales) {
    const own = words[locale];
    if (!own || !source) continue;
    checkWords(file, own, tell);
    const made = translated[locale];
    if (locale !== sourceLocale && made && !made.broken && hasService)
      checkTranslation({ locale, guide: flow.id }, source, own, made, tell);
  }
  if (!source) return false;
  const steps = (state: string) => ({
    ids: (source.states[state]?.words.steps ?? []).map(({ id }) => id),
    articles: source.states[state]?.stepArticles ?? [],
  });
  const reachable = right ? remembered(file, steps, tell, walks) : new Set(Object.keys(flow.states));
  if (ledger && Object.keys(source.states).length > 0) checkCites(ledger, source, reachable, tell);
  // `npm run lock` would refuse a flow with wrong names: first things first.
  if (right) checkLock(file, lock, source, tell);
  return canBeWalked;
}

interface Walked {
  readonly key: string;
  readonly reachable: ReadonlySet<string>;
  readonly told: readonly Parameters<Tell>[];
}

/** The last walks through each flow, by its file. */
export type Walks = Map<string, Walked>;

/** Walking is the slow check: while an author edits words only, its last result stands. */
function remembered(file: FlowFile, stepsOf: StepsOf, tell: Tell, walks: Walks): ReadonlySet<string> {
  const ids = Object.keys(file.flow.states);
  const places = ids.map((id) => file.at(["states", id]).line);
  const key = hash([file.file, file.flow, places, ids.map(stepsOf)]);
  let walked = walks.get(file.file);
  if (walked?.key !== key) {
    const told: Parameters<Tell>[] = [];
    walked = { key, told, reachable: checkWalks(file, stepsOf, (...problem) => told.push(problem)) };
    walks.set(file.file, walked);
  }
  for (const problem of walked.told) tell(...problem);
  return walked.reachable;
}
