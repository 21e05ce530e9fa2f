import { didYouMean } from "../reading/didYouMean.ts";
import type { FlowFile } from "../flow/flowFile.ts";
import type { LockEntry } from "../lock/lockEntry.ts";
import { type LockMeaning, meanings } from "../lock/meanings.ts";
import { planLock } from "../lock/planLock.ts";
import type { FilePlace, Tell } from "../problem.ts";
import type { LockFile } from "../lock/readLock.ts";
import type { WordsFolder } from "../words/readWords.ts";
import { checkEntries } from "./checkEntries.ts";

/** The lock knows every meaning of the flow, by its present wording, and no entry was altered. */
export function checkLock({ flow, at }: FlowFile, lock: LockFile, words: WordsFolder, tell: Tell): void {
  if (!lock.sound) return;
  if (!checkEntries(lock, tell)) return;
  const spoken = Object.fromEntries(Object.entries(words.states).map(([id, state]) => [id, state.words]));
  const all = meanings(flow, spoken);
  const { append, undeclared } = planLock(lock.entries, all);
  const run = `npm run lock -- ${flow.id}`;
  if (lock.entries.length === 0) {
    if (append.length > 0)
      tell({ file: lock.file, line: 1 }, lock.file, "nothing is locked yet", `Run: ${run}`, "unsettled");
    return;
  }
  checkWas();
  for (const meaning of undeclared) {
    const { state, answer } = parts(meaning);
    const said = words.states[state];
    const [place, text] = answer
      ? [said?.answerAt(answer), said?.words.answers[answer]?.label]
      : [said?.parts.heading?.place, said?.words.heading];
    const also = answer ? "" : " All its answers are asked again, too.";
    tell(
      place ?? { file: lock.file, line: 1 },
      text ?? meaning.id,
      `the wording of ${meaning.id} changed`,
      `If it means the same, run: ${run} --reworded ${meaning.id} – if not: ${run} --new-meaning ${meaning.id}${also && ` (${also.trim()})`}`,
      "unsettled",
    );
  }
  for (const entry of append) tellNew(entry);

  function checkWas(): void {
    const everLocked = new Set(lock.entries.flatMap(({ state, answer }) => [state, answer]));
    const alive = new Set(all.map(({ id }) => id));
    for (const { kind, id, was } of all) {
      const [state, answer] = [parts({ id }).state, parts({ id }).answer];
      const path = answer ? ["states", state, "on", answer, 0, "was"] : ["states", state, "was"];
      const written =
        kind === "state" ? was : flow.states[state]?.on?.[answer ?? ""]?.find((branch) => branch.was)?.was;
      if (!was || !written) continue;
      if (alive.has(was))
        tell(at(path), written, "this id still exists: nothing was renamed", 'Remove "was".');
      else if (!everLocked.has(was))
        tell(
          at(path),
          written,
          "no such id was ever locked",
          didYouMean(
            was,
            [...everLocked].filter((one) => one !== undefined),
            "ids in the lock",
          ),
        );
    }
  }

  function tellNew(entry: LockEntry): void {
    const id = entry.state ?? entry.answer ?? entry.fact ?? entry.gone ?? "";
    if (entry.gone !== undefined) {
      tell(
        { file: lock.file, line: 1 },
        id,
        "is locked, but no longer in the flow",
        `Run: ${run}`,
        "unsettled",
      );
      return;
    }
    const { state, answer } = parts({ id });
    const place: FilePlace = entry.fact
      ? at(["states"], "key")
      : at(answer ? ["states", state, "on", answer] : ["states", state], "key");
    tell(place, id, "has no number in the lock", `Run: ${run}`, "unsettled");
  }
}

function parts({ id }: Pick<LockMeaning, "id">): { state: string; answer: string | undefined } {
  const [state = "", answer] = id.split(".");
  return { state, answer };
}
