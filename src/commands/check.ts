import { formatProblems } from "../author/formatProblem.ts";
import { readProject } from "../author/readProject.ts";
import { readArguments } from "./readArguments.ts";
import { print } from "./print.ts";

const { root } = readArguments({ usage: "npm run check -- [--guides <folder>]", least: 0, most: 0 });
const { problems, guides, locales } = await readProject(root);
for (const line of formatProblems(problems, root)) print(line);
const errors = problems.filter(({ level }) => level !== "warning").length;
const warnings = problems.length - errors;
const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;
print(
  `${count(Object.keys(guides).length, "guide")} in ${locales.join(", ")}: ${count(errors, "error")}, ${count(warnings, "warning")}.`,
);
process.exitCode = errors > 0 ? 1 : 0;
