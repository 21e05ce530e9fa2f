import { formatProblem } from "../build/formatProblem.ts";
import { lockGuide } from "../build/lock/lockGuide.ts";
import { readArguments } from "./readArguments.ts";
import { complain, print } from "./print.ts";

const { root, names, many } = readArguments({
  usage: "npm run lock -- <guide> [--reworded <id>…] [--new-meaning <id>…] [--guides <folder>]",
  least: 1,
  most: 1,
  many: ["reworded", "new-meaning"],
});
const [guide = ""] = names;
const { written, undeclared, problems, refused } = lockGuide(root, guide, {
  reworded: many["reworded"] ?? [],
  newMeaning: many["new-meaning"] ?? [],
});
for (const problem of problems) complain(formatProblem(problem));
for (const sentence of refused) complain(sentence);
if (undeclared.length > 0) {
  complain(`These wordings changed: ${undeclared.map(({ id }) => id).join(", ")}.`);
  complain(
    "Say of each: --reworded <id> if it means the same, --new-meaning <id> if it is another question or answer.",
  );
}
const failed =
  undeclared.length + refused.length + problems.filter(({ level }) => level !== "warning").length > 0;
print(failed ? "Nothing was written." : `${written.length} entries added to flows/${guide}.lock.yaml.`);
process.exitCode = failed ? 1 : 0;
