import { formatProblem, formatProblems } from "../author/problems/formatProblem.ts";
import { readSources } from "../author/project/readSources.ts";
import { confirmTranslation } from "../author/translation/confirmTranslation.ts";
import { lockGuide } from "../author/lock/lockGuide.ts";
import { mergeLockFile } from "../author/lock/mergeLockFile.ts";
import type { Entry } from "./program/entry.ts";
import { complain, print } from "./program/print.ts";

export const lock: Entry = {
  name: "lock",
  says: "Give what is new in a guide its permanent numbers, as it is about to be published.",
  example: "tea --reworded seen",
  names: "<guide>",
  many: {
    reworded: ["id", "Questions, causes and answers that have other words, and mean what they meant."],
    "new-meaning": ["id", "Those that mean something else now: members are asked again."],
  },
  one: { "list-was": ["id", "The question of Cairn 0.1 that held what is left."] },
  flags: {
    "translations-stay": "With --reworded, for a small edit: what was translated stays as it is.",
    merge: "Two branches locked, and git left the lines of both: put them together.",
  },
  run({ root, names, many, one, flags }) {
    const [guide = ""] = names;
    if (flags["merge"]) {
      const { merged, problems, refused } = mergeLockFile(root, guide);
      for (const problem of problems) complain(formatProblem(problem, root));
      if (refused !== undefined) complain(refused);
      if (!merged) return 1;
      print(`flows/${guide}.lock.yaml holds what both branches locked.`);
      if (merged.renumbered.length > 0) print(`  other numbers than before: ${merged.renumbered.join(", ")}`);
      return 0;
    }
    const { written, undeclared, problems, refused } = lockGuide(readSources(root), guide, {
      reworded: many["reworded"] ?? [],
      newMeaning: many["new-meaning"] ?? [],
      ...(one["list-was"] !== undefined && { listWas: one["list-was"] }),
    });
    for (const line of formatProblems(problems, root)) complain(line);
    for (const sentence of refused) complain(sentence);
    if (undeclared.length > 0) {
      complain(`These wordings changed: ${undeclared.map(({ id }) => id).join(", ")}.`);
      complain(
        "Say of each: --reworded <id> if it means the same, --new-meaning <id> if it is another question or answer.",
      );
    }
    const failed =
      undeclared.length + refused.length + problems.filter(({ level }) => level !== "warning").length > 0;
    print(
      failed
        ? "Nothing was written."
        : `${written.length} ${written.length === 1 ? "entry" : "entries"} added to flows/${guide}.lock.yaml.`,
    );
    if (!failed && flags["translations-stay"]) {
      const parts = (many["reworded"] ?? []).map((id) => id.replace(".", "/answer:"));
      const asIs = parts.map((part) => (part.includes("/") ? part : `${part}/heading`));
      const sources = readSources(root);
      for (const locale of sources.locales.slice(1)) {
        const { confirmed = [] } = confirmTranslation(sources, locale, guide, asIs) ?? {};
        print(`${locale}: ${confirmed.length} parts noted as translations of the new wording.`);
      }
    }
    return failed ? 1 : 0;
  },
};
