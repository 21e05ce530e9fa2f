import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { folder } from "../support/guides.ts";
import { root } from "./kit.ts";

const site = join(root, process.env["CAIRN_DIST"] ?? ".cache/site");
const isForStaff = (path: string) => /^\/?(?:[a-z]{2}\/)?agent\//.test(path);
const files = () =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(site, join(file.parentPath, file.name)));

/** Long plain runs of every `::: agent` block, in both languages. */
const secrets = ["en", "es"].flatMap((locale) => {
  const words = join(folder, "content", locale);
  return readdirSync(words, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => {
      const [, block] = /::: agent\n([^]*?)\n:::/.exec(readFileSync(join(words, name), "utf8")) ?? [];
      const run = block
        ?.split(/[`*_[\]\n“”"\\]/)
        .sort((a, b) => b.length - a.length)[0]
        ?.trim();
      return run && run.length > 30 ? [run] : [];
    });
});

test("no file outside the agents' folders holds a sentence for agents, in either language", () => {
  expect(secrets.length).toBeGreaterThan(20);
  const open = files()
    .filter((path) => !isForStaff(path))
    .filter((path) => {
      const text = readFileSync(join(site, path), "utf8");
      return secrets.some((secret) => text.includes(secret));
    });
  expect(open).toEqual([]);
});

/** Public files that hold what `pattern` finds. */
const naming = (pattern: RegExp) =>
  files()
    .filter((path) => !isForStaff(path) && path !== "_headers" && /\.(html|js|json|css|svg|ts)$/.test(path))
    .filter((path) => pattern.test(readFileSync(join(site, path), "utf8")));

test("no public file names an agents' page or file of words", () => {
  expect(naming(/["'`(=/]agent\/[a-z"'`$]|\.agent-[0-9a-f]/)).toEqual([]);
});

test("nor the desk's own script, and none is served beside the members'", () => {
  expect(naming(/\/agent-[\w-]+\.(?:js|css)/)).toEqual([]);
  expect(files().filter((path) => !isForStaff(path) && /(?:^|\/)agent-[\w-]+\.js$/.test(path))).toEqual([]);
});

test("with everything below the agents' folders closed, members get their pages, and the desk nothing", async ({
  page,
  problems,
}) => {
  const refused: string[] = [];
  await page.route(
    (url) => isForStaff(url.pathname),
    (route) => {
      refused.push(route.request().url());
      return route.fulfill({ status: 401, contentType: "text/plain", body: "login" });
    },
  );
  const conversation = await new Conversation(page).open("es/sign-in/");
  await conversation.tap("here");
  await conversation.expectState("browser");
  await page.goto("");
  expect(refused).toEqual([]);
  // What an agent's page asks for, learned by one who is logged in, is closed to one who is not.
  await page.unrouteAll();
  const holding: string[] = [];
  page.on("response", async (response) => {
    const text = await response.text().catch(() => "");
    if (secrets.some((secret) => text.includes(secret))) holding.push(new URL(response.url()).pathname);
  });
  await new Conversation(page).open("agent/es/sign-in/");
  await expect.poll(() => holding.length).toBeGreaterThan(0);
  expect(holding.filter((path) => !isForStaff(path))).toEqual([]);
  problems.length = 0;
});
