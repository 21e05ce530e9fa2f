import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readArticleFile } from "../article/readArticleFile.ts";
import { sentenceHash } from "../facts/sentenceHash.ts";
import { sentencesOfArticle } from "../facts/sentencesOfArticle.ts";
import { readProject } from "../project/readProject.ts";
import { newGuide } from "./newGuide.ts";

const articles = join(import.meta.dirname, "../../../fixtures/articles");
const today = "2026-11-28";
let root = "";

beforeEach(() => {
  // A folder with a space, as people have them.
  root = join(mkdtempSync(join(tmpdir(), "cairn-start-")), "my guides");
});
afterEach(() => {
  rmSync(join(root, ".."), { recursive: true, force: true });
});

function fileOf(name: string): string {
  const [file = ""] = readdirSync(join(articles, name)).filter((one) => one.startsWith("article."));
  return join(articles, name, file);
}

async function make(name: string, more: Partial<Parameters<typeof newGuide>[0]> = {}) {
  const made = await newGuide({ root, id: name, article: fileOf(name), today, ...more });
  const files = made.written.map((path) => [path, readFileSync(join(root, path), "utf8")] as const);
  return { ...made, files: Object.fromEntries(files) };
}

async function errors(): Promise<readonly string[]> {
  const { problems } = await readProject(root);
  return problems.filter(({ level }) => level !== "warning").map(({ file, what }) => `${file}: ${what}`);
}

const whole = readdirSync(articles).filter((name) => name !== "opening-hours");

// guide.txt holds the flow and the words that come out of an article. EXPECT=write writes those anew: then read them as a
// support lead would.
describe("an article becomes a guide that passes the check and can be walked", () => {
  it.each(whole)("%s", async (name) => {
    const { files, lines } = await make(name);
    expect(await errors()).toEqual([]);
    expect(Object.keys((await readProject(root)).guides)).toEqual([name]);
    const shown = Object.entries(files).filter(([path]) => /flows\/[^.]+\.yaml$|\.md$/.test(path));
    const text = shown.map(([path, one]) => `=== ${path}\n${one}`).join("");
    const expected = join(articles, name, "guide.txt");
    if (process.env["EXPECT"] === "write") writeFileSync(expected, text);
    expect(text).toBe(existsSync(expected) ? readFileSync(expected, "utf8") : "");
    expect(lines[0]).toMatch(/^[a-z-]+: \d+ questions?, \d+ causes?, \d+ steps? from “.*”\.$/);
    expect(lines.slice(-3).map((line) => line[0])).toEqual(["1", "2", "3"]);
  });

  it.each(whole)("%s: every sentence is in the ledger", async (name) => {
    const { files } = await make(name);
    const article = readArticleFile(fileOf(name));
    const sentences = "refused" in article ? [] : sentencesOfArticle(article);
    expect(sentences.length).toBeGreaterThan(5);
    const ledger = files[`flows/${name}.facts.yaml`];
    for (const { text } of sentences) expect(ledger).toContain(sentenceHash(text));
  });

  it.each(whole)("%s of somebody else: no sentence of it is written", async (name) => {
    const { files } = await make(name, { isOthers: true });
    expect(await errors()).toEqual([]);
    expect(Object.keys(files)).not.toContain(`flows/${name}.article.txt`);
    const article = readArticleFile(fileOf(name));
    const texts = "refused" in article ? [] : article.blocks.filter(({ type }) => type !== "heading");
    const long = texts.map(({ text }) => text).filter((text) => text.split(" ").length > 5);
    const written = Object.values(files).join("\n");
    expect(long.filter((text) => written.includes(text))).toEqual([]);
  });
});

