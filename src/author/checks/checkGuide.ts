import { checkCites } from "./checkCites.ts";
import { checkFor } from "./checkFor.ts";
import { checkKept } from "./checkKept.ts";
import { checkLock } from "./checkLock.ts";
import { checkReads } from "./checkReads.ts";
import { checkUncited } from "./checkUncited.ts";
import { checkUnused } from "./checkUnused.ts";
import { checkSize } from "./checkSize.ts";
import { checkTranslation } from "./checkTranslation.ts";
import type { StepsOf } from "./checkTwice.ts";
import { checkVariants } from "./checkVariants.ts";
import { checkWalks } from "./checkWalks.ts";
import { checkWords } from "./checkWords.ts";
import { type CompiledFile, placeOf } from "../language/compiledFile.ts";
import { hash } from "../hash.ts";
import type { Tell } from "../problems/problem.ts";
import type { GuideFiles } from "../project/readGuideFiles.ts";
import type { WordsFolder } from "../words/readWords.ts";

/** The locales of a project. */
export interface Locales {
  readonly locales: readonly string[];
  readonly sourceLocale: string;
  /** `content/service.yaml` was read. Without it no text with a link is what its author wrote. */
  readonly hasService: boolean;
}

/**
 * All checks of one guide, besides what is wrong in its flow by itself, which its reader told. Walks are only tried once
 * that is right: else they tell the same twice. Gives whether the guide can be walked.
 */
export function checkGuide(
  { id, guide, compiled, lock, ledger, article, words, translated }: GuideFiles,
  { locales, sourceLocale, hasService }: Locales,
  tell: Tell,
  walks: Walks,
): boolean {
  const source = words[sourceLocale];
  for (const locale of locales) {
    const own = words[locale];
    if (!own || !source) continue;
    checkWords(guide, own, tell);
    const made = translated[locale];
    if (locale !== sourceLocale && made && !made.broken && hasService)
      checkTranslation({ locale, guide: guide.source }, source, own, made, tell);
  }
  if (!source) return false;
  const all = [...guide.source.questions, ...guide.source.causes, ...guide.source.outcomes].map(
    (one) => one.id,
  );
  if (compiled) checkReads(compiled.source, source, tell);
  if (compiled) checkUnused(compiled, source, tell);
  if (compiled) checkSize(compiled, tell);
  const reachable = compiled ? remembered(compiled, source, tell, walks) : new Set(all);
  checkKept(id, article, source, tell);
  if (ledger && compiled) checkFor(ledger, compiled.source, source, tell);
  if (ledger && compiled) checkUncited(ledger, compiled.source, source, tell);
  if (ledger && Object.keys(source.states).length > 0) checkCites(ledger, source, reachable, tell);
  // `npm run lock` would refuse a flow with wrong names: first things first.
  if (compiled) checkLock(compiled, lock, source, tell);
  return compiled !== undefined;
}

/** The steps of a state; the articles of all of them stand with one that is nobody else's. */
function stepsIn({ flow }: CompiledFile, { states }: WordsFolder): StepsOf {
  const owners = new Map<string, number>();
  for (const { meta } of Object.values(flow.states))
    for (const id of new Set(meta?.steps?.map((step) => step.id))) owners.set(id, (owners.get(id) ?? 0) + 1);
  return (id) => {
    const all = flow.states[id]?.meta?.steps ?? [];
    const steps = all.map((step, n) => {
      const before = all.slice(0, n).filter((one) => one.id === step.id).length;
      const key = before > 0 ? `step:${step.id}:${before + 1}` : `step:${step.id}`;
      const place = states[id]?.parts[key]?.place;
      return { ...step, articles: [], ...(place && { place }) };
    });
    // Which of them a condition hides is not known here.
    const articles = steps.some(({ when }) => when) ? [] : (states[id]?.stepArticles ?? []);
    const isShared = steps.some((step) => (owners.get(step.id) ?? 0) > 1);
    return isShared || articles.length === 0 ? steps : [...steps, { id: `articles--${id}`, articles }];
  };
}

interface Walked {
  readonly key: string;
  readonly reachable: ReadonlySet<string>;
  readonly told: readonly Parameters<Tell>[];
}

/** The last walks through each flow, by its file. */
export type Walks = Map<string, Walked>;

/** Walking is the slow check: while an author edits words only, its last result stands. */
function remembered(file: CompiledFile, words: WordsFolder, tell: Tell, walks: Walks): ReadonlySet<string> {
  const ids = Object.keys(file.flow.states);
  const places = ids.map((id) => placeOf(file, id).line);
  const stepsOf = stepsIn(file, words);
  const key = hash([file.file, file.flow, places, ids.map(stepsOf)]);
  let walked = walks.get(file.file);
  if (walked?.key !== key) {
    const told: Parameters<Tell>[] = [];
    const tellLater: Tell = (...problem) => told.push(problem);
    checkVariants(file, tellLater);
    walked = { key, told, reachable: checkWalks(file, stepsOf, tellLater) };
    walks.set(file.file, walked);
  }
  for (const problem of walked.told) tell(...problem);
  return walked.reachable;
}
