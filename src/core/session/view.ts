import { isNo } from "../guide/closing.ts";
import type { Kind, Role } from "../guide/flow.ts";
import { memo } from "../memo.ts";
import type { Guide } from "../walk/guide.ts";
import { offered } from "../walk/step.ts";
import { questionsLeft } from "../walk/questionsLeft.ts";
import { type InVain, inVain } from "./inVain.ts";
import { type Replay, replay } from "../walk/replay.ts";
import type { Held, Session } from "./session.ts";
import type { Arrived, Trail } from "../walk/trail.ts";

/** A cause that was shown on this walk. */
export interface TriedCause {
  readonly state: string;
  /** The closing answer given there, if any: "steps tried" are those of `not-fixed`. */
  readonly said?: string;
  readonly arrived: Arrived;
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
  readonly inVain: InVain;
  /** After the third "no" a person comes first. */
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
  const [kind = "outcome", ...roles] = state?.tags ?? [];
  const answers = state ? offered(state, context).map(({ say }) => say) : [];
  const suggested = held.find((item) => item.at === at && answers.includes(item.say));
  const tried = triedCauses(replayed, (id) => flow.states[id]?.tags[0] === "cause");
  return {
    ...replayed,
    kind,
    roles,
    answers,
    ...(suggested && { suggested }),
    more: Math.max(0, questionsLeft(guide, replayed) - 1),
    tried,
    inVain: inVain(flow, replayed),
    personFirst: tried.filter(({ said }) => said && isNo(said)).length >= PERSON_FIRST_AFTER,
  };
}

function triedCauses({ turns, at, arrived }: Replay, isCause: (state: string) => boolean): TriedCause[] {
  const left = turns.flatMap((turn) => {
    if (turn.type === "told" || !isCause(turn.at)) return [];
    return [{ state: turn.at, arrived: turn.arrived, ...(turn.type === "answer" && { said: turn.say }) }];
  });
  return isCause(at) ? [...left, { state: at, arrived }] : left;
}
