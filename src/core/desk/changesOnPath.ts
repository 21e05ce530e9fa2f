import { carryOver, type CarriedOver } from "../session/carry/carryOver.ts";
import type { Guide } from "../walk/guide.ts";
import { storeSession } from "../session/stored/storeSession.ts";
import { freshSession, type Session } from "../session/session.ts";
import { viewOf } from "../session/view.ts";
import type { AgentWords, GuideWords } from "../guide/words.ts";

/** A guide as one build made it. */
export interface GuideEdition {
  readonly guide: Guide;
  readonly words: GuideWords;
  readonly agent: AgentWords;
}

export interface PathChange {
  readonly state: string;
  /** `words`: it reads otherwise now. `to-confirm`, `asked-again`: its answer. `moved`: the walk is elsewhere now. */
  readonly what: "words" | "to-confirm" | "asked-again" | "moved";
}

/** What a new edition of the guide means for an open call. */
export interface NewEdition {
  readonly carried: CarriedOver;
  /** On the walked path only, in its order. Empty: the guide changed elsewhere. */
  readonly changes: readonly PathChange[];
}

/** Compares two editions along a walk. The session is carried over by the rules of every old trail. */
export function changesOnPath(old: GuideEdition, now: GuideEdition, session: Session): NewEdition {
  const stored = old.guide.draft ? undefined : storeSession(old.guide, session);
  const carried: CarriedOver = stored
    ? carryOver(now.guide, stored.trail, stored.held, stored.ticks)
    : { session: freshSession, kept: 0, toConfirm: 0, askedAgain: 0 };
  const before = viewOf(old.guide, session);
  const after = viewOf(now.guide, carried.session);
  const walked = [
    ...new Set([...before.turns.flatMap(({ type, at }) => (type === "told" ? [] : [at])), before.at]),
  ];
  const kept = new Set(after.turns.map(({ at }) => at));
  const waiting = new Set(carried.session.held.map(({ at }) => at));
  const changes = walked.flatMap((state): PathChange[] => {
    if (text(old, state) !== text(now, state)) return [{ state, what: "words" }];
    if (state === before.at || kept.has(state)) return [];
    return [{ state, what: waiting.has(state) ? "to-confirm" : "asked-again" }];
  });
  const moved: PathChange[] = after.at === before.at ? [] : [{ state: after.at, what: "moved" }];
  return { carried, changes: [...changes, ...moved] };
}

function text({ words, agent }: GuideEdition, state: string): string {
  return JSON.stringify([words.states[state], agent.states[state]]);
}
