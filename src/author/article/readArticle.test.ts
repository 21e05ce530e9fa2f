import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Article, ArticleBlock } from "./article.ts";
import { readArticle } from "./readArticle.ts";
import { readArticleFile } from "./readArticleFile.ts";

const articles = join(import.meta.dirname, "../../../fixtures/articles");

function read(text: string, name: string): Article {
  const article = readArticle(text, name);
  if ("refused" in article) throw new Error(article.refused);
  return article;
}

function outline({ title, locale, href, blocks }: Article): string {
  const signs = { heading: "#", paragraph: "¶", item: "-", code: ">" };
  const line = ({ type, level, isNumbered, text, links, marked }: ArticleBlock) => {
    const more = [...links.map((link) => `→ ${link.href}`), ...marked.map((one) => `[${one}]`)].join(" ");
    return `${"  ".repeat(level)}${isNumbered ? "1." : signs[type]} ${text}${more && `   ${more}`}\n`;
  };
  return `${title} | ${locale ?? ""} | ${href ?? ""}\n${blocks.map(line).join("")}`;
}

// Each folder holds an invented article, and in read.txt what is read of it. EXPECT=write writes those anew.
describe("an article of each make is read: its parts, and nothing around them", () => {
  it.each(readdirSync(articles))("%s", (name) => {
    const [file = ""] = readdirSync(join(articles, name)).filter((one) => one.startsWith("article."));
    const article = readArticleFile(join(articles, name, file));
    if ("refused" in article) throw new Error(article.refused);
    const expected = join(articles, name, "read.txt");
    if (process.env["EXPECT"] === "write") writeFileSync(expected, outline(article));
    expect(outline(article)).toBe(existsSync(expected) ? readFileSync(expected, "utf8") : "");
  });
});

describe("what is no text of an article", () => {
  it.each([
    ["entities", "a.html", "<p>Tea &amp; milk&nbsp;&gt; water</p>", "Tea & milk > water"],
    ["scripts and comments", "a.html", "<p>Tea<script>x()</script><!-- no --></p>", "Tea"],
    [
      "forms",
      "a.html",
      "<p>Tea is late, and the kettle may be cold.</p><form><p>Subscribe</p></form>",
      "Tea is late, and the kettle may be cold.",
    ],
    ["template tags", "a.md", "{% if x %}Tea {{ y }}is late.{% endif %}\n{{< note >}}", "Tea is late."],
    [
      "comments of a generator",
      "a.md",
      "{% comment %}no{% endcomment %}Tea\n{: .note}\n\n[//]: # (no)",
      "Tea",
    ],
    ["elements of its own", "a.md", "<lg-note>Tea is late.</lg-note>", "Tea is late."],
    ["numbers of a list", "a.txt", "1) Fill it.", "Fill it."],
    ["entities in a text file", "a.txt", "Tea &amp; milk.", "Tea & milk."],
    [
      "lines that an editor broke",
      "a.txt",
      "The kettle may be cold, and the tea is then\nlate. Wait.",
      "The kettle may be cold, and the tea is then late. Wait.",
    ],
  ])("%s", (_, name, text, said) => {
    expect(read(text, name).blocks.map((block) => block.text)).toEqual([said]);
  });

  it("a list of other articles, and of jumps to parts of the page", () => {
    const page = read(
      "# Tea\n\n- [Late](#late)\n\n## Late\n\nWait.\n\n## See also\n\n- [Milk](/milk)\n",
      "tea.md",
    );
    expect(page.blocks.map(({ text }) => text)).toEqual(["Late", "Wait."]);
  });

  it("numbers of headings, which say how deep they stand", () => {
    const page = read(
      "# Tea\n\n## 1) Kettle\n\n## 1.1) Lid\n\nClose it.\n\n## 2. Leaves\n\nDry them.\n",
      "tea.md",
    );
    expect(page.blocks.map(({ text, level }) => [text, level])).toEqual([
      ["Kettle", 2],
      ["Lid", 3],
      ["Close it.", 0],
      ["Leaves", 2],
      ["Dry them.", 0],
    ]);
  });
});

it("takes the language from the page, the front matter, the address or the file's name", () => {
  expect(read('<html lang="pt-br"><p>Chá</p></html>', "a.html").locale).toBe("pt-BR");
  expect(read("---\nlang: fr\n---\nThé", "a.md").locale).toBe("fr");
  expect(read("---\npermalink: /es/te/\n---\nTé", "a.md").locale).toBe("es");
  expect(read("Der Tee ist kalt.", "a.de.txt").locale).toBe("de");
});

describe("what can't be read is refused, with what to do instead", () => {
  it.each([
    ["a.xml", "<page/>", '".xml" can\'t be read as an article'],
    ["a.docx", "PK", "copy its text into a .txt file"],
    ["a", "Tea", "no ending"],
    ["a.json", "{}", 'no article of Zendesk: it has no "title" and "body"'],
    ["a.md", " \n", "this file is empty"],
    ["a.txt", `${"x".repeat(1_000_001)}`, "larger than 1 MB"],
    ["a.txt", "a\0b", "not a text file"],
    ["a.html", "<nav><a href='/'>Home</a></nav>", "no text of an article was found"],
    ["a.html", "<?xml version='1.0'?><page xmlns='x'><p>Tea</p></page>", "can't be read as an article"],
  ])("%s: $2", (name, text, why) => {
    expect(readArticle(text, name)).toEqual({ refused: expect.stringContaining(why) as string });
  });

  it("no file, a folder", () => {
    expect(readArticleFile(join(articles, "none.md"))).toEqual({
      refused: expect.stringContaining("there is no such file") as string,
    });
    expect(readArticleFile(articles)).toEqual({ refused: expect.stringContaining("a folder") as string });
  });
});
