import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { lockGuide } from "../../../author/lock/lockGuide.ts";
import { readSources } from "../../../author/project/readSources.ts";
import { writeFiles } from "../../../author/testing/writeFiles.ts";
import { confirmTranslation } from "../../../author/translation/confirmTranslation.ts";
import { fencesOf } from "./fencesOf.ts";
import { parcelFlow } from "./parcelFlow.ts";
import { snippetFolder } from "./snippetFolder.ts";

type Files = Readonly<Record<string, string>>;

/** Who reads these begins with nothing but an article. */
const fromNothing = ["docs/authors/start.md", "docs/authors/from-an-article.md"];
/** An invented article, under the name that the page calls it by. */
const article = "article.html";

/** A folder as the reader of a page for authors has it at its top. */
export function sessionFolder(page: string): string {
  const root = mkdtempSync(join(tmpdir(), "cairn session "));
  cpSync(join(import.meta.dirname, article), join(root, article));
  if (fromNothing.includes(page)) return root;
  writeFiles(root, parcelFolder());
  if (page.endsWith("typed-words.md")) writeFiles(root, snippetFolder(phrases(), []) ?? {});
  if (page.endsWith("translation.md")) {
    writeFiles(root, spanish());
    lockGuide(readSources(root), "parcel", {});
  }
  if (page.endsWith("two-editors.md")) twoBranches(root);
  return root;
}

/** The guide of the documents, with the question that they all show. */
function parcelFolder(): Files {
  const shown = fencesOf("docs/authors/words.md");
  const question = shown.find(({ kind }) => kind === "md words tracking")!;
  const service = fencesOf("docs/authors/service.md").find(({ kind }) => kind === "yaml service part")!;
  const path = "content/service.yaml";
  return { ...snippetFolder(question, shown), [path]: snippetFolder(service, [])?.[path] ?? "" };
}

function phrases() {
  return fencesOf("docs/authors/typed-words.md").find(({ kind }) => kind === "yaml phrases part")!;
}

/** The same words in the folder of another locale, as if they were translated. */
function spanish(): Files {
  const words = Object.entries(parcelFolder()).filter(([path]) => path.startsWith("content/en/"));
  return Object.fromEntries(words.map(([path, text]) => [path.replace("/en/", "/es/"), text]));
}

/** Two people each added an answer, locked and translated; git joined flow and words, and stopped at what Cairn writes. */
function twoBranches(root: string): void {
  const written = ["flows/parcel.lock.yaml", "content/es/parcel/.source.yaml"];
  writeFiles(root, spanish());
  lockAndTranslate(root);
  const read = (folder: string) => written.map((file) => readFileSync(join(folder, file), "utf8"));
  const before = read(root);
  const branches = ["lost", "damaged"].map((answer) => {
    const branch = mkdtempSync(join(tmpdir(), "cairn-branch-"));
    cpSync(root, branch, { recursive: true });
    addAnswers(branch, [answer]);
    lockAndTranslate(branch);
    const texts = read(branch);
    rmSync(branch, { recursive: true });
    return texts;
  });
  addAnswers(root, ["lost", "damaged"]);
  for (const [n, file] of written.entries()) {
    const common = sharedLines(
      before[n] ?? "",
      branches.map((texts) => texts[n] ?? ""),
    );
    const [ours = "", theirs = ""] = branches.map((texts) => texts[n]?.slice(common.length));
    writeFileSync(join(root, file), `${common}<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`);
  }
}

function lockAndTranslate(root: string): void {
  lockGuide(readSources(root), "parcel", {});
  confirmTranslation(readSources(root), "es", "parcel");
}

/** The lines at the top of a file that no branch changed. */
function sharedLines(before: string, branches: readonly string[]): string {
  const lines = before.split("\n").map((line) => `${line}\n`);
  let shared = "";
  for (const line of lines) {
    if (!branches.every((text) => text.startsWith(shared + line))) break;
    shared += line;
  }
  return shared;
}

function addAnswers(root: string, answers: readonly string[]): void {
  const flow = parcelFlow.replace(
    "  tracking:\n",
    `  tracking:\n${answers.map((id) => `    ${id}: late\n`).join("")}`,
  );
  writeFileSync(join(root, "flows/parcel.yaml"), flow);
  for (const locale of ["en", "es"]) {
    const path = join(root, `content/${locale}/parcel/tracking.md`);
    const labels = stringify(Object.fromEntries(answers.map((id) => [id, `It is ${id}`])))
      .replaceAll(/^/gm, "  ")
      .trimEnd();
    writeFileSync(path, readFileSync(path, "utf8").replace("answers:\n", `answers:\n${labels}\n`));
  }
}
