import type { Article } from "./article.ts";
import { htmlPage } from "./htmlPage.ts";
import { markdownPage } from "./markdownPage.ts";
import { plainPage } from "./plainPage.ts";
import { tidyArticle } from "./tidyArticle.ts";
import { zendeskPage } from "./zendeskPage.ts";

/** Why a file can't be read as an article, in whole sentences for its author. */
export interface NoArticle {
  readonly refused: string;
}

/** More than this is no help article: somebody named another file. */
export const mostArticleBytes = 1_000_000;

const kinds =
  "Markdown (.md), a web page (.html), plain text (.txt) and Zendesk's article JSON (.json) can be read.";
const asText = `${kinds} Open the article in a browser, copy its text into a .txt file, and name that.`;

/**
 * Reads the text of a file as a help article: its parts in reading order, nothing of what stands around them. `name` is
 * the file's name: its ending says what it is.
 */
export function readArticle(text: string, name: string): Article | NoArticle {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const refused = (what: string, instead: string): NoArticle => ({ refused: `${name}: ${what}. ${instead}` });
  if (plain.trim() === "") return refused("this file is empty", "Name the file that holds the article.");
  if (Buffer.byteLength(plain) > mostArticleBytes)
    return refused("larger than 1 MB, which no article is", "Name a file that holds one article.");
  if (/\0/.test(plain)) return refused("this is not a text file", asText);
  const page = pageOf(plain, ending);
  if (page === undefined && ending === "json")
    return refused(
      'no article of Zendesk: it has no "title" and "body"',
      "Name the answer of Zendesk's article address (…/articles/<number>.json).",
    );
  if (page === undefined)
    return refused(ending === "" ? "no ending" : `".${ending}" can't be read as an article`, asText);
  const inName = /\.([a-z]{2,3}(?:-[A-Za-z]{2})?)\.[a-z0-9]+$/.exec(name)?.[1];
  const locale = page.locale ?? inName;
  const article = tidyArticle({ ...page, ...(locale && { locale }) });
  if (article.blocks.length === 0) return refused("no text of an article was found in it", asText);
  return article;
}

function pageOf(text: string, ending: string): Article | undefined {
  const isPage = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html)\b/i.test(text);
  if (ending === "html" || ending === "htm" || ending === "xhtml" || (ending === "txt" && isPage))
    return /^\s*<\?xml/.test(text) && !isPage ? undefined : htmlPage(text);
  if (ending === "md" || ending === "markdown" || ending === "mdx") return markdownPage(text);
  if (ending === "txt" || ending === "text") return /^\s*<\?xml/.test(text) ? undefined : plainPage(text);
  return ending === "json" ? zendeskPage(text) : undefined;
}
