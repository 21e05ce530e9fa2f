import type { ArticleBlock } from "../../article/article.ts";
import type { Tongue } from "../tongue/tongue.ts";

const quoted = /[“"«]\s?([^“”"«»]{1,80}?)\s?[”"»]/gu;

/** What stands on a screen, as an article writes it: in bold or as code, or in quotes and written like a name. */
export function onScreen({ text, marked }: Pick<ArticleBlock, "text" | "marked">): readonly string[] {
  const inQuotes = [...text.matchAll(quoted)].flatMap(([, one = ""]) => (isName(one) ? [one] : []));
  const names = marked.filter(
    (one) =>
      text.includes(one) &&
      !/[:.]$/.test(one) &&
      // "10 minutes" is stressed, and stands on no screen.
      !/^\p{N}+\s\p{Ll}/u.test(one) &&
      one.split(" ").length <= 8,
  );
  return [...new Set([...names, ...inQuotes])].filter(
    (one) => /[\p{L}\p{N}]/u.test(one) && !one.includes("`"),
  );
}

/** "Resend code" is written on a button; “cloud sync” is a word that somebody explains. */
function isName(text: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(text) && text.split(" ").length <= 9;
}

/** Messages that a part speaks of: quoted, or marked, in a sentence that says it is one. */
export function messagesIn(blocks: readonly ArticleBlock[], tongue: Tongue): readonly string[] {
  const found = blocks.flatMap((block) => {
    if (block.type === "code") return [];
    return block.text.split(/(?<=[.?!:])\s+/).flatMap((sentence) => {
      if (!tongue.message.test(sentence)) return [];
      return onScreen({ text: sentence, marked: block.marked }).filter((one) => {
        const before = sentence.slice(0, sentence.indexOf(one));
        // "Press “Show message”": the word has to stand before what is quoted, and near it.
        return tongue.message.test(before.slice(-60)) && one.length > 3;
      });
    });
  });
  return [...new Set(found)];
}