it("of somebody else's article says how to see a sentence, and asks nobody to say a heading or a label", async () => {
  const { files, lines, counts } = await make("allotment", { isOthers: true });
  const ledger = files["flows/allotment.facts.yaml"] ?? "";
  expect(ledger).toContain('fact: "a heading"\n');
  expect(ledger).toMatch(/fact: "a label"\n.*\n.*\n {4}cites: none\n {4}why: "a label"\n/);
  const toSay = ledger.match(/fact: "TODO:/g)?.length ?? 0;
  expect(toSay).toBeLessThan((counts?.facts ?? 0) - 10);
  expect(lines[1]).toMatch(
    /^\d+ sentences in flows\/allotment\.facts\.yaml, \d+ of them to say in your own words; /,
  );
  expect(lines[2]).toMatch(/To see it: npm run ledger -- allotment --article \S+ --show F3 --guides /);
  expect(files["content/en/allotment/pump-start.md"]).toContain(
    "(pump-start: “Why doesn't the pump start?”)",
  );
  expect(Object.values(files).join("")).not.toContain("()");
});

it("asks nobody twice: a heading that names a plan says so by its answer", async () => {
  const { files } = await make("bike-lock");
  expect(files["flows/bike-lock.yaml"]).toContain("{ then: family-plan-shared, learn: { plan: family } }");
});

it("an address makes links whole; without one they lead to the search", async () => {
  const { files } = await make("library-card", { href: "https://help.example.org/es/ayuda/carne/" });
  expect(files["content/service.yaml"]).toContain('href: "https://help.example.org/es/ayuda/carne-nuevo/"');
  expect(files["flows/library-card.facts.yaml"]).toContain(
    'href: "https://help.example.org/es/ayuda/carne/"',
  );
  expect((await make("swimming-pool")).files["flows/swimming-pool.facts.yaml"]).toContain(
    "# TODO: write the address",
  );
});

describe("nothing is written", () => {
  it.each([
    [
      "no troubleshooting article",
      { article: fileOf("opening-hours") },
      "this is no troubleshooting article. Looked for headings",
    ],
    [
      "no such file",
      { article: "none.md" },
      "none.md: there is no such file. Name the file that holds the article.",
    ],
    [
      "not an id",
      { id: "My Guide" },
      '"My Guide": not the id of a guide, which has small letters, digits and single dashes, a letter first. Write "my-guide".',
    ],
    ["an id like a locale", { id: "es" }, "a guide can't be called like a locale"],
    [
      "not an address",
      { href: "help.example.org" },
      '"help.example.org": not the address of an article. Write it in full, with "https://".',
    ],
  ])("%s", async (_, more, why) => {
    const { lines, written } = await make("bike-lock", more);
    expect(lines.join("\n")).toContain(why);
    expect(lines.at(-1)).toBe("Nothing was written.");
    expect(written).toEqual([]);
    expect(existsSync(root)).toBe(false);
  });

  it("options about an article without one", async () => {
    const { lines, written } = await newGuide({ root, isOthers: true });
    expect(lines[0]).toBe('--others: about an article, and none is named. Add "--article <file>".');
    expect(written).toEqual([]);
  });

  it("where a guide of this name is", async () => {
    await make("bike-lock");
    const before = readFileSync(join(root, "flows/bike-lock.yaml"), "utf8");
    const { lines, written } = await make("bike-lock");
    expect(lines[0]).toBe(
      'A guide "bike-lock" is there already: flows/bike-lock.yaml, flows/bike-lock.facts.yaml, flows/bike-lock.article.txt, content/en/bike-lock. Give the new one another id, or remove those.',
    );
    expect(written).toEqual([]);
    expect(readFileSync(join(root, "flows/bike-lock.yaml"), "utf8")).toBe(before);
  });
});

it("a second guide adds to the folder, and leaves what stands there as it is written", async () => {
  await make("bike-lock");
  const service = join(root, "content/service.yaml");
  const before = readFileSync(service, "utf8").replace("name: ", "# ours\nname:   ");
  writeFileSync(service, before);
  await make("coffee-machine");
  expect(await errors()).toEqual([]);
  const after = readFileSync(service, "utf8").split("\n");
  for (const line of before.split("\n")) expect(after).toContain(line);
  expect(after.filter((line) => line.includes("ask-repair"))).toHaveLength(1);
  expect(readdirSync(join(root, "flows")).filter((name) => name.endsWith(".new"))).toEqual([]);
});

describe("without an article", () => {
  it("a small guide that works, in English", async () => {
    const { written, lines } = await newGuide({ root, today });
    expect(written).toContain("flows/lamp.yaml");
    expect(lines[0]).toContain("a small guide that works");
    expect(await errors()).toEqual([]);
    // Nobody but its author knows the service, and which article it is.
    expect((await readProject(root)).problems.filter(({ value }) => value !== "TODO")).toEqual([]);
  });

  it("and in the language of the folder", async () => {
    await make("library-card");
    const { written } = await newGuide({ root, id: "lampara", today });
    expect(written).toContain("content/es/lampara/bulb.md");
    expect(await errors()).toEqual([]);
  });
});

it("an article in a language that Cairn has no words in passes, and says what to translate", async () => {
  const file = join(root, "..", "a.de.txt");
  writeFileSync(
    file,
    "Der Drucker druckt nicht\n\nDas Papier klemmt\n1. Klappe öffnen\n2. Papier herausziehen\n",
  );
  const { written } = await newGuide({ root, id: "drucker", article: file, today });
  expect(written).toContain("content/de/interface/usual.yaml");
  expect(await errors()).toEqual([]);
  expect(readFileSync(join(root, "flows/drucker.yaml"), "utf8")).toContain("# TODO: Cairn's own labels");
});
