import { createInterface } from "node:readline";
import { formatProblems } from "../author/problems/formatProblem.ts";
import { readProject } from "../author/project/readProject.ts";
import { cachedIndex } from "../author/understand/cachedIndex.ts";
import { listening } from "../author/understand/listening.ts";
import { theSources } from "../site/client/theClient.ts";
import type { Entry } from "./program/entry.ts";
import { complain, printJson } from "./program/print.ts";
import { progress } from "./program/progress.ts";

export const understand: Entry = {
  name: "understand",
  says: 'Tell what a guide understands. Reads lines of JSON, {"text": "…"}, from stdin.',
  example: "tea en < lines.jsonl",
  names: "<guide> <locale>",
  async run({ root, names: [guide = "", locale = ""] }) {
    const { tell, done } = progress();
    const indexOf = cachedIndex(root, await theSources(), tell);
    const { hear, problems } = listening(await readProject(root), guide, locale, indexOf);
    done();
    for (const line of formatProblems(problems)) complain(line);
    if (!hear) return 1;

    let number = 0;
    let bad = 0;
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      number++;
      if (line.trim() === "") continue;
      const given = parse(line);
      if (typeof given === "string") {
        bad++;
        complain(`Line ${number}: ${given}`);
      } else printJson({ ...given, ...hear(given.text) });
    }
    return bad > 0 ? 1 : 0;
  },
};

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
