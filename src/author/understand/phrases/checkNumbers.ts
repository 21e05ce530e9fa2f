import type { Tell } from "../../problems/problem.ts";
import { leaveOneOut } from "../trial/leaveOneOut.ts";
import type { PhraseBank } from "./phraseBank.ts";

/** From so many phrases on, a cause is mostly understood by other people's words, too. */
const GOOD_START = 15;

/** Says which causes are understood by few phrases or by the guide's own words, and what more would bring. */
export function checkNumbers(bank: PhraseBank, causes: ReadonlySet<string>, tell: Tell): void {
  const { guide, locale } = bank;
  const groups = bank.groups.filter(({ kind }) => kind === "cause");
  const file = `content/${locale}/${guide}/phrases.yaml`;
  const written = groups.filter(({ fromWords }) => !fromWords);
  const more = `Write ${GOOD_START} or more, as different as members are.`;
  if (written.length === 0) {
    const what = "is understood by its own labels and steps only, and asks back instead of answering";
    tell({ file, line: 1 }, guide, what, `Add phrases for each cause. ${more}`, "warning");
    return;
  }
  const phrases = (cause: string) => written.flatMap((group) => (group.name === cause ? group.phrases : []));
  const few = [...causes].filter((cause) => phrases(cause).length < GOOD_START);
  if (few.length === 0) return;
  const known = new Set(written.map(({ name }) => name));
  const found = leaveOneOut(bank);
  const others = [...found].filter(([cause]) => causes.has(cause) && !few.includes(cause));
  const [all, right] = others.reduce(([a, b], [, { tried, first }]) => [a + tried, b + first], [0, 0]);
  const brings =
    all > 0 ? ` Causes of this guide that have them: ${Math.round((100 * right) / all)} of 100.` : "";
  for (const cause of few) {
    const count = phrases(cause).length;
    const place = written.find(({ name }) => name === cause)?.where ?? { file, line: 1 };
    const { first = 0 } = found.get(cause) ?? {};
    const what = known.has(cause)
      ? `has ${count === 1 ? "one phrase" : `${count} phrases`}. Left out in turn, ${first} of ${count} ${first === 1 ? "is" : "are"} understood by the others`
      : "has no phrases, and is understood by its own labels and steps only";
    tell(place, cause, what, `${more}${brings}`, "warning");
  }
}
