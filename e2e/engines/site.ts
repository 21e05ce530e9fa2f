import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import { siteHost } from "../../src/site/host/siteHost.ts";
import { siteInFolder } from "../../src/site/host/siteInFolder.ts";
import { cairn, listed, own } from "../host/origins.ts";
import { folder, project } from "../support/guides.ts";
import { prober, watcher } from "./watch.ts";

/** Where *Leave* goes in the site under test: nobody else's address is asked. */
export const elsewhere = `${cairn}/engines/elsewhere`;

/** What pages said of themselves since the last look: violations of policies, exceptions, console errors, missing files. */
const heard: string[] = [];
export const takeHeard = (): string[] => heard.splice(0);

const work = resolve(".cache/engines");
const build = (out: string, ...rest: readonly string[]) => {
  const words = ["src/commands/cairn.ts", "build", "--out", join(work, out), ...rest];
  const { status, stderr, stdout } = spawnSync("node_modules/.bin/tsx", words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`The site could not be built.\n${stdout}${stderr}`);
};

/** Builds both deployments, the examples and the project's own guides. */
export function buildSites(): void {
  build("site", "--guides", folder, ...listed.flatMap((one) => ["--host", one]));
  build("own");
}

/** The addresses of all pages of both. */
export function pages(): readonly string[] {
  const found = (out: string, origin: string) =>
    readdirSync(join(work, out), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("index.html"))
      .map((file) => `${origin}/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}`);
  return [...found("site", cairn), ...found("own", own)];
}

/** Serves both, with one more script at the top of each page: it tells what goes wrong there (see watch.ts). */
export async function serveSites(): Promise<void> {
  await Promise.all([serve(cairn, "site"), serve(own, "own")]);
  // The stranger's pages.
  await import("../host/serve.ts");
}

function serve(origin: string, out: string): Promise<void> {
  const site = siteInFolder(join(work, out));
  const host = siteHost({
    base: "/",
    site: {
      async read(path) {
        const file = await site.read(path);
        return file && /\.(html|json)$/.test(path) ? watched(String(file)) : file;
      },
    },
  });
  const server = createServer((request, response) => {
    const path = request.url?.split("?")[0] ?? "/";
    const given = extra[path];
    if (given) return given(request, response);
    if (request.url?.endsWith("?injected")) return void injected(origin + path, response);
    response.on("finish", () => {
      if (response.statusCode >= 400 && path !== "/favicon.ico")
        heard.push(`${response.statusCode}: ${request.method} ${path}`);
    });
    host(request, response);
  });
  return new Promise((up, failed) => {
    server.once("error", failed);
    const { port, hostname } = new URL(origin);
    server.listen(Number(port), hostname, up);
  });
}

/** With a first script, allowed by the page's own policy as any file of its origin; and *Leave* leads to us. */
function watched(text: string): string {
  return text
    .replace(/<head[^>]*>/, `$&<script src="/engines/watch.js"></script>`)
    .replaceAll(JSON.stringify(project.service.leave), JSON.stringify(elsewhere));
}

/** What the host has besides the site. */
const extra: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  "/engines/watch.js": (_, response) => script(response, watcher),
  "/engines/probe.js": (_, response) => script(response, prober),
  "/engines/elsewhere": (request, response) => {
    const { referer = "none" } = request.headers;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><html lang="en"><title>Elsewhere</title><p id="referrer">${referer}</p></html>`,
    );
  },
  "/engines/heard": (request, response) => {
    let text = "";
    request.on("data", (part) => (text += String(part)));
    request.on("end", () => heard.push(text));
    response.writeHead(204, { "Access-Control-Allow-Origin": "*" }).end();
  },
};

function script(response: ServerResponse, text: string): void {
  response.setHeader("Content-Type", "text/javascript; charset=utf-8");
  response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  response.end(text);
}

/** The page at this address as somebody would have it who found a way to write into it; with the same headers. */
async function injected(url: string, response: ServerResponse): Promise<void> {
  const page = await fetch(url);
  const html = await page.text();
  for (const [name, value] of page.headers)
    if (!/^(content-(encoding|length)|etag|connection|transfer-encoding)$/.test(name))
      response.setHeader(name, value);
  const code = "document.documentElement.dataset.injected = 'yes'";
  const evil = `<script>${code}</script><img src="/engines/none.png" alt="" onerror="${code}"><style>body { display: none }</style><script src="/engines/probe.js"></script>`;
  response.end(html.replace("</body>", `${evil}</body>`));
}
