import type { Token } from "markdown-it";
import type { Block, Inline, Step } from "../../../core/guide/words.ts";
import { type KnownFacts, type Mark, readMark, type TellCondition } from "../condition.ts";
import { idPattern } from "../../reading/patterns.ts";
import { inlineNodes, stepMark, type TellLine } from "./inlineNodes.ts";
import type { Service } from "../../service/serviceShape.ts";

/** A block with its line (from 0). `steps` are the items of an ordered list, where those are steps. */
export type Placed =
  | { readonly line: number; readonly block: Block }
  | { readonly line: number; readonly steps: readonly PlacedStep[] };

export type PlacedStep = Step & { readonly line: number; readonly mark: Mark };

interface Options {
  readonly service: Service | undefined;
  readonly tell: TellLine;
  /** What conditions of steps may read. */
  readonly facts: KnownFacts;
  /** What a top-level ordered list is: steps with ids, a plain list, or not allowed: at an end, or in a block. */
  readonly ordered: "steps" | "list" | "at-an-end" | "in-a-block";
}

/** Turns markdown-it's block tokens into typed nodes. What the format does not know is told and left out. */
export function blockNodes(tokens: readonly Token[], { service, tell, facts, ordered }: Options): Placed[] {
  let at = 0;
  return until("", true);

  function until(close: string, top: boolean, isStep = false): Placed[] {
    const found: Placed[] = [];
    for (;;) {
      const token = tokens[at++];
      if (!token || token.type === close) return found;
      const line = token.map?.[0] ?? 0;
      if (token.type === "paragraph_open") found.push({ line, block: { t: "p", c: inline(isStep) } });
      else if (token.type === "bullet_list_open") {
        found.push({ line, block: { t: "ul", c: items("bullet_list_close").map(({ blocks }) => blocks) } });
      } else if (token.type === "ordered_list_open") {
        const list = items("ordered_list_close", ordered !== "list");
        if (top && ordered === "steps") found.push({ line, steps: list.map(step) });
        else if (ordered === "list")
          found.push({ line, block: { t: "ol", c: list.map(({ blocks }) => blocks) } });
        else if (top && ordered === "in-a-block") {
          const instead = 'Write the condition at each step: "1. … {#step-id if fact=value}".';
          tell(line, "1.", "steps inside a block", instead);
          found.push({ line, steps: list.map(step) });
        } else {
          const what = "an ordered list is for the steps of a cause or a question";
          tell(line, "1.", what, 'Write a bullet list: "- …".');
        }
      } else refuse(token, line);
    }
  }

  function items(close: string, areSteps = false): { line: number; blocks: Block[] }[] {
    const list: { line: number; blocks: Block[] }[] = [];
    for (;;) {
      const token = tokens[at++];
      if (!token || token.type === close) return list;
      const blocks = until("list_item_close", false, areSteps).flatMap((placed) =>
        "block" in placed ? [placed.block] : [],
      );
      list.push({ line: token.map?.[0] ?? 0, blocks });
    }
  }

  function inline(isStep: boolean): Inline[] {
    const token = tokens[at++];
    at++; // paragraph_close
    return token ? inlineNodes(token, service, tell, isStep ? "step" : "text") : [];
  }

  function step({ line, blocks }: { line: number; blocks: Block[] }): PlacedStep {
    let id = "";
    let condition: readonly string[] = [];
    let bare = "";
    const c = blocks.map((block): Block => {
      const last = block.t === "p" ? block.c.at(-1) : undefined;
      const [mark, found = ""] = (typeof last === "string" && stepMark.exec(last)) || [];
      if (block.t !== "p" || typeof last !== "string" || mark === undefined) return block;
      const named = found.replace(/^#/, "");
      if (id) tell(line, named, "a second id in one step", "Keep one.");
      if (named === found) {
        bare = found.trim();
        condition = bare.split(/\s+/);
      } else [id = "", ...condition] = named.trim().split(/\s+/);
      const rest = last.slice(0, last.length - mark.length);
      return { t: "p", c: [...block.c.slice(0, -1), ...(rest ? [rest] : [])] };
    });
    if (!id)
      tell(line, "step", "a step without an id", `End its line with "{#step-id${bare && ` ${bare}`}}".`);
    else if (!idPattern.test(id))
      tell(line, id, "not an id", "Write small letters, digits and dashes, a letter first.");
    const tellHere: TellCondition = (value, what, instead) => tell(line, value, what, instead);
    const mark = readMark(condition, facts, tellHere, true);
    return { id, c, line, mark };
  }

  function refuse(token: Token, line: number): void {
    const kind = token.type.replace(/_open$/, "");
    const [what, instead] = refused[kind] ?? [
      "not in the format",
      "Write paragraphs, bullet lists and steps.",
    ];
    tell(line, token.content.trim() || token.markup || kind, what, instead);
    // What stands inside a block is refused with it, and not told again.
    if (token.nesting === 1)
      for (let depth = 1; depth > 0 && at < tokens.length; at++) depth += tokens[at]?.nesting ?? 0;
  }
}

const refused: Readonly<Record<string, readonly [string, string]>> = {
  html_block: ["raw HTML", "Write markdown."],
  heading: ["a second heading", "Write one level-1 heading, first in the file; use **strong** below it."],
  fence: ["a code block", "Write `on-screen strings` in backticks."],
  code_block: ["an indented code block", "Remove the spaces at the start of the line."],
  blockquote: ["a quote", "Write a paragraph."],
  hr: ["a line across", "Remove it."],
};
