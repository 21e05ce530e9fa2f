import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PreviewServer } from "vite";
import { afterAll, describe, expect, it } from "vitest";
import { staticHost } from "./staticHost.ts";

const folder = mkdtempSync(join(tmpdir(), "cairn-host-"));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "dist/guide"), { recursive: true });
mkdirSync(join(folder, "beside"));
writeFileSync(join(folder, "secret.txt"), "not of the site");
writeFileSync(join(folder, "beside/index.html"), "not of the site");
writeFileSync(join(folder, "dist/_headers"), "");
writeFileSync(join(folder, "dist/404.html"), "none here");
writeFileSync(join(folder, "dist/guide/index.html"), "a page");

/** What the host does about an address: `next` hands it to Vite, which sends the file. */
function ask(url: string): string | number {
  let answer: string | number = "";
  let hear: (request: IncomingMessage, response: ServerResponse, next: () => void) => void = () => {};
  const server = {
    config: { root: folder, base: "/", build: { outDir: "dist" } },
    middlewares: { use: (middleware: typeof hear) => (hear = middleware) },
  };
  const configure = staticHost().configurePreviewServer as (server: PreviewServer) => void;
  configure(server as unknown as PreviewServer);
  const response = {
    statusCode: 200,
    setHeader() {},
    end() {
      answer = this.statusCode;
    },
    writeHead(status: number) {
      this.statusCode = status;
      return this;
    },
  };
  hear({ url } as IncomingMessage, response as unknown as ServerResponse, () => (answer = "next"));
  return answer;
}

describe("the static host", () => {
  it("serves what is in the site, and adds a missing slash", () => {
    expect(ask("/guide/")).toBe("next");
    expect(ask("/guide")).toBe(301);
    expect(ask("/none")).toBe(404);
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/guide/../../secret.txt",
    "/../beside",
    "/../beside/",
    "/..%5csecret.txt",
    "/guide/%00",
    "/%",
  ])("has nothing at %s: not even whether a file beside it is there", (path) => {
    expect(ask(path)).toBe(404);
  });
});
