import type { SessionEdit } from "../../../core/session/edits/edited.ts";
import type { Reader } from "../../../core/walk/trail.ts";
import type { Meant } from "../listener.ts";
import type { Learned } from "./understood.ts";

interface Plan {
  readonly by: Reader;
  /** The words that meant it. */
  readonly typed: string;
  /** Where they lead. Without, they only told facts. */
  readonly to?: Exclude<Meant, { readonly request: string }> | undefined;
  readonly learned?: Learned | undefined;
  /** Another cause that was said as well. */
  readonly besides?: string | undefined;
}

/**
 * What is to be done about what was understood: facts are told first, so that the words of what comes next are for whoever
 * knows them; and of two causes the other one waits.
 */
export function planOf({ by, typed, to, learned, besides }: Plan): readonly SessionEdit[] {
  return [
    ...(besides === undefined ? [] : [{ type: "besides", cause: besides } as const]),
    ...(learned ? [{ type: "told", by, facts: learned.facts, typed } as const] : []),
    ...(to
      ? [
          "state" in to
            ? ({ type: "jump", to: to.state, typed } as const)
            : ({ type: "answer", ...to, typed } as const),
        ]
      : []),
  ];
}
