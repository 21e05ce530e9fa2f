import { readRequired } from "../reading/readRequired.ts";
import { type Ledger, ledgerShape } from "./ledgerShape.ts";
import type { FilePlace, Tell } from "../problems/problem.ts";
import type { Path } from "../reading/readYaml.ts";

export interface LedgerFile {
  readonly file: string;
  readonly ledger: Ledger;
  readonly at: (path: Path, part?: "key" | "value") => FilePlace;
}

/** Reads `flows/<guide>.facts.yaml`. `undefined` if it is missing or can't be used; why is told. */
export function readLedger(root: string, guide: string, tell: Tell): LedgerFile | undefined {
  const file = `flows/${guide}.facts.yaml`;
  const add = 'Add it, with "article: { href: …, checked: … }" and the facts of the article.';
  const doc = readRequired(root, file, ledgerShape, add, tell);
  if (!doc) return undefined;
  const ledger = doc.data as Ledger;
  for (const [id, { cites, why }] of Object.entries(ledger.facts ?? {})) {
    if (cites && !why)
      tell(doc.at(["facts", id, "cites"]), id, '"cites: none" without a reason', 'Add "why: …".');
  }
  return { file, ledger, at: doc.at };
}
