import MarkdownIt from "markdown-it";
import { parse } from "yaml";
import type { Article } from "./article.ts";
import { foldSpace } from "./foldSpace.ts";
import { htmlPage } from "./htmlPage.ts";

/** As help centers and generators of sites write it: tables, and HTML inside. */
const renderer = new MarkdownIt({ html: true });
renderer.validateLink = () => true;

/**
 * Reads an article in markdown. It is rendered and read as HTML, since many have HTML inside. What only a generator of
 * sites reads is taken out first: front matter, template tags, attributes, notes.
 */
export function markdownPage(text: string): Article {
  const { matter, body } = frontMatterOf(text);
  const said = (key: string) => (typeof matter[key] === "string" ? foldSpace(matter[key]) : undefined);
  const page = htmlPage(`<main>${rendered(withoutTemplates(body))}</main>`);
  const title = said("title") || page.title;
  const locale =
    said("locale") ?? said("lang") ?? said("language") ?? localeIn(said("permalink") ?? said("slug"));
  const href = [said("canonical"), said("canonical_url"), said("url"), said("href")].find(
    (one) => one !== undefined && /^https:\/\/\S+$/.test(one),
  );
  return { title, ...(locale && { locale }), ...(href && { href }), blocks: page.blocks };
}

function frontMatterOf(text: string): { matter: Readonly<Record<string, unknown>>; body: string } {
  const [all, inside] = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text) ?? [];
  const [toml] = /^\+\+\+[ \t]*\n[\s\S]*?\n\+\+\+[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (toml !== undefined) {
    const titled = /^title\s*=\s*["'](.*)["']\s*$/m.exec(toml)?.[1];
    return { matter: titled ? { title: titled } : {}, body: text.slice(toml.length) };
  }
  if (all === undefined) return { matter: {}, body: text };
  try {
    const read: unknown = parse(inside ?? "", { prettyErrors: false, logLevel: "silent" });
    const matter = typeof read === "object" && read !== null ? (read as Record<string, unknown>) : {};
    return { matter, body: text.slice(all.length) };
  } catch {
    return { matter: {}, body: text.slice(all.length) };
  }
}

/** `/es/help/…`: many sites have the language as the first part of an address. */
function localeIn(address: string | undefined): string | undefined {
  return /^\/?([a-z]{2}(?:-[A-Za-z]{2})?)\//.exec(address ?? "")?.[1];
}

/** Blocks of code are left as they are: what looks like a template there is what somebody has to type. */
function withoutTemplates(text: string): string {
  const pieces = text.split(/^([ \t]*(?:```|~~~)[\s\S]*?^[ \t]*(?:```|~~~)[ \t]*$)/m);
  return pieces.map((piece, n) => (n % 2 === 1 ? piece : withoutTags(piece))).join("");
}

function withoutTags(text: string): string {
  return (
    text
      .replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g, "")
      // The page that a link leads to, by the name of its file.
      .replace(/\{\{[<%]\s*(?:rel)?ref\s+"([^"]+)"[^}]*\}\}/g, "page:$1")
      .replace(/\{%-?\s*link\s+(\S+)\s*-?%\}/g, "page:$1")
      .replace(/\{%[\s\S]*?%\}/g, "")
      .replace(/\{\{[\s\S]*?\}\}/g, "")
      // Attributes of kramdown: {: .note}, and ids of headings: {#overview}.
      .replace(/\{:[^}\n]*\}/g, "")
      .replace(/[ \t]*\{#[\w-]+[^}\n]*\}[ \t]*$/gm, "")
      // A note that stands as a link nobody uses: [//]: # (to do).
      .replace(/^[ \t]*\[(?:\/\/|_+|comment)\]:.*$/gm, "")
      // Boxes around a text: ::: tip, !!! note "Title", > [!NOTE].
      .replace(/^[ \t]*:{3,}.*$/gm, "")
      .replace(/^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+\w+.*$/gm, "")
      .replace(/^([ \t]*>[ \t]*)\[![A-Za-z]+\][-+]?[ \t]*$/gm, "$1")
      .replace(/^(?:import|export)\s[^\n]*?(?:from\s+["'][^"'\n]+["'];?|\{[^\n]*)$/gm, "")
  );
}

/**
 * Lines that begin with four spaces are code in markdown; where HTML or boxes stand in it, they are mostly indented
 * text.
 */
function rendered(text: string): string {
  const isIndented = /^[ \t]*<\/?(?:div|section|details|ul|ol|li|table|p|h\d)\b/im.test(text);
  if (isIndented) renderer.disable("code");
  else renderer.enable("code");
  return renderer.render(text);
}
