import type { RequestListener } from "node:http";
import { formatProblems } from "../author/problems/formatProblem.ts";
import type { Project } from "../author/project/project.ts";
import { theClient } from "../site/client/theClient.ts";
import { devServer } from "../site/dev/devServer.ts";
import { listen } from "../site/host/listen.ts";
import { complain, print } from "./program/print.ts";
import type { Entry } from "./program/entry.ts";
import { progress } from "./program/progress.ts";
import { readPort } from "./program/readPort.ts";

export const dev: Entry = {
  name: "dev",
  says: "Show the guides while you write: an edit is there at once, and you stay where you were.",
  example: "--port 5200",
  one: {
    port: ["number", "The port. 5173, if none is named."],
    host: [
      "name",
      "Where to listen, for other machines: a name or address of this one. Else only this one can ask.",
    ],
  },
  async run({ root, one }) {
    const port = readPort(one["port"]);
    const host = one["host"] ?? "localhost";
    const { tell, done } = progress();
    // A port that can't be had is told at once. Who asks before the guides are read waits for them.
    let show: (listener: RequestListener) => void = () => {};
    const ready = new Promise<RequestListener>((done) => (show = done));
    const answer: RequestListener = (...asked) => void ready.then((listener) => listener(...asked));
    let origin: string;
    try {
      ({ origin } = await listen(answer, { port, usual: 5173, host }));
    } catch (error) {
      complain((error as Error).message);
      return 1;
    }
    const client = () => theClient(tell);
    const heard = sayWhatIsNew(done);
    const { listener, pages } = await devServer({ root, client, names: [host], heard, tell });
    show(listener);
    done();
    print(`The guides: ${origin}/`);
    for (const path of pages.filter((one) => one.startsWith("/agent/")))
      print(`  for agents: ${origin}${path}`);
    print(`  in a page that embeds: ${origin}/demo/\nEnd with Ctrl+C.`);
    return 0;
  },
};

/** Prints what is wrong, each line once, and says when all of it is mended. */
function sayWhatIsNew(done: () => void): (project: Project) => void {
  let before: ReadonlySet<string> = new Set();
  return ({ problems, root }) => {
    done();
    const lines = formatProblems(problems, root);
    for (const line of lines) if (!before.has(line)) complain(line);
    if (before.size > 0 && lines.length === 0) print("All problems are mended.");
    before = new Set(lines);
  };
}
