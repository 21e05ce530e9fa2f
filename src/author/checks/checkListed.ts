import { whatIsLeft } from "../../core/guide/left.ts";
import { lostByLists } from "../language/checks/checkReplaced.ts";
import type { Path } from "../language/guideSource.ts";
import type { CompiledFile } from "../language/compiledFile.ts";
import type { Tell } from "../problems/problem.ts";
import type { Explored } from "../walk/explored.ts";

/**
 * Each place of each list comes up on some walk. Only a walk can find out: guards that stand alone are looked at when the
 * guide is read. Says nothing of lists that no walk comes to, nor of places that none `reached`, nor of what an answer's own
 * list leaves out: those are told where they stand. `any` has to be complete.
 */
export function checkListed(
  file: CompiledFile,
  any: Explored,
  reached: ReadonlySet<string>,
  tell: Tell,
): void {
  const never = new Set(any.neverGone().map(({ state, say, index }) => `${state} ${say} ${index}`));
  const lost = new Set(lostByLists(file.source).flatMap(({ path }) => (path ? [path.join(" ")] : [])));
  for (const [id, { tags, on }] of Object.entries(file.flow.states)) {
    const branches = tags[0] === "junction" ? (on?.["on"] ?? []) : [];
    const isGone = (n: number) => !never.has(`${id} on ${n}`);
    if (!branches.some((_, n) => isGone(n))) continue;
    // One branch of a place leads to it, others to what is asked before a cause.
    const places = new Map<string, { readonly path: Path; to: string; comesUp: boolean }>();
    for (const [n, { target }] of branches.entries()) {
      const path = file.origins.get(`${id} on ${n}`) ?? [];
      // What stands on no list is there without being written: the pick of a cause, and what is last.
      if (path.length < 3) continue;
      const place = places.get(path.join(" ")) ?? { path, to: target, comesUp: false };
      if (file.flow.states[target]?.tags[0] === "cause") place.to = target;
      place.comesUp ||= isGone(n);
      places.set(path.join(" "), place);
    }
    for (const { path, to, comesUp } of places.values()) {
      if (
        comesUp ||
        lost.has(path.join(" ")) ||
        !(reached.has(to) || file.flow.states[to]?.tags[0] === "junction")
      )
        continue;
      const name = file.flow.states[to]?.tags[0] === "junction" ? whatIsLeft : to;
      const what =
        "no walk comes to it on this list: what stands before it, or a condition, is always in the way";
      tell(file.at(path), name, what, "Move it up, correct its conditions, or remove it.", "warning");
    }
  }
}
