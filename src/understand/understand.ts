import type { Decision } from "./decision.ts";
import { both } from "./said/both.ts";
import { decide, partner, scoresOf } from "./decide.ts";
import { findExact } from "./exact.ts";
import { foreign } from "./foreign.ts";
import { normalise } from "./normalise.ts";
import type { OpenIndex } from "./openIndex.ts";
import { optionOf, reachable } from "./options.ts";
import { ownReply } from "./ownReply.ts";
import { type Ranked, rank } from "./rank.ts";
import { request } from "./request.ts";
import type { Situation } from "./situation.ts";

/** The crisis check, with its data: `(text) => checkCrisis(text, data)`. */
export type CrisisCheck = (text: string) => {
  readonly tier: "card" | "soft" | "none";
};

/**
 * What to do about a typed message. Pure, total, and of bounded time: at most 160 words are looked at, whatever is
 * pasted. The crisis check sees the whole message and runs before everything else; if it throws, help is shown.
 */
export function understand(
  text: string,
  open: OpenIndex,
  situation: Situation,
  checkCrisis: CrisisCheck,
): Decision {
  const tier = crisisTier(text, checkCrisis);
  const soft = tier === "soft";
  if (tier === "card") return { kind: "crisis", soft, scores: {} };
  const typed = normalise(text);
  if (typed.length === 0)
    return { kind: "menu", why: "empty", person: situation.misses >= 1, soft, scores: {} };
  const words = open.space.spell(typed);
  const ranked = rank(words, open);

  const group = findExact(typed, open.exact);
  if (group !== undefined) {
    const seen = exactAnswer(group, open, ranked, situation);
    if (seen) return { ...seen, soft };
  }
  const scores = scoresOf(open, ranked);
  const say = ownReply(typed, open, ranked, situation) ?? ownReply(words, open, ranked, situation);
  if (say !== undefined) return { kind: "reply", say, soft, scores };
  const asked = request(typed, open) ?? request(words, open);
  if (asked !== undefined) return { kind: "request", request: asked, soft, scores };
  const language = foreign(typed, open);
  if (language !== undefined)
    return { kind: "menu", why: "language", language, person: situation.misses >= 1, soft, scores };
  const two = both(text, open, ranked, situation);
  if (two) return { kind: "ask", options: two, both: true, soft, scores };
  return { ...decide(words, open, ranked, situation), soft, scores };
}

function crisisTier(text: string, check: CrisisCheck): "card" | "soft" | "none" {
  try {
    return check(text).tier;
  } catch {
    return "card";
  }
}

/** A string seen on screen is as sure as it gets, and still stands beside what it is often mixed up with. */
function exactAnswer(group: number, open: OpenIndex, ranked: Ranked, situation: Situation) {
  const { label = -1, to = [] } = open.index.groups[group] ?? {};
  const target = reachable(to, situation);
  const option = target && optionOf(label, open, ranked, situation);
  if (option?.kind !== "cause") return undefined;
  const exact = { ...option, to: target as NonNullable<typeof target> };
  const shares = ranked.shares.map((share, i) => (i === label ? 0.9 : 0) + share / 10);
  const besides = partner(exact, open, ranked, situation);
  return { kind: "answer" as const, option: exact, besides, scores: scoresOf(open, { shares }) };
}
