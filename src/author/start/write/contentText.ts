import type { Condition, Content, Item } from "../plan/plan.ts";
import { factsIn, whenOf } from "../parts/nestedContent.ts";
import { code, escapedLine, inlineText, type References } from "./inlineText.ts";

/** Blocks in markdown, a blank line between them. */
export function contentText(content: readonly Content[], references: References): string {
  return content.map((one) => blockText(one, references)).join("\n\n");
}

/** Blocks that only some see stand between lines of their own, and name their facts there. */
export function conditionalText(content: readonly Content[], references: References): string {
  return content
    .map((one) => {
      const when = whenOf(one);
      if (!when) return blockText(one, references);
      const facts = factsIn([one]);
      const cites = facts.length > 0 ? ` facts=${facts.join(",")}` : "";
      return `::: if ${conditionText(when)}${cites}\n${blockText(one, references)}\n:::`;
    })
    .join("\n\n");
}

export function conditionText({ fact, values }: Condition): string {
  return `${fact}=${values.join(",")}`;
}

function blockText(content: Content, references: References): string {
  if (content.type === "text") return escapedLine(inlineText(content.said, references));
  if (content.type === "code") return content.lines.map((line) => `- ${codeLine(line)}`).join("\n");
  return content.items.map((item) => itemText(item, references)).join("\n");
}

function itemText({ said, inside }: Item, references: References): string {
  const nested = inside.map((one) => {
    const text = indented(blockText(one, references), 2);
    return one.type === "text" ? `\n${text}` : text;
  });
  return [`- ${escapedLine(inlineText(said, references))}`, ...nested].join("\n");
}

/** A line of code in backticks; one that has backticks itself, between two. */
function codeLine(line: string): string {
  return line.includes("`") ? `\`\` ${line} \`\`` : code(line);
}

export function indented(text: string, by: number): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : `${" ".repeat(by)}${line}`))
    .join("\n");
}
