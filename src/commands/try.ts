import { formatProblems } from "../author/formatProblem.ts";
import { readProject } from "../author/readProject.ts";
import { listening } from "../author/understand/listening.ts";
import { tryWords } from "../author/understand/trial/tryWords.ts";
import { guideNamed } from "./guideNamed.ts";
import { complain, print } from "./print.ts";
import { readArguments } from "./readArguments.ts";

const usage = 'npm run try -- <guide> "words" [--locale <locale>] [--guides <folder>]';

const { root, names, one } = readArguments({ usage, least: 2, most: 2, one: ["locale"] });
const [guide = "", text = ""] = names;
const project = await readProject(root);
guideNamed(project, guide);
const heard = listening(project, guide, one["locale"] ?? project.sourceLocale);
const { hear, decide, index, open, problems } = heard;
for (const line of formatProblems(problems, root)) complain(line);
if (!hear || !decide || !index || !open) process.exit(1);
for (const line of tryWords(project, { hear, decide, index, open, problems }, text)) print(line);
