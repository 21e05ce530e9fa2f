import { matches } from "../../core/guide/facts.ts";
import type { FlowFile } from "../flow/flowFile.ts";
import type { Tell } from "../problem.ts";

/**
 * Above this a flow no longer opens smoothly on a phone: compiling it and counting the questions left then take more
 * than 50 ms in one go, on a processor four times slower than ours. Measured by `npm run bench:engine`.
 */
const smoothStates = 200;

/** What each state has to have for its kind, seen by itself. */
export function checkStates({ file, flow, at }: FlowFile, tell: Tell): void {
  const all = Object.entries(flow.states);
  for (const [id, { type, tags, meta, on }] of all) {
    const [kind] = tags;
    const key = at(["states", id], "key");
    const answers = Object.keys(on ?? {});
    if (kind === "outcome") {
      if (type !== "final") tell(key, id, "an outcome is final", 'Add "type: final".');
      if (answers.length > 0)
        tell(
          at(["states", id, "on"], "key"),
          id,
          "an outcome with answers",
          'Remove "on", or make it a question.',
        );
    } else {
      if (type)
        tell(
          at(["states", id, "type"]),
          id,
          `a ${kind} is not final`,
          'Remove "type: final", or make it an outcome.',
        );
      if (answers.length === 0)
        tell(
          key,
          id,
          "a dead end: nothing can be answered here",
          'Add answers under "on", or make it an outcome.',
        );
    }
    if (kind === "cause" && !meta?.cause)
      tell(key, id, "a cause without a name", 'Add "meta: { cause: … }".');
    if (kind !== "cause" && meta?.cause)
      tell(
        at(["states", id, "meta", "cause"], "key"),
        meta.cause,
        `only a cause-state has a cause`,
        "Remove it, or tag the state [cause].",
      );
    if (meta?.never && !meta.instead)
      tell(
        at(["states", id, "meta", "never"], "key"),
        id,
        '"never" without "instead"',
        'Add "instead: …": the state a forbidden jump goes to.',
      );
    if (meta?.instead && !meta.never)
      tell(
        at(["states", id, "meta", "instead"], "key"),
        meta.instead,
        '"instead" without "never"',
        'Add "never", or remove it.',
      );
    const other = meta?.instead === undefined ? undefined : flow.states[meta.instead];
    if (
      meta?.instead === id ||
      meta?.never?.some((facts) => other?.meta?.never?.some((set) => matches(set, facts)))
    ) {
      tell(
        at(["states", id, "meta", "instead"]),
        meta.instead ?? id,
        "forbidden by the same facts itself",
        "Name a state that may be reached with them.",
      );
    }
    for (const [say, branches] of Object.entries(on ?? {})) {
      const open = branches.findIndex(({ guard }) => !guard);
      for (const [n, { target, was }] of branches.entries()) {
        if (open >= 0 && n > open)
          tell(
            at(["states", id, "on", say, n]),
            target,
            "never taken: the branch above it has no guard",
            "Remove it, or move it up.",
          );
        if (was && n > 0)
          tell(
            at(["states", id, "on", say, n, "was"]),
            was,
            '"was" stands on the first branch',
            "Move it there.",
          );
      }
    }
  }
  const persons = all.filter(([, { tags }]) => (tags as readonly string[]).includes("person"));
  if (persons.length === 0)
    tell(
      at(["states"], "key"),
      "person",
      "no state is tagged person",
      "Tag one outcome [outcome, person]: where members reach one.",
    );
  for (const [id] of persons.slice(1))
    tell(
      at(["states", id, "tags"]),
      id,
      "a second state tagged person",
      'Keep one: "talk to a person" has to know where to go.',
    );
  if (all.length > smoothStates) {
    tell(
      { file, line: 1 },
      `${all.length} states`,
      `a phone may stand still for more than 50 ms when a flow of more than ${smoothStates} states opens`,
      "Split it into several guides.",
      "warning",
    );
  }
}
