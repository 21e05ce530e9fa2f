import type { Article } from "./article.ts";
import { foldSpace } from "./foldSpace.ts";
import { htmlPage } from "./htmlPage.ts";

/** Reads an article as Zendesk's interface gives it. `undefined` if the JSON is something else. */
export function zendeskPage(text: string): Article | undefined {
  const article = articleIn(text);
  if (!article) return undefined;
  const { title, body, locale, html_url: href } = article;
  if (typeof title !== "string" || typeof body !== "string") return undefined;
  return {
    title: foldSpace(title),
    ...(typeof locale === "string" && { locale }),
    ...(typeof href === "string" && /^https:\/\/\S+$/.test(href) && { href }),
    blocks: htmlPage(`<main>${body}</main>`).blocks,
  };
}

function articleIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read = JSON.parse(text) as { readonly article?: unknown } | null;
    const article = read?.article ?? read;
    return typeof article === "object" && article !== null ? (article as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
