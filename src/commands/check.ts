import { formatProblems, insteadOf } from "../author/formatProblem.ts";
import { ownFolder } from "../author/guidesFolder.ts";
import { readProject } from "../author/readProject.ts";
import type { Entry } from "./program/entry.ts";
import { progress } from "./program/progress.ts";
import { print, printJson } from "./print.ts";

export const check: Entry = {
  name: "check",
  says: "Tell everything that is wrong in the guides: file, line and what to write instead.",
  example: "--json",
  flags: { json: "Print the problems as JSON, for a program." },
  async run({ root, flags }) {
    const { tell, done } = progress();
    const { problems, guides, locales } = await readProject(root, ownFolder, new Map(), tell);
    done();
    const errors = problems.filter(({ level }) => level !== "warning").length;
    const warnings = problems.length - errors;
    const ids = Object.keys(guides);
    if (flags["json"]) {
      const all = problems.map((problem) => ({ ...problem, instead: insteadOf(problem, root) }));
      printJson({ guides: ids, locales, errors, warnings, problems: all }, 2);
    } else {
      for (const line of formatProblems(problems, root)) print(line);
      const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;
      print(
        `${count(ids.length, "guide")} in ${locales.join(", ")}: ${count(errors, "error")}, ${count(warnings, "warning")}.`,
      );
    }
    return errors > 0 ? 1 : 0;
  },
};
