import { checkEntries } from "../checks/checkEntries.ts";
import { checkNames } from "../checks/checkNames.ts";
import { didYouMean } from "../reading/didYouMean.ts";
import { type LockEntry, seal } from "./lockEntry.ts";
import { type LockMeaning, meanings } from "./meanings.ts";
import { type Declared, planLock } from "./planLock.ts";
import { type Problem, problemList } from "../problem.ts";
import type { Sources } from "../readSources.ts";
import { writeText } from "../reading/writeText.ts";

/** What became of `npm run lock`: entries written, or what stands in the way. */
export interface LockResult {
  readonly written: readonly LockEntry[];
  readonly undeclared: readonly LockMeaning[];
  readonly problems: readonly Problem[];
  /** Ids declared in vain, as sentences. */
  readonly refused: readonly string[];
}

const header =
  "# Permanent numbers and wordings of every state, answer and fact. Written by npm run lock; append-only, never edited.\n";

/** Appends to `flows/<guide>.lock.yaml` what is new. Writes nothing if anything is unclear. */
export function lockGuide(sources: Sources, guide: string, declared: Declared): LockResult {
  const { root, sourceLocale, isSourceSure } = sources;
  const { problems: found, tell } = problemList();
  const nothing = { written: [], undeclared: [], refused: [] };
  const files = sources.guides.find(({ id }) => id === guide);
  // What is written stays for ever: it must not rest on a guess at the language.
  const own = [
    ...(isSourceSure ? [] : ["content/service.yaml"]),
    `flows/${guide}.yaml`,
    `flows/${guide}.lock.yaml`,
  ];
  const read = sources.problems.filter(({ file }) => own.includes(file));
  if (!files && read.length === 0)
    return { ...nothing, problems: read, refused: [`There is no flows/${guide}.yaml in ${root}.`] };
  if (!isSourceSure || !files?.flow.sound || !files.lock.sound) return { ...nothing, problems: read };
  const { flow: file, lock, words } = files;
  checkNames(file, tell);
  const fits = checkEntries(lock, tell);
  const problems = [...read, ...found];
  if (!fits || problems.length > 0) return { ...nothing, problems };

  const { states = {} } = words[sourceLocale] ?? {};
  const all = meanings(
    file.flow,
    Object.fromEntries(Object.entries(states).map(([id, { words }]) => [id, words])),
  );
  const { append, undeclared } = planLock(lock.entries, all, declared);
  const refused = refuse(all, planLock(lock.entries, all).undeclared, declared);
  if (undeclared.length > 0 || refused.length > 0) return { written: [], undeclared, problems, refused };
  if (append.length === 0) return { ...nothing, problems };
  const text = [...append, { seal: seal([...lock.entries, ...append]) }]
    .map((entry) => `- ${line(entry)}\n`)
    .join("");
  const failed = writeText(root, lock.file, (lock.entries.length === 0 ? header : "") + text, "append");
  if (failed !== undefined) return { ...nothing, problems, refused: [failed] };
  return { written: append, undeclared: [], problems, refused: [] };
}

function refuse(
  all: readonly LockMeaning[],
  changed: readonly LockMeaning[],
  { reworded = [], newMeaning = [] }: Declared,
): string[] {
  const ids = all.filter(({ kind }) => kind !== "fact").map(({ id }) => id);
  const unknown = [...reworded, ...newMeaning].filter((id) => !ids.includes(id));
  return [
    ...unknown.map((id) => `"${id}" is no state and no answer. ${didYouMean(id, ids, "ids")}`),
    ...reworded
      .filter((id) => newMeaning.includes(id))
      .map((id) => `"${id}" can't be both reworded and new. Say one.`),
    ...reworded
      .filter((id) => ids.includes(id) && !changed.some((one) => one.id === id))
      .map((id) => `The wording of "${id}" has not changed. Leave it out.`),
  ];
}

function line(entry: LockEntry): string {
  return `{ ${Object.entries(entry)
    .map(([key, value]) => `${key}: ${value}`)
    .join(", ")} }`;
}
