import { clauses } from "./clauses.ts";
import { decide } from "../decide.ts";
import type { Option } from "../decision.ts";
import type { OpenIndex } from "../openIndex.ts";
import { type Ranked, rank } from "../rank.ts";
import type { Situation } from "../situation.ts";

/** In a longer story each part says something, and few of it is what is wrong. */
const MOST_CLAUSES = 6;
/** Of one word nobody can say what it is about. */
const FEWEST_WORDS = 2;
/** Both stand among so many that the whole message is likest to. */
const AMONG = 3;

/** Two causes, each clearly meant by a part of the message of its own: "the card is declined and the app spins". */
export function both(
  text: string,
  open: OpenIndex,
  whole: Pick<Ranked, "shares">,
  situation: Situation,
): readonly [Option, Option] | undefined {
  const parts = clauses(text, open.joins).filter(({ length }) => length >= FEWEST_WORDS);
  if (parts.length < 2 || parts.length > MOST_CLAUSES) return undefined;
  const meant = new Map<string, Option>();
  for (const part of parts) {
    const words = open.space.spell(part);
    const decision = decide(words, open, rank(words, open), situation);
    if (decision.kind === "answer") meant.set(decision.option.label, decision.option);
  }
  const [first, second, third] = meant.values();
  if (!first || !second || third) return undefined;
  const isOne = open.index.together.some((pair) => pair.includes(first.label) && pair.includes(second.label));
  const likest = open.index.labels
    .map(({ id, kind }, i) => ({ id, share: kind === "off-topic" ? -1 : (whole.shares[i] ?? 0) }))
    .sort((a, b) => b.share - a.share)
    .slice(0, AMONG)
    .map(({ id }) => id);
  const isMeant = [first, second].every(({ label }) => likest.includes(label));
  return isOne || !isMeant ? undefined : [first, second];
}
