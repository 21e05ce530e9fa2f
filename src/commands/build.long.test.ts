import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkMarks } from "../author/checks/checkMarks.ts";
import { readSources } from "../author/project/readSources.ts";
import { lockGuide } from "../author/lock/lockGuide.ts";
import { largeFlow } from "../author/testing/largeFlow.ts";
import { takenNames } from "../author/project/siteNames.ts";
import { writeFiles } from "../author/testing/writeFiles.ts";
import { ownFolder } from "../author/project/guidesFolder.ts";

const GUIDE = "link-coverage";

/** Every file of a build: its path and its text. */
type Site = ReadonlyMap<string, string>;

const folder = mkdtempSync(join(tmpdir(), "cairn-build-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function build(name: string, edit: (guides: string) => void): Promise<Site> {
  const guides = join(folder, name);
  cpSync(join(ownFolder, "bench/guides"), guides, { recursive: true });
  edit(guides);
  const out = join(folder, `${name}-site`);
  const command = ["src/commands/cairn.ts", "build", "--guides", guides, "--out", out];
  await promisify(execFile)(join(ownFolder, "node_modules/.bin/tsx"), command, { cwd: ownFolder });
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [path.slice(out.length + 1), readFileSync(path, "utf8")];
    }),
  );
}

function addGuides(guides: string, count: number): void {
  const ids = [GUIDE];
  for (let n = 0; ids.length <= count; n++) {
    const id = `more-${n}`;
    // Among so many, some ids would be refused: their hand-off codes could be read by another guide.
    let isFree = true;
    checkMarks([...ids, id], () => (isFree = false));
    if (!isFree) continue;
    ids.push(id);
    writeFiles(guides, largeFlow(id, 12));
  }
  // Read once: what one lock gets is in no other guide.
  const sources = readSources(guides, guides);
  for (const id of ids.slice(1)) lockGuide(sources, id, {});
}

/** In a step: the wording of a heading or an answer is locked, and its author would be asked first. */
function changeWord(guides: string): void {
  const file = join(guides, "content/en", GUIDE, "not-linked.md");
  writeFileSync(file, readFileSync(file, "utf8").replace("Press Save", "Choose Save"));
}

describe("what one guide costs the others", () => {
  let alone: Site;
  let among: Site;
  let reworded: Site;
  beforeAll(async () => {
    [alone, among] = await Promise.all([
      build("alone", () => {}),
      build("among", (guides) => addGuides(guides, 100)),
    ]);
    reworded = await build("reworded", changeWord);
  });

  it("a hundred more guides add no byte to what a member loads, on a page or in a frame", () => {
    // An agent's page does list the other guides: it picks up codes of each.
    const members = [...alone.keys()].filter((path) => !path.startsWith("agent/") && path !== ".cairn-build");
    const pages = members.filter((path) => path.endsWith(`${GUIDE}/index.html`));
    expect(pages.length).toBeGreaterThan(0);
    expect([...among.keys()].filter((path) => path.endsWith("/index.html")).length).toBeGreaterThan(
      100 * pages.length,
    );
    // What the pages name, and what that loads later, are assets: all of the one guide's stand unchanged among the rest.
    const assets = members.filter((path) => path.startsWith("assets/"));
    expect([...pages, ...assets, "embed.js"].filter((path) => among.get(path) !== alone.get(path))).toEqual(
      [],
    );
  });

  it("names in its notices every package that is in a script, and at the top nothing that a guide could be called", () => {
    const notices = alone.get("licenses.txt")!;
    for (const name of ["react", "react-dom", "scheduler", "xstate", "@xstate/react"])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, "m"));
    const tops = new Set([...alone.keys()].map((path) => path.split("/")[0]!.replace(/\..*$/, "")));
    expect([...tops].filter((name) => name && name !== GUIDE && !takenNames().has(name))).toEqual([]);
  });

  it("one changed word changes the hash of that guide's words, and of nothing else", () => {
    const assets = (site: Site) => [...site.keys()].filter((path) => path.startsWith("assets/"));
    const [before, after] = [assets(alone), assets(reworded)];
    const gone = before.filter((path) => !after.includes(path));
    const come = after.filter((path) => !before.includes(path));
    const words = new RegExp(`^assets/${GUIDE}\\.en-[0-9a-f]+\\.json$`);
    expect(gone).toEqual([expect.stringMatching(words)]);
    expect(come).toEqual([expect.stringMatching(words)]);
    expect(
      ["_headers", "embed.js", "index.html"].filter((path) => reworded.get(path) !== alone.get(path)),
    ).toEqual([]);
  });
});
