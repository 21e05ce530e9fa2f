/**
 * Prints how well typed words are understood, set by set, by the code that the browser runs.
 *
 * npm run bench:understand               the table
 * npm run bench:understand -- --check    fails below the recorded figures less two points; needs only the repository
 * npm run bench:understand -- --record   records today's figures
 * npm run bench:understand -- --misses   also prints the lines of the project's own sets that were not understood
 *
 * The development sets outside the project are looked for in CAIRN_SOURCES, by default ../shared/sources. No
 * phrase was copied from them, so nothing has to be cross-validated; lines that a phrase equals anyway are
 * counted.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { formatProblem } from "../../src/author/problems/formatProblem.ts";
import { ownFolder } from "../../src/author/project/guidesFolder.ts";
import { readProject } from "../../src/author/project/readProject.ts";
import { cachedIndex } from "../../src/author/understand/cachedIndex.ts";
import { clientSources } from "../../src/site/scripts/clientSources.ts";
import { engineSize } from "./engineSize.ts";
import { listening, type Listening } from "../../src/author/understand/listening.ts";
import { type Figures, measure, type SetLine } from "./measure.ts";

const { values, positionals } = parseArgs({
  options: { check: { type: "boolean" }, record: { type: "boolean" }, misses: { type: "boolean" } },
  allowPositionals: true,
});
// The guide that the sets were written for is the first one, unless another is named.
const project = await readProject(ownFolder);
const GUIDE = positionals[0] ?? Object.keys(project.guides)[0] ?? "";
const RECORD = resolve(ownFolder, "lab/understand/understandFigures.json");
const SLACK = 2;
const sources = resolve(process.env["CAIRN_SOURCES"] ?? resolve(ownFolder, "../shared/sources"));

const own = [
  ["own, en", "en", "lab/understand/dev/en.jsonl"],
  ["own, es", "es", "lab/understand/dev/es.jsonl"],
  ["fresh, en", "en", "lab/understand/dev/fresh.en.jsonl"],
] as const;
const outside = [
  ["dev", "en", "utterances-dev.jsonl"],
  ["dev, Spanish", "es", "utterances-dev-es.jsonl"],
  ["real sentences", "en", "real-utterances.jsonl"],
] as const;

type Heard = Pick<Required<Listening>, "hear" | "index">;
// After a build there is nothing left to learn.
const indexOf = cachedIndex(ownFolder, clientSources());
const heard: Record<string, Heard> = {};
for (const locale of ["en", "es"]) {
  const { hear, index, problems } = listening(project, GUIDE, locale, indexOf);
  for (const problem of problems) console.error(formatProblem(problem));
  if (!hear || !index) process.exit(1);
  heard[locale] = { hear, index };
}

const columns: [string, Figures][] = [];
for (const [name, locale, file] of own) columns.push([name, run(locale, resolve(ownFolder, file))]);
if (values.check) check();
else {
  for (const [name, locale, file] of outside) {
    const path = resolve(sources, file);
    if (existsSync(path)) columns.push([name, run(locale, path)]);
    else console.log(`${file} is not in ${sources}: not measured.`);
  }
  await print();
  if (values.record)
    writeFileSync(
      RECORD,
      `${JSON.stringify(Object.fromEntries(columns.slice(0, own.length)), undefined, 2)}\n`,
    );
}

function run(locale: string, path: string): Figures {
  const { hear, index } = heard[locale] as Heard;
  if (!hear) throw new Error(`nothing hears ${locale}`);
  const result = measure(readSet(path), hear, index);
  if (values.misses && path.startsWith(import.meta.dirname)) console.log(result.misses.join("\n"));
  return result.figures;
}

/** A set, with its tags if it has any beside it. */
function readSet(path: string): readonly SetLine[] {
  const tags = new Map<number, string>();
  const beside = path.replace(/\.jsonl$/, ".tags.jsonl");
  if (existsSync(beside))
    for (const { line, tag } of lines(beside) as { line: number; tag: string }[]) tags.set(line, tag);
  return (lines(path) as { text: string; labels?: string[]; label?: string }[]).map(
    ({ text, labels, label = "" }, i) => {
      const tag = tags.get(i + 1);
      return { text, labels: labels ?? [label], ...(tag && { tag }) };
    },
  );
}

function lines(path: string): unknown[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as unknown);
}

async function print(): Promise<void> {
  const names = Object.keys(columns[0]?.[1] ?? {}) as (keyof Figures)[];
  const width = Math.max(...names.map((name) => name.length));
  console.log(`\n${"".padEnd(width)}  ${columns.map(([name]) => name.padStart(14)).join("  ")}`);
  for (const name of names) {
    const cells = columns.map(([, figures]) =>
      (figures[name] === null ? "-" : String(figures[name])).padStart(14),
    );
    console.log(`${name.padEnd(width)}  ${cells.join("  ")}`);
  }
  console.log("\nbytes, gzip / brotli");
  for (const { what, gzip, brotli } of await engineSize(Object.values(heard).map(({ index }) => index)))
    console.log(`${what.padEnd(24)}${gzip} / ${brotli}`);
}

function check(): void {
  const recorded = JSON.parse(readFileSync(RECORD, "utf8")) as Record<string, Figures>;
  const lower = ["top-1", "top-3", "right when answered", "right cause shown"] as const;
  const higher = ["out-of-scope answered", "crisis card, not crisis"] as const;
  const failed = columns.flatMap(([set, now]) => {
    const then = recorded[set];
    if (!then) return [`${set}: nothing recorded. Run npm run bench:understand -- --record.`];
    const worse = (name: keyof Figures, by: number) =>
      by > SLACK ? [`${set}: ${name} is ${now[name]}, was ${then[name]}.`] : [];
    return [
      ...lower.flatMap((name) => worse(name, (then[name] ?? 0) - (now[name] ?? 0))),
      ...higher.flatMap((name) => worse(name, (now[name] ?? 0) - (then[name] ?? 0))),
    ];
  });
  for (const line of failed) console.error(line);
  if (failed.length === 0)
    console.log(
      `Typed words are understood as recorded: ${columns.map(([set, now]) => `${set} ${now["top-1"]} / ${now["top-3"]}`).join(", ")}.`,
    );
  process.exitCode = failed.length > 0 ? 1 : 0;
}
