import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { When } from "../../core/guide/flow.ts";
import { isMet } from "../../core/walk/step.ts";
import { formulaOf, guardOf } from "./formula.ts";
import { simplest } from "./simplest.ts";

describe("a guard made short", () => {
  const values = new Map([
    ["plan", ["a", "b", "c"]],
    ["room", ["open", "closed"]],
    ["told", ["yes"]],
  ]);
  const { guard } = fc.letrec<{ guard: When }>((tie) => ({
    guard: fc.oneof(
      { depthSize: "medium", maxDepth: 4 },
      ...[...values].flatMap(([fact, all]) => {
        const some = fc.subarray(all, { minLength: 1 });
        return [
          some.map((own): When => ({ knows: { [fact]: own } })),
          some.map((own): When => ({ lacks: { [fact]: own } })),
        ];
      }),
      fc.subarray(["kettle", "lid"], { minLength: 1 }).map((untried): When => ({ untried })),
      fc.array(tie("guard"), { maxLength: 4 }).map((or): When => ({ or })),
      fc.array(tie("guard"), { maxLength: 4 }).map((and): When => ({ and })),
    ),
  }));
  const contexts = [undefined, "a", "b", "c"].flatMap((plan) =>
    [undefined, "open", "closed"].flatMap((room) =>
      [undefined, "yes"].flatMap((told) =>
        [[], ["kettle"], ["lid"], ["kettle", "lid"]].map((tried) => ({
          facts: { ...(plan && { plan }), ...(room && { room }), ...(told && { told }) },
          tried,
        })),
      ),
    ),
  );

  it("holds where it held, of what the guards before it let through", () => {
    fc.assert(
      fc.property(guard, fc.array(guard, { maxLength: 2 }), (one, before) => {
        const earlier = before.map((other) => formulaOf(other, values)!);
        const short = guardOf(simplest(formulaOf(one, values)!, values, earlier), values);
        const asked = contexts.filter((context) => !before.some((other) => isMet(other, context)));
        const holds = (when: When) => asked.map((context) => isMet(when, context));
        expect(holds(short)).toEqual(holds(one));
      }),
      { numRuns: 500 },
    );
  });
});
