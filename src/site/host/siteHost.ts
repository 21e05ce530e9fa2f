import { createHash } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { extname } from "node:path";
import { gzipSync } from "node:zlib";
import { siteNames } from "../../author/project/siteNames.ts";
import { headersFor, parseHeaders } from "../headers/headersFile.ts";
import { isOwnHost } from "./isOwnHost.ts";

/** A site to serve: its files by their paths, which are plain and below the base. */
export interface ServedSite {
  readonly read: (path: string) => Promise<Buffer | string | undefined>;
}

export interface Serving {
  readonly site: ServedSite;
  readonly base: string;
  /** Names that it may be asked by, besides those of this machine. */
  readonly names?: readonly string[];
  /** Headers that stand above those of `_headers`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A path below the base whose answer goes on: events, as they happen (`EventSource`). */
  readonly live?: { readonly path: string; readonly open: (response: ServerResponse) => void };
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".ts": "text/plain; charset=utf-8",
};

/**
 * Behaves as a static host: sends the headers of `_headers`, adds a missing slash, shows 404.html. Knows what has changed
 * (`ETag`), and sends less (gzip).
 */
export function siteHost({ site, base, names = [], headers: above = {}, live }: Serving): RequestListener {
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
      response.end(String(error));
    });
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/", headers } = request;
    if (!isOwnHost(headers.host, names)) {
      const say = "This name is not known here. Name it when you start the server: --host <name>.";
      return void response.writeHead(403, { "Content-Type": "text/plain; charset=utf-8" }).end(say);
    }
    if (method !== "GET" && method !== "HEAD")
      return void response.writeHead(405, { Allow: "GET, HEAD" }).end();
    const [path = "/"] = url.split("?");
    const below = plainPath(path, base);
    if (live && below === live.path) {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      return live.open(response);
    }
    const file = below === "" || below?.endsWith("/") ? `${below}index.html` : below;
    const found = file === undefined ? undefined : await site.read(file);
    if (found === undefined && below && (await site.read(`${below}/index.html`)) !== undefined)
      return void response.writeHead(301, { Location: `${path}/` }).end();
    // The file is read each time, because a build may have replaced it.
    const rules = parseHeaders(String((await site.read(siteNames.headers)) ?? ""));
    const shown = found === undefined ? siteNames.missing : (file as string);
    const sent = headersFor(rules, found === undefined ? base + siteNames.missing : path);
    for (const [name, value] of Object.entries({ ...sent, ...above })) response.setHeader(name, value);
    response.setHeader("Content-Type", types[extname(shown)] ?? "application/octet-stream");
    response.statusCode = found === undefined ? 404 : 200;
    send(request, response, Buffer.from(found ?? (await site.read(siteNames.missing)) ?? ""));
  }
}

function send({ method, headers }: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const tag = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  response.setHeader("ETag", `W/"${tag}"`);
  response.setHeader("Vary", "Accept-Encoding");
  if (response.statusCode === 200 && headers["if-none-match"]?.includes(`"${tag}"`))
    return void response.writeHead(304).end();
  const zip = body.length > 1024 && /\bgzip\b/.test(String(headers["accept-encoding"]));
  const bytes = zip ? zipped(tag, body) : body;
  if (zip) response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Content-Length", bytes.length);
  response.end(method === "HEAD" ? undefined : bytes);
}

/** What was made smaller before, by its tag. */
const small = new Map<string, Buffer>();

function zipped(tag: string, body: Buffer): Buffer {
  const bytes = small.get(tag) ?? gzipSync(body);
  // Sites are small; only a dev server that runs for days would fill this.
  if (small.size > 500) small.clear();
  small.set(tag, bytes);
  return bytes;
}

/** The part of a path below the base. Nothing, if it is no plain path of something that a site shows. */
function plainPath(path: string, base: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  try {
    const plain = decodeURIComponent(path.slice(base.length));
    const parts = plain.split("/");
    const isOdd = parts.some((part, at) => part.startsWith(".") || (part === "" && at < parts.length - 1));
    const isHidden = plain === siteNames.headers || isOdd || /[\\\0:]/.test(plain);
    return isHidden && plain !== "" ? undefined : plain;
  } catch {
    return undefined;
  }
}
