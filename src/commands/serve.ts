import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { baseFolder } from "../author/project/guidesFolder.ts";
import { listen } from "../site/host/listen.ts";
import { siteHost } from "../site/host/siteHost.ts";
import { siteInFolder } from "../site/host/siteInFolder.ts";
import { complain, print } from "./program/print.ts";
import type { Entry } from "./program/entry.ts";
import { readBase } from "./program/readBase.ts";
import { readPort } from "./program/readPort.ts";

export const serve: Entry = {
  name: "serve",
  says: "Show a built site as a static host would, with its headers.",
  example: "--out site --port 4200",
  one: {
    out: ["folder", "The folder that the site was built in. dist, if none is named."],
    port: ["number", "The port. 4173, if none is named."],
    base: ["path", "The path that the site was built for."],
    host: [
      "name",
      "Where to listen, for other machines: a name or address of this one. Else only this one can ask.",
    ],
  },
  async run({ one }) {
    const out = resolve(baseFolder, one["out"] ?? "dist");
    if (!existsSync(join(out, "_headers"))) {
      complain(`No built site in ${out}. Build it first: npm run build`);
      return 1;
    }
    const base = readBase(one["base"]);
    const host = one["host"] ?? "localhost";
    try {
      const listener = siteHost({ site: siteInFolder(out), base, names: [host] });
      const { origin } = await listen(listener, { port: readPort(one["port"]), usual: 4173, host });
      print(`The site: ${origin}${base}`);
      return 0;
    } catch (error) {
      complain((error as Error).message);
      return 1;
    }
  },
};
