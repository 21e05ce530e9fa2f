import { compile, type Compiled, type Rarest } from "./crisis/compile.ts";
import { denied } from "./crisis/denied.ts";
import { find, type Span } from "./crisis/find.ts";
import { kindsOf, readWeights, score, type KindsOf } from "./crisis/linear.ts";
import { normalise } from "./crisis/normalise.ts";
import { pieces } from "./crisis/pieces.ts";
import type { CrisisData, CrisisResult } from "./crisis/types.ts";

export type { CrisisData, CrisisModel, CrisisResult, CrisisTier } from "./crisis/types.ts";

type Found = { rule: string; tier: "card" | "soft"; denied: boolean; figurative: boolean };
type Prepared = {
  compiled: Compiled;
  weights: Int8Array | undefined;
  kinds: KindsOf;
};

const prepared = new WeakMap<CrisisData, Prepared>();

/**
 * Whether help should come first. Run on every message before anything else, both languages always.
 *
 * Pure and deterministic; time bounded whatever the text (see `pieces`). It does not detect risk: it
 * finds words. Meant never to throw, but if it does, or its data has not arrived in three seconds,
 * **the caller shows the resources**: an error is never a reason to show less.
 */
export function checkCrisis(text: string, data: CrisisData): CrisisResult {
  const { compiled, weights, kinds } = prepare(data);
  const { parts, unread } = pieces(text);
  const found: Found[] = [];
  let heard = -Infinity;
  for (const part of parts) {
    for (const words of streams(part, data)) {
      found.push(...rulesIn(words, compiled));
      if (data.model && weights && words.length > 1)
        heard = Math.max(heard, score(words, data.model, weights, kinds));
    }
  }
  const learned = data.model !== undefined && heard >= data.model.threshold;
  const cards = found.filter((each) => each.tier === "card" && !each.denied);
  // Never into nothing, and never where a rule for plans, means, goodbyes or harm done fired, too.
  const softened =
    data.model !== undefined &&
    !unread &&
    cards.length > 0 &&
    heard > -Infinity &&
    heard < data.model.calm &&
    cards.every((each) => each.figurative);
  const card = cards.length > 0 && !softened;
  const tier = card ? "card" : found.length > 0 || learned || unread ? "soft" : "none";
  return {
    tier,
    rules: [...new Set(found.map((each) => each.rule))],
    denied: !card && found.some((each) => each.denied),
    softened,
    learned: learned && found.length === 0,
    unread,
  };
}

/** Reads the patterns ahead of the first message, when the box gets the focus. Optional. */
export function prepareCrisis(data: CrisisData): void {
  prepare(data);
}

function prepare(data: CrisisData): Prepared {
  let ready = prepared.get(data);
  if (!ready) {
    ready = {
      compiled: compile(data),
      weights: data.model && readWeights(data.model),
      kinds: kindsOf(data.model?.kinds ?? {}),
    };
    prepared.set(data, ready);
  }
  return ready;
}

/** The whole message, then each sentence of it. */
function streams(text: string, data: CrisisData): string[][] {
  const tokens = normalise(text, data.same);
  const sentences = new Map<number, string[]>();
  for (const { word, sentence } of tokens) {
    const words = sentences.get(sentence);
    if (words) words.push(word);
    else sentences.set(sentence, [word]);
  }
  const whole = tokens.map(({ word }) => word);
  return sentences.size > 1 ? [whole, ...sentences.values()] : [whole];
}

function rulesIn(words: string[], compiled: Compiled): Found[] {
  const filled = compiled.filled(new Set(words));
  const near = <T>(patterns: Rarest<T>) =>
    [...filled].flatMap((id) =>
      (patterns.get(id) ?? []).filter(({ pattern }) => pattern.needs.every((need) => filled.has(need))),
    );
  const spans = (patterns: Rarest<null>): Span[] =>
    near(patterns).flatMap(({ pattern }) => find(pattern, words));
  const found: Found[] = [];
  let exempt: Span[] | undefined;
  let denials: Span[] | undefined;
  for (const { of: rule, pattern } of near(compiled.rules)) {
    for (const hit of find(pattern, words)) {
      exempt ??= spans(compiled.exempt);
      denials ??= spans(compiled.denials);
      // Exact phrases only, and only where they lie over the hit itself: the rest of the message still counts.
      if (exempt.some((phrase) => phrase.from <= hit.to && phrase.to >= hit.from)) continue;
      // "Don't want to live" has its own negation and is never a denial.
      const isDenied =
        !rule.strong &&
        (denied(words, hit, compiled) ||
          denials.some((phrase) => phrase.from <= hit.to && phrase.to >= hit.from));
      found.push({
        rule: rule.id,
        tier: isDenied ? "soft" : rule.tier,
        denied: isDenied,
        figurative: rule.figurative,
      });
    }
  }
  return found;
}
