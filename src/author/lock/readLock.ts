import { z } from "zod";
import { checkShape } from "../reading/checkShape.ts";
import { keyed } from "../reading/keyed.ts";
import type { LockEntry } from "./lockEntry.ts";
import { hasConflictMarks } from "./mergeLock.ts";
import type { FilePlace, Tell } from "../problems/problem.ts";
import { readText } from "../reading/readText.ts";
import { type Path, readYaml } from "../reading/readYaml.ts";

const number = z.string().regex(/^[1-9]\d{0,6}$/, { error: "not a number. Write it with npm run lock." });
const hex = z.string().regex(/^[0-9a-f]{8}$/, { error: "not a hash. Write it with npm run lock." });
const text = z.string({ error: "must be a text. Write it with npm run lock." });
const entry = keyed({
  n: number.optional(),
  state: text.optional(),
  answer: text.optional(),
  fact: text.optional(),
  hash: hex.optional(),
  was: z.union([number, z.array(number)], { error: "not a number. Write it with npm run lock." }).optional(),
  reworded: hex.optional(),
  gone: text.optional(),
  seal: hex.optional(),
});
export const lockShape = z.array(entry, { error: "must be a list of entries. Write it with npm run lock." });

export interface LockFile {
  readonly file: string;
  readonly entries: readonly LockEntry[];
  /** False if it could not be read: then nothing may be appended. */
  readonly sound: boolean;
  readonly at: (path: Path) => FilePlace;
}

/** Reads `flows/<guide>.lock.yaml`. A missing file is an empty list. */
export function readLock(root: string, guide: string, tell: Tell): LockFile {
  const file = `flows/${guide}.lock.yaml`;
  let sound = true;
  const tellLock: Tell = (...problem) => {
    sound = false;
    tell(...problem);
  };
  const text = readText(root, file, tellLock);
  if (text !== undefined && hasConflictMarks(text)) {
    const line = text.split("\n").findIndex((one) => hasConflictMarks(one)) + 1;
    const what = "two branches wrote here, and git left both";
    tellLock({ file, line }, "<<<<<<<", what, `Keep both, and run: npm run lock -- ${guide} --merge`);
    return { file, entries: [], sound, at: () => ({ file, line: 1 }) };
  }
  const doc = text === undefined ? undefined : readYaml(file, text, tellLock);
  const at = doc?.at ?? (() => ({ file, line: 1 }));
  if (!doc || doc.data === "" || !checkShape(lockShape, doc, tellLock))
    return { file, entries: [], sound, at };
  return { file, entries: doc.data as LockEntry[], sound, at };
}
