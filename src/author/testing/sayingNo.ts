import { valueOf } from "../../core/guide/facts.ts";
import type { Branch, Facts, Flow, FlowState, When } from "../../core/guide/flow.ts";
import { whatIsLeft } from "../../core/guide/left.ts";
import { type Context, enter, type Offer, offered, pass, stepId } from "../../core/walk/step.ts";

/** What a member of the booking guide says where they are asked, who says no to every cause. */
export interface Member {
  readonly says: Readonly<Record<string, string>>;
  readonly told: Facts;
  /** In which order they pick from what is left; none of it: they say "none of these" at once. */
  readonly picks: readonly string[];
  readonly no: "not-fixed" | "not-mine";
}

/** Where a member came. */
export interface Walked {
  /** The causes that were shown, each with what was known there. */
  readonly shown: readonly { readonly at: string; readonly cause: string; readonly facts: Facts }[];
  readonly end: string;
  /** What was known and tried at the end. */
  readonly context: Context;
  /** Questions asked before the first cause, and in all. */
  readonly before: number;
  readonly asked: number;
  /** Every question and cause, and what was said there, in order. */
  readonly said: readonly string[];
}

/** A flow, and how it is walked. Its own names are given as those of today's guide. */
export interface Walking {
  readonly flow: Flow;
  readonly pass: (at: string, context: Context) => Offer | undefined;
  readonly nameOf: (state: string) => string;
  /** Of an answer of what is left, the cause. */
  readonly listed: (say: string) => string;
}

const ofToday = { nameOf: (state: string) => state, listed: (say: string) => say };

export function walkingNow(flow: Flow): Walking {
  return { flow, pass: (at, context) => pass(flow, at, context), ...ofToday };
}

/** What each answer of the old list is now. */
const listedBefore: Readonly<Record<string, string>> = {
  room: "closed-room",
  away: "inactivity",
  owe: "outstanding-charges",
  coverage: "coverage-expired",
  credits: "plan-limitations",
  "no-times": "provider-availability",
  stuck: "technical",
};

/** A flow of 0.1: what it counts as tried is the state and its cause, and a question passes by any fact that is known. */
export function walkingBefore(written: Flow): Walking {
  const causeOf = ({ meta }: FlowState) => (meta as { readonly cause?: string } | undefined)?.cause;
  const causes = new Set(Object.values(written.states).flatMap((state) => causeOf(state) ?? []));
  const when = (given: When): When =>
    given.untried
      ? { ...given, untried: given.untried.map((id) => (causes.has(id) ? stepId(id) : id)) }
      : given;
  const branch = ({ guard, ...more }: Branch): Branch =>
    guard ? { ...more, guard: { ...guard, params: when(guard.params) } } : more;
  const state = (given: FlowState): FlowState => {
    const { meta: _, on, ...more } = given;
    const cause = causeOf(given);
    return {
      ...more,
      ...(cause && { meta: { steps: [{ id: cause }] } }),
      ...(on && { on: Object.fromEntries(Object.entries(on).map(([say, all]) => [say, all.map(branch)])) }),
    };
  };
  const states = Object.fromEntries(Object.entries(written.states).map(([id, one]) => [id, state(one)]));
  const flow: Flow = { ...written, states };
  return {
    flow,
    pass: (at, { facts, tried }) => {
      const here = states[at];
      if (here?.tags[0] !== "question") return undefined;
      const offers = offered(here, { facts, tried });
      const known = offers.filter(({ branch: { actions } }) => {
        const pairs = Object.entries(actions?.params ?? {});
        return (
          pairs.some(([fact, value]) => valueOf(facts, fact) === value) &&
          pairs.every(([fact, value]) => (valueOf(facts, fact) ?? value) === value)
        );
      });
      return [offers, known].find((some) => some.length === 1)?.[0];
    },
    nameOf: (id) => {
      if (id === "room") return "room-top";
      if (id.startsWith("closed-room-")) return "closed-room";
      if (id.startsWith("coverage-")) return "coverage-expired";
      if (/^plan-(?!length)/.test(id)) return "plan-limitations";
      return id.replace("keep-looking", whatIsLeft).replace("outage-no-message", "outage");
    },
    listed: (say) => listedBefore[say] ?? say,
  };
}

/** Walks one member to the end. What they would say and can't, they say the last answer for, "none of these". */
export function walk({ flow, pass: passes, nameOf, listed }: Walking, member: Member): Walked {
  let at = flow.initial;
  let context: Context = { facts: member.told, tried: [] };
  const shown: { at: string; cause: string; facts: Facts }[] = [];
  const said: string[] = [];
  let asked = 0;
  let before: number | undefined;
  const go = (branch: Branch) => {
    context = enter(flow, branch, context);
    at = branch.target;
    if (flow.states[at]?.tags[0] !== "cause") return;
    before ??= asked;
    shown.push({ at, cause: nameOf(at), facts: context.facts });
  };
  for (let steps = 0; steps < 1000; steps++) {
    const passed = passes(at, context);
    const state = flow.states[at];
    if (passed) go(passed.branch);
    else if (!state || state.tags[0] === "outcome")
      return { shown, end: nameOf(at), context, before: before ?? asked, asked, said };
    else {
      const offers = offered(state, context);
      const saying = (wanted: string) => offers.find(({ say }) => say === wanted);
      const name = nameOf(at);
      let offer: Offer | undefined;
      if (state.tags[0] === "cause") offer = saying(member.no) ?? saying("not-mine") ?? saying("not-fixed");
      else {
        asked += 1;
        offer =
          name === whatIsLeft
            ? member.picks.flatMap((cause) => offers.find(({ say }) => listed(say) === cause) ?? [])[0]
            : saying(member.says[name] ?? "");
      }
      offer ??= offers.at(-1);
      if (!offer) throw new Error(`a dead end: ${[...said, at].join(" > ")}`);
      said.push(`${name}.${name === whatIsLeft ? listed(offer.say) : offer.say}`);
      go(offer.branch);
    }
  }
  throw new Error(`no end: ${said.slice(0, 30).join(" > ")}`);
}
