import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { headersFor, parseHeaders } from "../../src/site/headers/headersFile.ts";
import { listed } from "../host/origins.ts";
import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { guides, signIn } from "../support/guides.ts";

// The recipe of docs/hosting.md, as it stands there, on a real nginx. Where there is none, the test command installs it or says so.
const root = resolve(import.meta.dirname, "../..");
const nginx = spawnSync("nginx", ["-v"]).status === 0;
const recipe = readFileSync(join(root, "docs/hosting.md"), "utf8");
const block = (kind: string) => new RegExp(`\`\`\`${kind}\n([^]*?)\`\`\``).exec(recipe)![1]!;
const { id, ways } = signIn;
const anna = { Authorization: `Basic ${btoa("anna:secret")}` };

let site: string;

test.describe("nginx, as docs/hosting.md says", () => {
  test.skip(!nginx, "nginx is not installed: the recipe of docs/hosting.md is not tried");
  test.describe.configure({ mode: "serial" });
  let folder: string;
  let server: ChildProcess;
  let sent: ReturnType<typeof parseHeaders>;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    // From a guides folder of somebody else, at a place with a space in its name.
    folder = mkdtempSync(join(tmpdir(), "cairn nginx "));
    const dist = join(folder, "dist");
    cpSync(join(root, "examples"), join(folder, "our guides"), { recursive: true });
    const hosts = listed.flatMap((one) => ["--host", one]);
    const built = spawnSync(
      "node_modules/.bin/tsx",
      ["src/commands/cairn.ts", "build", "--guides", join(folder, "our guides"), "--out", dist, ...hosts],
      { cwd: root, encoding: "utf8" },
    );
    expect(built.status).toBe(0);
    expect(built.stdout).toContain("Before you publish:");
    sent = parseHeaders(readFileSync(join(dist, "_headers"), "utf8"));
    const map = join(folder, "policies.map");
    const awk = block("sh").replace("/etc/nginx/cairn-policies.map", `'${map}'`);
    expect(spawnSync("sh", ["-c", awk], { cwd: folder }).status).toBe(0);
    const port = await freePort();
    const users = join(folder, "agents");
    // As nginx reads a password that was never hashed: `htpasswd` may not be there.
    writeFileSync(users, "anna:{PLAIN}secret\n");
    const login = block("nginx-login").replace("/etc/nginx/cairn-agents", `"${users}"`);
    const own = block("nginx")
      .replace(/\}\s*$/, `${login}}\n`)
      .replace("/etc/nginx/cairn-policies.map", `"${map}"`)
      .replace("listen 80;", `listen 127.0.0.1:${port};`)
      .replace("/srv/cairn", `"${dist}"`);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((kind) => `${kind}_temp_path "${folder}/${kind}";`)
      .join("\n");
    // Its workers give up root, and may not read a folder that was made for one user.
    const user = process.getuid?.() === 0 ? "user root;" : "";
    writeFileSync(
      join(folder, "nginx.conf"),
      `daemon off; ${user} worker_processes 1; pid "${folder}/pid"; error_log stderr;\nevents {}\n` +
        `http {\naccess_log off;\ninclude /etc/nginx/mime.types;\n${temporary}\n${own}\n}\n`,
    );
    server = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "inherit" });
    site = `http://127.0.0.1:${port}/`;
    await expect
      .poll(() =>
        fetch(site).then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200);
  });

  test.afterAll(() => {
    server?.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true });
  });

  test("sends with every kind of file what _headers says @all", async () => {
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(await (await fetch(`${site}${id}/`)).text())![1]!;
    // Of a folder: its page, under both of its addresses.
    const special = sent.flatMap(({ path }) => {
      if (!path.endsWith("*")) return [path];
      const guide = guides.some((one) => path.endsWith(`/${one.id}/*`))
        ? path.slice(0, -1)
        : `${path.slice(0, -1)}${id}/`;
      return path.includes("/assets/") ? [] : [guide, `${guide}index.html`];
    });
    const embed = readdirSync(join(folder, "dist/assets")).filter((name) => name.startsWith("embed-"));
    for (const path of [...special, script, ...embed.map((name) => `/assets/${name}`)]) {
      const response = await fetch(new URL(path, site), { headers: anna });
      expect([path, response.status]).toEqual([path, 200]);
      for (const [name, value] of Object.entries(headersFor(sent, path))) {
        expect([path, name, response.headers.get(name)]).toEqual([path, name, value]);
      }
    }
  });

  test("adds the slash, says 404, revalidates, compresses, and keeps _headers to itself @all", async () => {
    const bare = await fetch(`${site}${id}`, { redirect: "manual" });
    expect([bare.status, bare.headers.get("location")]).toEqual([301, `/${id}/`]);
    for (const path of ["no-such-guide/", "assets/gone.js", "_headers", ".cairn-build"]) {
      const missing = await fetch(site + path);
      expect([path, missing.status]).toEqual([path, 404]);
      expect(missing.headers.get("cache-control")).toBe("no-cache");
      expect(missing.headers.get("content-security-policy")).toBe(
        headersFor(sent, "/404.html")["Content-Security-Policy"],
      );
    }
    const page = await fetch(`${site}${id}/`);
    expect(page.headers.get("content-encoding")).toBe("gzip");
    const again = await fetch(`${site}${id}/`, { headers: { "If-None-Match": page.headers.get("etag")! } });
    expect(again.status).toBe(304);
  });

  test("a stranger gets nothing that is for agents, and nothing for members asks for it @all", async ({
    page,
    problems,
  }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const files = readdirSync(join(folder, "dist"), { recursive: true, withFileTypes: true }).flatMap(
      (file) => (file.isFile() ? [join(file.parentPath, file.name).slice(join(folder, "dist").length)] : []),
    );
    const agents = files.filter((path) => path.startsWith("/agent/"));
    expect(agents.length).toBeGreaterThan(10);
    for (const path of [...agents, "/agent/", `/agent/${id}/`, `//agent/${id}/`, `/x/../agent/${id}/`]) {
      expect([path, await statusOf(path)]).toEqual([path, 401]);
    }
    for (const path of ["/", "/demo/", `/${id}/`, `/embed/${id}/`]) await page.goto(site + path.slice(1));
    for (const path of files.filter((one) => !one.startsWith("/agent/") && !/^\/[_.]/.test(one)))
      expect([path, readFileSync(join(folder, "dist", path), "utf8").includes("/agent/")]).toEqual([
        path,
        false,
      ]);
    expect(asked.filter((path) => path.startsWith("/agent/"))).toEqual([]);
    expect(problems).toEqual([]);
  });

  test("an agent with the login has the whole desk, and hears of a new edition @all", async ({ browser }) => {
    const context = await browser.newContext({ httpCredentials: { username: "anna", password: "secret" } });
    const page = await context.newPage();
    const missed: string[] = [];
    page.on("response", (response) => response.status() >= 400 && missed.push(response.url()));
    const version = page.waitForResponse(/\/agent\/versions\//);
    await page.goto(`${site}agent/${id}/`);
    await page.locator("[data-answer]").first().click();
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    expect((await version).status()).toBe(200);
    expect(missed).toEqual([]);
    await context.close();
  });

  test("a guide is walked there, to a cause, without a complaint of the browser @all", async ({ page }) => {
    const way = ways.find(({ says }) => says.length >= 2)!;
    const conversation = await new Conversation(page).open(`${site}${id}/`);
    await conversation.walk(way);
    await conversation.expectState(way.to);
  });
});

/** As `fetch` would not send it: the path is not tidied up. */
function statusOf(path: string): Promise<number | undefined> {
  const { port } = new URL(site);
  return new Promise((done, failed) => {
    get({ host: "127.0.0.1", port, path }, (response) => {
      response.resume();
      done(response.statusCode);
    }).on("error", failed);
  });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
