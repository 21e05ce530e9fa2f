import { didYouMean } from "../reading/didYouMean.ts";
import { type CompiledFile, placeOf } from "../language/compiledFile.ts";
import type { Path } from "../language/guideSource.ts";
import type { LockEntry } from "../lock/lockEntry.ts";
import { howToSayWas } from "../lock/lookAlike.ts";
import { causeListed, type LockMeaning, meanings, spokenIn } from "../lock/meanings.ts";
import { planLock } from "../lock/planLock.ts";
import type { FilePlace, Tell } from "../problems/problem.ts";
import type { LockFile } from "../lock/readLock.ts";
import type { WordsFolder } from "../words/readWords.ts";
import { checkEntries } from "./checkEntries.ts";

/**
 * The lock knows every meaning of the guide, by its present wording, and no entry was altered. A guide that was never
 * locked is a draft: nothing of it was published, so nothing has to be kept.
 */
export function checkLock(file: CompiledFile, lock: LockFile, words: WordsFolder, tell: Tell): void {
  if (!lock.sound || lock.entries.length === 0) return;
  if (!checkEntries(lock, tell)) return;
  const all = meanings(file, spokenIn(words.states));
  const { append, undeclared, alike } = planLock(lock.entries, all);
  const run = `npm run lock -- ${file.flow.id}`;
  checkWas();
  for (const { id } of undeclared) {
    const { state, answer } = parts(id);
    const said = words.states[state];
    const [place, text] = answer
      ? [said?.answerAt(answer), said?.words.answers[answer]?.label]
      : [said?.parts.heading?.place, said?.words.heading];
    const also = answer ? "" : " (All its answers are asked again, too.)";
    const same = `If it means the same, run: ${run} --reworded ${id}`;
    const instead = `${same} – if not: ${run} --new-meaning ${id}${also}`;
    tell(
      place ?? { file: lock.file, line: 1 },
      text ?? id,
      `the wording of "${id}" changed`,
      instead,
      "unsettled",
    );
  }
  for (const one of alike) {
    const { fresh, gone } = one;
    const what = `is new, and "${gone}" is gone, which looks like it`;
    const instead = `If it is the same, ${howToSayWas(one, file.source)} – if not, run: ${run} --new-meaning ${fresh}`;
    tell(placeIn(file, fresh), fresh, what, instead, "unsettled");
  }
  const asked = alike.flatMap(({ fresh, gone }) => [fresh, gone]);
  const renamed = new Set(all.flatMap(({ was }) => was));
  for (const entry of append) {
    const id = entry.state ?? entry.answer ?? entry.fact ?? entry.gone ?? "";
    // What is asked about says the rest: its answers come along.
    const whole = causeListed(id) ?? parts(id).state;
    if (asked.includes(id) || asked.includes(whole) || (entry.gone && renamed.has(entry.gone))) continue;
    tellNew(entry, id);
  }

  function checkWas(): void {
    const everLocked = new Set(
      lock.entries.flatMap(({ state, answer, fact }) => state ?? answer ?? fact ?? []),
    );
    const alive = new Set(all.map(({ id }) => id));
    const claimed = new Map<string, string>();
    for (const { id, was } of all) {
      for (const old of was) {
        const said = writtenWas(id, old);
        if (!said) continue;
        const place = file.at(said.path);
        const other = claimed.get(old);
        claimed.set(old, id);
        if (alive.has(old))
          tell(place, said.was, "this id still exists: nothing was renamed", 'Remove "was".');
        else if (other !== undefined)
          tell(
            place,
            said.was,
            `"${other}" was this, too`,
            "Keep one of the two: an old answer leads to one place.",
          );
        else if (!everLocked.has(old))
          tell(place, said.was, "no such id was ever locked", didYouMean(old, everLocked, "ids in the lock"));
      }
    }
  }

  /**
   * The `was` that says that `id` was `old`. Of what a question, a cause or an answer takes along nobody wrote anything: it
   * may never have been there.
   */
  function writtenWas(id: string, old: string): { readonly was: string; readonly path: Path } | undefined {
    const { questions, causes, facts } = file.source;
    const all = [...questions, ...causes];
    const [name = "", value] = id.split("=");
    const { state, answer } = parts(id);
    const fact = value === undefined ? undefined : facts.find((one) => one.name === name);
    const own = all.find((one) => one.id === state);
    const said = own?.answers.find((one) => one.id === answer);
    const written = (was: readonly string[] = [], path: Path = []) =>
      was.map((one, n) => ({ was: one, path: [...path, n] }));
    const places = [
      ...written(fact?.was[value ?? ""], ["facts", name, "was", value ?? ""]),
      ...(answer === undefined ? written(own?.was, [...(own?.path ?? []), "was"]) : []),
      ...written(said?.was, [...(said?.path ?? []), "was"]),
    ];
    const listed = causes.find((one) => one.id === causeListed(id));
    return (
      places.find(({ was }) => [was, `${name}=${was}`, `${state}.${was}`].includes(old)) ??
      written(listed?.was, [...(listed?.path ?? []), "was"]).find(({ was }) => was === old)
    );
  }

  function tellNew(entry: LockEntry, id: string): void {
    const place: FilePlace = entry.gone === undefined ? placeIn(file, id) : { file: lock.file, line: 1 };
    const what =
      entry.gone !== undefined
        ? "is locked, but no longer in the guide"
        : entry.was === undefined
          ? "has no number in the lock"
          : "has a new name that the lock does not know yet";
    // The lock writes nothing before these are decided, and then all at once.
    const first = [...undeclared.map((one) => one.id), ...alike.map(({ fresh }) => fresh)];
    const names = first.map((one) => `"${one}"`).join(", ");
    const instead = names ? `Decide about ${names} first: the run for that notes this, too.` : `Run: ${run}`;
    tell(place, id, what, instead, "unsettled");
  }
}

/** Where the author wrote what has a number. */
function placeIn(file: CompiledFile, id: string): FilePlace {
  const [fact, value] = id.split("=");
  if (value !== undefined) return file.at(["facts", fact ?? ""], "key");
  const { state, answer } = parts(id);
  return placeOf(file, state, answer);
}

function parts(id: LockMeaning["id"]): { state: string; answer: string | undefined } {
  const [state = "", answer] = id.split(".");
  return { state, answer };
}
