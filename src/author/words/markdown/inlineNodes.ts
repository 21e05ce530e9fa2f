import type { Token } from "markdown-it";
import type { Inline } from "../../../core/guide/words.ts";
import { didYouMean } from "../../reading/didYouMean.ts";
import { linkOf } from "./linkOf.ts";
import type { Service } from "../../service/serviceShape.ts";
import { strayMark, type Where } from "./strayMark.ts";
import { tellTone } from "../tellTone.ts";

/** What a step ends in. Without an id it is told there. */
export const stepMark = /\s*\{(#[^}]*|(?:facts=|(?:if|unless|never)\s)[^}]*)\}\s*$/;

/** What is said of a string in backticks that `service.yaml` does not list. */
export const notOnScreen = 'not listed under "screen" in content/service.yaml';

/** Takes note of something in markdown: `line` counts from 0 in the parsed text. */
export type TellLine = (
  line: number,
  value: string,
  what: string,
  instead: string,
  level?: "warning",
) => void;

/**
 * The nodes of one inline token. What the format does not know is told and left out. The end of a step may be its
 * mark.
 */
export function inlineNodes(
  token: Token,
  service: Service | undefined,
  tell: TellLine,
  where: Where = "text",
): Inline[] {
  const tokens = token.children ?? [];
  let line = token.map?.[0] ?? 0;
  let at = 0;
  return until("");

  function until(close: string): Inline[] {
    const nodes: Inline[] = [];
    const add = (text: string) => {
      const last = nodes.at(-1);
      if (typeof last === "string") nodes[nodes.length - 1] = last + text;
      else if (text) nodes.push(text);
    };
    for (;;) {
      const one = tokens[at++];
      if (!one || one.type === close) return nodes;
      if (one.type === "text") add(checked(one.content, at === tokens.length));
      else if (one.type === "softbreak" || one.type === "hardbreak") {
        if (one.type === "hardbreak") tell(line, "line end", "a forced line break", "Write a new paragraph.");
        line++;
        add(" ");
      } else if (one.type === "strong_open" || one.type === "em_open") {
        const t = one.type === "em_open" ? "em" : "strong";
        nodes.push({ t, c: until(`${t}_close`) });
      } else if (one.type === "code_inline") nodes.push({ t: "screen", c: screen(one.content) });
      else if (one.type === "link_open") {
        const target = String(one.attrGet("href") ?? "");
        const inside = until("link_close");
        const text = inside.every((node) => typeof node === "string") ? inside.join("") : "";
        const link = linkOf(target, text, service);
        if ("t" in link) nodes.push(link);
        // Without a service file every link would be wrong: one problem is enough.
        else if (service || !/^(article|service):/.test(target)) tell(line, target, link.what, link.instead);
      } else if (one.type === "html_inline") tell(line, one.content, "raw HTML", "Write markdown.");
      else if (one.type === "image") {
        tell(line, String(one.attrGet("src") ?? ""), "images are not part of the format", "Say it in words.");
      } else
        tell(
          line,
          one.content || one.type,
          "not in the format",
          "Write plain text, **strong**, *em*, `on-screen strings` or links.",
        );
    }
  }

  function checked(text: string, isLast: boolean): string {
    const said = where === "step" && isLast ? text.replace(stepMark, "") : text;
    const stray = strayMark(said, where);
    if (stray) tell(line, stray.value, stray.what, stray.instead);
    tellTone({ file: "", line: 0 }, text, (_place, value, what, instead) =>
      tell(line, value, what, instead, "warning"),
    );
    if (/^:{2,}/.test(text))
      tell(
        line,
        text,
        "not a block",
        'Write "::: agent", "::: send", "::: say" or "::: if fact=value" on a line of its own.',
      );
    return text;
  }

  function screen(text: string): string {
    const known = service?.screen ?? [];
    if (service && !known.includes(text)) {
      tell(
        line,
        text,
        notOnScreen,
        known.length > 0
          ? `${didYouMean(text, known, "on-screen strings")} Or list it there.`
          : "List it there.",
      );
    }
    return text;
  }
}
