import { whatIsLeft } from "../../core/guide/left.ts";
import { checkWords } from "../checks/checkWords.ts";
import { refuseTodos } from "../checks/checkTodos.ts";
import { checkEntries } from "../checks/checkEntries.ts";
import type { CompiledFile } from "../language/compiledFile.ts";
import { didYouMean } from "../reading/didYouMean.ts";
import { type LockEntry, seal } from "./lockEntry.ts";
import { lockState } from "./lockState.ts";
import { type Alike, howToSayWas } from "./lookAlike.ts";
import { type LockMeaning, meanings, spokenIn } from "./meanings.ts";
import { type Declared, planLock } from "./planLock.ts";
import { type Problem, problemList } from "../problems/problem.ts";
import type { Sources } from "../project/readSources.ts";
import { writeText } from "../reading/writeText.ts";

/** What became of `npm run lock`: entries written, or what stands in the way. */
export interface LockResult {
  readonly written: readonly LockEntry[];
  readonly undeclared: readonly LockMeaning[];
  readonly problems: readonly Problem[];
  /** What was declared in vain, and what has to be said first, as sentences. */
  readonly refused: readonly string[];
}

export const header =
  "# Permanent numbers and wordings of every question, cause, outcome, answer and fact. Written by the command lock; append-only, never edited.\n";

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
  const wordsFolder = `content/${sourceLocale}/${guide}/`;
  const read = sources.problems.filter(
    ({ file, level }) => (own.includes(file) || file.startsWith(wordsFolder)) && level !== "warning",
  );
  if (!files && read.length === 0)
    return { ...nothing, problems: read, refused: [`There is no flows/${guide}.yaml in ${root}.`] };
  if (!isSourceSure || !files?.compiled || !files.lock.sound) return { ...nothing, problems: read };
  const { compiled, lock, words } = files;
  const fits = checkEntries(lock, tell);
  // A name that has no words yet, or words that have no name, may be one that was changed: that is not gone.
  const source = words[sourceLocale];
  if (source) checkWords(files.guide, source, tell);
  if (lock.entries.length === 0) refuseTodos(sources.todos, guide, tell);
  const problems = [...read, ...found];
  if (!fits || problems.length > 0) return { ...nothing, problems };

  const all = meanings(compiled, spokenIn(words[sourceLocale]?.states));
  const { append, undeclared, alike } = planLock(lock.entries, all, declared);
  const changed = planLock(lock.entries, all).undeclared;
  const refused = [
    ...refuse(all, changed, declared),
    ...refuseList(lock.entries, declared.listWas),
    ...alike.map((one) => sayWas(one, compiled)),
  ];
  if (undeclared.length > 0 || refused.length > 0) return { written: [], undeclared, problems, refused };
  if (append.length === 0) return { ...nothing, problems };
  const text = [...append, { seal: seal([...lock.entries, ...append]) }]
    .map((entry) => `- ${line(entry)}\n`)
    .join("");
  const failed = writeText(root, lock.file, (lock.entries.length === 0 ? header : "") + text, "append");
  if (failed !== undefined) return { ...nothing, problems, refused: [failed] };
  return { written: append, undeclared: [], problems, refused: [] };
}

/** A name that is new, where one is gone that looks like it: the author has to say what it is. */
function sayWas(alike: Alike, { file, source }: CompiledFile): string {
  const { fresh, gone } = alike;
  return `"${fresh}" is new in ${file}, and "${gone}" is gone, which looks like it. If it is the same, ${howToSayWas(alike, source)}; if not, say: --new-meaning ${fresh}.`;
}

function refuse(
  all: readonly LockMeaning[],
  changed: readonly LockMeaning[],
  { reworded = [], newMeaning = [] }: Declared,
): string[] {
  const ids = all.map(({ id }) => id);
  const unknown = [...reworded, ...newMeaning].filter((id) => !ids.includes(id));
  return [
    ...unknown.map(
      (id) => `"${id}" is no question, cause, outcome, answer or fact. ${didYouMean(id, ids, "ids")}`,
    ),
    ...reworded
      .filter((id) => newMeaning.includes(id))
      .map((id) => `"${id}" can't be both reworded and new. Say one.`),
    ...reworded
      .filter((id) => ids.includes(id) && !changed.some((one) => one.id === id))
      .map((id) => `The wording of "${id}" has not changed. Leave it out.`),
  ];
}

function refuseList(entries: readonly LockEntry[], listWas: string | undefined): string[] {
  if (listWas === undefined) return [];
  const { state } = lockState(entries).now;
  if (state.has(whatIsLeft)) return [`"${whatIsLeft}" has its number already. Leave "--list-was" out.`];
  if (state.has(listWas)) return [];
  return [
    `"${listWas}" is no question in the lock. ${didYouMean(listWas, state.keys(), "questions and causes")}`,
  ];
}

/** An entry as one line of YAML. */
export function line(entry: LockEntry): string {
  return `{ ${Object.entries(entry)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? `[${value.join(", ")}]` : value}`)
    .join(", ")} }`;
}
