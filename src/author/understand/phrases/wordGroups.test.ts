import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readProject } from "../../project/readProject.ts";
import type { Project } from "../../project/project.ts";
import { ownFolder } from "../../project/guidesFolder.ts";
import { layOut } from "../../testing/layOut.ts";
import { type Listening, listening } from "../listening.ts";
import { tryWords } from "../trial/tryWords.ts";

describe("a guide without phrases, whose guide.yaml says typed: yes", () => {
  const root = layOut("box-without-phrases");
  let project: Project;
  let heard: Listening;
  beforeAll(async () => {
    project = await readProject(root, ownFolder);
    heard = listening(project, "tea", "en");
  }, 60_000);
  afterAll(() => rmSync(root, { recursive: true }));

  it("is understood by labels, headings and steps, and asks back", () => {
    const groups = project.guides["tea"]?.phrases["en"]?.groups.filter(({ fromWords }) => fromWords) ?? [];
    expect(groups.map(({ name, to }) => [name, to])).toEqual([
      ["kettle", [{ at: "seen", say: "cold" }]],
      ["kettle", [{ state: "kettle" }]],
      ["leaves", [{ at: "seen", say: "weak" }]],
      ["leaves", [{ state: "leaves" }]],
    ]);
    expect(heard.hear?.("why is the kettle switched off")).toMatchObject({
      decision: "ask",
      target: "kettle",
    });
  });

  it("hears everybody's words, too", () => {
    expect(heard.hear?.("let me talk to a human")).toMatchObject({ decision: "answer", target: "human" });
    expect(heard.hear?.("i want to kill myself")?.decision).toBe("crisis");
  });

  it("lets its author try what would happen, and why", () => {
    const { hear, decide, index, open, problems } = heard;
    if (!hear || !decide || !index || !open) throw new Error("not heard");
    const trial = (text: string) => tryWords(project, { hear, decide, index, open, problems }, text);
    const lines = trial("why is the kettle switched off");
    expect(lines[0]).toMatch(/^Asked back, "Did you mean": kettle \(\d+ %\), by /);
    expect(lines[1]).toBe("For kettle spoke:");
    expect(lines[2]).toMatch(/^ +\d+ % {2}.+ \(content\/en\/tea\/(seen|kettle)\.md:1\)$/);
    expect(trial("i want to kill myself")).toEqual([
      "The card with help in a crisis is shown, and nothing else is said.",
    ]);
    expect(trial("")).toEqual(["The menu is shown: nothing was said."]);
    expect(trial("let me talk to a human")[0]).toBe("Taken as a request: person.");
  });
});
