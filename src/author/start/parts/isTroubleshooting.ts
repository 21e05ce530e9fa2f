import type { Article } from "../../article/article.ts";
import { splitSentences } from "../../facts/splitSentences.ts";
import { orderIn } from "./instructs.ts";
import type { Tongue } from "../tongue/tongue.ts";

/** What was looked for in an article, and how much of it there is. */
export interface Signs {
  /** Headings, and a title, that name a problem or ask why. */
  readonly problems: number;
  /** Numbered items, and sentences that say what to do. */
  readonly instructions: number;
}

/** Whether an article says what may be wrong and what to do about it: a guide can be made of no other. */
export function isTroubleshooting(article: Article, tongue: Tongue): boolean {
  const { problems, instructions } = signsOf(article, tongue);
  return instructions > 0 && (problems > 0 || tongue.words.isForeign === true);
}

export function signsOf({ title, blocks }: Article, tongue: Tongue): Signs {
  const headings = [title, ...blocks.filter(({ type }) => type === "heading").map(({ text }) => text)];
  const instructions = blocks.flatMap(({ type, text, isNumbered }) => {
    if (type === "heading" || type === "code") return [];
    if (type === "item" && (isNumbered || tongue.words.isForeign)) return [text];
    return splitSentences(text).filter((one) => orderIn(one, tongue) === "hard");
  });
  return {
    problems: headings.filter((heading) => tongue.problem.test(heading)).length,
    instructions: instructions.length,
  };
}
