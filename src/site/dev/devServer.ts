import type { RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import { watch } from "chokidar";
import type { Walks } from "../../author/checks/checkGuide.ts";
import { formatProblems } from "../../author/problems/formatProblem.ts";
import { isInstalled, ownFolder } from "../../author/project/guidesFolder.ts";
import { withNumbers } from "../../author/sent/sentGuide.ts";
import type { Project } from "../../author/project/project.ts";
import { readProject } from "../../author/project/readProject.ts";
import type { Client } from "../client/client.ts";
import { siteHost, type ServedSite } from "../host/siteHost.ts";
import { siteInput } from "../siteInput.ts";
import { writeSite } from "../writeSite.ts";
import { memorySite } from "./memorySite.ts";

/** An editor writes in several steps, and a change of branch touches many files: so long is waited for more, in ms. */
const SETTLE_MS = 50;

export interface Dev {
  readonly listener: RequestListener;
  readonly pages: readonly string[];
  readonly stop: () => Promise<void>;
}

interface Wanted {
  readonly root: string;
  /** Asked for before each reading: its sources may have changed. */
  readonly client: () => Promise<Client>;
  readonly names: readonly string[];
  /** Hears of every version of the project that was read. */
  readonly heard: (project: Project) => void;
  readonly tell?: (step: string) => void;
}

/** What open pages are told: which edition there is now, and what is wrong with the guides. */
interface News {
  readonly edition: string;
  readonly problems: readonly string[];
}

/**
 * The loop for authors: every page as a build would write it, from memory. When a flow or a word is edited, open pages
 * hear of it: they load anew and keep their place (`src/surfaces/dev/dev.ts`), or show all that is wrong until it is
 * mended.
 */
export async function devServer({ root, client, names, heard, tell }: Wanted): Promise<Dev> {
  const walks: Walks = new Map();
  const listeners = new Set<ServerResponse>();
  let number = 0;
  let site: ServedSite = { read: () => Promise.resolve(undefined) };
  let news: News = { edition: "", problems: [] };
  let pages: readonly string[] = [];
  let script = "";
  const read = async () => {
    const project = await readProject(root, ownFolder, walks, tell);
    const built = await client();
    const memory = memorySite(built);
    const wanted = { client: built, base: "/", withAgent: true, ...(tell && { tell }) };
    // A flow as it was compiled: to say it in few words takes seconds.
    const input = { ...(await siteInput(project, wanted)), sent: withNumbers, draft: true };
    pages = await writeSite({ ...input, files: memory });
    site = memory;
    script = built.dev;
    const problems = formatProblems(
      project.problems.filter(({ level }) => level === "error"),
      root,
    );
    // A page that is open stays as it is while something is wrong.
    if (problems.length === 0 || number === 0) number++;
    news = { edition: `${process.pid}-${number}`, problems };
    heard(project);
  };
  await read();
  // In the repository also Cairn's own words, and the sources of scripts and styles.
  const own = isInstalled
    ? []
    : ["content", "src", "index.html", "public"].map((name) => join(ownFolder, name));
  const watcher = watch([join(root, "flows"), join(root, "content"), ...own], { ignoreInitial: true });
  // Whoever is shown a page can count on it that an edit is seen.
  await new Promise<void>((done) => watcher.once("ready", done));
  let waiting: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  watcher.on("all", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      reading = reading
        .then(read)
        .then(() => {
          for (const response of listeners) send(response, news);
        })
        .catch((error: unknown) => {
          for (const response of listeners) send(response, { ...news, problems: [String(error)] });
          tell?.(String(error));
        });
    }, SETTLE_MS);
  });

  const listener = siteHost({
    base: "/",
    names,
    // Names of files do not tell what is in them here: each is asked for again.
    headers: { "Cache-Control": "no-cache" },
    site: {
      async read(path) {
        if (path === scriptPath) return script;
        const found = await site.read(path);
        return path.endsWith(".html") && found !== undefined ? withDev(String(found), news.edition) : found;
      },
    },
    live: {
      path: newsPath,
      open(response) {
        listeners.add(response);
        response.on("close", () => listeners.delete(response));
        send(response, news);
      },
    },
  });
  return {
    listener,
    pages,
    async stop() {
      for (const response of listeners) response.end();
      await watcher.close();
    },
  };
}

const scriptPath = "@cairn/dev.js";
const newsPath = "@cairn/news";

function send(response: ServerResponse, news: News): void {
  response.write(`data: ${JSON.stringify(news)}\n\n`);
}

/** First of all scripts: it puts a place where the others look for one. */
function withDev(html: string, edition: string): string {
  return html.replace("<head>", `<head><script src="/${scriptPath}" data-edition="${edition}"></script>`);
}
