import type { Flow } from "../guide/flow.ts";
import { branchId } from "./branchId.ts";

/** Every branch of every answer of a flow, as `branchId`. */
export function branchesOf(flow: Flow): readonly string[] {
  return Object.entries(flow.states).flatMap(([state, { on }]) =>
    Object.entries(on ?? {}).flatMap(([say, branches]) =>
      branches.map((_, index) => branchId(state, say, index)),
    ),
  );
}
