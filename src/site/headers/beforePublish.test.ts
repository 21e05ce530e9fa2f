import { join } from "node:path";
import { expect, it } from "vitest";
import { ownFolder } from "../../author/project/guidesFolder.ts";
import type { Project } from "../../author/project/project.ts";
import { readSound } from "../../author/testing/readSound.ts";
import { withoutDrafts } from "../pages/projectPages.ts";
import { beforePublish } from "./beforePublish.ts";

const examples = readSound(join(ownFolder, "examples"));

/** The examples with a guide that was never locked, and problems of these files. */
function withDraft(...files: readonly string[]): Project {
  const { first } = examples.guides;
  const problem = {
    line: 1,
    value: "TODO: say how",
    what: "still to write",
    instead: "Write it.",
    level: "warning",
  };
  return {
    ...examples,
    root: "/far/guides",
    guides: { ...examples.guides, lamp: { ...first!, id: "lamp", draft: true } },
    problems: files.map((file) => ({ ...problem, file, level: "warning" as const })),
  };
}

it("names each draft, its TODO lines and the command that publishes it", () => {
  const all = withDraft("flows/lamp.yaml", "content/en/lamp/plug.md", "content/en/lamps/plug.md");
  const lock = "the first lock publishes it: npm run lock -- lamp --guides /far/guides";
  expect(beforePublish(withoutDrafts(all), all, true)[1]).toBe(
    `- "lamp" is left out as a draft, with 2 TODO lines. When its words are right, ${lock}`,
  );
  expect(beforePublish(all, all, true)[1]).toMatch(
    /^- "lamp" is in this folder as a draft, with 2 TODO lines\./,
  );
});

it("says what a host has to set, and only what is not set", () => {
  const lines = beforePublish(examples, examples, true).join("\n");
  expect(lines).toContain("content/hosts.yaml names no site");
  expect(lines).toContain("/agent/ is for agents");
  expect(lines).toContain("docs/hosting.md");
  expect(lines).toContain("content/service.yaml has placeholders: help-center.href");
  const { service } = examples;
  const set: Project = {
    ...examples,
    hosts: ["https://help.parcels.test"],
    service: {
      ...service,
      "help-center": { href: "https://help.parcels.test/", search: "https://x.test/{title}" },
    },
  };
  const fewer = beforePublish(set, set, false).join("\n");
  expect(fewer).not.toContain("hosts.yaml");
  expect(fewer).not.toContain("/agent/");
  expect(fewer).not.toContain("help-center");
});

it("says which countries have a crisis line, or that none has", () => {
  const none: Project = { ...examples, service: { ...examples.service, crisis: {} } };
  expect(beforePublish(none, none, true).join("\n")).toContain("No country has a crisis line");
  expect(beforePublish(examples, examples, true).join("\n")).toMatch(/Crisis lines are those of [A-Z]{2}/);
});
