import type { Tell } from "../problems/problem.ts";
import type { LedgerFile } from "../facts/readLedger.ts";
import type { WordsFolder } from "../words/readWords.ts";

/**
 * Every fact of the ledger stands in a text that a reader can come to, and all words rest on facts that exist. A number is never
 * said to be meant for its nearest: that would be another fact.
 */
export function checkCites(
  { file, ledger, at }: LedgerFile,
  { states }: WordsFolder,
  reachable: ReadonlySet<string>,
  tell: Tell,
): void {
  const cited = new Set<string>();
  const [, guide = ""] = /([^/]+)\.facts\.yaml$/.exec(file) ?? [];
  for (const [state, { facts }] of Object.entries(states)) {
    for (const { id, place } of facts) {
      if (!Object.hasOwn(ledger.facts ?? {}, id))
        tell(place, id, "there is no such fact in the ledger", `Add it to ${file}, or correct its number.`);
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
        "no text that a reader can come to cites it",
        `Write "facts: [${id}]" where the text says it, or "cites: none" with "why" here. If the article says it no longer, run: npm run ledger -- ${guide} --article <file> --gone ${id}`,
      );
    }
  }
}
