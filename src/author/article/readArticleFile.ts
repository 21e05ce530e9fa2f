import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Article } from "./article.ts";
import { mostArticleBytes, type NoArticle, readArticle } from "./readArticle.ts";

/** Reads a file as a help article. Never throws: what can't be read is said in whole sentences. */
export function readArticleFile(path: string): Article | NoArticle {
  const name = basename(path);
  const refused = (what: string, instead: string): NoArticle => ({ refused: `${path}: ${what}. ${instead}` });
  let opened: number | undefined;
  try {
    // A pipe would wait for whoever writes into it.
    opened = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = fstatSync(opened);
    if (found.isDirectory()) return refused("a folder", "Name the file that holds the article.");
    if (!found.isFile()) return refused("this is no plain file", "Name the file that holds the article.");
    if (found.size > mostArticleBytes)
      return refused("larger than 1 MB, which no article is", "Name a file that holds one article.");
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(opened));
    return readArticle(text, name);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return refused("there is no such file", "Name the file that holds the article.");
    if (code !== undefined && code !== "ERR_ENCODING_INVALID_ENCODED_DATA")
      return refused(`can't be read (${code})`, "Name a file that you may read.");
    // The ending says more of what it is than that it is no text.
    const other = readArticle("x", name);
    if ("refused" in other) return other;
    return refused("this is not text in UTF-8", "Open it in an editor, and save it as UTF-8 text.");
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}
