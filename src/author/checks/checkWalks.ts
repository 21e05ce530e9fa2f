import { openFlow } from "../../core/guide/openFlow.ts";
import { type CompiledFile, placeOf } from "../language/compiledFile.ts";
import type { Tell } from "../problems/problem.ts";
import { explore } from "../walk/explore.ts";
import type { Explored } from "../walk/explored.ts";
import { rounds } from "../walk/rounds.ts";
import { starts } from "../walk/starts.ts";
import { checkAsking } from "./checkAsking.ts";
import { checkListed } from "./checkListed.ts";
import { checkPlaces } from "./checkPlaces.ts";
import { checkTwice, type StepsOf } from "./checkTwice.ts";

/** More places than this are not looked at: some seconds of work. */
const mostSpots = 200_000;

/**
 * Walks a flow whose names are right in every way, by the rules of replay. Gives the states that a walk can
 * reach from the first question, whatever was told before.
 */
export function checkWalks(
  given: CompiledFile,
  stepsOf: StepsOf,
  tell: Tell,
  most = mostSpots,
): ReadonlySet<string> {
  const file = { ...given, flow: openFlow(given.flow) };
  const { flow } = file;
  const begins = starts(flow);
  const any = explore(flow, begins, most);
  const plain = any.complete ? any.fromFirst() : explore(flow, begins.slice(0, 1), most);
  if (!any.complete) {
    const checked = plain.complete
      ? "every walk was checked in which nothing is told; of those with facts told, or that begin with a jump, not all"
      : `only walks of up to ${walked(plain)} answers were checked`;
    const what = `walks can come to more than ${most} different places: ${checked}`;
    tell({ file: file.file, line: 1 }, flow.id, what, "Ask fewer facts, or split the guide.", "warning");
  }

  const told = new Set<string>();
  const once = (key: string) => !told.has(key) && told.add(key) === told;
  // Plain walks first: the simplest example of a problem is the one to show.
  for (const explored of [plain, any]) {
    checkPlaces(file, explored, stepsOf, once, tell);
    checkTwice(file, explored, stepsOf, once, tell);
  }
  const { found, order } = rounds(plain, String);
  if (found.length === 0) checkAsking(file, plain, order, tell);

  const ids = Object.keys(flow.states).filter((id) => flow.states[id]?.tags[0] !== "junction");
  if (!any.complete) return new Set(ids);
  const reached = new Set<string>();
  for (const [place, is] of any.reachedFrom(any.begun).entries()) if (is) reached.add(any.stateAt(place));
  for (const id of ids) {
    // What nobody wrote may stand unused.
    if (reached.has(id) || (file.origins.get(id) ?? []).length === 0) continue;
    tell(placeOf(file, id), id, "no walk comes here", "Name it on a list, or remove it with its words.");
  }
  checkListed(file, any, reached, tell);
  return reached;
}

/** So many answers have the walks of which all were looked at. */
function walked(places: Explored): number {
  let answers = -1;
  for (let at: number | undefined = places.looked; at !== undefined; at = places.cameBy(at)?.from)
    answers += 1;
  return Math.max(0, answers - 1);
}
