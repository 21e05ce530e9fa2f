import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { confirmTranslation } from "./translation/confirmTranslation.ts";
import { readSources } from "./readSources.ts";
import { lockGuide } from "./lock/lockGuide.ts";
import type { Project } from "./project.ts";
import { readProject } from "./readProject.ts";
import { layOut } from "./testing/layOut.ts";
import { writeFiles } from "./testing/writeFiles.ts";

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** The sound project with these files over it, read. */
async function read(files: Record<string, string | Uint8Array> = {}): Promise<Project & { root: string }> {
  const root = layOut("sound");
  roots.push(root);
  writeFiles(root, files);
  return readProject(root, root);
}

it("a folder that is not there is the one problem", async () => {
  const { problems } = await readProject("/no/such/folder");
  expect(problems).toMatchObject([{ value: "/no/such/folder", level: "error" }]);
});

const kettle = (body: string) => `---
facts: [F1]
short: Cold tea
closing: Is it hot now?
answers:
  fixed: Yes, it is hot
  not-fixed: { label: "No, it is still cold", help: Take your time }
---
# The kettle may be off
${body}`;

describe("readProject", () => {
  it("gives flow, lock, words and citations of each guide", async () => {
    const { guides, problems, locales, interfaceWords } = await read();
    const tea = guides["tea"];
    expect(problems).toEqual([]);
    expect(locales).toEqual(["en"]);
    expect(interfaceWords["en"]).toEqual({ back: "Back", progress: "{n} to go" });
    expect(tea?.data.flow.states["seen"]?.on?.["weak"]).toEqual([{ target: "leaves" }]);
    expect(tea?.data.lock.states["seen"]).toBe(1);
    expect(tea?.data.version).toMatch(/^[0-9a-f]{8}$/);
    expect(tea?.words["en"]?.source).toEqual({ href: "https://example.com/tea", checked: "2026-11-24" });
    expect(tea?.words["en"]?.version).toMatch(/^[0-9a-f]{8}$/);
    expect(tea?.cites).toMatchObject({ kettle: ["F1"], seen: [] });
  });

  it("renders markdown to nodes, links resolved", async () => {
    const body = `
Often **the** *kettle*,
or [us](service:contact).

1. Press \`Boil\`. {#press-boil}
2. Read [](article:kettles) {#read}
   - twice

Then wait.
`;
    const { guides, problems } = await read({ "content/en/tea/kettle.md": kettle(body) });
    expect(problems).toEqual([]);
    expect(guides["tea"]?.words["en"]?.states["kettle"]).toEqual({
      heading: "The kettle may be off",
      short: "Cold tea",
      closing: "Is it hot now?",
      body: [
        {
          t: "p",
          c: [
            "Often ",
            { t: "strong", c: ["the"] },
            " ",
            { t: "em", c: ["kettle"] },
            ", or ",
            { t: "link", href: "mailto:tea@example.com", c: "us" },
            ".",
          ],
        },
      ],
      steps: [
        { id: "press-boil", c: [{ t: "p", c: ["Press ", { t: "screen", c: "Boil" }, "."] }] },
        {
          id: "read",
          c: [
            {
              t: "p",
              c: [
                "Read ",
                {
                  t: "link",
                  href: "https://help.example.com/search?q=All%20about%20kettles",
                  c: "All about kettles",
                  search: true,
                },
              ],
            },
            { t: "ul", c: [[{ t: "p", c: ["twice"] }]] },
          ],
        },
      ],
      after: [{ t: "p", c: ["Then wait."] }],
      answers: {
        fixed: { label: "Yes, it is hot" },
        "not-fixed": { label: "No, it is still cold", help: "Take your time" },
      },
    });
  });

  it("keeps words for agents out of the guide's words, wherever they stand", async () => {
    const voices = ["agent", "send", "say"].map(
      (voice) => `\n::: ${voice}\nCANARY ${voice}\n\n1. one\n:::\n`,
    );
    const { guides, problems } = await read({
      "content/en/tea/kettle.md": kettle(
        `${voices[0]}\n1. Press. {#press}\n${voices[1]}${voices[2]}\nAfter.\n`,
      ),
    });
    expect(problems).toEqual([]);
    const tea = guides["tea"];
    expect(JSON.stringify([tea?.words, tea?.data])).not.toContain("CANARY");
    expect(tea?.agentWords["en"]?.states["kettle"]?.do?.[0]).toEqual({ t: "p", c: ["CANARY agent"] });
    expect(Object.keys(tea?.agentWords["en"]?.states["kettle"] ?? {}).sort()).toEqual(["do", "say", "send"]);
  });

  it("changes the version of what changed, and of nothing else", async () => {
    const [before, after] = [await read(), await read({ "content/en/tea/solved.md": "# Fine tea\n" })];
    const [a, b] = [before.guides["tea"], after.guides["tea"]];
    expect(a?.words["en"]?.version).not.toBe(b?.words["en"]?.version);
    expect(a?.data.version).toBe(b?.data.version);
  });

  it("lets the source's words stand in where a translation is missing, and tells it", async () => {
    const { guides, problems, locales } = await read({ "content/es/tea/solved.md": "# Buen té\n" });
    expect(locales).toEqual(["en", "es"]);
    expect(guides["tea"]?.words["es"]?.states).toMatchObject({
      solved: { heading: "Buen té" },
      person: { heading: "Ask a person" },
    });
    expect(problems.map(({ file }) => file)).toContain("content/es/tea/person.md");
  });

  it("knows from which source wording a translation was made", async () => {
    const { root } = await read({ "content/es/tea/solved.md": "# Buen té\n" });
    const stale = async () =>
      (await readProject(root, root)).problems.filter(({ what }) => what.includes("source changed")).length;
    expect(confirmTranslation(readSources(root, root), "es", "tea")).toEqual({
      confirmed: ["solved/heading"],
      stale: [],
    });
    expect(await stale()).toBe(0);
    writeFileSync(join(root, "content/en/tea/solved.md"), "# Very good tea\n");
    expect(await stale()).toBe(1);
    // The Spanish words did not change: saying so is the translator's part.
    expect(confirmTranslation(readSources(root, root), "es", "tea")).toEqual({
      confirmed: [],
      stale: ["solved/heading"],
    });
    expect(await stale()).toBe(1);
    confirmTranslation(readSources(root, root), "es", "tea", ["solved/heading"]);
    expect(await stale()).toBe(0);
    writeFileSync(join(root, "content/en/tea/solved.md"), "# Really good tea\n");
    writeFileSync(join(root, "content/es/tea/solved.md"), "# Muy buen té\n");
    expect(confirmTranslation(readSources(root, root), "es", "tea")).toEqual({
      confirmed: ["solved/heading"],
      stale: [],
    });
    expect(await stale()).toBe(0);
  });

  it("leaves out guides that can't be walked, and keeps the others", async () => {
    const { guides } = await read({ "flows/broken.yaml": "id: broken\ninitial: nowhere\nstates: {}\n" });
    expect(Object.keys(guides)).toEqual(["tea"]);
  });

  it("appends to the lock only", async () => {
    const { root } = await read({ "content/en/tea/solved.md": "# Fine tea\n" });
    expect(lockGuide(readSources(root, root), "tea", {})).toMatchObject({
      written: [],
      undeclared: [{ id: "solved" }],
    });
    expect(lockGuide(readSources(root, root), "tea", { reworded: ["solvd"] }).refused).toHaveLength(1);
    expect(lockGuide(readSources(root, root), "tea", { reworded: ["solved"] }).written).toHaveLength(1);
    expect((await readProject(root, root)).problems).toEqual([]);
  });
});

