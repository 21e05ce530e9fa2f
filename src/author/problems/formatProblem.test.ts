import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatProblem, formatProblems } from "./formatProblem.ts";
import { ownFolder } from "../project/guidesFolder.ts";
import type { Problem } from "./problem.ts";

const problem = (more: Partial<Problem>): Problem => ({
  file: "flows/tea.yaml",
  line: 3,
  value: "kettle",
  what: "never comes up",
  instead: "Remove it.",
  level: "error",
  ...more,
});

describe("of many problems that are alike", () => {
  const words = (locale: string, guide: string, count: number) =>
    Array.from({ length: count }, (_, n) =>
      problem({
        file: `content/${locale}/${guide}/cause-${n}.md`,
        value: `cause-${n}`,
        what: `this cause has no words (flows/${guide}.yaml:${n + 4})`,
      }),
    );

  it("the first are shown, and how many more there are", () => {
    const lines = formatProblems(words("en", "tea", 78));
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toBe("  and 73 more like this");
  });

  it("strings on the screen that nobody listed stand there once, to be pasted", () => {
    const what = 'not listed under "screen" in content/service.yaml';
    const instead = "Write one of these: Boil. Or list it there.";
    const names = ["Save", "Open", "Save", 'Say "no"'];
    const near = problem({ what, value: "boil", instead: 'Write "Boil". Or list it there.' });
    const all = [...names.map((value) => problem({ what, value, instead })), near];
    expect(formatProblems(all)).toEqual([
      'flows/tea.yaml:3  "Save": not listed under "screen" in content/service.yaml. Below it belong these 3, if they are letter for letter so on the screen:',
      '  - "Save"',
      '  - "Open"',
      '  - "Say \\"no\\""',
      'flows/tea.yaml:3  "boil": not listed under "screen" in content/service.yaml. Write "Boil". Or list it there.',
    ]);
  });

  it("what is to do says where all of it stands", () => {
    const all = ["a", "b", "c"].flatMap((name) =>
      [3, 5, 8].map((line) =>
        problem({ file: `content/en/tea/${name}.md`, line, value: "TODO", what: 'is still to do: "…"' }),
      ),
    );
    expect(formatProblems(all).at(-1)).toBe(
      "  and 4 more like this: content/en/tea/b.md:8, content/en/tea/c.md:3:5:8",
    );
  });

  it("five are all shown", () => {
    expect(formatProblems(words("en", "tea", 5))).toHaveLength(5);
  });

  it("each guide, locale and kind has its own", () => {
    const all = [
      ...words("en", "tea", 8),
      ...words("es", "tea", 8),
      ...words("en", "coffee", 8),
      ...words("en", "tea", 8).map((one) => ({ ...one, level: "warning" as const })),
      ...words("en", "tea", 8).map((one) => ({ ...one, what: "a cause without steps" })),
    ];
    expect(formatProblems(all).filter((line) => line === "  and 3 more like this")).toHaveLength(5);
  });

  it("names, files, ways and numbers make no difference", () => {
    const ways = ["seen > cold > kettle", "seen > weak > leaves > fixed", "seen > old", "seen > a", "a > b"];
    const whats = ways.flatMap((way) => [
      `up to 7 questions before a cause: ${way}`,
      `its source changed: content/en/tea/${way.length}.md:8`,
      `"${way}" asks this, too`,
    ]);
    const lines = formatProblems([...whats, ...whats].map((what) => problem({ what })));
    expect(lines.filter((line) => line === "  and 5 more like this")).toHaveLength(3);
  });
});

describe("a command in a message", () => {
  const folder = join(ownFolder, "bench/guides");
  const line = (instead: string, root?: string) => formatProblem(problem({ instead }), root).split(". ")[1];

  it("is for the guides folder that was checked", () => {
    expect(line("Run: npm run lock -- tea", folder)).toBe("Run: npm run lock -- tea --guides bench/guides");
    const both =
      "If so, run: npm run lock -- tea --reworded a – if not: npm run lock -- tea --new-meaning a (All of it.)";
    expect(line(both, folder)).toBe(
      "If so, run: npm run lock -- tea --reworded a --guides bench/guides – if not: npm run lock -- tea --new-meaning a --guides bench/guides (All of it.)",
    );
  });

  it("stays as it is in Cairn's own folder, and where no command is named", () => {
    expect(line("Run: npm run lock -- tea", ownFolder)).toBe("Run: npm run lock -- tea");
    expect(line("Run: npm run lock -- tea")).toBe("Run: npm run lock -- tea");
    expect(line("Write it with npm run lock.", folder)).toBe("Write it with npm run lock.");
  });

  it("has a folder of several words in quotes", () => {
    expect(line("Run: npm run lock -- tea", "/srv/my guides")).toBe(
      'Run: npm run lock -- tea --guides "/srv/my guides"',
    );
  });
});
