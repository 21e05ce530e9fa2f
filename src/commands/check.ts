import { formatProblems, insteadOf } from "../author/problems/formatProblem.ts";
import { ownFolder } from "../author/project/guidesFolder.ts";
import { didYouMean } from "../author/reading/didYouMean.ts";
import { guideIds } from "../author/reading/guideIds.ts";
import { readProject } from "../author/project/readProject.ts";
import type { Entry } from "./program/entry.ts";
import { progress } from "./program/progress.ts";
import { complain, print, printJson } from "./program/print.ts";

export const check: Entry = {
  name: "check",
  says: "Tell everything that is wrong in the guides: file, line and what to write instead.",
  example: "tea",
  names: "[guide]",
  flags: { json: "Print the problems as JSON, for a program." },
  async run({ root, names, flags }) {
    const [only] = names;
    const all = guideIds(root);
    if (only !== undefined && !all.includes(only)) {
      complain(`There is no guide "${only}" in ${root}. ${didYouMean(only, all, "guides")}`);
      return 2;
    }
    const { tell, done } = progress();
    const project = await readProject(root, ownFolder, new Map(), tell);
    done();
    const { guides, locales } = project;
    const problems =
      only === undefined ? project.problems : project.problems.filter(({ file }) => isOf(only, file));
    const errors = problems.filter(({ level }) => level !== "warning").length;
    const warnings = problems.length - errors;
    const asked = only === undefined ? all : [only];
    const ids = asked.filter((id) => Object.hasOwn(guides, id));
    if (flags["json"]) {
      const told = problems.map((problem) => ({ ...problem, instead: insteadOf(problem, root) }));
      printJson({ guides: ids, locales, errors, warnings, problems: told }, 2);
    } else {
      for (const line of formatProblems(problems, root)) print(line);
      const broken = asked.filter((id) => !ids.includes(id));
      const unusable = broken.length > 0 ? ` Can't be used as it is: ${broken.join(", ")}.` : "";
      print(
        `${count(asked.length, "guide")} in ${locales.join(", ")}: ${count(errors, "error")}, ${count(warnings, "warning")}.${unusable}`,
      );
    }
    return errors > 0 ? 1 : 0;
  },
};

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;

/** Whether a file is this guide's own. */
function isOf(guide: string, file: string): boolean {
  const [folder, name = "", of] = file.split("/");
  return folder === "flows" ? name.split(".")[0] === guide : of === guide;
}
