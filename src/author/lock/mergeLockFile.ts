import { checkShape } from "../reading/checkShape.ts";
import { readText } from "../reading/readText.ts";
import { readYaml } from "../reading/readYaml.ts";
import { writeText } from "../reading/writeText.ts";
import { type Problem, problemList } from "../problems/problem.ts";
import { header, line } from "./lockGuide.ts";
import type { LockEntry } from "./lockEntry.ts";
import { type MergedLock, mergeLock, withoutMarks } from "./mergeLock.ts";
import { lockShape } from "./readLock.ts";

/** What became of `npm run lock -- <guide> --merge`. */
export interface MergeResult {
  readonly merged?: MergedLock;
  readonly problems: readonly Problem[];
  /** Why nothing was written, as a sentence. */
  readonly refused?: string;
}

/**
 * Mends a lock that two branches wrote on: both stay, and what stands below gets numbers of its own. It is to be run
 * where the branch that is published stands first, so that its numbers stay.
 */
export function mergeLockFile(root: string, guide: string): MergeResult {
  const file = `flows/${guide}.lock.yaml`;
  const { problems, tell } = problemList();
  const text = readText(root, file, tell);
  if (text === undefined)
    return { problems, ...(problems.length === 0 && { refused: `There is no ${file}.` }) };
  const doc = readYaml(file, withoutMarks(text), tell);
  if (!doc || !checkShape(lockShape, doc, tell)) return { problems };
  const merged = mergeLock(doc.data as LockEntry[]);
  if (!merged)
    return {
      problems,
      refused: `${file}: not what two branches left, an entry was altered. Restore it (git checkout -- ${file}).`,
    };
  const failed = writeText(
    root,
    file,
    header + merged.entries.map((entry) => `- ${line(entry)}\n`).join(""),
    "whole",
  );
  return failed === undefined ? { merged, problems } : { problems, refused: failed };
}
