/**
 * A stranger's web server for the end-to-end tests: the pages of this folder, from two origins that are not ours.
 * The build under test lists port 4274 (listed.ts), and not localhost:4275.
 */
import { readFileSync, existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

const cairn = process.env["CAIRN_ORIGIN"] ?? "http://localhost:4273";
const folder = import.meta.dirname;
const types: Record<string, string> = { html: "text/html", css: "text/css", js: "text/javascript" };

/** The policy a page asks for in its first line: `<!-- policy: strict -->`. */
const policies: Record<string, string> = {
  // Nothing but the loader's origin for scripts and frames; not even its own style sheets would be inline.
  strict: `default-src 'none'; script-src ${cairn}; frame-src ${cairn}; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`,
  "no-frame": `default-src 'none'; script-src ${cairn}; style-src 'self'`,
  // The loader itself is allowed by its full address, what it loads is not.
  "no-second": `default-src 'none'; script-src ${cairn}/embed.js; frame-src ${cairn}; style-src 'self'`,
  "no-script": `default-src 'none'; frame-src ${cairn}; style-src 'self'`,
};

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://host");
  if (pathname === "/favicon.ico") return response.writeHead(204).end();
  const file = join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  if (pathname.includes("..") || !existsSync(file)) return response.writeHead(404).end("not found");
  const text = readFileSync(file, "utf8").replaceAll("{cairn}", cairn);
  const [, policy] = /^<!-- policy: ([a-z-]+) -->/.exec(text) ?? [];
  response.writeHead(200, {
    "Content-Type": `${types[file.split(".").pop() ?? ""] ?? "text/plain"}; charset=utf-8`,
    "Cache-Control": "no-store",
    ...(policy && { "Content-Security-Policy": policies[policy] }),
  });
  response.end(text);
});

const other = createServer((...both) => void server.emit("request", ...both));
server.listen(Number(process.env["HOST_PORT"] ?? 4274), "127.0.0.1");
other.listen(Number(process.env["OTHER_PORT"] ?? 4275), "localhost");
