import { isMap, isSeq, parseDocument } from "yaml";
import type { PlannedLink } from "../plan.ts";
import { guessed } from "./newService.ts";

/** What a `content/service.yaml` says of articles. */
interface Registry {
  readonly articles?: Readonly<Record<string, { readonly title?: string; readonly href?: string } | null>> | null;
  readonly screen?: readonly string[] | null;
}

/** Links with the keys that they have in a registry: one that is there already, or one that is free. */
export function linksIn(text: string, links: readonly PlannedLink[]): readonly PlannedLink[] {
  const articles = { ...(parseDocument(text).toJS() as Registry | null)?.articles };
  return links.map((link) => {
    const same = Object.entries(articles).find(([, one]) => one?.title === link.title);
    if (same) return { ...link, key: same[0] };
    let { key } = link;
    for (let n = 2; Object.hasOwn(articles, key); n++) key = `${link.key}-${n}`;
    articles[key] = { title: link.title };
    return { ...link, key };
  });
}

/** The same file with the articles and on-screen strings of one more guide. Whatever else stands there, stays. */
export function editedService(
  text: string,
  links: readonly PlannedLink[],
  screen: readonly string[],
): string {
  const doc = parseDocument(text);
  const known = (doc.toJS() as Registry | null) ?? {};
  const missing = links.filter(({ key }) => !Object.hasOwn(known.articles ?? {}, key));
  const strings = screen.filter((one) => !(known.screen ?? []).includes(one));
  if (missing.length === 0 && strings.length === 0) return text;
  if (missing.length > 0) {
    if (!isMap(doc.get("articles"))) doc.set("articles", doc.createNode({}));
    for (const { key, title, href, isGuess } of missing) {
      const node = doc.createNode({ title, ...(href !== undefined && { href }) }, { flow: true });
      if (isGuess) node.comment = ` ${guessed}`;
      doc.setIn(["articles", key], node);
    }
    const articles = doc.get("articles");
    if (isMap(articles)) articles.flow = false;
  }
  if (strings.length > 0) {
    if (!isSeq(doc.get("screen"))) doc.set("screen", doc.createNode([]));
    const list = doc.get("screen");
    if (isSeq(list)) {
      list.flow = false;
      for (const one of strings) list.add(doc.createNode(one));
    }
  }
  return doc.toString({ lineWidth: 0, flowCollectionPadding: true });
}
