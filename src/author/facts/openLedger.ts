import type { Tell } from "../problems/problem.ts";
import { didYouMean } from "../reading/didYouMean.ts";
import { listFolder } from "../reading/listFolder.ts";
import { type LedgerFile, readLedger } from "./readLedger.ts";

/** The ledger of a guide that somebody named. `undefined` if there is none; why is told, and which guide may be meant. */
export function openLedger(root: string, guide: string, tell: Tell): LedgerFile | undefined {
  const guides = listFolder(root, "flows", "files").flatMap(
    (name) => /^([^.]+)\.yaml$/.exec(name)?.[1] ?? [],
  );
  if (guides.includes(guide)) return readLedger(root, guide, tell);
  const place = { file: `flows/${guide}.yaml`, line: 1 };
  tell(place, guide, "there is no guide of this name", didYouMean(guide, guides, "guides"));
  return undefined;
}
