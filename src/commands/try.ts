import { formatProblems } from "../author/problems/formatProblem.ts";
import { readProject } from "../author/project/readProject.ts";
import { cachedIndex } from "../author/understand/cachedIndex.ts";
import { listening } from "../author/understand/listening.ts";
import { tryWords } from "../author/understand/trial/tryWords.ts";
import { theSources } from "../site/client/theClient.ts";
import { guideNamed } from "./program/guideNamed.ts";
import { complain, print } from "./program/print.ts";
import type { Entry } from "./program/entry.ts";
import { progress } from "./program/progress.ts";

export const tryCommand: Entry = {
  name: "try",
  says: "Tell what would happen if a reader typed these words, and which phrases spoke for it.",
  example: 'parcel "it still is not here"',
  names: "<guide> <words>",
  one: { locale: ["locale", "In another language than the one that the guide is written in."] },
  async run({ root, names, one }) {
    const [guide = "", text = ""] = names;
    const project = await readProject(root);
    guideNamed(project, guide);
    const { tell, done } = progress();
    const { hear, decide, index, open, problems } = listening(
      project,
      guide,
      one["locale"] ?? project.sourceLocale,
      cachedIndex(root, await theSources(), tell),
    );
    done();
    for (const line of formatProblems(problems, root)) complain(line);
    if (!hear || !decide || !index || !open) return 1;
    for (const line of tryWords(project, { hear, decide, index, open, problems }, text)) print(line);
    return 0;
  },
};
