import { checkCites } from "./checks/checkCites.ts";
import { checkLock } from "./checks/checkLock.ts";
import { checkNames } from "./checks/checkNames.ts";
import { checkStates } from "./checks/checkStates.ts";
import { checkTranslation } from "./checks/checkTranslation.ts";
import { checkWalks, type StepsOf } from "./checks/checkWalks.ts";
import { checkWords } from "./checks/checkWords.ts";
import type { FlowFile } from "./flowFile.ts";
import { hash } from "./hash.ts";
import type { Tell } from "./problem.ts";
import type { GuideFiles } from "./readGuideFiles.ts";

/** The locales of a project. */
export interface Locales {
  readonly locales: readonly string[];
  readonly sourceLocale: string;
}

/** All checks of one guide. Walks are only tried once the flow's own names and shapes are right: else they tell the same twice. */
export function checkGuide(
  { flow: file, lock, ledger, words, translated }: GuideFiles,
  { locales, sourceLocale }: Locales,
  tell: Tell,
): void {
  const { flow } = file;
  let right = file.sound;
  const tellFlow: Tell = (place, value, what, instead, level) => {
    if (level !== "warning") right = false;
    tell(place, value, what, instead, level);
  };
  checkNames(file, tellFlow);
  if (file.sound) checkStates(file, tellFlow);

  const source = words[sourceLocale];
  for (const locale of locales) {
    const own = words[locale];
    if (!own || !source) continue;
    checkWords(flow, own, (state) => file.at(["states", state], "key"), tell);
    const made = translated[locale];
    if (locale !== sourceLocale && made) checkTranslation(locale, flow.id, source, own, made, tell);
  }
  if (!source) return;
  const steps = (state: string) => ({
    ids: (source.states[state]?.words.steps ?? []).map(({ id }) => id),
    articles: source.states[state]?.stepArticles ?? [],
  });
  const reachable = right ? remembered(file, steps, tell) : new Set(Object.keys(flow.states));
  if (ledger) checkCites(ledger, source, reachable, tell);
  if (file.sound) checkLock(file, lock, source, tell);
}

interface Walked {
  readonly key: string;
  readonly reachable: ReadonlySet<string>;
  readonly told: readonly Parameters<Tell>[];
}

const lastWalk = new Map<string, Walked>();

/** Walking is the slow check: while an author edits words only, its last result stands. */
function remembered(file: FlowFile, stepsOf: StepsOf, tell: Tell): ReadonlySet<string> {
  const ids = Object.keys(file.flow.states);
  const places = ids.map((id) => file.at(["states", id]).line);
  const key = hash([file.file, file.flow, places, ids.map(stepsOf)]);
  let walked = lastWalk.get(file.file);
  if (walked?.key !== key) {
    const told: Parameters<Tell>[] = [];
    walked = { key, told, reachable: checkWalks(file, stepsOf, (...problem) => told.push(problem)) };
    lastWalk.set(file.file, walked);
  }
  for (const problem of walked.told) tell(...problem);
  return walked.reachable;
}
