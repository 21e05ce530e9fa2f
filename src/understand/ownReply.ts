import type { OpenIndex } from "./openIndex.ts";
import { normalise } from "./normalise.ts";
import type { Ranked } from "./rank.ts";
import type { Situation } from "./situation.ts";
import { withoutFiller } from "./withoutFiller.ts";

/** The answer to the question being asked that the message gives: "the second one", "yes", "insurance". */
export function ownReply(
  words: readonly string[],
  open: OpenIndex,
  ranked: Ranked,
  situation: Situation,
): string | undefined {
  const { answers } = situation;
  if (words.length === 0 || words.length > LONGEST || answers.length === 0) return undefined;
  return (
    byPosition(words, open, answers) ??
    byYesOrNo(words, open, answers) ??
    byPhrase(open, ranked, situation) ??
    byLabel(words, open, answers)
  );
}

type Answers = Situation["answers"];

/** A longer message says more than which answer it is. */
const LONGEST = 12;
/** Likeness from which a reply is the same thing in other words. Without a concept two thirds is the most there is. */
const ALIKE = 0.5;

function byPosition(
  words: readonly string[],
  { positions }: OpenIndex,
  answers: Answers,
): string | undefined {
  const position = positions.get(words.join(" "));
  return position === undefined || answers.length < 2 ? undefined : answers.at(position)?.say;
}

/** "Yes" is the one answer whose label starts with it. What it means at other questions, `replies` say. */
function byYesOrNo(words: readonly string[], { yes, no }: OpenIndex, answers: Answers): string | undefined {
  const said = words.join(" ");
  for (const kind of [yes, no]) {
    if (!kind.has(said)) continue;
    const starting = answers.filter(({ label }) => kind.has(normalise(label)[0] ?? ""));
    if (starting.length === 1) return starting[0]?.say;
  }
  return undefined;
}

/** Replies, and phrases that hold at this question only. Something the guide knows better is left to the matcher. */
function byPhrase(
  { index }: OpenIndex,
  { groups, replies }: Ranked,
  { at, answers }: Situation,
): string | undefined {
  const elsewhere = Math.max(0, ...groups.filter((_, i) => (index.groups[i]?.label ?? -1) >= 0));
  let best: string | undefined;
  let most = Math.max(ALIKE, elsewhere);
  for (const { say } of answers) {
    const own = groups.filter(
      (_, i) =>
        index.groups[i]?.label === -1 &&
        index.groups[i]?.to.some((to) => "say" in to && to.at === at && to.say === say),
    );
    const alike = Math.max(replies.get(say) ?? 0, ...own);
    if (alike >= most) [best, most] = [say, alike];
  }
  return best;
}

/** All that was said stands in one label and in no other, and is a good part of it. */
function byLabel(
  words: readonly string[],
  { filler, not, space }: OpenIndex,
  answers: Answers,
): string | undefined {
  const said = new Set(withoutFiller(words, filler));
  if (said.size === 0 || [...said].some((word) => not.has(word))) return undefined;
  const fits = answers.filter(({ label }) => {
    const plain = normalise(label);
    const wanted = new Set(withoutFiller(space.spell(plain), filler));
    const all = new Set([...wanted, ...plain]);
    return [...said].every((word) => all.has(word)) && said.size >= wanted.size / 4;
  });
  return fits.length === 1 ? fits[0]?.say : undefined;
}
