/** What would be mark-up, if it stood in a file of a guide: tags, entities, template tags, attributes of generators. */
const pieces = [
  /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?>/gi,
  /&(?:[a-z]{2,8}|#\d+|#x[\da-f]+);/gi,
  /\{%|%\}|\{\{|\}\}/g,
  /\{:/g,
  /\]\((?!article:|service:)[^)]*\)/g,
  /^\s*(?:layout|permalink|redirect_from):/gm,
  /!\[/g,
];

/** Pieces of mark-up in a file that was written. */
export function markupIn(file: string, text: string): readonly string[] {
  // What stands in backticks stands on a screen.
  const plain = file.endsWith(".md") ? text.replace(/`[^`\n]*`/g, "") : text;
  // The search of a help center has its place for words, and a comment names what may be written.
  const lines = plain.split("\n").filter((line) => !/^\s*#|^\s*search:/.test(line) || file.endsWith(".md"));
  return pieces.flatMap((piece) => [...lines.join("\n").matchAll(piece)].map(([found]) => found));
}
