import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { plainText } from "../../src/core/handoff/packet/plainText.ts";
import type { Block, Inline } from "../../src/core/guide/words.ts";
// Files are looked at, and no page.
import { expect, test } from "@playwright/test";
import { folder, project } from "../support/guides.ts";
import { listed } from "../host/origins.ts";
import { ownFolder } from "../../src/author/project/guidesFolder.ts";

const dist = join(ownFolder, process.env["CAIRN_DIST"] ?? ".cache/site");

/** Every file of a build as text, by its path. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, "utf8")] as const;
    }),
  );
}

/** What agents load: their pages, their data, their script and styles, in every language. */
function isForAgents(path: string): boolean {
  return path.startsWith("agent/");
}

/** Pieces of text as they would stand in JSON or HTML, long enough to be nobody else's. */
function pieces(blocks: readonly Block[]): string[] {
  const inline = (node: Inline): string[] =>
    typeof node === "string" ? [node] : typeof node.c === "string" ? [] : node.c.flatMap(inline);
  const block = (one: Block): string[] =>
    one.t === "p" ? one.c.flatMap(inline) : one.c.flatMap((item) => item.flatMap(block));
  return blocks
    .flatMap(block)
    .flatMap((text) => text.split(/(?<=[.?:])\s+/))
    .filter((text) => text.length > 20);
}

const secrets = Object.values(project.guides).flatMap(({ words, agentWords }) =>
  Object.entries(agentWords).flatMap(([locale, { states }]) => {
    const shown = JSON.stringify(words[locale]);
    return Object.values(states)
      .flatMap((voices) => [...(voices.say ?? []), ...(voices.do ?? [])])
      .flatMap((block) => pieces([block]))
      .filter((text) => !shown.includes(text) && !shown.includes(plainText([{ t: "p", c: [text] }])));
  }),
);
const labels = Object.entries(project.interfaceWords[project.sourceLocale] ?? {})
  .flatMap(([key, text]) => (key.startsWith("agent.") && text.length > 20 ? [text.split("{")[0]!] : []))
  .filter((text) => text.length > 20);

test("no word for agents is in anything that members load", () => {
  expect(secrets.length).toBeGreaterThan(20);
  const files = filesOf(dist);
  const own = [...files].filter(([path]) => isForAgents(path));
  // The search finds them where they belong, or it would prove nothing.
  expect(secrets.filter((text) => !own.some(([, content]) => content.includes(text)))).toEqual([]);
  const leaks = [...files]
    .filter(([path]) => !isForAgents(path))
    .flatMap(([path, content]) => {
      return [...secrets, ...labels]
        .filter((text) => content.includes(text))
        .map((text) => `${path}: ${text}`);
    });
  expect(leaks).toEqual([]);
});

test("nothing for members names what agents load", () => {
  const files = filesOf(dist);
  // The headers are for the host, which does not serve them.
  const named = [...files].filter(
    ([path, content]) =>
      !isForAgents(path) && path !== "_headers" && /\.agent-|["'/(]agent\/|versions\//.test(content),
  );
  expect(named.map(([path]) => path)).toEqual([]);
});

test("agents' pages are not for search engines, and may be framed by listed hosts only", () => {
  const files = filesOf(dist);
  const pages = [...files].filter(([path]) => /(^|\/)agent\/.*index\.html$/.test(path));
  expect(pages.length).toBeGreaterThan(0);
  for (const [, html] of pages) expect(html).toContain('<meta name="robots" content="noindex" />');
  const rule = files
    .get("_headers")!
    .split("\n\n")
    .find((one) => one.startsWith("/agent/*"))!;
  expect(rule).toContain(
    `frame-ancestors 'self'${[...project.hosts, ...listed].map((host) => ` ${host}`).join("")};`,
  );
});

test("a deployment for members alone has nothing of it @all", () => {
  const out = "test-results/without-agent";
  execFileSync(
    "npm",
    ["run", "--silent", "build", "--", "--guides", folder, "--without-agent", "--out", out],
    {
      cwd: ownFolder,
      stdio: "pipe",
    },
  );
  const files = filesOf(join(ownFolder, out));
  expect([...files.keys()].filter(isForAgents)).toEqual([]);
  expect(
    [...files].filter(([, content]) => secrets.some((text) => content.includes(text))).map(([path]) => path),
  ).toEqual([]);
});
