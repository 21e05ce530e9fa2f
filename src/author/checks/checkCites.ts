import { didYouMean } from "../reading/didYouMean.ts";
import type { Tell } from "../problem.ts";
import type { LedgerFile } from "../facts/readLedger.ts";
import type { WordsFolder } from "../words/readWords.ts";

/**
 * Every fact of the ledger rests in a state that a walk can reach, and every state rests on facts that exist.
 */
export function checkCites(
  { ledger, at }: LedgerFile,
  { states }: WordsFolder,
  reachable: ReadonlySet<string>,
  tell: Tell,
): void {
  const known = Object.keys(ledger.facts ?? {});
  const cited = new Set<string>();
  for (const [state, { facts }] of Object.entries(states)) {
    for (const { id, place } of facts) {
      if (!Object.hasOwn(ledger.facts ?? {}, id))
        tell(place, id, "there is no such fact in the ledger", didYouMean(id, known, "facts"));
      else if (reachable.has(state)) cited.add(id);
    }
  }
  for (const [id, { cites }] of Object.entries(ledger.facts ?? {})) {
    if (cites && cited.has(id))
      tell(at(["facts", id, "cites"]), id, "cited all the same", 'Remove "cites: none".');
    if (!cites && !cited.has(id)) {
      tell(
        at(["facts", id], "key"),
        id,
        "no state that a walk can reach cites this fact",
        `Write "facts: [${id}]" where the text says it, or "cites: none" with "why" here.`,
      );
    }
  }
}
