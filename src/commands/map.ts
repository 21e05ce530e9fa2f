import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readProject } from "../author/project/readProject.ts";
import { guideNamed } from "./program/guideNamed.ts";
import { complain, print } from "./program/print.ts";
import type { Entry } from "./program/entry.ts";

export const map: Entry = {
  name: "map",
  says: "Draw a guide: as a picture (SVG) and as a Mermaid diagram.",
  example: "parcel --out pictures",
  names: "<guide>",
  one: { out: ["folder", "Where both files are written. Here, if none is named."] },
  async run({ root, names, one }) {
    process.env["NODE_ENV"] = "production";
    const project = await readProject(root);
    const guide = guideNamed(project, names[0] ?? "");
    // This import comes late, because React reads NODE_ENV when it is loaded.
    const { drawnGuide } = await import("../site/map/drawnGuide.ts");
    const out = resolve(one["out"] ?? ".");
    try {
      mkdirSync(out, { recursive: true });
      for (const [name, text] of Object.entries(await drawnGuide(project, guide))) {
        writeFileSync(join(out, name), text);
        print(join(out, name));
      }
      return 0;
    } catch (error) {
      complain(`--out: ${(error as Error).message}`);
      return 1;
    }
  },
};
