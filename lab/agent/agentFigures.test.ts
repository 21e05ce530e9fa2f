import { describe, expect, it } from "vitest";
import { readSound } from "../../src/author/testing/readSound.ts";
import { agentFigures } from "./agentFigures.ts";
import { ownFolder } from "../../src/author/project/guidesFolder.ts";

const project = readSound(ownFolder);

describe.each(Object.values(project.guides).map((guide) => [guide.id, guide] as const))("%s", (_, guide) => {
  const { calls, trips } = agentFigures(guide, project.sourceLocale);

  it("takes its answers and two keystrokes for a whole call", () => {
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.every(({ answers, keystrokes }) => keystrokes === answers + 2)).toBe(true);
  });

  it("asks nothing again after a hand-off, at every place of every walk", () => {
    expect(trips.prefixes).toBeGreaterThan(calls.length);
    expect(trips).toMatchObject({ askedAgain: 0, elsewhere: 0 });
  });
});