describe("bad input never throws", () => {
  it("a missing folder", async () => {
    expect((await readProject("/no/such/folder")).problems.length).toBeGreaterThan(0);
  });

  it("a file of 10 MB", async () => {
    const { problems } = await read({ "content/service.yaml": new Uint8Array(10 * 1024 * 1024).fill(97) });
    expect(problems[0]).toMatchObject({ file: "content/service.yaml", value: "10 MB", level: "error" });
  });

  it("a folder where a file should be", async () => {
    const { problems } = await read({ "content/hosts.yaml/x": "" });
    expect(problems).toMatchObject([
      { file: "content/hosts.yaml", what: "a folder, where a file should be" },
    ]);
  });

  const paths = [
    "flows/tea.yaml",
    "flows/tea.lock.yaml",
    "flows/tea.facts.yaml",
    "content/service.yaml",
    "content/hosts.yaml",
    "content/en/tea/seen.md",
    "content/en/tea/guide.yaml",
    "content/en/interface/common.yaml",
    "content/es/tea/.source.yaml",
  ];
  const scrap = fc.constantFrom(
    "---\n",
    "\n",
    ": ",
    "- ",
    "  ",
    "# ",
    "{",
    "}",
    "[",
    "]",
    "&a ",
    "*a ",
    '"',
    "`",
    "::: agent\n",
    "states",
    "on",
    "id",
    "__proto__",
    "constructor",
    "null",
    "seen",
    "kettle",
    "![x](y)",
    "[](article:x)",
    "{#x}",
    "<b>",
    "\t",
    "\u0000",
    "\uFEFF",
    "é",
  );
  const text = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.array(scrap, { maxLength: 40 }).map((bits) => bits.join("")),
  );

  it("any text in any file", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...paths), text, { maxKeys: 3 }), async (files) => {
        const { problems } = await read(files);
        for (const { file, line, what, instead } of problems) {
          expect([typeof file, line > 0, what.length > 0, instead.length > 0]).toEqual([
            "string",
            true,
            true,
            true,
          ]);
        }
        for (const root of roots.splice(0)) rmSync(root, { recursive: true });
      }),
      { numRuns: 300 },
    );
  });

  it("any line of a sound file cut, doubled or moved in", { timeout: 60_000 }, async () => {
    const sound = await read();
    const lines = (await import("node:fs"))
      .readFileSync(join(sound.root, "flows/tea.yaml"), "utf8")
      .split("\n");
    await fc.assert(
      fc.asyncProperty(
        fc.nat(lines.length - 1),
        fc.constantFrom("cut", "double", "indent", "end"),
        async (n, edit) => {
          const line = lines[n] ?? "";
          const other = { cut: [], double: [line, line], indent: [`  ${line}`], end: [`${line} x`] }[
            edit
          ] as string[];
          const { sourceLocale } = await read({
            "flows/tea.yaml": [...lines.slice(0, n), ...other, ...lines.slice(n + 1)].join("\n"),
          });
          expect(sourceLocale).toBe("en");
          for (const root of roots.splice(0)) rmSync(root, { recursive: true });
        },
      ),
      { numRuns: 150 },
    );
  });
});
