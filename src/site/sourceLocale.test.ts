import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "parse5";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attribute, elementsIn, textIn } from "../author/article/htmlTree.ts";
import { ownFolder } from "../author/project/guidesFolder.ts";
import { lockGuide } from "../author/lock/lockGuide.ts";
import type { Project } from "../author/project/project.ts";
import { readProject } from "../author/project/readProject.ts";
import { readSources } from "../author/project/readSources.ts";
import { layOut } from "../author/testing/layOut.ts";
import { writeFiles } from "../author/testing/writeFiles.ts";
import { confirmTranslation } from "../author/translation/confirmTranslation.ts";
import { render } from "./pages/prerender.tsx";
import { siteFolder } from "./siteFiles.ts";
import { writeSite } from "./writeSite.ts";

const closing = "answers:\n  fixed: Sí, ya está\n  not-fixed: No, todavía no\n";
const spanish = {
  "guide.yaml": "title: Mi té está mal\nsummary: Averigua por qué.\n",
  "seen.md": "---\nanswers:\n  cold: Está frío\n  weak: Está flojo\n---\n# ¿Qué le pasa?\n",
  "kettle.md": `---\nfacts: [F1]\nclosing: ¿Está caliente?\n${closing}---\n# El hervidor está apagado\n\n1. Pulsa \`Boil\`. {#press-boil}\n`,
  "leaves.md": `---\nfacts: none\nclosing: ¿Está fuerte?\n${closing}---\n# Hay pocas hojas\n\n1. Añade una cucharada. {#add-leaves}\n`,
  "facts.yaml": "heat: { none: Está frío }\n",
  "person.md": "# Pregunta a una persona\n",
  "solved.md": "# Buen té\n",
};

let root: string;
let out: string;
let project: Project;
beforeAll(async () => {
  root = layOut("sound");
  out = mkdtempSync(join(tmpdir(), "cairn-out-"));
  // Locked anew, by the Spanish wordings. Interface words are Cairn's own, in both languages.
  for (const path of ["flows/tea.lock.yaml", "content/en/interface"])
    rmSync(join(root, path), { recursive: true });
  for (const [name, text] of Object.entries(spanish)) writeFiles(root, { [`content/es/tea/${name}`]: text });
  const service = join(root, "content/service.yaml");
  writeFileSync(service, `${readFileSync(service, "utf8")}source-locale: es\n`);
  lockGuide(readSources(root), "tea", {});
  confirmTranslation(readSources(root), "en", "tea");
  project = await readProject(root);
});
afterAll(() => {
  for (const folder of [root, out]) rmSync(folder, { recursive: true });
});

test("a guide written in Spanish is checked, and English is its translation", async () => {
  expect(project.problems).toEqual([]);
  expect(project.sourceLocale).toBe("es");
  expect(project.locales).toEqual(["es", "en"]);
  expect(existsSync(join(root, "content/es/tea/.source.yaml"))).toBe(false);
});

test("its lock holds the Spanish wordings, and English follows them", async () => {
  const said = (heading: string) => ({ "content/es/tea/solved.md": `# ${heading}\n` });
  writeFiles(root, said("Muy buen té"));
  const { problems } = await readProject(root);
  expect(problems.map(({ file, what }) => [file, what])).toEqual([
    ["content/en/tea/solved.md", "its source changed: content/es/tea/solved.md:1"],
    ["content/es/tea/solved.md", 'the wording of "solved" changed'],
  ]);
  expect(lockGuide(readSources(root), "tea", { reworded: ["solved"] }).written).toHaveLength(1);
  expect(confirmTranslation(readSources(root), "en", "tea", ["all"])?.confirmed).toEqual(["solved/heading"]);
  expect((await readProject(root)).problems).toEqual([]);
});

test("Spanish pages have addresses without a prefix", async () => {
  const files = { script: "/main.js", imports: [], css: "" };
  const paths = await writeSite({
    project,
    template: readFileSync(join(ownFolder, "index.html"), "utf8"),
    files: siteFolder(out),
    base: "/",
    surfaces: { page: files, widget: files, agent: files },
    early: "",
    embed: { files: {}, modules: "assets/embed-*" },
    render,
    indexOf: () => undefined,
  });
  expect(paths).toEqual([
    "/tea/",
    "/embed/tea/",
    "/agent/tea/",
    "/en/tea/",
    "/en/embed/tea/",
    "/agent/en/tea/",
  ]);
  const pages = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".html"),
  );
  const languages = pages.map((path) => {
    const [root] = elementsIn(parse(readFileSync(join(out, path), "utf8")));
    return [path, attribute(root!, "lang")];
  });
  expect(Object.fromEntries(languages)).toMatchObject({
    "404.html": "es",
    "index.html": "es",
    "tea/index.html": "es",
    "embed/tea/index.html": "es",
    "agent/tea/index.html": "es",
    "en/index.html": "en",
    "en/tea/index.html": "en",
    "en/embed/tea/index.html": "en",
    "agent/en/tea/index.html": "en",
  });
  const demo = readFileSync(join(out, "demo/index.html"), "utf8");
  const links = elementsIn(parse(demo)).filter((one) => attribute(one, "href") === "/tea/");
  expect(links.map(textIn)).toContain("Mi té está mal");
});

test("a source locale that Cairn has no interface words in needs all of them", async () => {
  const service = join(root, "content/service.yaml");
  const before = readFileSync(service, "utf8");
  writeFileSync(service, before.replace("source-locale: es", "source-locale: fr"));
  writeFiles(root, { "content/fr/tea/guide.yaml": "title: Mon thé\nsummary: Pourquoi ?\n" });
  const told = async () =>
    (await readProject(root)).problems.filter(({ file, value }) => /interface/.test(file) || value === "fr");
  expect(await told()).toMatchObject([
    { file: "content/service.yaml", what: "there are no interface words in this locale" },
  ]);
  writeFiles(root, { "content/fr/interface/place.yaml": "resume.title: Partie\n" });
  const files = ["agent", "common", "crisis", "page", "site", "typed", "usual", "widget"];
  expect(new Set((await told()).map(({ file }) => file))).toEqual(
    new Set([...files, "place"].map((name) => `content/fr/interface/${name}.yaml`)),
  );
});

test.each([
  ["a slip in its name", (text: string) => text.replace("source-locale: es", "source-locale: ex")],
  ["a file that is no YAML", (text: string) => `${text}\nname: [\n`],
  ["a locale without a folder", (text: string) => text.replace("source-locale: es", "source-locale: fr")],
])("%s: the lock gets no wording of another language, and the mistake is said", async (_, damage) => {
  const folder = layOut("sound");
  try {
    const service = join(folder, "content/service.yaml");
    const lock = join(folder, "flows/tea.lock.yaml");
    writeFileSync(service, damage(`${readFileSync(service, "utf8")}source-locale: es\n`));
    const before = readFileSync(lock, "utf8");
    writeFiles(folder, { "content/en/tea/solved.md": "# Very good tea\n" });
    const { written, problems } = lockGuide(readSources(folder), "tea", { reworded: ["solved"] });
    expect(written).toEqual([]);
    expect(problems.map(({ file }) => file)).toContain("content/service.yaml");
    expect(readFileSync(lock, "utf8")).toBe(before);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
