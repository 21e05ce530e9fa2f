import { checkCites } from "./checks/checkCites.ts";
import { checkLock } from "./checks/checkLock.ts";
import { checkNames } from "./checks/checkNames.ts";
import { checkStates } from "./checks/checkStates.ts";
import { checkTranslation } from "./checks/checkTranslation.ts";
import { checkWalks } from "./checks/checkWalks.ts";
import { checkWords } from "./checks/checkWords.ts";
import type { Tell } from "./problem.ts";
import type { GuideFiles } from "./readGuideFiles.ts";

/** The locales of a project. */
export interface Locales {
  readonly locales: readonly string[];
  readonly sourceLocale: string;
}

/** All checks of one guide. Walks are only tried once the flow's own names and shapes are right: else they tell the same twice. */
export function checkGuide({ flow: file, lock, ledger, words, translated }: GuideFiles, { locales, sourceLocale }: Locales, tell: Tell): void {
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
  const reachable = right ? checkWalks(file, steps, tell) : new Set(Object.keys(flow.states));
  if (ledger) checkCites(ledger, source, reachable, tell);
  if (file.sound) checkLock(file, lock, source, tell);
}
