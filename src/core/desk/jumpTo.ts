import { append } from "../session/edits/edit.ts";
import type { Flow } from "../guide/flow.ts";
import type { Guide } from "../walk/guide.ts";
import type { Session } from "../session/session.ts";
import type { Entry } from "../walk/trail.ts";
import { viewOf } from "../session/view.ts";
import { enter, offered, settle, type Standing } from "../walk/step.ts";

/** What going straight to a state would mean. */
export interface JumpPreview {
  readonly to: string;
  /** Where it would end. `undefined`: it can't be made, because one is there already. */
  readonly lands: string | undefined;
  /**
   * Why it ends elsewhere. `asks`: this question comes first, and some answer to it leads on to the place. `shown`: the
   * cause was shown on this walk. `closed`: what is known rules it out. `onward`: what is known answers the question.
   */
  readonly why?: "asks" | "shown" | "closed" | "onward";
}

/** No cause needs more facts than this before it is shown: a guide that asks more questions is refused. */
const MOST_QUESTIONS = 5;

/** Looks before an agent's jump. */
export function jumpTo(guide: Guide, session: Session, to: string): JumpPreview {
  const { at, tried } = viewOf(guide, session);
  const shown = tried.some(({ state }) => state === to);
  const after = append(guide, session, jump(at, to));
  if (after === session) return { to, lands: undefined, ...(shown && at !== to && { why: "shown" }) };
  const { at: lands, context, turns } = viewOf(guide, after);
  if (lands === to) return { to, lands };
  if (shown) return { to, lands, why: "shown" };
  const made = turns.findLast(({ type }) => type === "jump");
  if (made?.type === "jump" && made.to === to) return { to, lands, why: "onward" };
  return {
    to,
    lands,
    why: leadsTo(guide.flow, { at: lands, context }, to, MOST_QUESTIONS) ? "asks" : "closed",
  };
}

/** Whether some answer to the question here, which asks a fact, leads to `to`, at once or after one more such question. */
function leadsTo(flow: Flow, from: Standing, to: string, most: number): boolean {
  const state = flow.states[from.at];
  if (most === 0 || state?.meta?.asks === undefined) return false;
  return offered(state, from.context).some(({ branch }) => {
    const next = settle(flow, { at: branch.target, context: enter(flow, branch, from.context) });
    return next.at === to || leadsTo(flow, next, to, most - 1);
  });
}

function jump(at: string, to: string): Entry {
  return { type: "jump", by: "agent", at, to };
}
