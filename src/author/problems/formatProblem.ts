import { called } from "./called.ts";
import { guidesOption } from "../project/guidesFolder.ts";
import { notOnScreen } from "../words/markdown/inlineNodes.ts";
import type { Problem } from "./problem.ts";
import { visible } from "./visible.ts";

/** Of problems that are alike more than this are not shown: these say what has to be done with the others. */
const mostAlike = 5;

/**
 * A line for each problem, those in one file together. Of many that are alike the first stand there, and how many more
 * there are: one mistake, made often, must not hide the others. Alike are problems of one kind in one guide. `root` is the
 * guides folder that the commands which they name are for.
 */
export function formatProblems(problems: readonly Problem[], root?: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(likeness(problem), (counts.get(likeness(problem)) ?? 0) + 1);
  const shown = new Map<string, number>();
  const unlisted = [...new Set(problems.filter(isUnlisted).map(({ value }) => value))];
  return problems.flatMap((problem) => {
    if (isUnlisted(problem) && unlisted.length > 1) {
      // Told once, with all of them as they have to stand there.
      if (problem.value !== unlisted[0] || shown.has(problem.what)) return [];
      shown.set(problem.what, 1);
      const instead = `Below it belong these ${unlisted.length}, if they are letter for letter so on the screen:`;
      const lines = unlisted.map((value) => visible(`  - ${JSON.stringify(value)}`));
      return [formatProblem({ ...problem, instead }, root), ...lines];
    }
    const kind = likeness(problem);
    const all = counts.get(kind) ?? 1;
    const n = (shown.get(kind) ?? 0) + 1;
    shown.set(kind, n);
    if (all <= mostAlike || n < mostAlike) return [formatProblem(problem, root)];
    if (n > mostAlike) return [];
    const rest = problems.filter((one) => likeness(one) === kind).slice(n);
    return [formatProblem(problem, root), `  and ${rest.length} more like this${whereOf(rest)}`];
  });
}

/** Where each `TODO` stands: there is nothing else that says it. By file, with its lines. */
function whereOf(rest: readonly Problem[]): string {
  if (rest.some(({ value }) => value !== "TODO")) return "";
  const files = [...new Set(rest.map(({ file }) => file))];
  const places = files.map((file) =>
    [file, ...rest.flatMap((one) => (one.file === file ? one.line : []))].join(":"),
  );
  return `: ${places.join(", ")}`;
}

/** A string on the screen that nobody listed, and that is like none that is listed: not a typing mistake. */
function isUnlisted({ what, instead }: Problem): boolean {
  return what === notOnScreen && !/^Write "[^"]*"\./.test(instead);
}

/** The same for problems in one guide, and one locale of its words, that differ only in what they name. */
function likeness({ file, level, what }: Problem): string {
  const guide = /^(?:content\/[^/]+\/[^/]+|flows\/[^./]+)/.exec(file)?.[0] ?? file;
  // Names stand in quotes; files, ways and numbers do not.
  const kind = what.replace(/"[^"]*"|\S+\.(?:md|yaml)\b|[\w-]+(?: > [\w-]+)+|\d+/g, "…");
  return `${guide} ${level} ${kind}`;
}

/**
 * One line for a terminal: `flows/router.yaml:12:5  "unles": unknown key. Write "unless".` Commands that it names are for the
 * guides folder `root`, if that is not Cairn's own.
 */
export function formatProblem(problem: Problem, root?: string): string {
  const { file, line, column, value, what, level } = problem;
  const instead = insteadOf(problem, root);
  const place = [file, line, ...(column ? [column] : [])].join(":");
  const mark = level === "warning" ? "warning: " : "";
  // Names and values are whatever somebody wrote: one problem is one line, and nothing in it is obeyed.
  return visible(`${place}  ${mark}"${shorten(value)}": ${what}. ${instead}`.replace(/[\n\t]/g, " "));
}

/** What to write instead, with commands as they have to be typed. */
export function insteadOf({ instead }: Problem, root?: string): string {
  const option = root === undefined ? "" : guidesOption(root);
  // A command ends where its sentence goes on, or at the end.
  return called(option ? instead.replace(command, (run) => `${run} ${option}`) : instead);
}

const command = /npm run [\w:]+ -- .*?(?= – | \(|$)/g;

function shorten(value: string): string {
  const flat = value.replace(/\s+/g, " ").trim();
  return flat.length > 60 ? `${flat.slice(0, 59)}…` : flat;
}
