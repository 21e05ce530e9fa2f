import type { PlannedLink } from "../plan/plan.ts";
import { schemaLine } from "./schemaLine.ts";

interface NewService {
  readonly locale: string;
  /** The article's address, if it is known: the help center is where it stands. */
  readonly href: string | undefined;
  readonly links: readonly PlannedLink[];
  readonly screen: readonly string[];
  readonly hasSchemas: boolean;
}

/** A first `content/service.yaml`, with a comment at each key. What would do harm if it were wrong is marked. */
export function newService({ locale, href, links, screen, hasSchemas }: NewService): string {
  const center = centerOf(href);
  return `${schemaLine("service", hasSchemas)}# What belongs to your service and not to one guide. Data only.

# TODO: write the name of your service. It stands in titles and in the header.
name: ${center === undefined ? "Example service" : JSON.stringify(new URL(center).hostname)}

# The language that you write in: its words stand in content/${locale}/. All others are translated from it.
source-locale: ${locale}

# The one colour of your brand, six hex digits.
colour: "#1f5673"

# TODO: look at both addresses: somebody has to have seen them work.
help-center:
  # Where links to the help center lead.
  href: ${center ?? "https://help.example.org/"}
  # Its search: {title} is replaced. Articles whose address is not known are looked for here.
  search: ${searchOf(center)}

# TODO: write how to reach a person: href, email or phone. With phone or hours also time-zone, as in
#   { phone: "+1 555 0100", time-zone: America/New_York, hours: [{ by: phone, days: [mon, fri], from: "10:00", to: "16:00" }] }
contact:
  href: ${center ?? "https://help.example.org/"}

# TODO: write the address of a page that says what to do in an emergency.
emergency:
  href: https://example.org/emergency

# TODO: write the crisis lines of the countries that your readers are in, the most important first, numbers as dialled.
# They stand on every screen of every guide. A wrong number harms: call each once.
crisis:
  US:
    - { name: 988 Suicide & Crisis Lifeline, call: "988", text: "988", href: https://988lifeline.org/ }

# Where "clear and leave" goes: a page that says nothing about its reader.
leave: https://www.example.org/

# Articles that guides link to, as [](article:key): the exact title, and the address, if somebody has seen it work.
# Without an address the title links to the search. "login: yes" where a reader has to log in first.
articles:${links.length === 0 ? " {}\n" : `\n${links.map(linkText).join("")}`}
# Every text that stands on a screen of yours, letter for letter. Guides may show no other in \`backticks\`.
screen:${screen.length === 0 ? " []\n" : `\n${screen.map(stringText).join("")}`}`;
}

/** One line of the registry. */
export function linkText({ key, title, href, isGuess }: PlannedLink): string {
  const address = href === undefined ? "" : `, href: ${JSON.stringify(href)}`;
  // The article calls it "here": the title was made from the address.
  const guess = isGuess ? " # TODO: write the exact title of this page" : "";
  return `  ${key}: { title: ${JSON.stringify(title)}${address} }${guess}\n`;
}

/** One line of the on-screen strings. */
export function stringText(text: string): string {
  return `  - ${JSON.stringify(text)}\n`;
}

function centerOf(href: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  const { origin } = new URL(href);
  // Zendesk has a help center for each language.
  const [, zendesk = "/"] = /^\w+:\/\/[^/]+(\/hc\/[\w-]+)/.exec(href) ?? [];
  return `${origin}${zendesk}`;
}

function searchOf(center: string | undefined): string {
  if (center === undefined) return "https://help.example.org/search?query={title}";
  return `${center.replace(/\/$/, "")}/search?query={title}`;
}
