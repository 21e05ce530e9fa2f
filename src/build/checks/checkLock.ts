import type { FlowFile } from "../flowFile.ts";
import type { LockEntry } from "../lockEntry.ts";
import { lockState } from "../lockState.ts";
import { type Meaning, meanings } from "../meanings.ts";
import { planLock } from "../planLock.ts";
import type { Place, Tell } from "../problem.ts";
import type { LockFile } from "../readLock.ts";
import type { WordsFolder } from "../readWords.ts";
import { seal } from "../seal.ts";

/** The lock knows every meaning of the flow, by its present wording, and no entry was altered. */
export function checkLock({ flow, at }: FlowFile, lock: LockFile, words: WordsFolder, tell: Tell): void {
  if (!lock.sound) return;
  if (!checkEntries(lock, tell)) return;
  const spoken = Object.fromEntries(Object.entries(words.states).map(([id, state]) => [id, state.words]));
  const { append, undeclared } = planLock(lock.entries, meanings(flow, spoken));
  const run = `npm run lock -- ${flow.id}`;
  if (lock.entries.length === 0) {
    if (append.length > 0) tell({ file: lock.file, line: 1 }, lock.file, "nothing is locked yet", `Run: ${run}`);
    return;
  }
  for (const meaning of undeclared) {
    const { state, answer } = parts(meaning);
    const said = words.states[state];
    const [place, text] = answer
      ? [said?.answerAt(answer), said?.words.answers[answer]?.label]
      : [said?.parts.heading?.place, said?.words.heading];
    const also = answer ? "" : " All its answers are asked again, too.";
    tell(place ?? { file: lock.file, line: 1 }, text ?? meaning.id, `the wording of ${meaning.id} changed`, `If it means the same, run: ${run} --reworded ${meaning.id} – if not: ${run} --new-meaning ${meaning.id}${also && ` (${also.trim()})`}`);
  }
  for (const entry of append) tellNew(entry);

  function tellNew(entry: LockEntry): void {
    const id = entry.state ?? entry.answer ?? entry.fact ?? entry.gone ?? "";
    if (entry.gone !== undefined) {
      tell({ file: lock.file, line: 1 }, id, "is locked, but no longer in the flow", `Run: ${run}`);
      return;
    }
    const { state, answer } = parts({ id });
    const place: Place = entry.fact ? at(["states"], "key") : at(answer ? ["states", state, "on", answer] : ["states", state], "key");
    tell(place, id, "has no number in the lock", `Run: ${run}`);
  }
}

function parts({ id }: Pick<Meaning, "id">): { state: string; answer: string | undefined } {
  const [state = "", answer] = id.split(".");
  return { state, answer };
}

/** Append-only: each seal stands for all entries above it. */
function checkEntries({ file, entries, at }: LockFile, tell: Tell): boolean {
  const restore = `Restore it (git checkout -- ${file}) and let npm run lock write it.`;
  const { wrong } = lockState(entries);
  for (const { index, what } of wrong) {
    const entry = entries[index] ?? {};
    tell(at([index]), entry.state ?? entry.answer ?? entry.fact ?? entry.gone ?? "entry", what, restore);
  }
  const altered = entries.findIndex((entry, index) => entry.seal !== undefined && entry.seal !== seal(entries.slice(0, index)));
  if (altered >= 0) tell(at([altered, "seal"]), entries[altered]?.seal ?? "", "an entry above was altered: the lock is append-only", restore);
  const loose = entries.length > 0 && entries.at(-1)?.seal === undefined;
  if (loose) tell(at([entries.length - 1]), "entry", "the last entry has no seal below it: it was written by hand, or cut off", restore);
  return wrong.length === 0 && altered < 0 && !loose;
}
