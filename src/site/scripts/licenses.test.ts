import { join } from "node:path";
import { expect, it } from "vitest";
import { ownFolder } from "../../author/project/guidesFolder.ts";
import { licenseTexts } from "./licenses.ts";

const packages = join(ownFolder, "node_modules");

it("has the notice of each package that a module is from, each once, and Cairn's own", () => {
  const text = licenseTexts([
    join(ownFolder, "src/core/walk/view.ts"),
    join(packages, "react/cjs/react.production.js"),
    `\0${join(packages, "react/index.js")}?commonjs-module`,
    join(packages, "@xstate/react/dist/xstate-react.esm.js"),
    "\0vite/preload-helper.js",
  ]);
  const named = [...text.matchAll(/^(cairn|\S+ \d\S*)\n\n/gm)].map(([, name]) => name?.split(" ")[0]);
  expect(named).toEqual(["cairn", "@xstate/react", "react", "tailwindcss", "vite"]);
  expect(text.match(/^Copyright /gm)?.length).toBeGreaterThanOrEqual(4);
});

it("a module of a package without a licence stops the build", () => {
  expect(() => licenseTexts([join(packages, "no-such-package/index.js")])).toThrow("No package was found");
});
