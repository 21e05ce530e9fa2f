import { build } from "./build.ts";
import type { Arguments, Entry } from "./program/entry.ts";
import { serve } from "./serve.ts";

export const start: Entry = {
  name: "start",
  says: "Build, then serve.",
  example: "--port 4200",
  one: {
    base: ["path", "The path below which the site will stand: /help/. Else it is /."],
    port: ["number", "The port. 4173, if none is named."],
  },
  async run(given) {
    const none: Arguments = { root: given.root, names: [], one: {}, many: {}, flags: {} };
    const { base, port } = given.one;
    const code = await build.run({ ...none, one: { base } });
    return code === 0 ? serve.run({ ...none, one: { base, port } }) : code;
  },
};
