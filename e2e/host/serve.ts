/**
 * A stranger's web server for the end-to-end tests: the pages in pages/, from two origins that are not ours.
 * Which of them the build under test lists: origins.ts.
 */
import { readFileSync, existsSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { cairn, hostPort, otherPort } from "./origins.ts";

const folder = join(import.meta.dirname, "pages");
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

function serve(request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://host");
  if (pathname === "/favicon.ico") return void response.writeHead(204).end();
  const made = searchParams.get("made");
  if (made) {
    // A page that a test made for itself, with its headers.
    const { html, headers } = JSON.parse(made) as { html: string; headers: Record<string, string> };
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers });
    return void response.end(html);
  }
  const file = join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  if (pathname.includes("..") || !existsSync(file)) return void response.writeHead(404).end("not found");
  const text = readFileSync(file, "utf8").replaceAll("{cairn}", cairn);
  const [, policy] = /^<!-- policy: ([a-z-]+) -->/.exec(text) ?? [];
  response.writeHead(200, {
    "Content-Type": `${types[file.split(".").pop() ?? ""] ?? "text/plain"}; charset=utf-8`,
    "Cache-Control": "no-store",
    ...(policy && { "Content-Security-Policy": policies[policy] }),
  });
  response.end(text);
}

// Pages that tests make come in the address.
const options = { maxHeaderSize: 65_536 };
createServer(options, serve).listen(hostPort, "127.0.0.1");
createServer(options, serve).listen(otherPort, "localhost");
