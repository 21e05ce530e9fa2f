import { build, type Plugin } from "vite";
import { expect, it } from "vitest";
import { compiledAhead, compileAhead } from "./compiledAhead.ts";

const files: Record<string, string> = {
  "/start.js": `import("/later.js").then(console.log);`,
  "/later.js": `import "/later.css"; export default () => 1;`,
  "/react.js": "export default () => 2;",
  "/later.css": "a { color: red }",
};

/** Files that are nowhere on disk. */
const invented: Plugin = {
  name: "invented",
  enforce: "pre",
  resolveId: (id) => (id in files ? id : null),
  load: (id) => files[id] ?? null,
};

it("asks for it at the very top of a surface's script, not of React and of what is loaded later", async () => {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [invented, compiledAhead()],
    build: { write: false, rolldownOptions: { input: { start: "/start.js", react: "/react.js" } } },
  });
  const output = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  const chunks = output.filter((one) => one.type === "chunk");
  const top = Object.fromEntries(chunks.map(({ name, code }) => [name, code.startsWith(compileAhead)]));
  expect(top).toEqual({ start: true, react: false, later: false });
  // Vite's own line, which would stand above it: what is loaded later has styles.
  expect(chunks.find(({ name }) => name === "start")?.code).toContain("__vite__mapDeps");
});
