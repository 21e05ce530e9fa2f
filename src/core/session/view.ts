import { isNo } from "../guide/closing.ts";
import type { Flow, FlowState, Kind, Role, Wanted } from "../guide/flow.ts";
import { matches } from "../guide/facts.ts";
import { type Context, isMet } from "../guide/isMet.ts";
import { whatIsLeft } from "../guide/left.ts";
import { memo } from "../memo.ts";
import type { Guide } from "../walk/guide.ts";
import { offered, onward } from "../walk/step.ts";
import { questionsLeft } from "../walk/questionsLeft.ts";
import { type Replay, replay } from "../walk/replay.ts";
import type { Held, Session } from "./session.ts";
import type { Trail } from "../walk/trail.ts";
import { picksToNothing } from "./picksToNothing.ts";

/** A cause that was shown on this walk. */
export interface TriedCause {
  readonly state: string;
  /** The closing answer given there, if any: "steps tried" are those of `not-fixed`. */
  readonly said?: string;
  /** What was known when it was shown, and what had been shown before. */
  readonly arrived: Context;
}

/** Everything a surface shows, besides words. Computed from the guide and the session, never stored. */
export interface View extends Replay {
  readonly kind: Kind;
  readonly roles: readonly Role[];
  /** The answers that can be given now, in the author's order. */
  readonly answers: readonly string[];
  /** The answer held for this very question. */
  readonly suggested?: Held;
  /** At most so many questions come after this one, until the next cause. Falls with every answer of one search. */
  readonly more: number;
  /** Oldest first; the current cause is the last. */
  readonly tried: readonly TriedCause[];
  /** Causes that somebody picked and could not be shown, oldest first: what was said meanwhile rules them out. */
  readonly nothing: readonly string[];
  /** The cause of the pick that led here and came to nothing. Said once. */
  readonly cameToNothing?: string;
  /** What became known since this cause was shown is what it must never be shown with. */
  readonly forbidden: boolean;
  /** Solved, and other causes are left: something else may be wrong, too. */
  readonly goesOn: boolean;
  /** The cause that was said besides what is solved now, if it was not shown meanwhile. */
  readonly besides?: string;
  /** After the third "no" a person is offered beside the answers. */
  readonly personFirst: boolean;
}

const PERSON_FIRST_AFTER = 3;

/** What to show for this session. The same objects give the same view object. */
export function viewOf(guide: Guide, { trail, held }: Pick<Session, "trail" | "held">): View {
  return views(guide)(trail)(held);
}

const views = memo((guide: Guide) =>
  memo((trail: Trail) => memo((held: readonly Held[]) => look(guide, replay(guide, trail), held))),
);

function look(guide: Guide, replayed: Replay, held: readonly Held[]): View {
  const { flow } = guide;
  const { at, context } = replayed;
  const state = flow.states[at];
  const tags: readonly string[] = state?.tags ?? [];
  const [kind = "outcome", ...roles] = state?.tags ?? [];
  const answers = state ? offered(state, context).map(({ say }) => say) : [];
  const suggested = held.find((item) => item.at === at && answers.includes(item.say));
  const tried = triedCauses(flow, replayed);
  const nothing = picksToNothing(flow, replayed);
  const last = nothing.at(-1);
  const goesOn = tags.includes("solved") && isSomethingLeft(flow, context);
  const besides = held.find(({ why, say }) => why === "besides" && !context.tried.includes(say));
  return {
    ...replayed,
    kind,
    roles,
    answers,
    ...(suggested && { suggested }),
    more: Math.max(0, questionsLeft(guide, replayed) - 1),
    tried,
    nothing: nothing.map(({ cause }) => cause),
    ...(last?.isNow && { cameToNothing: last.cause }),
    forbidden: promisesAt(state, replayed.arrived).some((facts) => matches(facts, context.facts)),
    goesOn,
    ...(goesOn && besides && { besides: besides.say }),
    personFirst: tried.filter(({ said }) => said && isNo(said)).length >= PERSON_FIRST_AFTER,
  };
}

/** With what nobody may be in this state, or see one of the steps that are shown to whoever arrived like this. */
function promisesAt(state: FlowState | undefined, arrived: Context): readonly Wanted[] {
  const { never = [], steps = [] } = state?.meta ?? {};
  return [...never, ...steps.flatMap((step) => (step.never && isMet(step.when, arrived) ? step.never : []))];
}

function isSomethingLeft(flow: Flow, context: Context): boolean {
  const left = flow.states[whatIsLeft];
  return left !== undefined && onward(flow, { at: left.meta?.via ?? whatIsLeft, context }).at === whatIsLeft;
}

function triedCauses({ states }: Flow, { turns, at, arrived }: Replay): TriedCause[] {
  const isCause = (id: string) => states[id]?.tags[0] === "cause";
  const left = turns.flatMap((turn) => {
    if (turn.type === "told" || !isCause(turn.at)) return [];
    const { at: state, arrived: then } = turn;
    return [{ state, arrived: then, ...(turn.type === "answer" && { said: turn.say }) }];
  });
  return isCause(at) ? [...left, { state: at, arrived }] : left;
}
