import type { Article, ArticleBlock } from "./article.ts";
import { foldSpace } from "./foldSpace.ts";

/**
 * The article without what is only there to find one's way: the title once more, numbers of headings, lists of links to
 * parts of the page, lists of other articles, headings with nothing below them.
 */
export function tidyArticle(article: Article): Article {
  const locale = localeOf(article.locale);
  const { locale: _, ...rest } = article;
  const title = withoutNumber(article.title);
  const untitled = article.blocks.filter(
    ({ type, text, level }, n) =>
      !(type === "heading" && (level === 1 || n === 0) && withoutNumber(text) === title),
  );
  const blocks = withoutEmpty(withoutLists(levelled(untitled)));
  return { ...rest, title, ...(locale && { locale }), blocks };
}

/** `en-us` of a page is `en-US` of a folder. */
function localeOf(written: string | undefined): string | undefined {
  const [, language, region] = /^([a-z]{2,3})(?:[-_]([a-z]{2}|\d{3}))?$/i.exec(written ?? "") ?? [];
  if (language === undefined) return undefined;
  return region ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase();
}

const numbering = /^(?:(\d+(?:\.\d+)*)[.)]?\s+(?=\p{L}|["“¿'`])|(\d+(?:\.\d+)*)[.):]\s*)/u;
/** "Step 3: …" says with its word what it is; its number changes with every step that is added. */
const counted = /^(solution|step|option|method|fix|solución|paso|opción|método)\s+\d+\s*[:.)–-]\s*/i;

function withoutNumber(text: string): string {
  return foldSpace(text.replace(numbering, "").replace(counted, "$1: "));
}

/** Headings without their numbers. A number with dots says how deep its heading stands, whatever its mark-up says. */
function levelled(blocks: readonly ArticleBlock[]): readonly ArticleBlock[] {
  const levels = new Map<string, number>();
  return blocks.map((block) => {
    if (block.type !== "heading") return block;
    const [, plain, closed] = numbering.exec(block.text) ?? [];
    const digits = (plain ?? closed)?.split(".") ?? [];
    const parent = levels.get(digits.slice(0, -1).join("."));
    const level = parent === undefined ? block.level : parent + 1;
    if (digits.length > 0) levels.set(digits.join("."), level);
    return { ...block, level, text: withoutNumber(block.text) };
  });
}

/** Headings of lists of other pages, in the languages that Cairn comes with and some more. */
const others =
  /^(?:(?:related|similar|more|other|further|recommended)\s+(?:\w+\s+){0,2}(?:articles?|topics?|links?|resources?|reading|help|information|questions?|pages?)|see also|read more|learn more|more help|on this page|in this article|table of contents|contents|(?:otros|más|demás)\s+(?:artículos|temas|enlaces|recursos|páginas)|(?:artículos|temas|enlaces|contenidos?|preguntas)\s+relacionad[oa]s|ver también|véase también|en esta página|en este artículo|contenido|articles (?:liés|associés|connexes)|voir aussi|verwandte (?:artikel|themen)|siehe auch|weitere (?:artikel|informationen))\W*$/iu;

function withoutLists(blocks: readonly ArticleBlock[]): readonly ArticleBlock[] {
  const kept: ArticleBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) continue;
    if (block.type === "heading" && others.test(block.text)) {
      const end = nextHeading(blocks, at);
      const inside = blocks.slice(at + 1, end);
      if (inside.every((one) => isOnlyLinks(one) || isIntroduction(one))) {
        at = end - 1;
        continue;
      }
    }
    const list = listFrom(blocks, at);
    // A list of jumps to parts of this page says nothing that does not stand there.
    if (
      list.length > 0 &&
      list.every((one) => isOnlyLinks(one) && one.links.every(({ href }) => href.startsWith("#")))
    )
      at += list.length - 1;
    else kept.push(block);
  }
  return kept;
}

function nextHeading(blocks: readonly ArticleBlock[], from: number): number {
  const level = blocks[from]?.level ?? 0;
  const next = blocks.findIndex((one, n) => n > from && one.type === "heading" && one.level <= level);
  return next < 0 ? blocks.length : next;
}

function listFrom(blocks: readonly ArticleBlock[], from: number): readonly ArticleBlock[] {
  if (blocks[from]?.type !== "item") return [];
  const end = blocks.findIndex((one, n) => n > from && one.type !== "item");
  return blocks.slice(from, end < 0 ? blocks.length : end);
}

/** Nothing but links stands in it, and signs between them. */
function isOnlyLinks({ text, links }: ArticleBlock): boolean {
  if (links.length === 0) return false;
  const rest = links.reduce((left, link) => left.replace(link.text, ""), text);
  return !/[\p{L}\p{N}]/u.test(rest);
}

function isIntroduction({ type, text }: ArticleBlock): boolean {
  return type === "paragraph" && text.endsWith(":") && text.length < 80;
}

/** A heading with nothing below it, before one of its own level or a higher one. */
function withoutEmpty(blocks: readonly ArticleBlock[]): readonly ArticleBlock[] {
  const kept = blocks.filter((block, n) => {
    if (block.type !== "heading") return true;
    const next = blocks[n + 1];
    return next !== undefined && (next.type !== "heading" || next.level > block.level);
  });
  return kept.length === blocks.length ? kept : withoutEmpty(kept);
}
