import { factsOf } from "../guide/facts.ts";
import type { Branch, Facts, Flow, When } from "../guide/flow.ts";
import type { Lock } from "../guide/lock.ts";
import { type Guide, openGuide } from "../walk/guide.ts";
import type { AnswerEntry, JumpEntry, Reader, ToldEntry } from "../walk/trail.ts";

/** A guide of a flow invented for a test. */
export function testGuide(flow: Flow, lock: Lock = firstLock(flow), version = "v1"): Guide {
  return openGuide({ version, flow, lock });
}

/** The lock of a flow that was never edited. */
export function firstLock(flow: Flow): Lock {
  const number = (ids: readonly string[]) => Object.fromEntries(ids.map((id, index) => [id, index + 1]));
  const places = Object.entries(flow.states).filter(([, { tags }]) => tags[0] !== "junction");
  const answers = places.flatMap(([at, { on }]) => Object.keys(on ?? {}).map((say) => `${at}.${say}`));
  const facts = [...factsOf(flow)].flatMap(([fact, values]) =>
    [...values].map((value) => `${fact}=${value}`),
  );
  return {
    states: number(places.map(([id]) => id)),
    answers: number(answers),
    facts: number(facts),
    carried: {},
    carriedStates: {},
  };
}

/** A branch, written short. */
export function branch(target: string, more: { when?: When; learn?: Facts } = {}): Branch {
  return {
    target,
    ...(more.when && { guard: { type: "when", params: more.when } }),
    ...(more.learn && { actions: { type: "learn", params: more.learn } }),
  };
}

/** Trail entries, written short. */
export const entries = {
  answer: (at: string, say: string, by: Reader = "member"): AnswerEntry => ({ type: "answer", by, at, say }),
  told: (facts: Facts, by: Reader = "host"): ToldEntry => ({ type: "told", by, facts }),
  jump: (at: string, to: string, by: Reader = "member"): JumpEntry => ({ type: "jump", by, at, to }),
};
