import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { elementsIn, textIn } from "../../../author/article/htmlTree.ts";
import { reformat } from "./reformat.ts";
import type { WriteUpFormat } from "./writeUp.ts";

const formats: readonly WriteUpFormat[] = ["text", "markdown", "html"];
const note =
  'Problem\nShe said <b>"no"</b> & left_\n\nSteps\n1. Restart\n2. Pay (https://x.test/a)\n- one\n- two *2*\n';

describe("an edited write-up in another format", () => {
  it("plain text keeps its lines and lists", () => {
    expect(reformat(note, "text", "html")).toBe(
      "<p>Problem</p>\n<p>She said &lt;b&gt;&quot;no&quot;&lt;/b&gt; &amp; left_</p>\n<p>Steps</p>\n" +
        "<ol><li>Restart</li><li>Pay (https://x.test/a)</li></ol>\n<ul><li>one</li><li>two *2*</li></ul>\n",
    );
    expect(reformat(note, "text", "markdown")).toBe(
      'Problem\n\nShe said \\<b\\>"no"\\</b\\> & left\\_\n\nSteps\n\n1. Restart\n2. Pay (https://x.test/a)\n- one\n- two \\*2\\*\n',
    );
  });

  it("what was edited as HTML or markdown is read as plain text without its marks", () => {
    const html =
      '<h3>Steps</h3>\n<ol><li>Press <strong>Go</strong></li><li><a href="https://x.test">Pay</a></li></ol>\n<p>a &lt;b&gt; &amp;amp;</p>\n';
    expect(reformat(html, "html", "text")).toBe(
      "Steps\n\n1. Press Go\n2. Pay (https://x.test)\n\na <b> &amp;\n",
    );
    const markdown = "### Steps\n\n1. Press **Go**\n2. [Pay](<https://x.test>)\n\na \\<b\\> *now*\n";
    expect(reformat(markdown, "markdown", "text")).toBe(
      "Steps\n\n1. Press Go\n2. Pay (https://x.test)\n\na <b> now\n",
    );
  });

  it("loses no word on any way, and lets no markup through", () => {
    const word = fc.stringMatching(/^[a-z<>&"]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.constantFrom(...formats), (words, to) => {
        const plain = `${words.join(" ")}\n`;
        const other = reformat(plain, "text", to);
        expect(reformat(other, to, "text").trim()).toBe(plain.trim());
        if (to !== "html") return;
        const html = parseFragment(other);
        expect(textIn(html).trim()).toBe(plain.trim());
        const tags = elementsIn(html).map(({ tagName }) => tagName);
        expect(tags.filter((tag) => !["p", "li", "ol", "ul"].includes(tag))).toEqual([]);
      }),
    );
  });
});
