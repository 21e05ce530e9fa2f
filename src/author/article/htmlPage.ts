import { parse } from "parse5";
import type { Article } from "./article.ts";
import { foldSpace } from "./foldSpace.ts";
import { htmlBlocks } from "./htmlBlocks.ts";
import { attribute, type Element, elementsIn, textIn } from "./htmlTree.ts";

/** Reads a page of HTML: its main part, or all of it without what stands around an article. */
export function htmlPage(html: string): Article {
  const document = parse(html);
  const all = elementsIn(document);
  const named = (tagName: string) => all.filter((one) => one.tagName === tagName);
  const root = mainOf(all) ?? named("body")[0] ?? document;
  const blocks = htmlBlocks(root);
  const headline = named("h1").find((one) => foldSpace(textIn(one)) !== "");
  const title = headline
    ? foldSpace(textIn(headline))
    : siteless(foldSpace(named("title").map(textIn)[0] ?? ""));
  const locale = named("html").map((one) => attribute(one, "lang") ?? attribute(one, "xml:lang"))[0];
  const href = addressIn(all);
  return { title, ...(locale && { locale }), ...(href && { href }), blocks };
}

/** The part of a page that is its article: `article` in `main`, or what says that it is the main part. */
function mainOf(all: readonly Element[]): Element | undefined {
  const length = (one: Element) => textIn(one).length;
  const longest = (some: readonly Element[]) => [...some].sort((a, b) => length(b) - length(a))[0];
  const main = longest(all.filter((one) => one.tagName === "main" || attribute(one, "role") === "main"));
  const inside = longest((main ? elementsIn(main) : all).filter((one) => one.tagName === "article"));
  // Cards of other articles are `article`, too: the one that is meant holds most of the text.
  if (inside && (!main || length(inside) > length(main) * 0.6)) return inside;
  return main;
}

/** A page's title often ends in the name of its site. */
function siteless(title: string): string {
  return title.replace(/\s+[|–—·»]\s+[^|–—·»]*$/, "");
}

function addressIn(all: readonly Element[]): string | undefined {
  const canonical = all.find((one) => one.tagName === "link" && attribute(one, "rel") === "canonical");
  const meta = all.find((one) => one.tagName === "meta" && attribute(one, "property") === "og:url");
  const href = (canonical && attribute(canonical, "href")) ?? (meta && attribute(meta, "content"));
  return href !== undefined && /^https:\/\/\S+$/.test(href) ? href : undefined;
}
