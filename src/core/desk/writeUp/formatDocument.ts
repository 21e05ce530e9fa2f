import { escapeHtml, escapeMarkdown } from "../../escape.ts";
import type { Block, Inline } from "../../guide/words.ts";
import type { Document, WriteUpFormat } from "./writeUp.ts";

/** A document as plain text, markdown, or HTML of the plainest kind: ticket systems remove everything else. */
export function formatDocument({ title, parts }: Document, format: WriteUpFormat): string {
  const mark = marks[format];
  const sections = parts.map(({ heading, blocks }) =>
    [
      ...(heading ? [mark.heading(mark.text(heading), 3)] : []),
      ...blocks.map((block) => blockText(block, format)),
    ].join(mark.gap),
  );
  return `${[...(title ? [mark.heading(mark.text(title), 2)] : []), ...sections].join("\n\n")}\n`;
}

interface FormatMarks {
  readonly text: (plain: string) => string;
  readonly heading: (text: string, level: number) => string;
  readonly gap: string;
}

const marks: Readonly<Record<WriteUpFormat, FormatMarks>> = {
  text: { text: (plain) => plain, heading: (text) => text, gap: "\n" },
  markdown: { text: escapeMarkdown, heading: (text, level) => `${"#".repeat(level)} ${text}`, gap: "\n\n" },
  html: { text: escapeHtml, heading: (text, level) => `<h${level}>${text}</h${level}>`, gap: "\n" },
};

function blockText(block: Block, format: WriteUpFormat): string {
  if (block.t === "p") {
    const text = block.c.map((node) => inlineText(node, format)).join("");
    if (format === "html") return `<p>${text}</p>`;
    return format === "markdown" ? text.replace(/^([-+]|\d+[.)])/, String.raw`\$1`) : text;
  }
  if (format === "html") {
    const items = block.c.map((item) => `<li>${item.map((one) => tight(one, item.length)).join("")}</li>`);
    return `<${block.t}>${items.join("")}</${block.t}>`;
  }
  return block.c
    .map((item, index) => {
      const bullet = block.t === "ol" ? `${index + 1}. ` : "- ";
      const lines = item.map((one) => blockText(one, format)).join("\n");
      return bullet + lines.replaceAll("\n", `\n${" ".repeat(bullet.length)}`);
    })
    .join("\n");
}

/** One paragraph alone in a list item needs no element of its own. */
function tight(block: Block, siblings: number): string {
  const html = blockText(block, "html");
  return siblings === 1 && block.t === "p" ? html.slice("<p>".length, -"</p>".length) : html;
}

function inlineText(node: Inline, format: WriteUpFormat): string {
  const { text } = marks[format];
  if (typeof node === "string") return text(node);
  if (node.t === "screen")
    return format === "text"
      ? `“${node.c}”`
      : format === "markdown"
        ? `**${text(node.c)}**`
        : `<strong>${text(node.c)}</strong>`;
  if (node.t === "link") {
    if (format === "text") return `${node.c} (${node.href})`;
    if (format === "markdown") return `[${text(node.c)}](<${node.href.replaceAll(">", "%3E")}>)`;
    return `<a href="${text(node.href)}">${text(node.c)}</a>`;
  }
  const inner = node.c.map((one) => inlineText(one, format)).join("");
  if (format === "text") return inner;
  if (format === "html") return `<${node.t}>${inner}</${node.t}>`;
  return node.t === "strong" ? `**${inner}**` : `*${inner}*`;
}
