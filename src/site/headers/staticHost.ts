import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { headersFor, parseHeaders } from "./headersFile.ts";

/**
 * Makes `vite preview` behave as a static host: sends the headers of `_headers`, adds a missing slash, shows
 * 404.html.
 */
export function staticHost(): Plugin {
  return {
    name: "cairn:static-host",
    configurePreviewServer({ config, middlewares }) {
      const out = resolve(config.root, config.build.outDir);
      const { base } = config;
      middlewares.use((request, response, next) => {
        const [path = "/"] = (request.url ?? "/").split("?");
        const below = path.startsWith(base) ? path.slice(base.length) : undefined;
        const file = below === undefined ? undefined : safeJoin(out, below);
        if (file && !path.endsWith("/") && existsSync(join(file, "index.html"))) {
          response.writeHead(301, { Location: `${path}/` }).end();
          return;
        }
        const found =
          file && below !== "_headers" && existsSync(path.endsWith("/") ? join(file, "index.html") : file);
        // The file is read each time, because a build may have replaced it.
        const rules = parseHeaders(readFileSync(join(out, "_headers"), "utf8"));
        const sent = headersFor(rules, found ? path : `${base}404.html`);
        for (const [name, value] of Object.entries(sent)) response.setHeader(name, value);
        if (found) return next();
        response.statusCode = 404;
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(readFileSync(join(out, "404.html")));
      });
    },
  };
}

/** `path` below `folder`, or nothing if it is not a plain path below it. */
function safeJoin(folder: string, path: string): string | undefined {
  try {
    const plain = decodeURIComponent(path);
    return plain.includes("..") || plain.includes("\0") ? undefined : join(folder, plain);
  } catch {
    return undefined;
  }
}
