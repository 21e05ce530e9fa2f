import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ownFolder } from "../../author/project/guidesFolder.ts";
import type { Project } from "../../author/project/project.ts";
import type { Client } from "../client/client.ts";
import { type Dev, devServer } from "./devServer.ts";

const surface = { script: "assets/main.js", imports: [], css: "" };
const client: Client = {
  folder: "/nowhere",
  sources: "",
  template: readFileSync(join(ownFolder, "index.html"), "utf8"),
  surfaces: { page: surface, widget: surface, agent: surface },
  early: "",
  embed: { loader: "", open: "", more: "" },
  dev: "the dev script",
  files: [],
};
const guide = "link-coverage";
const state = `content/en/${guide}/not-linked.md`;

let root: string;
let dev: Dev;
let server: Server;
let address: string;
const heard: Project[] = [];
beforeAll(async () => {
  root = join(mkdtempSync(join(tmpdir(), "cairn dev-")), "my guides");
  cpSync(join(ownFolder, "bench/guides"), root, { recursive: true });
  dev = await devServer({
    root,
    client: () => Promise.resolve(client),
    names: [],
    heard: (project) => heard.push(project),
  });
  server = createServer(dev.listener);
  await new Promise<void>((go) => server.listen(0, "127.0.0.1", go));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await dev.stop();
  server.closeAllConnections();
  server.close();
  rmSync(join(root, ".."), { recursive: true });
});

interface News {
  readonly edition: string;
  readonly problems: readonly string[];
}

/** What an open page is told, one after the other. */
async function* news(): AsyncGenerator<News> {
  const { body } = await fetch(`${address}/@cairn/news`);
  const decoder = new TextDecoder();
  for await (const bytes of body!)
    for (const [, data] of decoder.decode(bytes as Uint8Array).matchAll(/^data: (.*)$/gm))
      yield JSON.parse(data!) as News;
}

const text = async (path: string) => (await fetch(address + path)).text();

it("serves each page as it is built, with the dev script first; and what pages load", async () => {
  expect(dev.pages).toContain(`/${guide}/`);
  const page = await text(`/${guide}/`);
  expect(page).toContain('<head><script src="/@cairn/dev.js" data-edition="');
  expect(page).toContain('http-equiv="Content-Security-Policy"');
  expect(await text("/@cairn/dev.js")).toBe("the dev script");
  expect(JSON.parse(await text(`/assets/${guide}.json`))).toMatchObject({ flow: { id: guide } });
  expect((await fetch(`${address}/nothing/`)).status).toBe(404);
});

it("tells open pages of each edit, and of all that is wrong until it is mended", async () => {
  const told = news();
  const next = async () => (await told.next()).value as News;
  const first = await next();
  expect(first.problems).toEqual([]);
  const before = readFileSync(join(root, state), "utf8");

  writeFileSync(join(root, state), before.replace("Press Save", "Choose Save"));
  const edited = await next();
  expect(edited.problems).toEqual([]);
  expect(edited.edition).not.toBe(first.edition);
  expect(await text(`/assets/${guide}.en.json`)).toContain("Choose Save");

  writeFileSync(join(root, state), `${before}\n<b>raw</b>\n`);
  const broken = await next();
  expect(broken.problems.join()).toContain(`${state}:`);
  expect(broken.edition).toBe(edited.edition);

  writeFileSync(join(root, state), before);
  const mended = await next();
  expect(mended.problems).toEqual([]);
  expect(mended.edition).not.toBe(edited.edition);
  expect(heard.at(-1)?.problems).toEqual([]);
  await told.return(undefined);
});
