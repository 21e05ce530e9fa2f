import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { withNumbers } from "../author/sent/sentGuide.ts";
import type { Walks } from "../author/checks/checkGuide.ts";
import { guidesFolder, ownFolder } from "../author/guidesFolder.ts";
import { formatProblem, formatProblems } from "../author/formatProblem.ts";
import { agentDataOf } from "./pages/agentDataOf.ts";
import type { Project } from "../author/project.ts";
import { readProject } from "../author/readProject.ts";
import type { PhraseIndex } from "../understand/phraseIndex.ts";
import { buildCrisis } from "../author/buildCrisis.ts";
import { buildGuideIndex } from "../author/understand/buildIndex.ts";
import { fillTemplate, jsonBlock } from "./pages/fillTemplate.ts";
import { directionOf, pageDataOf } from "./pages/pageDataOf.ts";
import { projectPages, type SitePage } from "./pages/projectPages.ts";
import { readTemplate } from "./writeSite.ts";

/** The project as it was last read, and the phrase indexes of its guides that somebody asked for. */
interface Edition {
  readonly project: Project;
  readonly indexes: Map<string, PhraseIndex | undefined>;
}

/**
 * The loop for authors: serves every page from memory, and when a flow or a word is edited sends it to the
 * open pages, which keep their place. Problems show as an overlay, all of them, until they are mended.
 */
export function devPages(): Plugin {
  let edition: Edition;
  return {
    name: "cairn:dev-pages",
    apply: "serve",
    async configureServer(server) {
      const guides = guidesFolder(undefined);
      const folders = [join(guides, "flows"), join(guides, "content"), join(server.config.root, "content")];
      const walks: Walks = new Map();
      const read = async (): Promise<Edition> => ({
        project: await readProject(guides, ownFolder, walks),
        indexes: new Map(),
      });
      edition = await read();
      server.watcher.add(folders.filter((folder) => existsSync(folder)));
      let waiting: NodeJS.Timeout | undefined;
      server.watcher.on("all", (_, file) => {
        if (!folders.some((folder) => file.startsWith(folder))) return;
        // An editor writes in several steps, and a change of branch touches many files: once is enough.
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          void read().then((next) => {
            edition = next;
            send(server, next.project);
          });
        }, 50);
      });
      server.ws.on("connection", () => {
        if (errorsOf(edition.project)) send(server, edition.project);
      });
      server.middlewares.use((request, response, next) => {
        const reply = async () => {
          const found = await answer(server, edition, request.url ?? "/");
          if (!found) return next();
          response.statusCode = found.status;
          response.setHeader("Content-Type", found.type);
          response.setHeader("Cache-Control", "no-store");
          response.end(found.text);
        };
        void reply();
      });
    },
  };
}

/** Tells open pages about a new version of the project, or shows what is wrong with it. */
function send(server: ViteDevServer, project: Project): void {
  const message = errorsOf(project);
  server.ws.send({ type: "custom", event: "cairn:project", data: { mended: message === "" } });
  if (message) server.ws.send({ type: "error", err: { message, stack: "", plugin: "cairn" } });
  for (const problem of project.problems.filter(({ level }) => level === "unsettled")) {
    server.config.logger.warn(formatProblem(problem, project.root));
  }
}

function errorsOf({ problems, root }: Project): string {
  return formatProblems(
    problems.filter(({ level }) => level === "error"),
    root,
  ).join("\n\n");
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const json = (data: unknown): Reply => ({
  status: 200,
  type: "application/json",
  text: JSON.stringify(data),
});

async function answer(
  server: ViteDevServer,
  { project, indexes }: Edition,
  url: string,
): Promise<Reply | undefined> {
  const { base } = server.config;
  const [path = "/"] = url.split("?");
  const [, kind, guide = "", locale = ""] =
    /^\/@cairn\/(data|words|agent|phrases)\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
  const found = project.guides[guide];
  if (kind === "data" && found) return json(withNumbers(found.data));
  if (kind === "words" && found?.words[locale]) return json(found.words[locale]);
  if (kind === "phrases" && found) {
    const name = `${guide}/${locale}`;
    if (!indexes.has(name)) indexes.set(name, buildGuideIndex(found, locale));
    return json(indexes.get(name) ?? {});
  }
  if (path === "/@cairn/crisis") return json(buildCrisis());
  if (kind === "agent" && found) return json(agentDataOf(project, guide, locale, base));
  const pages = projectPages(project, ["page", "agent"]);
  if (path === base) return html(server, list(pages, base));
  const page = pages.find((one) => base + one.path === path || base + one.path === `${path}/`);
  return page && surface(server, project, page);
}

async function surface(server: ViteDevServer, project: Project, page: SitePage): Promise<Reply> {
  const { base, root } = server.config;
  const data = pageDataOf(project, page, base, {
    dataUrl: `/@cairn/data/${page.guide}`,
    wordsUrl: `/@cairn/words/${page.guide}/${page.locale}`,
    typed: { indexUrl: `/@cairn/phrases/${page.guide}/${page.locale}`, crisisUrl: "/@cairn/crisis" },
    // Nothing guards against old editions here, because an edit reloads the page anyway.
    ...(page.surface === "agent" && {
      agent: { url: `/@cairn/agent/${page.guide}/${page.locale}`, versionUrl: "" },
    }),
  });
  const filled = fillTemplate(await readTemplate(root), {
    lang: page.locale,
    dir: directionOf(page.locale),
    base,
    title: project.guides[page.guide]?.words[page.locale]?.title ?? page.guide,
    description: "",
    attributes: { "data-guide": page.guide, "data-surface": page.surface, "data-scripts": "" },
    // No policy in dev: Vite's own client needs inline styles. The built pages are what the policy is tested
    // on.
    html: {
      policy: "",
      head: `<script type="module" src="/src/surfaces/${page.surface}/main.tsx"></script>`,
      body: `<div id="cairn"></div>${jsonBlock("cairn-page", data)}`,
    },
  });
  return html(server, filled);
}

async function html(server: ViteDevServer, text: string): Promise<Reply> {
  return { status: 200, type: "text/html; charset=utf-8", text: await server.transformIndexHtml("/", text) };
}

function list(pages: readonly SitePage[], base: string): string {
  const items = pages.map(({ path }) => `<li><a href="${base}${path}">${base}${path}</a></li>`);
  return `<!doctype html><html lang="en"><title>Guides</title><h1>Guides</h1><ul>${items.join("")}</ul></html>`;
}
