import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { siteHost } from "./siteHost.ts";
import { siteInFolder } from "./siteInFolder.ts";

const folder = mkdtempSync(join(tmpdir(), "cairn host-"));
mkdirSync(join(folder, "dist/guide"), { recursive: true });
mkdirSync(join(folder, "beside"));
writeFileSync(join(folder, "secret.txt"), "not of the site");
writeFileSync(join(folder, "beside/index.html"), "not of the site");
writeFileSync(join(folder, "dist/_headers"), "/*\n  X-All: yes\n/guide/\n  X-Page: yes\n");
writeFileSync(join(folder, "dist/.cairn-build"), "a mark");
writeFileSync(join(folder, "dist/404.html"), "none here");
writeFileSync(join(folder, "dist/guide/index.html"), "a page");
writeFileSync(join(folder, "dist/long.json"), "x".repeat(5000));

let server: Server;
let below: Server;
beforeAll(async () => {
  const site = siteInFolder(join(folder, "dist"));
  server = createServer(siteHost({ site, base: "/", names: ["desk.example"] }));
  below = createServer(siteHost({ site, base: "/help/" }));
  for (const one of [server, below]) await new Promise<void>((go) => one.listen(0, "127.0.0.1", go));
});
afterAll(() => {
  for (const one of [server, below]) one.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** The path is sent as it stands: `fetch` would put it right. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  to = server,
  method = "GET",
): Promise<Answer> {
  const { port } = to.address() as AddressInfo;
  return new Promise((came, failed) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        came({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on("error", failed).end();
  });
}

describe("the static host", () => {
  it("serves what is in the site with its headers, adds a missing slash, and shows 404.html", async () => {
    const page = await ask("/guide/?a=b");
    expect([page.status, String(page.body), page.headers["x-page"]]).toEqual([200, "a page", "yes"]);
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    const slash = await ask("/guide");
    expect([slash.status, slash.headers["location"]]).toEqual([301, "/guide/"]);
    const none = await ask("/none");
    expect([none.status, String(none.body), none.headers["x-all"]]).toEqual([404, "none here", "yes"]);
    expect((await ask("/guide/", {}, server, "POST")).status).toBe(405);
  });

  it("below a base shows nothing above it", async () => {
    expect((await ask("/help/guide/", {}, below)).status).toBe(200);
    expect((await ask("/guide/", {}, below)).status).toBe(404);
  });

  it("sends what has changed, and few bytes", async () => {
    const long = await ask("/long.json", { "Accept-Encoding": "br, gzip" });
    expect(long.body.length).toBeLessThan(100);
    expect(String(gunzipSync(long.body))).toBe("x".repeat(5000));
    expect((await ask("/long.json", { "If-None-Match": String(long.headers["etag"]) })).status).toBe(304);
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
    "//guide",
    "/_headers",
    "/.cairn-build",
  ])("has nothing at %s: not even whether a file beside it is there", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it("answers to names of this machine and those given, and to no other", async () => {
    expect((await ask("/guide/", { Host: "evil.example" })).status).toBe(403);
    expect((await ask("/guide/", { Host: "desk.example:80" })).status).toBe(200);
  });
});
