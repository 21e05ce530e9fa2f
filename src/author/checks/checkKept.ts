import type { Block } from "../../core/guide/words.ts";
import { inlineText } from "../../core/handoff/packet/plainText.ts";
import type { ArticleSentence } from "../facts/sentencesOfArticle.ts";
import { splitSentences } from "../facts/splitSentences.ts";
import type { FilePlace, Tell } from "../problems/problem.ts";
import type { StateFile } from "../words/stateFile.ts";
import type { WordsFolder } from "../words/readWords.ts";

/**
 * What says that it keeps the words of the article (`from: article`) does: each sentence of its text and its steps stands
 * there, word for word, alone or in another. Its heading, labels and what agents say are the guide's. Signs don't count: a string on the screen has other ones.
 */
export function checkKept(
  guide: string,
  article: readonly ArticleSentence[] | undefined,
  { states }: WordsFolder,
  tell: Tell,
): void {
  const file = `flows/${guide}.article.txt`;
  // A step may be a part of a sentence: "Android: press it" for those who have one.
  const there = ` ${(article ?? []).map(({ text }) => bare(text)).join(" | ")} `;
  for (const state of Object.values(states)) {
    if (!state.keeps) continue;
    if (!article) {
      const instead = `Run: npm run ledger -- ${guide} --article <file> --own (if these words are your organisation's), or take "from: article" out.`;
      tell(state.keeps, "from", `the article's words are not kept: there is no ${file}`, instead);
      continue;
    }
    for (const { text, place } of sentences(state))
      // What is still to do is told as that.
      if (!there.includes(` ${bare(text)} `) && !/\bTODO\b/.test(text))
        tell(
          place,
          text,
          `not in ${file}, though the text says "from: article"`,
          'Write it as the article does, or take "from: article" out and cite the facts that it rests on.',
          "warning",
        );
  }
}

const bare = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The sentences of a state's text and steps, with where the part of each stands. */
function sentences({ words, parts, file }: StateFile): readonly { text: string; place: FilePlace }[] {
  const { body, steps = [], after = [] } = words;
  const blocks = [
    ...body.map((block, n) => ({ key: `body:${n + 1}`, c: [block] })),
    ...steps.map(({ id, c }, n) => {
      const before = steps.slice(0, n).filter((step) => step.id === id).length;
      return { key: before > 0 ? `step:${id}:${before + 1}` : `step:${id}`, c };
    }),
    ...after.map((block, n) => ({ key: `after:${n + 1}`, c: [block] })),
  ];
  return blocks.flatMap(({ key, c }) => {
    const place = parts[key]?.place ?? { file, line: 1 };
    return c.flatMap(lines).flatMap((line) => splitSentences(line).map((text) => ({ text, place })));
  });
}

/** The paragraphs in a block, each on its line. */
function lines(block: Block): readonly string[] {
  return block.t === "p" ? [block.c.map(inlineText).join("")] : block.c.flat().flatMap(lines);
}
