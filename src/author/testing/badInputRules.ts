import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { Project } from "../project/project.ts";
import { readProject } from "../project/readProject.ts";
import { layOut } from "./layOut.ts";
import { writeFiles } from "./writeFiles.ts";

const paths = [
  "flows/tea.yaml",
  "flows/tea.lock.yaml",
  "flows/tea.facts.yaml",
  "content/service.yaml",
  "content/hosts.yaml",
  "content/en/tea/seen.md",
  "content/en/tea/guide.yaml",
  "content/en/tea/facts.yaml",
  "content/en/interface/common.yaml",
  "content/es/tea/.source.yaml",
];
const scrap = fc.constantFrom(
  "---\n",
  "\n",
  ": ",
  "- ",
  "  ",
  "# ",
  "{",
  "}",
  "[",
  "]",
  "&a ",
  "*a ",
  '"',
  "`",
  "::: agent\n",
  "questions",
  "causes",
  "asks",
  "only",
  "needs: heat",
  "if heat=none",
  "{#x unless heat=none}",
  "::: if heat=none\n",
  "what-is-left",
  "leaves--try",
  "id",
  "__proto__",
  "constructor",
  "null",
  "seen",
  "kettle",
  "![x](y)",
  "[](article:x)",
  "{#x}",
  "<b>",
  "\t",
  "\u0000",
  "\uFEFF",
  "é",
);
const text = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.array(scrap, { maxLength: 40 }).map((bits) => bits.join("")),
);

/** Reading a project never throws, tried with so many damaged ones. */
export function badInputRules(runs: number): void {
  describe("whatever is wrong with the files of a project, reading it never throws", () => {
    const root = layOut("sound");
    afterAll(() => rmSync(root, { recursive: true }));
    const sound = Object.fromEntries(paths.map((path) => [path, textOf(join(root, path))]));

    /** The sound project with these files over it, read; then they are as they were. */
    async function read(files: Readonly<Record<string, string>>): Promise<Project> {
      writeFiles(root, files);
      try {
        return await readProject(root, root);
      } finally {
        for (const path of Object.keys(files)) putBack(root, path, sound[path]);
      }
    }

    it("any text in any file", async () => {
      await fc.assert(
        fc.asyncProperty(fc.dictionary(fc.constantFrom(...paths), text, { maxKeys: 3 }), async (files) => {
          const { problems } = await read(files);
          const odd = problems.filter(
            ({ file, line, what, instead }) => !file || line < 1 || !what || !instead,
          );
          expect(odd).toEqual([]);
        }),
        { numRuns: runs },
      );
    });

    it("any line of a sound file cut, doubled or moved in", async () => {
      const lines = sound["flows/tea.yaml"]!.split("\n");
      await fc.assert(
        fc.asyncProperty(
          fc.nat(lines.length - 1),
          fc.constantFrom("cut" as const, "double" as const, "indent" as const, "end" as const),
          async (n, edit) => {
            const line = lines[n] ?? "";
            const other = { cut: [], double: [line, line], indent: [`  ${line}`], end: [`${line} x`] }[edit];
            const { sourceLocale } = await read({
              "flows/tea.yaml": [...lines.slice(0, n), ...other, ...lines.slice(n + 1)].join("\n"),
            });
            expect(sourceLocale).toBe("en");
          },
        ),
        { numRuns: runs / 2 },
      );
    });
  });
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** A file as it was. If there was none, its folder goes, too, unless there is something else in it. */
function putBack(root: string, path: string, text: string | undefined): void {
  if (text !== undefined) return writeFiles(root, { [path]: text });
  rmSync(join(root, path));
  for (let folder = dirname(path); readdirSync(join(root, folder)).length === 0; folder = dirname(folder))
    rmdirSync(join(root, folder));
}
