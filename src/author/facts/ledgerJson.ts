import type { LedgerUpdate } from "./updateLedger.ts";

/** What an update of a ledger would do, as `npm run ledger -- … --json` prints it. */
export function ledgerJson({ plan, cites, ledgerFile, settled }: LedgerUpdate): unknown {
  const cited = (fact: string) =>
    cites
      .filter((one) => one.fact === fact)
      .map(({ state, step, file, line }) => ({ state, step, file, line }));
  return {
    ledger: ledgerFile,
    settled,
    added: plan.added.map(({ fact, sentence, says }) => ({ fact, ...sentence, toWrite: says === undefined })),
    changed: plan.changed.map(({ fact, was, sentence }) => ({ fact, was, ...sentence, cited: cited(fact) })),
    removed: plan.removed.map(({ fact }) => fact),
    gone: plan.open.map(({ fact, says, was, alike }) => ({
      fact,
      says,
      was,
      cited: cited(fact),
      alike: alike.map(({ sentence }) => sentence),
    })),
    waiting: plan.waiting,
    refused: plan.refused,
  };
}
