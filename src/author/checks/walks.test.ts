import { describe, expect, it } from "vitest";
import type { Step } from "../../core/guide/flow.ts";
import type { CompiledFile } from "../language/compiledFile.ts";
import { compileGuide } from "../language/compile/compileGuide.ts";
import type { StepSource } from "../language/guideSource.ts";
import { readGuide } from "../language/readGuide.ts";
import { withSteps } from "../language/written/toSource.ts";
import type { Tell } from "../problems/problem.ts";
import { checkVariants } from "./checkVariants.ts";
import { checkWalks } from "./checkWalks.ts";

type Steps = Readonly<Record<string, readonly Partial<StepSource & Step>[]>>;

/** What a guide written so is told; the line of a problem is the path of what it is about. */
function told(written: object, steps: Steps = {}, most?: number): readonly string[] {
  const problems: string[] = [];
  const tell: Tell = ({ file }, value, what, instead, level) =>
    problems.push(`${file} "${value}": ${what}. ${instead}${level === "warning" ? " (warning)" : ""}`);
  const read = readGuide("lamp", JSON.stringify({ id: "lamp", ...written }), tell);
  if (!read) throw new Error(problems.join("\n"));
  const source = withSteps(read.source, (cause) =>
    (steps[cause] ?? [{ id: `${cause}-own` }]).map((step): StepSource => ({ unless: [], id: "", ...step })),
  );
  problems.length = 0;
  const file: CompiledFile = {
    file: "lamp",
    source,
    at: (path) => ({ file: path.join("."), line: 1 }),
    ...compileGuide(source),
  };
  checkVariants(file, tell);
  checkWalks(
    file,
    (state) => (file.flow.states[state]?.meta?.steps ?? []).map((one) => ({ ...one, articles: [] })),
    tell,
    most,
  );
  return problems;
}

const plan = { plan: ["eap", "self"] };
const questions = { symptom: { dark: ["bulb", "plug"], flickers: "plug", other: "what-is-left" } };

describe("the walks of a guide", () => {
  it("of questions, causes and facts have nothing to say", () => {
    const causes = {
      bulb: { only: { plan: "eap" }, never: { plan: "self" } },
      plug: { needs: "plan" },
      fuse: "",
    };
    const asking = { ...questions, "how-you-pay": { asks: "plan" } };
    expect(told({ facts: plan, questions: asking, causes })).toEqual([]);
  });

  it("name the state that no walk comes to, as it is written", () => {
    const causes = { bulb: "", plug: "", fuse: { only: { plan: "eap" }, never: { plan: "eap" } } };
    const asking = { ...questions, "how-you-pay": { asks: "plan" }, never: { a: "bulb" } };
    expect(told({ facts: plan, questions: asking, causes })).toContain(
      'questions.never "never": no walk comes here. Name it on a list, or remove it with its words.',
    );
  });

  it("name the place of a list that no walk comes to, which conditions alone do not show", () => {
    // Both steps of "bulb" are of what stands before it.
    const steps = {
      bulb: [{ id: "press" }, { id: "turn" }],
      plug: [{ id: "press" }],
      fuse: [{ id: "turn" }],
    };
    const asking = { symptom: { dark: ["plug", "fuse", "bulb"], dim: "bulb", other: "what-is-left" } };
    expect(told({ questions: asking, causes: { bulb: "", plug: "", fuse: "" } }, steps)).toContain(
      'questions.symptom.answers.dark.then.2 "bulb": no walk comes to it on this list: what stands before it, or a condition, is always in the way. Move it up, correct its conditions, or remove it. (warning)',
    );
  });

  it("tell more than five questions before a cause, with the way, and never a junction", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const facts = Object.fromEntries(ids.map((id) => [id, ["yes", "no"]]));
    const asked = Object.fromEntries(ids.map((id) => [`ask-${id}`, { asks: id }]));
    const causes = { plug: { needs: ids } };
    const found = told({ facts, questions: { symptom: { dark: "plug", other: "plug" }, ...asked }, causes });
    expect(found).toHaveLength(1);
    expect(found[0]).toBe(
      'causes.plug "plug": up to 7 questions before a cause: symptom > ask-a > ask-b > ask-c > ask-d > ask-e > ask-f > plug. ' +
        'Ask "ask-f" before what-is-left ("other: [ask-f, what-is-left]"), or take "only" off.',
    );
  });

  it("say what was not looked at", () => {
    const causes = { bulb: "", plug: "", fuse: "" };
    const asking = { ...questions, "how-you-pay": { asks: "plan" } };
    expect(told({ facts: plan, questions: asking, causes }, {}, 20).at(0)).toMatch(
      /^lamp "lamp": walks can come to more than 20 different places: only walks of up to \d answers were checked\./,
    );
  });
});

describe("the variants of a cause", () => {
  const asking = { ...questions, "how-you-pay": { asks: "plan" } };
  const eap = [{ plan: ["eap"] }];

  it("each have a step", () => {
    const causes = { bulb: { needs: "plan" }, plug: "" };
    expect(told({ facts: plan, questions: asking, causes }, { bulb: [{ id: "turn", if: eap }] })[0]).toBe(
      'causes.bulb "bulb": with { plan: self } it has no step: nobody comes here so. Add a step for them, or say whom it is for: "only".',
    );
    const only = { bulb: { only: { plan: "eap" } }, plug: "" };
    expect(
      told({ facts: plan, questions: asking, causes: only }, { bulb: [{ id: "turn", if: eap }] }),
    ).toEqual([]);
  });

  it("need what they look at: without it a step may not show", () => {
    const causes = { bulb: "", plug: "" };
    expect(
      told(
        { facts: plan, questions: asking, causes },
        {
          bulb: [
            { id: "turn", if: eap },
            { id: "x", if: [{ plan: ["self"] }] },
          ],
        },
      )[0],
    ).toContain("with nothing of what its steps ask for known it has no step");
  });

  it("that have one step left which stands elsewhere, too, are warned of, and causes of such steps alone", () => {
    const causes = { bulb: { needs: "plan" }, plug: "" };
    const steps = { bulb: [{ id: "turn", if: eap }, { id: "press" }], plug: [{ id: "press" }] };
    expect(told({ facts: plan, questions: asking, causes }, steps)).toEqual([
      'causes.bulb "bulb": with { plan: self } nothing is left but "press", which stands elsewhere, too. Add a step for them. (warning)',
      'causes.plug "plug": each of its steps is also one of bulb: after those it is not offered any more. Give it a step of its own. (warning)',
      'questions.symptom.answers.dark.then.1 "plug": no walk comes to it on this list: what stands before it, or a condition, is always in the way. Move it up, correct its conditions, or remove it. (warning)',
    ]);
  });
});
