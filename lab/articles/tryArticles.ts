/**
 * Makes a guide of every article in a folder, and prints what became of each.
 *
 * tsx lab/articles/tryArticles.ts <folder>            each as the organisation's own, and as somebody else's
 * tsx lab/articles/tryArticles.ts <folder> --build    also builds each draft
 * tsx lab/articles/tryArticles.ts <folder> --keep     leaves the guides in .cache/articles
 *
 * Fails if a sentence is missing in a ledger, a piece of mark-up stands in a file, or the check finds an error.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readArticleFile } from "../../src/author/article/readArticleFile.ts";
import { sentenceHash } from "../../src/author/facts/sentenceHash.ts";
import { sentencesOfArticle } from "../../src/author/facts/sentencesOfArticle.ts";
import { formatProblems } from "../../src/author/problems/formatProblem.ts";
import { ownFolder } from "../../src/author/project/guidesFolder.ts";
import { readProject } from "../../src/author/project/readProject.ts";
import { newGuide } from "../../src/author/start/newGuide.ts";
import { markupIn } from "./markupIn.ts";
import { wordsLost } from "./wordsLost.ts";

const { values, positionals } = parseArgs({
  options: { build: { type: "boolean" }, keep: { type: "boolean" } },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? join(ownFolder, "../shared/articles"));
const out = join(ownFolder, ".cache/articles");
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const wrong: string[] = [];
const rows: Record<string, unknown> = {};

for (const file of readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile())) {
  for (const isOthers of [false, true])
    rows[`${file}${isOthers ? " --others" : ""}`] = await tried(file, isOthers);
}
console.table(rows);
for (const line of wrong) console.error(line);
if (!values.keep) rmSync(out, { recursive: true });
process.exitCode = wrong.length > 0 ? 1 : 0;

async function tried(file: string, isOthers: boolean): Promise<Record<string, unknown>> {
  const name = `${file}${isOthers ? "-others" : ""}`.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const id = `g-${name}`;
  const root = join(out, name);
  const path = join(folder, file);
  const start = performance.now();
  const { written, counts, lines } = await newGuide({ root, id, article: path, isOthers });
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const tell = (what: string) => wrong.push(`${file}${isOthers ? " --others" : ""}: ${what}`);
  if (written.length === 0 || !counts) {
    if (!isOthers) console.log(lines.join("\n"));
    return { refused: true, seconds };
  }
  const texts = written.map((one) => [one, readFileSync(join(root, one), "utf8")] as const);
  const article = readArticleFile(path);
  const ledger = readFileSync(join(root, `flows/${id}.facts.yaml`), "utf8");
  const sentences = "refused" in article ? [] : sentencesOfArticle(article);
  for (const { text } of sentences)
    if (!ledger.includes(sentenceHash(text))) tell(`not in the ledger: ${text}`);
  // By another count than the reader's: no word of the source is missing.
  const said = "refused" in article ? [] : [article.title, ...article.blocks.map(({ text }) => text)];
  for (const word of wordsLost(readFileSync(path, "utf8"), file, said.join(" ")))
    tell(`a word was lost: ${word}`);
  for (const [at, text] of texts) for (const piece of markupIn(at, text)) tell(`${at}: mark-up: ${piece}`);
  if (isOthers) {
    // Titles, commands and texts on a screen are letter for letter, whoever wrote them.
    const kept = readFileSync(join(root, "content/service.yaml"), "utf8").replace(/\\"/g, '"');
    const long = sentences.filter(
      ({ text, section = "" }) =>
        !section.includes(text) && !kept.includes(text) && text.split(" ").length > 5,
    );
    const flat = texts.map(([, text]) => text).join("\n");
    for (const { text } of long) if (flat.includes(text)) tell(`somebody else's sentence: ${text}`);
  }
  const { problems, guides } = await readProject(root);
  const errors = problems.filter(({ level }) => level !== "warning");
  for (const line of formatProblems(errors, root)) tell(line);
  if (!guides[id]) tell("can't be walked");
  if (values.build && !builds(root)) tell("the draft does not build");
  return { ...counts, warnings: problems.length - errors.length, errors: errors.length, seconds };
}

function builds(root: string): boolean {
  const args = [
    "--import",
    "tsx",
    "src/commands/cairn.ts",
    "build",
    "--draft",
    "--guides",
    root,
    "--out",
    `${root}-site`,
  ];
  return spawnSync(process.execPath, args, { cwd: ownFolder, stdio: "ignore" }).status === 0;
}
