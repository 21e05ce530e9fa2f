import { readArticleFile } from "../author/article/readArticleFile.ts";
import { formatProblem } from "../author/formatProblem.ts";
import { guidesOption } from "../author/guidesFolder.ts";
import { ledgerJson } from "../author/facts/ledgerJson.ts";
import { ledgerReport } from "../author/facts/ledgerReport.ts";
import { updateLedger } from "../author/facts/updateLedger.ts";
import { readArguments } from "./readArguments.ts";
import { complain, print } from "./print.ts";

const { root, names, one, many, flags } = readArguments({
  usage:
    "npm run ledger -- <guide> --article <file> [--changed <fact>…] [--gone <fact>…] [--own] [--dry-run] [--json] [--guides <folder>]",
  least: 1,
  most: 1,
  one: ["article"],
  // What became of facts whose sentence is gone: `F12` is now the sentence most alike, `F12:2` the second of those shown.
  many: ["changed", "gone"],
  // The article is the organisation's own: its words may be kept. Nothing is written by the other two.
  flags: ["own", "dry-run", "json"],
});
const [guide = ""] = names;
const file = one["article"];
if (file === undefined) {
  complain("Say which article: --article <file>.");
  process.exit(2);
}
const article = readArticleFile(file);
if ("refused" in article) {
  complain(article.refused);
  process.exit(2);
}
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
  process.exit(1);
}
const run = ["npm run ledger --", guide, "--article", /\s/.test(file) ? JSON.stringify(file) : file];
const command = [...run, ...(flags["own"] ? ["--own"] : []), guidesOption(root)].filter(Boolean).join(" ");
if (flags["json"]) print(JSON.stringify(ledgerJson(result), undefined, 2));
else for (const line of ledgerReport(result, command)) print(line);
const { added, changed, open } = result.plan;
// Asked only, every difference wants somebody; written, only what nobody has said.
const isDone = result.settled && (!isDry || added.length + changed.length + open.length === 0);
process.exitCode = isDone ? 0 : 1;
