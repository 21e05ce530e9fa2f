import { existsSync, readdirSync, readFileSync } from "node:fs";

// Budgets, in brotli bytes, of what is in dist/. Read from the built pages, so a new chunk can't slip past its budget.
// Raise one only with the reason in the commit, and look at docs/performance.md first: the peers are there.
const guide = "booking";
const file = (path) => `dist/${path}`;
const html = (folder) => readFileSync(file(`${folder}/index.html`), "utf8");

/** The scripts of a page: React, and the surface's own. What they import later is not in a page. */
const scripts = (folder) =>
  [...html(folder).matchAll(/type="module" src="\/([^"]+\.js)"/g)].map(([, path]) => file(path));

const folder = (path) =>
  existsSync(file(path)) ? readdirSync(file(path)).map((name) => `${path}/${name}`) : [];
const assets = folder("assets");
const matching = (paths, pattern) => paths.filter((path) => pattern.test(path.replace(/.*\//, ""))).map(file);
const named = (pattern) => matching(assets, pattern);
const sheets = matching([...assets, ...folder("agent/assets")], /\.css$/);

const surfaces = [
  ["page", guide, "69 kB"],
  // Told facts, a second cause that waits, Undo into the box: 0.3 kB that no later part can bring.
  // Typed words that say where they lead: 0.1 kB.
  ["widget", `embed/${guide}`, "71 kB"],
  ["agent", `agent/${guide}`, "80 kB"],
].filter(([, folder]) => existsSync(file(folder)));

export default [
  ...surfaces.flatMap(([surface, folder, limit]) => [
    { name: `${surface}: scripts`, path: scripts(folder), limit },
    {
      name: `${surface}: document, with styles and the guide without scripts`,
      path: file(`${folder}/index.html`),
      limit: "20 kB",
    },
  ]),
  ...[
    ["handing over", /^HandoffPanel-.*\.js$/, "4 kB"],
    ["words of handing over, in one language", /^text\.en-/, "1.5 kB"],
    ["replies to typed words", /^replies-.*\.js$/, "2.3 kB"],
    ["what is heard in typed words", /^hearing-.*\.js$/, "1 kB"],
  ].map(([name, pattern, limit]) => ({ name: `later: ${name}`, path: named(pattern).slice(0, 1), limit })),
  { name: "embed: what every page of a help center loads", path: file("embed.js"), limit: "3 kB" },
  { name: "embed: loaded when a reader means to open it", path: named(/^embed-open-/), limit: "6 kB" },
  {
    name: "embed: loaded when a page holds a guide, swaps its content, calls or fails",
    path: named(/^embed-more-/),
    limit: "2.5 kB",
  },
  {
    name: "flow and lock of the guide",
    path: named(new RegExp(`^${guide}-[0-9a-f]+\\.json$`)),
    // A compiled flow says what is open and what has to be asked at each place of each list, in as few words as
    // src/author/sent finds.
    limit: "3.1 kB",
  },
  ...named(new RegExp(`^${guide}\\.[a-z-]+-[0-9a-f]+\\.json$`)).map((path) => ({
    name: `words: ${path.slice("dist/assets/".length).replace(/-[0-9a-f]+\.json$/, "")}`,
    path,
    limit: "14 kB",
  })),
  { name: "styles of all surfaces", path: sheets, limit: "13 kB" },
].map((entry) => ({ ...entry, brotli: true }));
