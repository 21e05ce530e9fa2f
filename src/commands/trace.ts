import { readFileSync } from "node:fs";
import { readProject } from "../author/readProject.ts";
import { traceArticle } from "../author/facts/traceArticle.ts";
import { guideNamed } from "./guideNamed.ts";
import type { Entry } from "./program/entry.ts";
import { complain, print } from "./print.ts";

export const trace: Entry = {
  name: "trace",
  says: "Tell what changed in the source article.",
  example: "tea --article article.txt",
  names: "<guide>",
  one: { article: ["file", "The text of the article."] },
  async run({ root, names, one }) {
    const guide = guideNamed(await readProject(root), names[0] ?? "");
    const { added, gone } = traceArticle(articleText(one["article"]), guide);
    for (const sentence of added) print(`new   ${sentence}`);
    for (const { fact, says, states } of gone)
      print(`gone  ${fact}: ${says} (${states.join(", ") || "no state"})`);
    print(`${added.length} new sentences, ${gone.length} facts whose sentence is gone or changed.`);
    return added.length + gone.length > 0 ? 1 : 0;
  },
};

function articleText(file: string | undefined): string {
  try {
    if (file === undefined) throw new Error();
    return readFileSync(file, "utf8");
  } catch {
    complain(file ? `Can't read ${file}.` : "Say which text: --article <file>.");
    process.exit(2);
  }
}
