import type { ArticleBlock, ArticleLink } from "../../article/article.ts";
import { idMaker } from "../ids.ts";
import type { PlannedLink } from "../plan/plan.ts";
import type { Tongue } from "../tongue/tongue.ts";

/** The pages that an article links to, as the registry of the service has them. Jumps inside the page are none. */
export function linksOf(
  blocks: readonly ArticleBlock[],
  href: string | undefined,
  tongue: Tongue,
): readonly PlannedLink[] {
  const keyOf = idMaker(tongue);
  const found = new Map<string, PlannedLink>();
  for (const link of blocks.flatMap(({ links }) => links)) {
    if (!isPage(link) || found.has(nameOf(link))) continue;
    const whole = absolute(link.href, href);
    const isGuess = tongue.noTitle.test(link.text.trim());
    const title = isGuess ? titleFrom(link.href) || link.text : link.text;
    found.set(nameOf(link), {
      key: keyOf(title, 4),
      title,
      ...(whole !== undefined && { href: whole }),
      isGuess,
    });
  }
  return [...found.values()];
}

/** What the words of a link are replaced by. */
export function isPage({ href }: ArticleLink): boolean {
  return !href.startsWith("#") && !/^(?:mailto|tel|sms|javascript):/i.test(href);
}

/** The link of a plan that this link of a block is. */
export function findLink(links: readonly PlannedLink[], link: ArticleLink, blockHref: string | undefined) {
  const whole = absolute(link.href, blockHref);
  return links.find((one) => one.href === whole && (one.title === link.text || one.isGuess));
}

function nameOf({ text, href }: ArticleLink): string {
  return `${text}\n${href}`;
}

/** The address in full. Nothing, if it is not known, or not safe to send somebody to. */
function absolute(link: string, article: string | undefined): string | undefined {
  if (link === "") return undefined;
  try {
    const url = new URL(link, article);
    for (const name of Array.from(url.searchParams.keys()))
      if (name.startsWith("utm_")) url.searchParams.delete(name);
    return url.protocol === "https:" ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Of a link that says "here", the address says best what it leads to. */
function titleFrom(href: string): string {
  const last =
    href
      .replace(/^page:/, "")
      .split(/[?#]/)[0]
      ?.split("/")
      .filter(Boolean)
      .at(-1) ?? "";
  const words = decode(last)
    .replace(/\.\w+$/, "")
    .replace(/^\d+-/, "")
    .replace(/[-_]+/g, " ")
    .trim();
  return /\p{L}/u.test(words) ? words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : "";
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
