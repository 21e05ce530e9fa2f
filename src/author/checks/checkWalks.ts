import type { FlowFile } from "../flow/flowFile.ts";
import type { Tell } from "../problem.ts";
import { explore, fromFirst } from "../walk/explore.ts";
import { starts } from "../walk/starts.ts";
import { checkPlaces } from "./checkPlaces.ts";
import { checkTwice, type StepsOf } from "./checkTwice.ts";

/** More places than this are not looked at: some seconds of work. */
const mostSpots = 200_000;

/**
 * Walks a flow whose names are right in every way, by the rules of replay. Gives the states that a walk can
 * reach from the first question with nothing told.
 */
export function checkWalks(
  file: FlowFile,
  stepsOf: StepsOf,
  tell: Tell,
  most = mostSpots,
): ReadonlySet<string> {
  const { flow, at } = file;
  const begins = starts(flow);
  const any = explore(flow, begins, most);
  const plain = any.complete ? fromFirst(any) : explore(flow, begins.slice(0, 1), most);
  if (!plain.complete || !any.complete) {
    const what = `walks can come to more than ${most} different places: not all were checked`;
    const instead = "Guard on fewer facts and causes, or split the guide.";
    tell({ file: file.file, line: 1 }, flow.id, what, instead, "warning");
  }

  const told = new Set<string>();
  const once = (key: string) => !told.has(key) && told.add(key) === told;
  // Plain walks first: the simplest example of a problem is the one to show.
  for (const explored of [plain, any]) {
    checkPlaces(file, explored, once, tell);
    checkTwice(file, explored, stepsOf, once, tell);
  }

  const ids = Object.keys(flow.states);
  if (!plain.complete) return new Set(ids);
  const reached = new Set(plain.spots.map(({ state }) => state));
  for (const id of ids) {
    if (reached.has(id)) continue;
    const instead = "Lead an answer here, or remove it with its words.";
    tell(at(["states", id], "key"), id, "no walk reaches this state", instead);
  }
  return reached;
}
