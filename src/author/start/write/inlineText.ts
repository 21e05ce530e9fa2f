import { findLink, isPage } from "../parts/linksOf.ts";
import { onScreen } from "../parts/onScreen.ts";
import type { PlannedLink, Said } from "../plan/plan.ts";

/** What the words of a guide refer to. */
export interface References {
  readonly links: readonly PlannedLink[];
  /** The article's address: links are relative to it. */
  readonly href: string | undefined;
}

type Piece = string | { readonly markdown: string };

/** Sentences of an article as markdown of Cairn: links to the registry, on-screen strings in backticks, signs as they are. */
export function inlineText(said: Said, { links, href }: References): string {
  let pieces: readonly Piece[] = [said.text];
  for (const link of said.links) {
    const known = isPage(link) ? findLink(links, link, href) : undefined;
    if (known) pieces = replaced(pieces, link.text, `[](article:${known.key})`, "once");
  }
  const names = [...onScreen(said)].sort((a, b) => b.length - a.length);
  for (const name of names) {
    for (const [open, close] of ["“”", '""', "«»", "”"]) {
      pieces = replaced(pieces, `${open}${name}${close ?? open}`, code(name));
    }
    if (said.marked.includes(name)) pieces = replaced(pieces, name, code(name), "words");
  }
  return pieces.map((piece) => (typeof piece === "string" ? escaped(piece) : piece.markdown)).join("");
}

/** An on-screen string in a text. */
export function code(text: string): string {
  return `\`${text}\``;
}

function replaced(
  pieces: readonly Piece[],
  text: string,
  markdown: string,
  how: "all" | "once" | "words" = "all",
): readonly Piece[] {
  let isDone = false;
  return pieces.flatMap((piece): readonly Piece[] => {
    if (typeof piece !== "string" || isDone) return [piece];
    const found: Piece[] = [];
    let rest = piece;
    for (let from = 0; ;) {
      const at = rest.indexOf(text, from);
      if (at < 0 || isDone) break;
      const around = `${rest[at - 1] ?? " "} ${rest[at + text.length] ?? " "}`;
      if (how === "words" && /[\p{L}\p{N}]/u.test(around)) {
        from = at + 1;
        continue;
      }
      found.push(rest.slice(0, at), { markdown });
      rest = rest.slice(at + text.length);
      from = 0;
      isDone = how === "once";
    }
    return [...found, rest].filter((one) => one !== "");
  });
}

/** Signs that markdown would take for something. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/\{#/g, "{ #");
}

/** The same for the beginning of a line. */
export function escapedLine(markdown: string): string {
  return markdown.replace(/^(?=[#+=~>-]|:::)/, "\\").replace(/^(\d+)([.)])(?=\s)/, "$1\\$2");
}
