import type { SessionEdit } from "../../../core/session/edited.ts";
import type { Reader } from "../../../core/walk/trail.ts";
import type { Heard, Meant } from "../listener.ts";

/**
 * What is to be done about what was understood: facts are told first, so that the words of what comes next are for whoever
 * knows them; and of two causes the other one waits. `typed`: the words that meant it.
 */
export function planOf(
  by: Reader,
  heard: Heard,
  typed: string,
  meant?: Exclude<Meant, { readonly request: string }>,
): readonly SessionEdit[] {
  const edits: SessionEdit[] = [];
  if (heard.kind === "ask" && heard.both && meant) {
    const other = heard.meant.findIndex((one) => JSON.stringify(one) !== JSON.stringify(meant));
    const cause = heard.both[other];
    if (cause !== undefined) edits.push({ type: "besides", cause });
  }
  if (heard.learned) edits.push({ type: "told", by, facts: heard.learned.facts, typed });
  if (meant && "state" in meant) edits.push({ type: "jump", to: meant.state, typed });
  else if (meant) edits.push({ type: "answer", ...meant, typed });
  return edits;
}
