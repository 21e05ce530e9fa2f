/** Plain text as HTML: in text and in an attribute between double quotes. */
export function escapeHtml(plain: string): string {
  return plain
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Plain text inside a line of markdown: what would be a mark is shown as it is. */
export function escapeMarkdown(plain: string): string {
  return plain.replaceAll(/[\\`*_{}[\]<>#|~]/g, String.raw`\$&`);
}
