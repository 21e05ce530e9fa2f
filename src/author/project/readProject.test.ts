import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { confirmTranslation } from "../translation/confirmTranslation.ts";
import { readSources } from "./readSources.ts";
import { lockGuide } from "../lock/lockGuide.ts";
import type { Project } from "./project.ts";
import { readProject } from "./readProject.ts";
import { layOut } from "../testing/layOut.ts";
import { writeFiles } from "../testing/writeFiles.ts";

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
    expect(tea?.source.questions[0]?.answers[1]).toMatchObject({ id: "weak", then: [{ to: "leaves" }] });
    expect(tea?.data.flow.states["leaves"]?.tags).toEqual(["cause"]);
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
    const { guides } = await read({
      "flows/broken.yaml": "id: broken\nquestions: { seen: { cold: nowhere } }\ncauses: { kettle: }\n",
    });
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
