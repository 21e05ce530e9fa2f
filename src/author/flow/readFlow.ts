import type { Branch, Flow, FlowState, Kind } from "../../core/guide/flow.ts";
import { checkShape } from "../reading/checkShape.ts";
import type { FlowFile } from "./flowFile.ts";
import { branchShape, flowShape, stateShape } from "./flowShape.ts";
import { idPattern } from "../reading/patterns.ts";
import type { Tell } from "../problem.ts";
import { readText } from "../reading/readText.ts";
import { readYaml } from "../reading/readYaml.ts";
import { writtenOut } from "./writtenOut.ts";

/**
 * Reads `flows/<guide>.yaml`. `undefined` if it is no YAML map; a flow of the wrong shape keeps what is right
 * in it.
 */
export function readFlow(root: string, guide: string, tell: Tell): FlowFile | undefined {
  const file = `flows/${guide}.yaml`;
  const text = readText(root, file, tell);
  if (text === undefined) return undefined;
  const doc = readYaml(file, text, tell);
  if (!doc) return undefined;
  if (doc.data === "") {
    tell({ file, line: 1 }, file, "the file is empty", "Write id, initial and states.");
    return undefined;
  }
  if (typeof doc.data !== "object" || Array.isArray(doc.data)) {
    tell({ file, line: 1 }, file, "must be a map of keys", "Write id, initial and states.");
    return undefined;
  }
  const data = writtenOut(doc.data);
  if (checkShape(flowShape, doc, tell, data))
    return { file, flow: data as unknown as Flow, sound: true, wrong: new Set(), at: doc.at };
  const flow = salvage(data, guide);
  return { file, flow, sound: false, wrong: wrongStates(data), at: doc.at };
}

/** What is right in a flow of the wrong shape, so that the other checks can still look at it. */
function salvage(data: unknown, id: string): Flow {
  const { initial, states } = asMap(data);
  const kept = Object.entries(asMap(states)).map(([name, state]) => [name, salvageState(state)] as const);
  return { id, initial: typeof initial === "string" ? initial : "", states: Object.fromEntries(kept) };
}

function wrongStates(data: unknown): ReadonlySet<string> {
  const states = Object.entries(asMap(asMap(data)["states"]));
  return new Set(
    states.flatMap(([id, state]) => (idPattern.test(id) && stateShape.safeParse(state).success ? [] : [id])),
  );
}

function salvageState(state: unknown): FlowState {
  if (stateShape.safeParse(state).success) return state as FlowState;
  const { tags, on, type, meta } = asMap(state);
  const { cause } = asMap(meta);
  const kind =
    Array.isArray(tags) && ["question", "cause", "outcome"].includes(String(tags[0]))
      ? (tags[0] as Kind)
      : "question";
  const answers = Object.entries(asMap(on)).map(
    ([say, branches]) =>
      [
        say,
        (Array.isArray(branches) ? branches : []).filter(
          (one) => branchShape.safeParse(one).success,
        ) as Branch[],
      ] as const,
  );
  return {
    tags: [kind],
    ...(type === "final" && { type }),
    ...(typeof cause === "string" && { meta: { cause } }),
    ...(on !== undefined && { on: Object.fromEntries(answers) }),
  };
}

function asMap(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
