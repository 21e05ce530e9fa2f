import { parseArgs } from "node:util";
import { createInterface } from "node:readline";
import { formatProblems } from "../author/formatProblem.ts";
import { guidesFolder } from "../author/guidesFolder.ts";
import { readProject } from "../author/readProject.ts";
import { listening } from "../author/understand/listening.ts";
import { complain, print } from "./print.ts";

const usage = "npm run understand -- <guide> <locale> [--guides folder] < lines.jsonl";

const { values, positionals } = parseArgs({
  options: { guides: { type: "string" } },
  allowPositionals: true,
});
const [guide, locale] = positionals;
if (!guide || !locale) {
  complain(`Say which guide and locale: ${usage}`);
  process.exit(2);
}
const { hear, problems } = listening(await readProject(guidesFolder(values.guides)), guide, locale);
for (const line of formatProblems(problems)) complain(line);
if (!hear) process.exit(1);

let number = 0;
let bad = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  number++;
  if (line.trim() === "") continue;
  const given = parse(line);
  if (typeof given === "string") {
    bad++;
    complain(`Line ${number}: ${given}`);
  } else print(JSON.stringify({ ...given, ...hear(given.text) }));
}
process.exitCode = bad > 0 ? 1 : 0;

function parse(line: string): { readonly text: string } | string {
  try {
    const data: unknown = JSON.parse(line.replace(/^\uFEFF/, ""));
    if (data === null || typeof data !== "object" || Array.isArray(data))
      return 'not an object. Write {"text": "…"}.';
    if (!("text" in data) || typeof data.text !== "string") return 'has no "text". Write {"text": "…"}.';
    return { ...data, text: data.text };
  } catch {
    return 'not JSON. Write {"text": "…"}, one object a line.';
  }
}
