import { escapeMarkdown } from "../../escape.ts";
import type { InterfaceWords } from "../../guide/words.ts";
import type { PacketLine } from "./packetLines.ts";

/**
 * The packet as text to copy. Lines whose id is in `removed` are in no byte of it, nor is a heading without lines.
 * Interface words: `packet.title` and `packet.<section>` for each section.
 */
export function packetText(
  lines: readonly PacketLine[],
  text: InterfaceWords,
  format: "text" | "markdown",
  removed: ReadonlySet<string> = new Set(),
): string {
  const left = lines.filter(({ id }) => !removed.has(id));
  const sections = [...new Set(left.map(({ section }) => section))];
  const markdown = format === "markdown";
  const show = markdown ? markdownLine : (plain: string) => plain;
  const parts = sections.map((section) => {
    const heading = show(text[`packet.${section}`] ?? section);
    const items = left.filter((line) => line.section === section).map((line) => `- ${show(line.text)}`);
    return [markdown ? `## ${heading}\n` : heading, ...items].join("\n");
  });
  const title = show(text["packet.title"] ?? "");
  return [...(title ? [markdown ? `# ${title}` : title] : []), ...parts].join("\n\n") + "\n";
}

/** Text of a whole line: a number or a dash at its start would make it an item of a list. */
function markdownLine(plain: string): string {
  return escapeMarkdown(plain)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/^([-+])/, String.raw`\$1`);
}
