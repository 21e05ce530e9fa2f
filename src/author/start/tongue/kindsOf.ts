import type { ArticleBlock } from "../../article/article.ts";
import { sentencesOfBlock } from "../../facts/sentencesOfArticle.ts";
import { orderIn } from "../parts/instructs.ts";
import type { Kind } from "../plan/plan.ts";
import type { Tongue } from "./tongue.ts";

/** A label has few words: with more it says something. */
const mostOfLabel = 4;

/**
 * Sentences of an article that say nothing of their own: headings, labels ("On a phone:"), and where to read more. Nobody
 * has to say those in other words. One that is a plain sentence elsewhere is none of them.
 */
export function kindsOf(blocks: readonly ArticleBlock[], tongue: Tongue): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind | undefined>();
  for (const block of blocks)
    for (const [sentence, kind] of kindsIn(block, tongue))
      kinds.set(sentence, kinds.has(sentence) && kinds.get(sentence) !== kind ? undefined : kind);
  return new Map([...kinds].flatMap(([sentence, kind]) => (kind ? [[sentence, kind]] : [])));
}

function kindsIn(block: ArticleBlock, tongue: Tongue): readonly (readonly [string, Kind | undefined])[] {
  const sentences = sentencesOfBlock(block);
  const isAlone = sentences.length === 1;
  return sentences.map((sentence) => {
    if (block.type === "heading") return [sentence, "heading"];
    if (block.type !== "paragraph") return [sentence, undefined];
    if (isAlone && isLabel(sentence, tongue)) return [sentence, "label"];
    return [sentence, tongue.more.test(sentence) ? "link to more" : undefined];
  });
}

/** "Press the button:" is short, too, and says what to do. */
function isLabel(sentence: string, tongue: Tongue): boolean {
  const many = sentence.split(" ").length;
  if (!/[:：]$/u.test(sentence) || many > mostOfLabel) return false;
  return many === 1 || tongue.tries.test(sentence) || orderIn(sentence, tongue) === "none";
}
