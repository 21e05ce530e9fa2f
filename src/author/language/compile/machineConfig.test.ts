import fc from "fast-check";
import { expect, it } from "vitest";
import { assign, createActor, createMachine } from "xstate";
import type { Facts, StateMeta, When } from "../../../core/guide/flow.ts";
import { openFlow } from "../../../core/guide/openFlow.ts";
import { at as pick, place } from "../../../core/testing/arbitraryPlace.ts";
import {
  alsoTried,
  type Context,
  enter,
  isMet,
  landed,
  learned,
  offered,
  onward,
  shownAt,
} from "../../../core/walk/step.ts";
import { compileGuide } from "./compileGuide.ts";
import { machineConfig } from "./machineConfig.ts";
import { guideArbitrary } from "../testing/arbitraryGuide.ts";
import { soundSource } from "../testing/guideRules.ts";

/** The config as somebody else runs it who has read it as JSON. */
function actorOf(json: string) {
  const machine = createMachine(JSON.parse(json) as Parameters<typeof createMachine>[0], {
    guards: { when: ({ context }, params) => isMet(params as unknown as When, context as Context) },
    actions: {
      learn: assign(({ context }, params) => ({
        facts: learned((context as Context).facts, params as unknown as Facts),
      })),
      shown: assign(({ context }, params) => {
        const { facts, tried } = context as Context;
        const { cause, meta } = params as unknown as { cause: string; meta: StateMeta };
        return { tried: alsoTried(tried, shownAt(cause, meta, facts)) };
      }),
    },
  });
  return createActor(machine).start();
}

it("as JSON, run by XState alone, goes every way that a guide goes", () => {
  fc.assert(
    fc.property(guideArbitrary, fc.array(place, { maxLength: 20 }), (invented, answers) => {
      const source = soundSource(invented);
      fc.pre(source !== undefined);
      const compiled = compileGuide(source).flow;
      const actor = actorOf(JSON.stringify(machineConfig(compiled)));
      const flow = openFlow(compiled);
      let now = onward(flow, {
        at: flow.initial,
        context: landed(flow, flow.initial, { facts: {}, tried: [] }),
      });
      for (const n of answers) {
        expect({ at: actor.getSnapshot().value, context: actor.getSnapshot().context }).toEqual(now);
        const offers = offered(flow.states[now.at]!, now.context);
        if (offers.length === 0) break;
        const { say, branch } = pick(offers, n);
        actor.send({ type: say });
        now = onward(flow, { at: branch.target, context: enter(flow, branch, now.context) });
      }
    }),
    { numRuns: 25 },
  );
});
