/** Parts of a page that are no text of its article, as crudely as they can be told. */
const parts =
  /<(script|style|nav|header|footer|aside|head|figcaption|form|thead|caption)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<img\b[^>]*>/gi;

/**
 * Words of a file that were read less often than they stand there: by a count of its own, which knows nothing of the reader. Front
 * matter, tags and addresses are taken out by force; what is left is what people read.
 */
export function wordsLost(source: string, name: string, read: string): readonly string[] {
  const has = countOf(read);
  const lost: string[] = [];
  for (const [word, n] of countOf(text(source, name))) {
    if ((has.get(word) ?? 0) < n) lost.push(word);
  }
  return lost;
}

function text(source: string, name: string): string {
  if (name.endsWith(".json")) {
    const { article } = JSON.parse(source) as { article: { title: string; body: string } };
    return untagged(`${article.title} ${article.body}`);
  }
  if (name.endsWith(".html")) return untagged(source);
  if (!name.endsWith(".md")) return source;
  const body = source
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/^\[\/\/\]:.*$/gm, "")
    .replace(/^##\s+(?:Related|Otros|More|See also)[^\n]*\n[\s\S]*?(?=^#|$(?![\s\S]))/gm, "")
    .replace(/^(?:## [^\n]*\n+)(?:(?:\d+[.)]|[-*]) \[[^\]]*\]\(#[^)]*\)\n+)+/gm, "")
    .replace(/\{[%{][\s\S]*?[%}]\}|\{:?#?[^}\n]*\}(?=\s*$)|\{:[^}]*\}/gm, "")
    .replace(/^\s*(?:```|~~~)\w*/gm, "")
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\]\([^)]*\)/g, "]");
  return untagged(body);
}

function untagged(html: string): string {
  return html
    .replace(/<!doctype[^>]*>/i, " ")
    .replace(parts, " ")
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/&gt;/g, ">")
    .replace(/&lt;/g, "<")
    .replace(/&amp;/g, "&")
    .replace(/&[a-z]+;|&#\w+;/gi, " ");
}

/** Words of three letters or more, and how often they stand there. */
function countOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
