import { checkShape } from "../reading/checkShape.ts";
import { readYaml } from "../reading/readYaml.ts";
import type { Tell } from "../problems/problem.ts";
import { checkCauses } from "./checks/checkCauses.ts";
import { checkFacts } from "./checks/checkFacts.ts";
import { checkIds } from "./checks/checkIds.ts";
import { checkLists } from "./checks/checkLists.ts";
import { checkNames } from "./checks/checkNames.ts";
import { checkQuestions } from "./checks/checkQuestions.ts";
import { checkReplaced } from "./checks/checkReplaced.ts";
import { checkRounds } from "./checks/checkRounds.ts";
import type { GuideFile, TellPath } from "./guideFile.ts";
import { guideShape, type WrittenGuide } from "./written/guideShape.ts";
import type { Path } from "./guideSource.ts";
import { toSource } from "./written/toSource.ts";
import { isMap, writtenOut, writtenPath } from "./written/writtenOut.ts";
import { WrongPaths } from "./wrongPaths.ts";

/** The page that says how a guide in the format of 0.1 becomes one in today's. */
const moving = "docs/moving-to-0.2.md";

/**
 * Reads a guide, and tells all that is wrong in it by itself: what needs neither its words nor walks. `undefined` if it
 * is no guide at all.
 */
export function readGuide(file: string, text: string, tell: Tell): GuideFile | undefined {
  const doc = readYaml(file, text, tell);
  if (!doc) return undefined;
  const raw = doc.data;
  if (!isMap(raw)) {
    const what = raw === "" ? "the file is empty" : "must be a map of keys";
    tell({ file, line: 1 }, file, what, "Write id, facts, questions and causes.");
    return undefined;
  }
  const old = ["states", "initial"].find((key) => Object.hasOwn(raw, key));
  if (old !== undefined) {
    const instead = `${moving} says how to move it: write questions, causes and facts.`;
    tell(doc.at([old], "key"), old, "written for Cairn 0.1", instead);
    return undefined;
  }

  const data = writtenOut(raw);
  const wrong = new WrongPaths();
  let sound = true;
  const tellError: Tell = (place, value, what, instead, level) => {
    if (level !== "warning") sound = false;
    tell(place, value, what, instead, level);
  };
  const written = (path: Path) => writtenPath(raw, path);
  const at = (path: Path, part?: "key" | "value") => doc.at(written(path), part);
  const tellPath: TellPath = ({ path, part }, value, what, instead, level) => {
    tellError(at(path, part), value, what, instead, level);
    if (level !== "warning") wrong.add(path);
  };

  checkShape(guideShape, doc, tellError, data, written);
  for (const issue of guideShape.safeParse(data).error?.issues ?? []) {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [undefined];
    for (const key of keys) wrong.add([...(issue.path as Path), ...(key === undefined ? [] : [key])]);
  }
  const guide = { id: "", questions: {}, causes: {}, ...data } as WrittenGuide;
  checkIds(guide, wrong, tellPath);
  checkFacts(guide, wrong, tellPath);
  checkNames(guide, wrong, tellPath);

  const source = toSource(guide, wrong);
  checkQuestions(source, wrong, tellPath);
  checkCauses(source, wrong, tellPath);
  checkRounds(source, tellPath);
  checkLists(source, tellPath);
  checkReplaced(source, wrong, tellPath);
  return { file, source, sound, wrong, at };
}
