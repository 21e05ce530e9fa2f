import type { Decision, Option, Scores } from "./decision.ts";
import type { OpenIndex } from "./openIndex.ts";
import { optionOf } from "./options.ts";
import type { Ranked } from "./rank.ts";
import type { Situation } from "./situation.ts";
import { withoutFiller } from "./withoutFiller.ts";

type Outcome = Decision extends infer D ? (D extends Decision ? Omit<D, "soft" | "scores"> : never) : never;

/** Measured with `npm run bench:understand`. Measure again after changing phrases much. */
const LIMIT = {
  /** Answer only from this share on. */
  answer: 0.5,
  /** …only if nothing else comes near it… */
  lead: 0.3,
  /** …and only if hardly anything says that the message is about something else. */
  off: 0.1,
  /** Ask only if all that is in scope has this share, and the first of it this. */
  inScope: 0.3,
  first: 0.12,
  /** A long message of which fewer words are known is about something else. */
  known: 0.45,
  long: 8,
  /** Less alike than this is not alike: then all shares are equal, and mean nothing. */
  near: 0.12,
  /** An option with less than this part of the one before is not worth reading. */
  third: 0.35,
};

/** Answers only when sure, asks when not, and gives the menu when there is nothing to ask about. */
export function decide(
  words: readonly string[],
  open: OpenIndex,
  ranked: Ranked,
  situation: Situation,
): Outcome {
  const { labels } = open.index;
  const order = labels
    .map((label, i) => ({ ...label, i, share: ranked.shares[i] ?? 0 }))
    .sort((a, b) => b.share - a.share);
  const first = order[0];
  const off = order.find(({ kind }) => kind === "off-topic");
  const odd = Math.max(0, ...ranked.groups) < LIMIT.near || strange(words, open);
  const lead = (first?.share ?? 0) - (order[1]?.share ?? 0);
  const sure = first && first.share >= LIMIT.answer && lead >= LIMIT.lead && (off?.share ?? 0) < LIMIT.off;
  if (first && sure && first.kind !== "off-topic" && !odd && !vague(first.i, open, ranked)) {
    const option = optionOf(first.i, open, ranked, situation);
    if (option?.kind === "request") return { kind: "request", request: option.label };
    if (option) return { kind: "answer", option, besides: partner(option, open, ranked, situation) };
  }
  const inScope = order.filter(({ kind }) => kind !== "off-topic");
  const worth = 1 - (off?.share ?? 0) >= LIMIT.inScope && (inScope[0]?.share ?? 0) >= LIMIT.first && !odd;
  const options = worth && situation.misses < 2 ? choose(inScope, open, ranked, situation) : [];
  if (options.length > 0) return { kind: "ask", options };
  const person = situation.misses >= 1;
  if (first?.kind !== "off-topic") return { kind: "menu", why: "unclear", person };
  const topics = open.index.groups.map((group, i) => ({
    topic: group.topic,
    likeness: group.label === first.i ? (ranked.groups[i] ?? 0) : -1,
  }));
  const { topic } = topics.reduce((a, b) => (b.likeness > a.likeness ? b : a));
  return { kind: "menu", why: "off-topic", ...(topic && { topic }), person };
}

/** Whether the phrase of a label that is most similar is one that may only be offered. */
function vague(label: number, { index }: OpenIndex, { groups }: Ranked): boolean {
  const most = index.groups.map((group, i) => (group.label === label ? (groups[i] ?? 0) : -1));
  return index.groups[most.indexOf(Math.max(...most))]?.vague === true;
}

/** Every label's share by name. */
export function scoresOf({ index }: OpenIndex, { shares }: Pick<Ranked, "shares">): Scores {
  return Object.fromEntries(
    index.labels.map(({ id }, i) => [id, Math.round((shares[i] ?? 0) * 1000) / 1000]),
  );
}

/** What an option is often mixed up with, if that can be offered. */
export function partner(
  option: Option,
  open: OpenIndex,
  ranked: Pick<Ranked, "groups">,
  situation: Situation,
): readonly Option[] {
  return open.index.together.flatMap((pair) => {
    const other = pair[0] === option.label ? pair[1] : pair[1] === option.label ? pair[0] : undefined;
    const found = optionOf(
      open.index.labels.findIndex(({ id }) => id === other),
      open,
      ranked,
      situation,
    );
    return found ? [found] : [];
  });
}

function choose(
  inScope: readonly { i: number; share: number }[],
  open: OpenIndex,
  ranked: Ranked,
  situation: Situation,
): readonly Option[] {
  const able = inScope.flatMap(({ i, share }) => {
    const option = optionOf(i, open, ranked, situation);
    return option ? [{ option, share }] : [];
  });
  const [first, second, third] = able;
  if (!first) return [];
  const chosen = [first.option, ...(second ? [second.option] : [])];
  const close = second && third && third.share >= second.share * LIMIT.third;
  if (close) chosen.push(third.option);
  // A look-alike stands beside what it looks like, if need be instead of the third.
  for (const other of partner(first.option, open, ranked, situation)) {
    if (chosen.some(({ label }) => label === other.label)) continue;
    if (chosen.length > 2) continue;
    chosen.push(other);
  }
  const last = new Set(open.index.labels.flatMap((label) => (label.last ? [label.id] : [])));
  return chosen.slice(0, 3).sort((a, b) => Number(last.has(a.label)) - Number(last.has(b.label)));
}

function strange(words: readonly string[], { space, filler }: OpenIndex): boolean {
  const content = withoutFiller(words, filler);
  const known = content.filter((word) => space.knows(word)).length;
  return words.length >= LIMIT.long && known < content.length * LIMIT.known;
}
