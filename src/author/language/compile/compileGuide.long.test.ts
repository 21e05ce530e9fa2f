import fc from "fast-check";
import { expect, it } from "vitest";
import { samples } from "../../../core/testing/samples.ts";
import { checkWalks } from "../../checks/checkWalks.ts";
import { formatProblem } from "../../problems/formatProblem.ts";
import { problemList } from "../../problems/problem.ts";
import { compileGuide } from "./compileGuide.ts";
import type { CompiledFile } from "../compiledFile.ts";
import type { GuideSource } from "../guideSource.ts";
import { guideArbitrary } from "../testing/arbitraryGuide.ts";
import { guideRules, soundSource } from "../testing/guideRules.ts";

guideRules(samples(50), 5_000);
const guides = samples(1000);

it(`of ${guides} invented guides three in ten and more compile, and in none of these a walk has a fault`, () => {
  const told = fc.sample(guideArbitrary, guides).flatMap((guide) => {
    const source = soundSource(guide);
    return source ? [errorsOf(source)] : [];
  });
  // What no walk comes to is its author's mistake, told to them: such a guide is refused.
  const isRefused = (errors: readonly string[]) => errors.every((one) => /no walk comes here/.test(one));
  const faults = told.filter((errors) => !isRefused(errors));
  expect(faults).toEqual([]);
  expect(told.filter((errors) => errors.length === 0).length).toBeGreaterThanOrEqual(0.3 * guides);
});

function errorsOf(source: GuideSource): readonly string[] {
  const { problems, tell } = problemList();
  const at = () => ({ file: "invented.yaml", line: 1 });
  const file: CompiledFile = { file: "invented.yaml", source, at, ...compileGuide(source) };
  checkWalks(file, () => [], tell, 5_000);
  return problems.filter(({ level }) => level === "error").map((problem) => formatProblem(problem));
}
