import fc from "fast-check";
import { expect, it } from "vitest";
import { checkWalks } from "../checks/checkWalks.ts";
import { formatProblem } from "../formatProblem.ts";
import { problemList } from "../problem.ts";
import { compileGuide } from "./compileGuide.ts";
import type { CompiledFile } from "./compiledFile.ts";
import { guideArbitrary } from "./testing/arbitraryGuide.ts";
import { guideRules, soundSource } from "./testing/guideRules.ts";

guideRules(100, 5_000);

it("of 1,000 invented guides 300 and more compile, and in none of these a walk has a fault", () => {
  const sound = fc.sample(guideArbitrary, 1000).flatMap((guide) => soundSource(guide) ?? []);
  expect(sound.length).toBeGreaterThanOrEqual(300);
  const faults = sound.flatMap((source) => {
    const { problems, tell } = problemList();
    const file: CompiledFile = {
      file: "invented.yaml",
      source,
      at: () => ({ file: "invented.yaml", line: 1 }),
      ...compileGuide(source),
    };
    checkWalks(file, () => [], tell, 50_000);
    return problems.filter(({ level }) => level === "error").map(formatProblem);
  });
  expect(faults).toEqual([]);
});
