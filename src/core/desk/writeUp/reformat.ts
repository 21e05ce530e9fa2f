import { escapeHtml } from "../../escape.ts";
import type { WriteUpFormat } from "./writeUp.ts";

/**
 * A text that an agent edited in one format, in another: its words and lines stay, and so do lists. To plain text
 * first, as `formatDocument` writes it, and from there.
 */
export function reformat(text: string, from: WriteUpFormat, to: WriteUpFormat): string {
  if (from === to) return text;
  const plain = { text: (same: string) => same, markdown: fromMarkdown, html: fromHtml }[from](text);
  return { text: (same: string) => same, markdown: toMarkdown, html: toHtml }[to](plain);
}

const item = /^\s*(?:[-*]|(\d+)[.)])\s+(.*)$/;

function fromMarkdown(text: string): string {
  const lines = text.split("\n").map((line) =>
    line
      .replace(/^#{1,6} /, "")
      .replace(/\[((?:\\.|[^\]\\])*)\]\(<?([^>)]*)>?\)/g, "$1 ($2)")
      .replace(/(?<!\\)\*\*/g, "")
      .replace(/(?<!\\)\*((?:\\.|[^*\\])+)\*/g, "$1")
      .replace(/\\([\\`*_{}[\]<>#|~+.()-])/g, "$1"),
  );
  // A blank line parts paragraphs there, and chapters in plain text.
  return lines.join("\n").replace(/\n{2,}/g, "\n\n");
}

function fromHtml(html: string): string {
  let count = 0;
  const text = html
    .replace(/\s*\n\s*/g, " ")
    .replace(/<(ol)\b[^>]*>|<li\b[^>]*>|<\/(ol|ul)>/gi, (tag) => {
      if (/^<ol/i.test(tag)) count = 1;
      else if (tag.startsWith("</")) count = 0;
      else return `\n${count > 0 ? `${count++}.` : "-"} `;
      return "\n";
    })
    .replace(/<a\b[^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gi, "$2 ($1)")
    .replace(/<(h\d)\b/gi, "\n\n<$1")
    .replace(/<(p|div|br)\b|<\/(p|div|h\d)>/gi, "\n$&")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  return `${text
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

function toMarkdown(text: string): string {
  const lines = text.split("\n").map((line) => {
    const [, number, rest = ""] = item.exec(line) ?? [];
    const words = (rest || line).replaceAll(/[\\`*_{}[\]<>#|~]/g, String.raw`\$&`);
    return rest ? `${number ? `${number}.` : "-"} ${words}` : words;
  });
  // Two lines would run into one paragraph.
  return lines
    .map((line, n) =>
      line && lines[n + 1] && !(item.test(line) && item.test(lines[n + 1] ?? "")) ? `${line}\n` : line,
    )
    .join("\n");
}

function toHtml(text: string): string {
  const escaped = escapeHtml(text);
  let html = "";
  let list: "ol" | "ul" | undefined;
  const within = (next: typeof list) => {
    if (list !== next) html += `${list ? `</${list}>\n` : ""}${next ? `<${next}>` : ""}`;
    list = next;
  };
  for (const line of escaped.split("\n")) {
    const [, number, rest] = item.exec(line) ?? [];
    within(rest === undefined ? undefined : number ? "ol" : "ul");
    if (rest !== undefined) html += `<li>${rest}</li>`;
    else if (line.trim()) html += `<p>${line}</p>\n`;
  }
  within(undefined);
  return html;
}
