import { parse, parseDocument, stringify } from "yaml";
import type { Fence } from "./fencesOf.ts";
import { flowAround } from "./flowAround.ts";
import { parcelFlow } from "./parcelFlow.ts";
import { stubWords } from "./stubWords.ts";

type Files = Readonly<Record<string, string>>;

const service = {
  name: "Example Parcels",
  colour: "#1f5673",
  "help-center": {
    href: "https://help.example.org/",
    search: "https://help.example.org/search?query={title}",
  },
  contact: { href: "https://help.example.org/contact" },
  emergency: { href: "https://help.example.org/emergency" },
  crisis: { US: [{ name: "Lifeline", call: "988" }] },
  leave: "https://www.example.org/",
};

/**
 * A guides folder in which a snippet stands where it says: what stands behind the backticks is its kind, `part` if it is
 * not all of a file, the name of the file, and its locale. `others` are the snippets of the same page. Undefined for a
 * kind that is no part of a guides folder.
 */
export function snippetFolder(fence: Fence, others: readonly Fence[]): Files | undefined {
  const { text } = fence;
  const [language, kind, ...rest] = fence.kind.split(" ");
  const isPart = rest.includes("part");
  if (language === "md" && ["words", "body", "blocks"].includes(kind ?? "")) {
    const [name = "", locale = "en"] = rest;
    const source = others.find((one) => one.kind === `md words ${name}`);
    // The last flow of a page is the one that its words are for, unless it is about the parcel guide.
    const own = others.findLast(
      (one) => /^yaml flow( part)?$/.test(one.kind) && one.text.includes(`\n  ${name}:`),
    );
    const isPart = own?.kind.endsWith("part") && parcelFlow.includes(`\n  ${name}:`);
    const flow = !own || isPart ? parcelFlow : flowAround(own.text);
    const guide = idOf(flow);
    const path = (of: string) => `content/${of}/${guide}/${name}.md`;
    const put = (words: Files, of: string) => ({
      [path(of)]: placed(kind ?? "", words[path(of)] ?? "", text),
    });
    const english = stubWords(flow);
    if (locale === "en") return around(flow, put(english, "en"));
    const translated = stubWords(flow, locale);
    return around(flow, { [path("en")]: source?.text ?? "", ...translated, ...put(translated, locale) });
  }
  if (language !== "yaml") return undefined;
  const merged = (whole: unknown) =>
    stringify({ ...(whole as object), ...parsed(text) }, { schema: "failsafe" });
  const inFolder: Readonly<Record<string, () => Files>> = {
    flow: () => around(flowAround(text), {}),
    service: () => around(parcelFlow, { "content/service.yaml": isPart ? merged(service) : text }),
    hosts: () => around(parcelFlow, { "content/hosts.yaml": text }),
    ledger: () => around(parcelFlow, { "flows/parcel.facts.yaml": isPart ? merged(ledger([])) : text }),
    facts: () => around(parcelFlow, { "content/en/parcel/facts.yaml": text }),
    guide: () =>
      around(parcelFlow, { "content/en/parcel/guide.yaml": merged({ title: "A", summary: "B." }) }),
    phrases: () => around(parcelFlow, { "content/en/parcel/phrases.yaml": withEnough(text) }),
    typed: () =>
      around(parcelFlow, {
        "content/en/parcel/typed.yaml": text,
        "content/en/parcel/phrases.yaml": withEnough("phrases: []"),
      }),
  };
  return inFolder[kind ?? ""]?.();
}

/** A map that is written as a snippet. Whatever is no YAML at all fails here, not in what it is merged into. */
function parsed(text: string): Record<string, unknown> {
  const doc = parseDocument(text, { schema: "failsafe" });
  if (doc.errors.length > 0) throw new Error(doc.errors.map(({ message }) => message).join("\n"));
  return doc.toJS() as Record<string, unknown>;
}

/** A whole file, or a text or blocks below the front matter that is there. */
function placed(kind: string, there: string, text: string): string {
  if (kind === "words") return text;
  if (kind === "blocks") return `${there}\n${text}`;
  return `${/^---\n[^]*?\n---\n/.exec(there)?.[0] ?? ""}${text}`;
}

/** All that a guides folder needs besides: articles, strings of the screen and facts of the article that words name. */
function around(flow: string, files: Files): Files {
  const words = { ...stubWords(flow), ...files };
  const text = Object.values(words).join("\n");
  const all = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name = ""]) => name))];
  const markdown = Object.entries(words)
    .filter(([path]) => path.endsWith(".md"))
    .map(([, inside]) => inside);
  const strings = markdown.flatMap((inside) => [...inside.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name));
  return {
    [`flows/${idOf(flow)}.yaml`]: flow,
    [`flows/${idOf(flow)}.facts.yaml`]: stringify(ledger(all(/\b(F\d+)\b/g))),
    "content/service.yaml": stringify({
      ...service,
      articles: Object.fromEntries(all(/\(article:([\w-]+)\)/g).map((id) => [id, { title: `About ${id}` }])),
      screen: [...new Set(strings)],
    }),
    ...words,
  };
}

function idOf(flow: string): string {
  return /^id: (\S+)/m.exec(flow)?.[1] ?? "";
}

function ledger(facts: readonly string[]) {
  return {
    article: { href: "https://help.example.com/parcels", checked: "2026-11-24" },
    facts: Object.fromEntries(
      facts.map((id) => [id, { section: "Delivery", fact: "a parcel may be late", sha256: "a".repeat(64) }]),
    ),
  };
}

/** A bank of phrases, with as many of each cause of the guide as a guide needs. */
function withEnough(text: string): string {
  const { phrases = [], ...more } = parse(text) as { readonly phrases?: readonly unknown[] };
  const causes = Object.keys((parse(parcelFlow) as { readonly causes: object }).causes);
  const others = causes.map((cause) => ({
    cause,
    state: cause,
    says: Array.from({ length: 15 }, (_, n) => `${cause.replaceAll("-", " ")} ${"abcdefghijklmno"[n]} ${n}`),
  }));
  return stringify({ ...more, phrases: [...phrases, ...others] });
}
