import type { LinkNode } from "../../../core/guide/words.ts";
import { didYouMean } from "../../reading/didYouMean.ts";
import type { Service } from "../../service/serviceShape.ts";

/** Why a link can't be made: what is wrong and what to write instead. */
export interface NoLink {
  readonly what: string;
  readonly instead: string;
}

/** Resolves the target of a markdown link (`article:key`, `service:key`) through `content/service.yaml`. */
export function linkOf(target: string, text: string, service: Service | undefined): LinkNode | NoLink {
  const [, scheme, key = ""] = /^(article|service):(.*)$/s.exec(target) ?? [];
  if (scheme === "article") {
    if (text) return { what: "an article is shown by its exact title", instead: `Write "[](${target})".` };
    const articles = service?.articles ?? {};
    const article = Object.hasOwn(articles, key) ? articles[key] : undefined;
    if (!article)
      return {
        what: "no article with this key in content/service.yaml",
        instead: didYouMean(key, Object.keys(articles), "articles"),
      };
    const { title, href, login } = article;
    const search = service?.["help-center"].search.replace("{title}", encodeURIComponent(title)) ?? "";
    return {
      t: "link",
      href: href ?? search,
      c: title,
      ...(login && { login: true }),
      ...(!href && { search: true }),
    };
  }
  if (scheme === "service") {
    const contact = service?.contact;
    const places: Readonly<Record<string, string | undefined>> = {
      "help-center": service?.["help-center"].href,
      contact:
        contact?.href ??
        (contact?.email && `mailto:${contact.email}`) ??
        (contact?.phone && `tel:${contact.phone}`),
      emergency: service?.emergency.href,
    };
    const href = Object.hasOwn(places, key) ? places[key] : undefined;
    if (!href)
      return {
        what: "no such address in content/service.yaml",
        instead: didYouMean(key, Object.keys(places), "addresses"),
      };
    if (!text) return { what: "a link without words", instead: `Write "[words](${target})".` };
    return { t: "link", href, c: text };
  }
  return {
    what: "links go through content/service.yaml only",
    instead: 'Write "[](article:key)" or "[words](service:contact)".',
  };
}
