import type { Article } from "../author/article/article.ts";
import { readArticleFile } from "../author/article/readArticleFile.ts";
import { ledgerJson } from "../author/facts/ledgerJson.ts";
import { ledgerReport } from "../author/facts/ledgerReport.ts";
import { showFacts } from "../author/facts/showFacts.ts";
import { updateLedger } from "../author/facts/updateLedger.ts";
import { formatProblem } from "../author/problems/formatProblem.ts";
import { guidesOption } from "../author/project/guidesFolder.ts";
import { complain, print, printJson } from "./program/print.ts";
import type { Entry } from "./program/entry.ts";

export const ledger: Entry = {
  name: "ledger",
  says: "Note what is new, changed or gone in the article that a guide is made from.",
  example: "parcel --article article.html",
  names: "<guide>",
  one: { article: ["file", "The article: .md, .html, .txt, or Zendesk's article as .json."] },
  many: {
    changed: [
      "fact",
      "Facts that other sentences say now: F12 the one most alike, F12:2 the second of those shown.",
    ],
    gone: ["fact", "Facts that the article says no longer."],
    show: ["fact", "Only show which sentences these facts are; without numbers, all of them.", "all"],
  },
  flags: {
    own: "The article is your organisation's own: its words may be kept.",
    "dry-run": "Write nothing, and tell what would be written.",
    json: "Write nothing, and print it as JSON, for a program.",
  },
  run({ root, names, one, many, flags }) {
    const [guide = ""] = names;
    const file = one["article"];
    if (file === undefined) {
      complain("Say which article: --article <file>.");
      return 2;
    }
    const article = readArticleFile(file);
    if ("refused" in article) {
      complain(article.refused);
      return 2;
    }
    const shown = many["show"] ?? [];
    if (shown.length > 0)
      return show(
        root,
        guide,
        article,
        shown.filter((fact) => fact !== "all"),
      );
    const isDry = flags["dry-run"] === true || flags["json"] === true;
    const result = updateLedger(root, guide, article, {
      own: flags["own"] === true,
      dry: isDry,
      today: new Date().toISOString().slice(0, 10),
      changed: many["changed"] ?? [],
      gone: many["gone"] ?? [],
    });
    if (!("plan" in result)) {
      for (const problem of result) complain(formatProblem(problem, root));
      return 1;
    }
    const run = ["npm run ledger --", guide, "--article", /\s/.test(file) ? JSON.stringify(file) : file];
    const command = [...run, ...(flags["own"] ? ["--own"] : []), guidesOption(root)]
      .filter(Boolean)
      .join(" ");
    if (flags["json"]) printJson(ledgerJson(result), 2);
    else for (const line of ledgerReport(result, command)) print(line);
    const { added, changed, open } = result.plan;
    // Asked only, every difference wants somebody; written, only what nobody has said.
    return result.settled && (!isDry || added.length + changed.length + open.length === 0) ? 0 : 1;
  },
};

function show(root: string, guide: string, article: Article, facts: readonly string[]): number {
  const result = showFacts(root, guide, article, facts);
  if (!("lines" in result)) {
    for (const problem of result) complain(formatProblem(problem, root));
    return 1;
  }
  for (const line of result.lines) print(line);
  for (const line of result.refused) complain(line);
  return result.refused.length > 0 ? 1 : 0;
}
