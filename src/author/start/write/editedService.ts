import { type Document, isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import type { PlannedLink } from "../plan/plan.ts";
import { linkText, stringText } from "./newService.ts";

/** What a `content/service.yaml` says of articles. */
interface Registry {
  readonly articles?: Readonly<Record<string, { readonly title?: string } | null>> | null;
  readonly screen?: readonly unknown[] | null;
}

/** Links with the keys that they have in a registry: one that is there already, or one that is free. */
export function linksIn(text: string, links: readonly PlannedLink[]): readonly PlannedLink[] {
  const articles = { ...registryIn(parseDocument(text)).articles };
  return links.map((link) => {
    const same = Object.entries(articles).find(([, one]) => one?.title === link.title);
    if (same) return { ...link, key: same[0] };
    let { key } = link;
    for (let n = 2; Object.hasOwn(articles, key); n++) key = `${link.key}-${n}`;
    articles[key] = { title: link.title };
    return { ...link, key };
  });
}

/**
 * The same file with the articles and on-screen strings of one more guide. They are put in where the lists end: whatever else
 * stands there, stays as it is written.
 */
export function editedService(
  text: string,
  links: readonly PlannedLink[],
  screen: readonly string[],
): string {
  const known = registryIn(parseDocument(text));
  const missing = links.filter(({ key }) => !Object.hasOwn(known.articles ?? {}, key));
  const shown = new Set((known.screen ?? []).map(String));
  const strings = screen.filter((one) => !shown.has(one));
  const withLinks = added(text, "articles", missing.map(linkText));
  return added(withLinks, "screen", strings.map(stringText));
}

function registryIn(doc: Document): Registry {
  return (doc.toJS() as Registry | null) ?? {};
}

/** `lines` at the end of the list or map `key`, in a form that any list may have. */
function added(text: string, key: string, lines: readonly string[]): string {
  if (lines.length === 0) return text;
  const doc = parseDocument(text);
  const pair = isMap(doc.contents)
    ? doc.contents.items.find((one) => isScalar(one.key) && one.key.value === key)
    : undefined;
  const value = (pair?.value ?? undefined) as Node | undefined;
  if (!pair || !value?.range) return `${text.replace(/\n*$/, "\n")}\n${key}:\n${lines.join("")}`;
  const isList = isMap(value) || isSeq(value);
  const [from, to] = value.range;
  if (isList && value.items.length > 0 && value.flow !== true) {
    const first = text.slice(text.lastIndexOf("\n", from) + 1, from);
    const indent = /^\s*$/.test(first) ? first : "  ";
    const end = lineEnd(text, to);
    return text.slice(0, end) + lines.map((line) => line.replace(/^ {2}/, indent)).join("") + text.slice(end);
  }
  // [one, two] becomes a list of lines, so that what is new can stand below.
  const before = isList ? [...value.items].map((item) => listed(text, item)) : [];
  const end = lineEnd(text, to);
  return `${text.slice(0, from).replace(/[ \t]+$/, "")}\n${before.join("")}${lines.join("")}${text.slice(end)}`;
}

/** An item of a list in brackets, as a line of its own. */
function listed(text: string, item: unknown): string {
  const one = item as { readonly key?: Node; readonly value?: Node; readonly range?: readonly number[] };
  const source = (node: Node | undefined) => text.slice(node?.range?.[0] ?? 0, node?.range?.[1] ?? 0).trim();
  return one.key ? `  ${source(one.key)}: ${source(one.value)}\n` : `  - ${source(item as Node)}\n`;
}

/** Behind the line that `at` stands in, or ends. */
function lineEnd(text: string, at: number): number {
  if (text[at - 1] === "\n") return at;
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}
